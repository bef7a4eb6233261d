"""Accuracy by the number of training images: each point is a run, and more images help."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from material.engine_material import mnist

from engine.data.datasets import Dataset, Split
from engine.data.subsets import repeated_subset, subset
from engine.experiments.data_amounts import CNN_RATE, amounts
from engine.experiments.data_amounts_record import (
    BASELINE,
    AccuracyRange,
    Amount,
    accuracy_ranges,
    sizes_for,
)
from engine.models.classifier import accuracy
from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.recipe import Recipe

DIGITS = (3, 7)
RECIPE = Recipe(epochs=1, device="cpu")
NETWORK = "mlp:30:relu"


@pytest.fixture(scope="module")
def found() -> list[Amount]:
    sizes = sizes_for(len(mnist().train), 2)
    return list(amounts(mnist(), DIGITS, (BASELINE, "linear", NETWORK), RECIPE, sizes, range(3)))


def test_from_one_of_each_digit_to_all() -> None:
    assert sizes_for(12396, 2) == (10, 30, 100, 300, 1000, 3000, 12396)
    assert sizes_for(60000, 10) == (10, 30, 100, 300, 1000, 3000, 10000, 30000, 60000)
    assert sizes_for(60, 20) == (30, 60)
    assert sizes_for(7, 2) == (7,)


def test_a_band_is_from_the_lowest_seed_to_the_highest() -> None:
    some = [Amount("linear", 30, 0, 0.75), Amount("linear", 10, 0, 0.5), Amount("rmse", 30, 0, 0.1),
            Amount("linear", 30, 1, 0.875), Amount("linear", 30, 2, None)]
    assert accuracy_ranges(some, "linear") == [AccuracyRange(10, 0.5, 0.5, 0.5, 1),
                                     AccuracyRange(30, 0.75, 0.8125, 0.875, 2)]


def test_the_first_seed_comes_whole_before_the_next(found: list[Amount]) -> None:
    assert [each.seed for each in found] == sorted(each.seed for each in found)
    assert len({(each.model, each.images) for each in found[:21]}) == 21


def test_a_run_is_what_the_one_loop_gives_on_these_images(found: list[Amount]) -> None:
    """In other words: the same run asked of `fit` with nothing but the images exchanged."""
    train, valid = mnist().train, mnist().valid
    for key in ("linear", NETWORK):
        recipe = replace(RECIPE.with_model(key), seed=1)
        few = repeated_subset(train, 100, 1, len(train))
        *_, last = fit(DigitTraining(initialise(DIGITS, few, recipe), Split(few, valid), recipe))
        assert last.number == recipe.steps(len(train)) == 49
        assert Amount(key, 100, 1, accuracy(last.model, valid)) in found


def test_the_baseline_by_hand(found: list[Amount]) -> None:
    few = subset(mnist().train, 10, 2)
    pixels = few.images.reshape(10, 784) / 255
    three, seven = (pixels[few.labels == digit].mean(axis=0) for digit in DIGITS)
    valid = mnist().valid
    images = valid.images.reshape(-1, 784) / 255
    is_three = ((images - three) ** 2).sum(1) < ((images - seven) ** 2).sum(1)
    assert Amount(BASELINE, 10, 2, float((is_three == (valid.labels == 3)).mean())) in found


def test_more_images_make_a_better_model(found: list[Amount]) -> None:
    """Monotone but for noise; what is trained gains more than the baseline, and ends above it."""
    gains = {}
    for key in (BASELINE, "linear", NETWORK):
        means = [band.mean for band in accuracy_ranges(found, key)]
        assert len(means) == 7
        assert all(later > earlier - 0.01 for earlier, later in pairwise(means)), key
        gains[key] = means[-1] - means[0]
    few, *_, many = accuracy_ranges(found, "linear")
    assert many.low > few.high  # every seed on all images is better than any on ten
    assert few.mean < 0.955 < 0.965 < many.mean
    assert 0 < gains[BASELINE] < gains["linear"]
    assert accuracy_ranges(found, NETWORK)[-1].mean > accuracy_ranges(found, BASELINE)[-1].mean


def test_it_ends_where_it_is_told_to() -> None:
    taken = 0

    def goes_on() -> bool:
        nonlocal taken
        taken += 1
        return taken < 60

    some = list(amounts(mnist(), DIGITS, ("linear",), RECIPE, (10, 30), range(3), goes_on))
    assert [each.images for each in some] == [10]  # of 49 steps; the next run was not whole
    assert taken == 60


def test_a_run_that_diverges_has_no_accuracy_and_the_others_go_on() -> None:
    mad = replace(RECIPE, learning_rate=1e300)
    some = list(amounts(mnist(), DIGITS, ("linear", BASELINE), mad, (10,), (0,)))
    assert [(each.model, each.accuracy is None) for each in some] == [
        ("linear", True), (BASELINE, False)]


def test_the_convolutional_network_has_a_rate_that_it_bears() -> None:
    """A rate over that and that rate are one run; below it the rate is the recipe's own."""
    few = Split(subset(mnist().train, 40, 0), subset(mnist().valid, 60, 0))
    short = replace(RECIPE, batch_size=20, epochs=2)
    high, at_most, low = (
        next(iter(amounts(few, DIGITS, ("cnn",), replace(short, learning_rate=rate), (40,), (0,))))
        for rate in (5.0, CNN_RATE, 1e-4))
    assert high == at_most
    assert low.accuracy is not None and at_most.accuracy is not None
    assert low.accuracy < at_most.accuracy


def test_the_data_handed_over_stay_as_they_are() -> None:
    data = Split(subset(mnist().train, 40, 0), subset(mnist().valid, 20, 0))
    before = Dataset(data.train.images.copy(), data.train.labels.copy())
    list(amounts(data, DIGITS, ("linear",), RECIPE, (10, 40), (0,)))
    np.testing.assert_array_equal(data.train.images, before.images)
    np.testing.assert_array_equal(data.train.labels, before.labels)
