"""What is said of a rate that was found, and of how the rate goes along a run."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from engine.training.recipe import Recipe, Schedule
from engine.training.schedule import FIRST
from gui.widgets.numbers import brief, exact, short

if TYPE_CHECKING:
    from engine.experiments.rate_finder import Suggestion

translate = QCoreApplication.translate


def found_in_words(found: "Suggestion | None") -> str:
    """The rate, and by which rule."""
    if found is None:
        return translate(
            "rate_finder", "The loss does not fall at any of these rates, so there is no "
                           "suggestion: from this start the model has nothing left to learn, or "
                           "cannot learn. Choose another start and search again."
        )
    from engine.experiments.rate_finder import FALLEN, INTO  # torch is there by now

    return translate(
        "rate_finder", "Suggested: {rate}. Between the rates {first} and {last} the smoothed "
                       "loss has completed at least {part} % of its fall; the suggestion lies "
                       "{into} % of the way through this range on the log axis: large steps, but "
                       "well away from where the loss rises again."
    ).format(rate=exact(found.rate), first=brief(found.first), last=brief(found.last),
             part=round(100 * FALLEN), into=round(100 * INTO))


def schedule_names() -> dict[Schedule, str]:
    """The choices, by their keys."""
    return {"constant": translate("rate_finder", "constant"),
            "one_cycle": translate("rate_finder", "one-cycle")}


def schedule_in_words(recipe: Recipe) -> str:
    """How the learning rate goes along a run with these settings."""
    if recipe.schedule == "constant":
        return translate("rate_finder", "Every step of a run uses this rate. One-cycle warms up "
                                        "and ends with smaller and smaller steps.")
    return translate(
        "rate_finder", "A run starts at {first}, rises to {rate} over three tenths of the steps, "
                       "and falls to almost 0."
    ).format(first=short(FIRST * recipe.learning_rate), rate=exact(recipe.learning_rate))
