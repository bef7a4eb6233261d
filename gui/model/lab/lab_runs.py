"""Runs of the lab: one that is begun, and those that are over, to be laid under it."""

from dataclasses import dataclass, fields, replace

from engine.lab.recipe import STEPS, LabRecipe
from gui.model.lab.lab_progress import LabProgress
from gui.model.training.thread.training_thread import Run

MOST = STEPS.high
"""Steps that a run in the lab can have."""

MOST_RUNS = 3

_OF_THE_DATA = ("problem", "splitting", "seed", "table", "expression", "given")
_OF_THE_PARAMETERS = ("scale", "hinges", "normalised")


@dataclass(frozen=True, slots=True, eq=False)
class EarlierRun:
    """recipe: with the rate that it began with, and as many steps as it took."""

    recipe: LabRecipe
    progress: LabProgress

    def has_loss_of(self, recipe: LabRecipe) -> bool:
        """Whether its losses are measured as this recipe's are."""
        return all(getattr(self.recipe, each) == getattr(recipe, each) for each in _OF_THE_DATA)

    def has_landscape_of(self, recipe: LabRecipe) -> bool:
        """Whether its path lies in this recipe's landscape."""
        return self.has_loss_of(recipe) and all(
            getattr(self.recipe, each) == getattr(recipe, each) for each in _OF_THE_PARAMETERS)

    def differs(self, recipe: LabRecipe) -> frozenset[str]:
        """The settings, but for the number of steps, that are others in this recipe."""
        return frozenset(
            each.name for each in fields(LabRecipe)
            if each.name != "steps"
            and getattr(self.recipe, each.name) != getattr(recipe, each.name)
        )


def run_of(recipe: LabRecipe) -> Run:
    """A run by this recipe, for a thread to take the steps of."""
    def task() -> object:
        from engine.lab.training import LabTraining  # torch is there by now

        return LabTraining(recipe)

    return Run(task, recipe.learning_rate)


def with_one_more(
    runs: tuple[EarlierRun, ...], recipe: LabRecipe, progress: LabProgress
) -> tuple[EarlierRun, ...]:
    """The last ones; of two by the same settings the later, if any steps were taken."""
    if not progress.steps:
        return runs
    run = EarlierRun(replace(
        recipe, learning_rate=progress.rate(1), steps=progress.steps), progress)
    others = [each for each in runs if each.differs(run.recipe)]
    return (*others, run)[-MOST_RUNS:]
