"""What is the user's own while a stop has the window: kept aside, and given back."""

from dataclasses import dataclass

from engine.lab.recipe import LabRecipe
from engine.linear import LinearModel
from engine.recipe import Recipe
from gui.comparison import Source
from gui.judging import Form
from gui.settings import Page
from gui.sheet import Sheet


@dataclass(frozen=True, slots=True, eq=False)
class Belongings:
    """As the user left it. origin: the folder of the images, None while none are loaded.

    run: the number of the run whose weights are looked at; opened: weights from a file that no run
    went on from; runs: the numbers of all there are. views, docks: of the second page.
    """

    page: Page
    digits: tuple[int, ...]
    origin: str | None
    recipe: Recipe
    form: Form
    source: Source
    weight_of_mine: int
    balance_mine: bool
    sheet: Sheet
    pace: int
    run: int | None
    opened: LinearModel | None
    runs: frozenset[int]
    views: tuple[str, ...]
    docks: str
    lab: LabRecipe
    lab_pace: int
