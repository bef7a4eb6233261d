"""What the user is told, in words."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from engine.diagnosis import guessing_loss
from engine.recipe import Recipe
from engine.training_record import Diverged
from gui.errors import explain
from gui.progress import SMOOTHED_OVER, Progress

Offer = Literal["", "reset", "bring back"]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the user should know. offer: what the button beside it does, if there is one."""

    text: str
    is_error: bool = False
    offer: Offer = ""


def failed(error: Exception) -> Notice:
    """That something could not be done, and why."""
    return Notice(explain(error), is_error=True)


def diverging(progress: Progress, recipe: Recipe, digits: int) -> Notice:
    """That the losses are far above guessing."""
    return Notice(QCoreApplication.translate(
        "notices",
        "At step {step} the loss was {loss} (mean of {n} steps), and guessing gives {guess}. "
        "The learning rate is too high: the steps overshoot. Reset and try a smaller one.",
    ).format(
        step=progress.steps, loss=f"{progress.smoothed[-1]:.4f}",
        n=min(SMOOTHED_OVER, progress.steps), guess=f"{guessing_loss(recipe.loss, digits):.4f}",
    ), offer="reset")


def diverged(error: Diverged, step: int) -> Notice:
    """That the run was stopped because its numbers were no longer finite."""
    return Notice(QCoreApplication.translate(
        "notices",
        "At step {step} the loss was no longer a finite number: the learning rate {rate} is too "
        "high. The last good weights are kept. Reset and try a smaller one.",
    ).format(step=step, rate=f"{error.learning_rate:g}"), offer="reset")
