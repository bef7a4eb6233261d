"""All validation images at once, against loops in float64 and counting."""

import math

import numpy as np
import pytest
from material.engine_material import TEN, made_up, mnist
from material.validation_material import validation
from measures import tolerances
from measures.matrices import matrix_of
from measures.tolerances import ELEMENTARY, gamma, within

from engine.data.datasets import Dataset
from engine.explain.validation import (
    Validation,
    ValidationPredictions,
    pair_logit,
)
from engine.models.linear import LinearModel, from_means, linear_model
from engine.models.logits import outputs
from engine.models.pixel_similarity import Metric, Similarity, mean_images

METRICS: tuple[Metric, ...] = ("l1", "rmse")


def some_model(digits: tuple[int, ...], scale: float = 0.1) -> LinearModel:
    numbers = np.random.default_rng(2).normal(0, scale, (outputs(digits), 785))
    return linear_model(digits, numbers.astype(np.float32))


# The linear model.


def test_pixels_are_fractions_and_a_one() -> None:
    both = validation()
    assert both.pixels.dtype == np.float32 and both.pixels.shape == (2038, 785)
    expected = mnist().valid.images.reshape(-1, 784) / 255
    assert within(both.pixels[:, :784], expected, gamma(2) * expected)
    assert (both.pixels[:, 784] == 1).all()
    assert np.array_equal(both.labels, mnist().valid.labels)


@pytest.mark.parametrize("digits", [(3, 7), (7, 3), (1, 3, 7), TEN], ids=str)
def test_predictions_are_what_the_model_says_of_each_image(digits: tuple[int, ...]) -> None:
    both, model = validation(digits), some_model(digits)
    predictions, images = both.read(model), mnist(digits).valid.images
    logits = model.logits(images)
    assert predictions.logits.dtype == predictions.losses.dtype == np.float32
    off = tolerances.of_logits(images, matrix_of(model))
    assert within(predictions.logits, logits, off)
    chances = model.scores(images)
    own = chances[np.arange(len(both.labels)), [digits.index(label) for label in both.labels]]
    assert within(predictions.losses, -np.log(own), tolerances.of_terms(off, np.log(own)))
    clear = tolerances.clear(tolerances.one_each(logits), 2 * off.max(axis=1))
    assert clear.mean() > 0.99
    assert predictions.predicted_labels.dtype == np.uint8
    predicted = model.predicted_labels(images)
    assert np.array_equal(predictions.predicted_labels[clear], predicted[clear])


def test_losses_by_hand() -> None:
    # Only the bias counts: the logit is ln 3, so p(3) is 3/4 for every image.
    parameters = np.zeros((1, 785), np.float32)
    parameters[0, 784] = math.log(3)
    both = validation()
    losses = both.read(linear_model((3, 7), parameters)).losses
    off = tolerances.of_logits(mnist().valid.images, parameters)
    for digit, loss in ((3, math.log(4 / 3)), (7, math.log(4))):
        known = both.labels == digit
        assert within(losses[known], loss, tolerances.of_terms(off[known], loss))


@pytest.mark.parametrize("digits", [(3, 7), TEN], ids=str)
def test_losses_of_huge_logits_are_differences_of_logits(digits: tuple[int, ...]) -> None:
    both = validation(digits)
    predictions = both.read(some_model(digits, 1e4))
    logits = tolerances.one_each(predictions.logits)
    own = logits[np.arange(len(logits)), [digits.index(label) for label in both.labels]]
    assert np.abs(logits).max() > 1e5  # e to this is beyond every float
    # The sum of the powers is 1 to k, and each difference of logits is rounded.
    rest = math.log(len(digits)) + gamma(4) * np.abs(logits).max(axis=1)
    assert within(predictions.losses, logits.max(axis=1) - own, rest)


@pytest.mark.parametrize("digits", [(3, 7), TEN], ids=str)
def test_weights_about_to_explode_give_predictions_without_a_warning(
    digits: tuple[int, ...],
) -> None:
    predictions = validation(digits).read(some_model(digits, 5e37))
    assert not np.isfinite(predictions.losses).all()
    assert set(predictions.predicted_labels.tolist()) <= set(digits)


def test_a_tie_is_the_first_digits() -> None:
    for digits in ((3, 7), (7, 3), (1, 3, 7)):
        model = linear_model(digits, np.zeros((outputs(digits), 785), np.float32))
        assert (validation(digits).read(model).predicted_labels == digits[0]).all()


@pytest.mark.parametrize("count", [1, 15, 16, 17])
def test_a_few_images_are_read_as_many_are(count: int) -> None:
    means = mean_images(mnist().train, (3, 7))
    valid = mnist().valid
    few = Validation(Dataset(valid.images[:count], valid.labels[:count]), (3, 7), means)
    model = from_means((3, 7), means)
    off = tolerances.of_logits(valid.images[:count], matrix_of(model))
    assert within(few.read(model).logits, validation().read(model).logits[:count], 2 * off)
    assert few.read(model).losses.shape == (count,)


def test_what_cannot_be_validated_is_refused() -> None:
    means = np.zeros((2, 28, 28))
    with pytest.raises(ValueError, match="needs images"):
        Validation(made_up((3, 7), 0, seed=0), (3, 7), means)
    with pytest.raises(ValueError, match="outside"):
        Validation(made_up((3, 5), 4, seed=0), (3, 7), means)
    with pytest.raises(ValueError, match="does not read"):
        validation().read(some_model((7, 3)))


@pytest.mark.parametrize("digits", [(3, 7), (7, 3), (1, 3, 7), TEN], ids=str)
def test_the_logit_of_a_pair_is_the_logarithm_of_their_odds(digits: tuple[int, ...]) -> None:
    model, images = some_model(digits), mnist(digits).valid.images
    predictions, chances = validation(digits).read(model), model.scores(images)
    off = tolerances.of_logits(images, matrix_of(model)).max(axis=1)
    more = gamma(4 * ELEMENTARY + 20, np.float64)  # of two probabilities and the logarithm
    for first, second in ((3, 7), (7, 3), (3, 3)):
        odds = chances[:, digits.index(first)] / chances[:, digits.index(second)]
        logit = pair_logit(predictions.logits, digits, first, second)
        assert within(logit, np.log(odds), 2 * off + gamma(2) * np.abs(logit) + more)
    with pytest.raises(ValueError):
        pair_logit(predictions.logits, digits, 3, 10)


def test_the_logit_of_a_pair_by_hand() -> None:
    predicted, losses = np.array([3], np.uint8), np.zeros(1, np.float32)
    two = ValidationPredictions(np.array([[2.5, 0]], np.float32), predicted, losses)
    three = ValidationPredictions(np.array([[1, 2.5, -4]], np.float32), predicted, losses)
    assert pair_logit(two.logits, (3, 7), 3, 7).tolist() == [2.5]
    assert pair_logit(two.logits, (3, 7), 7, 3).tolist() == [-2.5]
    assert pair_logit(three.logits, (1, 3, 7), 3, 7).tolist() == [6.5]
    assert pair_logit(three.logits, (1, 3, 7), 7, 1).tolist() == [-5]


# The baseline.


@pytest.mark.parametrize("metric", METRICS)
@pytest.mark.parametrize("digits", [(3, 7), (7, 3), (1, 3, 7)], ids=str)
def test_the_baseline_is_similarity(digits: tuple[int, ...], metric: Metric) -> None:
    both, valid = validation(digits), mnist(digits).valid
    similarity = Similarity(digits, mean_images(mnist(digits).train, digits), metric)
    distances = similarity.scores(valid.images)
    assert np.array_equal(both.distances(metric), distances)
    predicted = similarity.predicted_labels(valid.images)
    assert np.array_equal(both.baseline_predicted_labels(metric), predicted)
    margins, lost_by = both.baseline_margins(metric, 7, 3), both.baseline_lost_by(metric)
    for index in range(0, len(valid), 37):
        row = dict(zip(digits, distances[index].tolist(), strict=True))
        label = int(valid.labels[index])
        assert margins[index] == row[3] - row[7]
        assert lost_by[index] == row.pop(label) - min(row.values())
    wrong = both.baseline_predicted_labels(metric) != valid.labels
    assert np.array_equal(lost_by > 0, wrong)  # no distance ties on real images
    assert wrong.any()


def test_a_tie_within_rounding_is_no_mistake_of_the_first_digit() -> None:
    image, random = np.zeros((1, 28, 28), np.uint8), np.random.default_rng(0)
    for _ in range(20):  # the same pixels in another order: only the order of the sum differs
        one = random.random(784)
        means = np.stack([one, random.permutation(one)]).reshape(2, 28, 28)
        for label, answer in ((3, 3), (7, 3)):
            both = Validation(Dataset(image, np.array([label], np.uint8)), (3, 7), means)
            for metric in METRICS:
                assert both.baseline_predicted_labels(metric).tolist() == [answer]
                assert both.baseline_lost_by(metric).tolist() == [0]


def test_the_baseline_by_hand() -> None:
    # A blank and a full image; the means are a quarter and all of the ink.
    images = np.stack([np.zeros((28, 28), np.uint8), np.full((28, 28), 255, np.uint8)])
    means = np.stack([np.full((28, 28), 0.25), np.ones((28, 28))])
    both = Validation(Dataset(images, np.array([7, 7], np.uint8)), (3, 7), means)
    assert both.l1.tolist() == [[0.25, 1], [0.75, 0]]
    assert both.baseline_margins("l1", 3, 7).tolist() == [0.75, -0.75]
    assert both.baseline_lost_by("rmse").tolist() == [0.75, -0.75]
    assert both.baseline_predicted_labels("rmse").tolist() == [3, 7]
