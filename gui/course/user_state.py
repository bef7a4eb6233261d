"""What is the user's own while a stop has the window: kept aside, and given back."""

from dataclasses import dataclass

from engine.lab.recipe import LabRecipe
from engine.training.recipe import Recipe
from gui.model.drawings.sketch_history import SketchHistory
from gui.model.predictions import ImageForm
from gui.model.training.comparison import Source
from gui.model.training.training_snapshot import TrainingSnapshot


@dataclass(frozen=True, slots=True, eq=False)
class UserState:
    """As the user left it. origin: the folder of the images, None while none are loaded.

    runs: the numbers of all there are. views, docks: of the second page. pace, lab_pace: steps a
    second, None at full speed.
    """

    digits: tuple[int, ...]
    origin: str | None
    recipe: Recipe
    form: ImageForm
    source: Source
    weight_of_mine: int
    balance_mine: bool
    sketch: SketchHistory
    pace: float | None
    snapshot: TrainingSnapshot
    runs: frozenset[int]
    views: tuple[str, ...]
    docks: str
    lab: LabRecipe
    lab_pace: float | None
