"""The lab as it can be laid aside and taken up again."""

from dataclasses import dataclass

from engine.lab.recipe import LabRecipe
from gui.model.lab.lab_progress import LabProgress
from gui.model.lab.lab_runs import EarlierRun


@dataclass(frozen=True, slots=True, eq=False)
class LabState:
    """of_table: what was last learned from a table, as it began. began: what the run was made by.

    progress: None where there was no torch yet. target: the step that is run up to, 0 where none
    are taken. moment: the step looked at, None for the newest.
    """

    recipe: LabRecipe
    of_table: LabRecipe | None
    began: LabRecipe
    progress: LabProgress | None
    earlier: tuple[EarlierRun, ...]
    target: int
    moment: int | None
