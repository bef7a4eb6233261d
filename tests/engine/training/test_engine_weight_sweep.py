"""A run of the row is the run that the same data and recipe give, to the bit."""

from dataclasses import replace

import numpy as np
import pytest
from material.engine_material import mnist

from engine.data.datasets import Dataset, Split
from engine.experiments.weight_sweep import WEIGHTS, run_to_end, weights_for
from engine.models.classifier import accuracy
from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.recipe import Recipe, Start

NONE = Dataset(np.empty((0, 28, 28), np.uint8), np.empty(0, np.uint8))


def part_of_mnist() -> Split:
    whole = mnist()
    return Split(Dataset(whole.train.images[:600], whole.train.labels[:600]),
                 Dataset(whole.valid.images[:300], whole.valid.labels[:300]))


@pytest.mark.parametrize(("theirs", "mine", "last"), [
    (12396, 20, 1000), (12396, 500, 100), (12396, 4, 1000), (100, 400, 1), (100, 1, 1000),
])
def test_weights_up_to_where_mnist_hardly_counts(theirs: int, mine: int, last: int) -> None:
    tried = weights_for(theirs, mine)
    assert tried == WEIGHTS[: len(tried)] and tried[0] == 0 and tried[-1] == last


@pytest.mark.parametrize("start", ["zeros", "random", "baseline"])
def test_a_run_is_what_training_gives(start: Start) -> None:
    data = part_of_mnist()
    recipe = Recipe(epochs=2, batch_size=100, start=start, device="cpu", seed=3)
    mine = data.valid.only((3, 7))
    both = Split(data.train + mine.repeated(3), data.valid)
    taken: list[int] = []

    def goes_on(number: int) -> bool:
        taken.append(number)
        return True

    point = run_to_end(3, both, data.train, (3, 7), recipe, mine, NONE, goes_on)
    *_, last = fit(DigitTraining(initialise((3, 7), data.train, recipe), both, recipe))
    assert point is not None and not point.diverged and point.weight == 3
    assert point.mnist == last.accuracy
    assert point.learned == accuracy(last.model, mine) and point.held_out is None
    assert taken == list(range(1, recipe.steps(len(both.train)) + 1))


def test_it_can_be_stopped_at_any_step_and_may_diverge() -> None:
    data = part_of_mnist()
    recipe = Recipe(epochs=2, batch_size=100, device="cpu")
    stopped = run_to_end(1, data, data.train, (3, 7), recipe, NONE, NONE, lambda n: n < 3)
    assert stopped is None
    wild = replace(recipe, learning_rate=1e300)
    point = run_to_end(1, data, data.train, (3, 7), wild, NONE, NONE, lambda n: True)
    assert point is not None and point.diverged and point.mnist is None
