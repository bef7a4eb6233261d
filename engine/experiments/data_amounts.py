"""How well models do by the number of images that they learn from: a whole run for each number."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import numpy as np

from engine.data.datasets import Dataset, Split
from engine.data.subsets import repeated_subset, subset
from engine.experiments.data_amounts_record import BASELINE, Amount
from engine.models.classifier import Classifier
from engine.models.convolutional.model import KEY as CNN
from engine.models.pixel_similarity import Similarity, mean_images
from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.recipe import Controls, Recipe
from engine.training.record import Diverged

CNN_RATE = 0.1
"""The convolutional network's by SGD at most: with a higher one it often learns nothing."""

_STRIDE = 8
"""Steps between two looks at whether to go on; of the convolutional network's each takes long."""

_AT_ONCE = 500
"""Validation images between two such looks."""


class _Stopped(Exception):
    """Somebody does not want the rest."""


def amounts(
    data: Split, digits: tuple[int, ...], models: Sequence[str], recipe: Recipe,
    sizes: Sequence[int], seeds: Sequence[int], goes_on: Callable[[], bool] = lambda: True,
) -> Iterator[Amount]:
    """Train and measure each model on each size with each seed; the first seed's come first.

    A seed draws the images, of every digit as many, and is the recipe's for the run. All runs take
    the same steps, those of the recipe on all images: fewer images come again and again, and where
    variants are in use as other ones each time. goes_on: asked again and again; where it says no,
    all ends.
    """
    for seed in seeds:
        for size in sizes:
            for key in models:
                try:
                    model = _model(data.train, digits, key, replace(recipe, seed=seed), size,
                                   goes_on)
                    right = _accuracy(model, data.valid, goes_on)
                except _Stopped:
                    return
                except Diverged:
                    yield Amount(key, size, seed, None)
                else:
                    yield Amount(key, size, seed, right)


def _model(
    images: Dataset, digits: tuple[int, ...], key: str, recipe: Recipe, size: int,
    goes_on: Callable[[], bool],
) -> Classifier:
    """What was learned from so many of the images. Raises Diverged, and _Stopped."""
    if key == BASELINE:
        few = subset(images, size, recipe.seed)
        return Similarity(digits, mean_images(few, digits), BASELINE)
    train = repeated_subset(images, size, recipe.seed, len(images))
    recipe = recipe.with_model(key)
    if key == CNN and recipe.optimizer == "sgd":
        recipe = replace(recipe, learning_rate=min(recipe.learning_rate, CNN_RATE))
    one = Dataset(train.images[:1], train.labels[:1])  # an accuracy after each epoch is not wanted
    task = DigitTraining(initialise(digits, train, recipe), Split(train, one), recipe)
    model = task.model
    for step in fit(task, Controls(recipe.learning_rate, 1 if key == CNN else _STRIDE)):
        if not goes_on():
            raise _Stopped
        if step.number == recipe.steps(len(train)):
            model = step.model
    return model


def _accuracy(model: Classifier, data: Dataset, goes_on: Callable[[], bool]) -> float:
    """As engine.models.classifier.accuracy, a part at a time. Raises _Stopped."""
    right = 0
    for first in range(0, len(data), _AT_ONCE):
        part = slice(first, first + _AT_ONCE)
        right += int(np.sum(model.predicted_labels(data.images[part]) == data.labels[part]))
        if not goes_on():
            raise _Stopped
    return right / len(data)
