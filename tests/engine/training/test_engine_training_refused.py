"""Runs that cannot be, and runs that diverge."""

import math
from typing import Any

import numpy as np
import pytest
from material.engine_material import made_up, made_up_split, mnist
from material.training_material import CPU
from measures.matrices import matrix_of

from engine.data.datasets import Split
from engine.errors import InputError
from engine.models.linear import linear_model
from engine.text import true_minus
from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.recipe import Controls, Recipe
from engine.training.record import Diverged


@pytest.mark.parametrize(
    "wrong",
    [
        {"epochs": 0}, {"epochs": -1}, {"epochs": 100_001}, {"batch_size": 0},
        {"batch_size": 1_000_001}, {"seed": -1}, {"seed": 2**31}, {"learning_rate": 0},
        {"learning_rate": -0.1}, {"learning_rate": math.nan}, {"learning_rate": math.inf},
    ],
    ids=str,
)
def test_a_recipe_that_cannot_be_trained_with_is_refused(wrong: dict[str, Any]) -> None:
    (value,) = wrong.values()
    with pytest.raises(InputError, match=true_minus(str(value))):
        Recipe(**wrong)


def test_training_needs_images() -> None:
    some, none = made_up((3, 7), 4, seed=0), made_up((3, 7), 0, seed=0)
    model = linear_model((3, 7), np.zeros((1, 785), np.float32))
    for data in (Split(some, none), Split(none, some)):
        with pytest.raises(ValueError, match="needs images"):
            next(fit(DigitTraining(model, data, CPU)))


def test_labels_that_the_model_does_not_know_are_refused() -> None:
    model = linear_model((3, 7), np.zeros((1, 785), np.float32))
    with pytest.raises(ValueError, match="labels outside"):
        next(fit(DigitTraining(model, made_up_split((3, 5)), CPU)))


@pytest.mark.parametrize("stride", [1, 5])
@pytest.mark.parametrize("rate", [1e39, 1e41, 1e300], ids=str)
def test_a_run_that_diverges_says_so_after_its_last_good_step(rate: float, stride: int) -> None:
    recipe = Recipe(epochs=1, learning_rate=rate, device="cpu")
    steps, data = [], mnist()
    with pytest.raises(Diverged) as caught:
        start = initialise((3, 7), data.train, recipe)
        for step in fit(DigitTraining(start, data, recipe), Controls(rate, stride)):
            steps.append(step)
    assert all(np.isfinite(matrix_of(step)).all() and math.isfinite(step.loss) for step in steps)
    assert caught.value.number == len(steps) + 1
    assert caught.value.learning_rate == rate
    assert "too high" in str(caught.value)
