"""A run on few images, watched: the loss of those and of images that it does not learn from."""

import math
from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from engine.data.datasets import Dataset, Split, label_indices
from engine.data.subsets import subset
from engine.drawings.drawing import PIXELS
from engine.experiments.overfitting_record import Look
from engine.models.logits import likeliest
from engine.models.trained import TrainedModel
from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.losses import losses
from engine.training.recipe import Controls, Loss, Recipe

MOST_VALIDATED = 2500
"""Validation images that are looked at each time; of more, so many are drawn."""

LOOKS = 100
"""How often a run is looked at, about."""

_AT_ONCE = 32
"""Stacks between two looks at whether to go on."""

_STACK = 16  # images multiplied at once: engine/explain/validation.py says why


class _Stopped(Exception):
    """Somebody does not want the rest."""


def few(data: Split, images: int, seed: int) -> Split:
    """So many training images, of every digit as many, and validation images to look at."""
    return Split(subset(data.train, images, seed), subset(data.valid, MOST_VALIDATED, seed))


def looks(
    data: Split, digits: tuple[int, ...], recipe: Recipe, steps: int,
    goes_on: Callable[[], bool] = lambda: True,
) -> Iterator[Look]:
    """Train on data.train for so many steps, and look at the model at the start and on the way.

    At first it is looked at oftener, as most happens there. The recipe's epochs do not count.
    goes_on: asked again and again; where it says no, all ends. Raises what `fit` raises.
    """
    try:
        yield from _looks(data, digits, recipe, steps, goes_on)
    except _Stopped:
        return


def _looks(
    data: Split, digits: tuple[int, ...], recipe: Recipe, steps: int, goes_on: Callable[[], bool]
) -> Iterator[Look]:
    recipe = replace(recipe, epochs=math.ceil(steps / recipe.batches(len(data.train))))
    start = initialise(digits, data.train, recipe)
    train, valid = (_Watched(each, digits, recipe.loss) for each in (data.train, data.valid))

    def look(step: int, model: TrainedModel) -> Look:
        (train_loss, train_right), (valid_loss, valid_right) = (
            each.read(model, goes_on) for each in (train, valid))
        return Look(step, train_loss, valid_loss, train_right, valid_right)

    yield look(0, start)
    wanted = steps_looked_at(steps)
    one = Dataset(data.valid.images[:1], data.valid.labels[:1])  # watched here, not in the loop
    task = DigitTraining(start, Split(data.train, one), recipe)
    for step in fit(task, Controls(recipe.learning_rate)):
        if not goes_on():
            raise _Stopped
        if step.number in wanted:
            yield look(step.number, step.model)
        if step.number == steps:
            return


def steps_looked_at(steps: int) -> frozenset[int]:
    """Some LOOKS of so many steps: every one at first, the last, between them ever fewer."""
    return frozenset(int(each) for each in np.rint(np.geomspace(1, steps, LOOKS)))


class _Watched:
    """Images of which loss and accuracy are wanted again and again, in float32."""

    def __init__(self, data: Dataset, digits: tuple[int, ...], loss: Loss) -> None:
        self._indices, self._loss = label_indices(data.labels, digits), loss
        pixels = np.ones((-len(data) % _STACK + len(data), PIXELS + 1), np.float32)
        pixels[: len(data), :PIXELS] = data.images.reshape(len(data), PIXELS)
        pixels[: len(data), :PIXELS] /= 255
        self._stacks = pixels.reshape(-1, _STACK, PIXELS + 1)

    def read(self, model: TrainedModel, goes_on: Callable[[], bool]) -> tuple[float, float]:
        """The mean loss, and the accuracy. Raises _Stopped."""
        parts = []
        for first in range(0, len(self._stacks), _AT_ONCE):
            if first and not goes_on():
                raise _Stopped
            found = model.outputs_of(self._stacks[first : first + _AT_ONCE])
            parts.append(found.reshape(-1, found.shape[-1]))
        outputs = np.concatenate(parts)[: len(self._indices)]
        terms = losses(outputs, self._indices, self._loss)
        right = likeliest(outputs) == self._indices
        return float(terms.mean(dtype=np.float64)), float(right.mean())
