"""What is said of a rate that was found, and of how the rate goes along a run."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from engine.training.recipe import Recipe, Schedule
from engine.training.schedule import FIRST
from gui.widgets.numbers import brief, exact, percentage, short

if TYPE_CHECKING:
    from engine.experiments.rate_trials import Suggestion

translate = QCoreApplication.translate


def found_in_words(found: "Suggestion | None") -> str:
    """The rate, and by which rule."""
    if found is None:
        return translate(
            "rate_finder", "None of the short runs has a higher accuracy than their start, or than "
                           "always predicting one digit, so there is no suggestion: from this "
                           "start the model has little left to learn, or cannot learn. Choose "
                           "another start and search again."
        )
    from engine.experiments.rate_trials import APART  # torch is there by now

    return _pass_in_words(found) + " " + translate(
        "rate_finder", "So short runs were tried from the start, each at a constant rate, {apart} "
                       "times the next (steps in each: {steps}). Of these {count} (◆) the one at "
                       "{rate} has the highest accuracy on the validation images: {accuracy}."
    ).format(rate=exact(found.rate), apart=APART, accuracy=percentage(found.accuracy),
             steps=found.steps, count=len(found.trials))


def _pass_in_words(found: "Suggestion") -> str:
    """What the growing rate showed."""
    from engine.experiments.rate_finder import FALLEN  # torch is there by now

    if found.valley is None:
        return translate(
            "rate_finder", "Suggested: {rate}. While the rate grew, the loss fell by no more than "
                           "batches differ."
        ).format(rate=exact(found.rate))
    return translate(
        "rate_finder", "Suggested: {rate}. Between the rates {first} and {last} the smoothed "
                       "loss has completed at least {part} % of its fall. But there, smaller steps "
                       "had prepared the model."
    ).format(rate=exact(found.rate), first=brief(found.valley.first),
             last=brief(found.valley.last), part=round(100 * FALLEN))


def trials_in_words(count: int) -> str:
    """While they go on. count: those that have ended."""
    return translate(
        "rate_finder", "Short runs from the start, each at a constant rate. Ended so far: {count}."
    ).format(count=count)


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
