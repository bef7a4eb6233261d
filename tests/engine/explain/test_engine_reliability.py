"""Are the probabilities what they say? Worked out by hand, and anew in plain Python."""

import math

import numpy as np
import pytest
from material.engine_material import mnist

from engine.explain.reliability import BINS, Bin, confidences
from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.recipe import Recipe


def logit(chance: float) -> float:
    return math.log(chance / (1 - chance))


def test_five_images_by_hand() -> None:
    """Said 0.55 (wrong), 0.65 and 0.62 (one of two right), 0.95 and 0.97 (both right)."""
    chances = [0.55, 0.65, 0.62, 0.95, 0.97]
    logits = np.array([[logit(each), 0.0] for each in chances])
    logits[3] = -logits[3]  # of the second digit
    labels = np.array([7, 3, 7, 7, 3], np.uint8)
    found = confidences(logits, labels, (3, 7)).reliability()
    assert [(each.images, each.right) for each in found.bins] == [
        (0, 0)] * 5 + [(1, 0), (2, 1), (0, 0), (0, 0), (2, 2)]
    assert found.bins[6].probability == pytest.approx(0.635)
    error = (0.55 * 1 + abs(0.5 - 0.635) * 2 + (1 - 0.96) * 2) / 5
    assert found.error == pytest.approx(error) and error == pytest.approx(0.18)
    assert found.accuracy == 0.6 and found.probability == pytest.approx(sum(chances) / 5)


@pytest.mark.parametrize(("chance", "place"), [
    (1.0, 9), (0.9, 8), (0.90001, 9), (0.5, 4), (0.7, 6), (0.6, 5),
])
def test_a_bin_holds_its_upper_edge(chance: float, place: int) -> None:
    digits = (0, 1)
    logits = np.array([[0.0, 0.0 if chance == 0.5 else 40.0 if chance == 1 else logit(chance)]])
    found = confidences(logits, np.array([1], np.uint8), digits)
    if chance not in (1.0, 0.5):
        found.values[0] = chance  # but for the rounding on its way
    assert [each.images for each in found.reliability().bins].index(1) == place


def test_on_the_validation_images_it_is_what_plain_python_finds() -> None:
    data = mnist()
    recipe = Recipe(epochs=2, device="cpu")
    *_, last = fit(DigitTraining(initialise((3, 7), data.train, recipe), data, recipe))
    logits = last.model.logits(data.valid.images)
    found = confidences(logits, data.valid.labels, (3, 7)).reliability()
    groups: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for z, label in zip(logits[:, 0].tolist(), data.valid.labels.tolist(), strict=True):
        three = 1 / (1 + math.exp(-z))
        chance, said = max((three, 3), (1 - three, 7))
        groups[math.ceil(chance * BINS) - 1].append((chance, said == label))
    error = sum(abs(sum(right for _, right in group) - sum(chance for chance, _ in group))
                for group in groups) / len(data.valid)
    assert found.error == pytest.approx(error, abs=1e-12) and 0 < error < 0.2
    assert [each.images for each in found.bins] == [len(group) for group in groups]
    assert found.images == len(data.valid) and not found.left_out
    assert found.accuracy == last.accuracy


def test_a_model_that_says_what_is_so_has_no_error_but_chance() -> None:
    random = np.random.default_rng(5)
    chances = random.uniform(0.5, 1, 200_000)
    right = random.uniform(size=len(chances)) < chances
    logits = np.column_stack([np.log(chances / (1 - chances)), np.zeros(len(chances))])
    labels = np.where(right, 3, 7).astype(np.uint8)
    found = confidences(logits, labels, (3, 7))
    error = found.reliability().error
    assert error is not None and error < 0.01  # √(0.25 / 40,000) = 0.0025 a bin
    sure = found.at_least(0.99)
    assert sure.images == int((chances >= 0.99).sum())
    assert sure.interval[0] < sure.probability < sure.interval[1]
    wrong = confidences(2 * logits, labels, (3, 7)).reliability().error
    assert wrong is not None and wrong > 0.05  # twice as sure as it may be


@pytest.mark.parametrize(("right", "images", "low", "high"), [
    (10, 10, 0.7224672, 1.0), (0, 10, 0.0, 0.2775328), (50, 100, 0.4038315, 0.5961685),
])
def test_wilsons_interval(right: int, images: int, low: float, high: float) -> None:
    """Of all or none right it is n / (n + z²) from the end; z is 1.96."""
    assert Bin(0, 1, images, right, 0.5).interval == pytest.approx((low, high), abs=1e-6)


def test_without_images_and_with_what_is_no_number() -> None:
    none = confidences(np.empty((0, 2)), np.empty(0, np.uint8), (3, 7)).reliability()
    assert none.error is none.accuracy is none.probability is None
    assert none.bins[0].interval == (0.0, 1.0)
    odd = np.array([[np.nan, 0.0], [np.inf, 0.0], [2.0, 0.0]])
    found = confidences(odd, np.array([3, 3, 3], np.uint8), (3, 7)).reliability()
    assert found.left_out == 2 and found.images == 1
    with pytest.raises(ValueError, match="outside"):
        confidences(odd, np.array([3, 4, 3], np.uint8), (3, 7))
