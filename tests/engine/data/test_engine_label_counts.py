"""When counts of labels are uneven, and the weights with which labels count equally."""

import numpy as np
import pytest
from measures.matrices import matrix_of

from engine.data.datasets import Dataset, Split
from engine.data.label_counts import are_uneven, equal_weights
from engine.models.linear import linear_model
from engine.training.digit_training import DigitTraining
from engine.training.loop import fit
from engine.training.recipe import Recipe


@pytest.mark.parametrize(("counts", "uneven"), [
    ({3: 2, 7: 6}, True), ({3: 2, 7: 5}, False), ({3: 0, 7: 6}, False), ({}, False),
    ({3: 6, 7: 2, 9: 6}, True), ({3: 1, 7: 1}, False),
])
def test_when_it_begins_to_matter(counts: dict[int, int], uneven: bool) -> None:
    assert are_uneven(counts) == uneven


def test_the_weights_by_hand() -> None:
    assert equal_weights({3: 12, 7: 5, 9: 0}) == {3: 1.0, 7: 2.4}
    assert equal_weights({}) == {}


def test_the_balanced_images_have_those_weights_in_all() -> None:
    labels = np.array([3] * 12 + [7] * 5, np.uint8)
    images = np.arange(17, dtype=np.uint8)[:, None, None] * np.ones((1, 28, 28), np.uint8)
    balanced = Dataset(images, labels).balanced()
    times = np.bincount(balanced.images[:, 0, 0], minlength=17)
    for label, weight in equal_weights({3: 12, 7: 5}).items():
        assert times[labels == label].mean() == pytest.approx(weight, rel=1e-12)
        assert times[labels == label].sum() == 12


def test_a_step_takes_the_weighted_sum() -> None:
    """One batch of all: against Σ weight · (p − target) · x / Σ weight, in float64."""
    random = np.random.default_rng(5)
    images = random.integers(0, 256, (16, 28, 28)).astype(np.uint8)
    labels = np.array([3] * 12 + [7] * 4, np.uint8)
    data = Dataset(images, labels)
    recipe = Recipe(epochs=1, batch_size=1000, learning_rate=0.25, device="cpu")
    start = linear_model((3, 7), random.normal(0, 0.05, (1, 785)).astype(np.float32))
    (step,) = fit(DigitTraining(start, Split(data.balanced(), data), recipe))

    x = np.hstack([images.reshape(16, 784) / 255, np.ones((16, 1))])
    weights = np.where(labels == 3, 1.0, 12 / 4)
    p = 1 / (1 + np.exp(-x @ start.matrix[0].astype(np.float64)))
    gradient = (weights * (p - (labels == 3))) @ x / weights.sum()
    wanted = start.matrix[0] - 0.25 * gradient
    largest = (weights[:, None] * np.abs(x)).sum(axis=0).max()
    tolerance = 24 * np.finfo(np.float32).eps * max(largest / weights.sum(), 1.0)
    assert np.abs(matrix_of(step)[0] - wanted).max() < tolerance
    unweighted = start.matrix[0] - 0.25 * (p - (labels == 3)) @ x / 16
    assert np.abs(unweighted - wanted).max() > 100 * tolerance  # it is not that
