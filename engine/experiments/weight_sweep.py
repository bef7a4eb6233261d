"""A row of whole runs that differ in how much the user's own images count beside MNIST's."""

from collections.abc import Callable
from dataclasses import dataclass

from engine.data.datasets import Dataset, Split
from engine.models.classifier import Classifier, accuracy
from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.recipe import WEIGHT_OF_DRAWINGS, Controls, Recipe
from engine.training.record import Diverged

WEIGHTS = (0, 1, 3, 10, 30, 100, 300, 1000)
"""What is tried: 0 is MNIST alone."""

ENOUGH = 4
"""How many times as much as MNIST the user's count at most: beyond, little changes but the time."""

_STRIDE = 16


@dataclass(frozen=True, slots=True)
class SweepPoint:
    """A run's end. weight: of each of the user's images. Accuracies 0..1, None without images.

    mnist: on the validation images; held_out, learned: on the user's that were held out, and on
    those that may be learned from. diverged: it did not come to its end, and has no accuracies.
    """

    weight: int
    mnist: float | None
    held_out: float | None
    learned: float | None
    diverged: bool = False


def weights_for(mnist: int, mine: int) -> tuple[int, ...]:
    """Those of WEIGHTS that are tried for so many images of both kinds, in increasing order."""
    last = next((each for each in WEIGHTS if each * mine >= ENOUGH * mnist), WEIGHTS[-1])
    return tuple(each for each in WEIGHTS if each <= min(last, WEIGHT_OF_DRAWINGS.high))


def run_to_end(
    weight: int, data: Split, start_data: Dataset, digits: tuple[int, ...], recipe: Recipe,
    learned: Dataset, held_out: Dataset, goes_on: Callable[[int], bool],
) -> SweepPoint | None:
    """Train from the recipe's start, as the window does after a reset; None where it was stopped.

    data: what is learned from, with the user's images counted by the weight, and validated on.
    start_data: the images that a start of the recipe may depend on. goes_on: asked after every
    step, with the steps taken so far.
    """
    task = DigitTraining(initialise(digits, start_data, recipe), data, recipe)
    last = None
    try:
        for last in fit(task, Controls(recipe.learning_rate, _STRIDE)):
            if not goes_on(last.number):
                return None
    except Diverged:
        return SweepPoint(weight, None, None, None, diverged=True)
    assert last is not None
    on_mnist = accuracy(last.model, data.valid) if last.accuracy is None else last.accuracy
    return SweepPoint(
        weight, on_mnist, accuracy_or_none(last.model, held_out),
        accuracy_or_none(last.model, learned),
    )


def accuracy_or_none(model: Classifier, data: Dataset) -> float | None:
    """0..1, or None where there are no images."""
    return accuracy(model, data) if len(data) else None
