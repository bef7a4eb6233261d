"""What is the user's own while a stop has the window: kept aside, and given back."""

from dataclasses import dataclass

from engine.lab.recipe import LabRecipe
from engine.recipe import Recipe
from gui.comparison import Source
from gui.judging import Form
from gui.learned import Learned
from gui.sketch_history import SketchHistory


@dataclass(frozen=True, slots=True, eq=False)
class Belongings:
    """As the user left it. origin: the folder of the images, None while none are loaded.

    runs: the numbers of all there are. views, docks: of the second page. pace, lab_pace: steps a
    second, None at full speed.
    """

    digits: tuple[int, ...]
    origin: str | None
    recipe: Recipe
    form: Form
    source: Source
    weight_of_mine: int
    balance_mine: bool
    sketch: SketchHistory
    pace: float | None
    learned: Learned
    runs: frozenset[int]
    views: tuple[str, ...]
    docks: str
    lab: LabRecipe
    lab_pace: float | None
