"""Where a run starts, and what the default recipe reaches."""

from dataclasses import replace

import numpy as np
import pytest
from material.engine_material import TEN, made_up, made_up_split, mnist
from material.training_material import CPU, run
from measures.matrices import as_linear, matrix_of
from measures.present import present

from engine.data.datasets import Dataset, Split
from engine.models.linear import from_means, linear_model
from engine.models.pixel_similarity import mean_images
from engine.training.digit_training import initialise
from engine.training.recipe import Recipe

# Where a run starts.


def test_it_starts_from_zeros() -> None:
    assert not matrix_of(initialise((3, 7), mnist().train, Recipe())).any()
    assert matrix_of(initialise(TEN, mnist(TEN).train, Recipe())).shape == (10, 785)


def test_a_random_start_depends_on_the_seed_alone() -> None:
    train, recipe = mnist().train, Recipe(start="random", seed=3)
    one, other = initialise((3, 7), train, recipe), initialise((3, 7), train, recipe)
    assert np.array_equal(matrix_of(one), matrix_of(other))
    third = initialise((3, 7), train, replace(recipe, seed=4))
    assert not np.array_equal(matrix_of(one), matrix_of(third))
    ten = matrix_of(initialise(TEN, mnist(TEN).train, recipe))
    assert abs(ten.mean()) < 0.05 and abs(ten.std() - 1) < 0.05  # 7,850 standard normal numbers


def test_starting_from_the_baseline_is_starting_with_its_predictions() -> None:
    data = mnist()
    model = initialise((3, 7), data.train, Recipe(start="baseline"))
    expected = from_means((3, 7), mean_images(data.train, (3, 7)))
    assert np.array_equal(matrix_of(model), matrix_of(expected))


@pytest.mark.parametrize("digits", [(3, 7), (1, 3, 7)], ids=str)
def test_a_pixel_that_no_training_image_inks_keeps_its_weight(digits: tuple[int, ...]) -> None:
    data = made_up_split(digits)  # with a blank border of 4 pixels
    recipe = replace(CPU, start="random")
    start = initialise(digits, data.train, recipe)
    last = run(data, recipe, digits)[-1].model
    border = np.ones((28, 28), bool)
    border[4:24, 4:24] = False
    after, before = as_linear(last).weights, as_linear(start).weights
    assert np.array_equal(after[:, border], before[:, border])
    assert (after[:, ~border] != before[:, ~border]).mean() > 0.99


def test_accuracy_counts_the_pixels_that_were_not_trained() -> None:
    # Only validation images ink the first two pixels; there the start's weights say 7 and 3.
    train, valid = made_up((3, 7), 20, seed=0), np.zeros((2, 28, 28), np.uint8)
    valid[0, 0, 0] = valid[1, 0, 1] = 255
    data = Split(train, Dataset(valid, np.array([7, 3], np.uint8)))
    parameters = np.zeros((1, 785), np.float32)
    parameters[0, :2] = -1000, 1000
    steps = run(data, model=linear_model((3, 7), parameters))
    assert steps[-1].accuracy == 1


# What the default recipe reaches.


@pytest.mark.parametrize("seed", range(5))
def test_threes_and_sevens_are_learnt(seed: int) -> None:
    last = run(mnist(), Recipe(seed=seed, device="cpu"), stride=49)[-1]
    assert present(last.accuracy) >= 0.980


def test_ten_digits_are_learnt() -> None:
    last = run(mnist(TEN), Recipe(device="cpu"), TEN, stride=16)[-1]
    assert present(last.accuracy) >= 0.920
