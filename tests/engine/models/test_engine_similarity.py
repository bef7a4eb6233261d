"""The pixel-similarity baseline against sums by hand, in float64 and by torch."""


import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from material.engine_material import TEN, made_up, mnist
from measures import tolerances
from measures.matrices import matrix_of
from measures.tolerances import MEAN_64, gamma, within
from torch.nn import functional

from engine.data.datasets import Dataset
from engine.errors import InputError
from engine.models.classifier import accuracy
from engine.models.linear import LinearModel, from_means
from engine.models.pixel_similarity import Metric, Similarity, mean_images

FULL, BLANK = np.full((28, 28), 255, np.uint8), np.zeros((28, 28), np.uint8)


def _half() -> np.ndarray:
    """Ink on the upper half."""
    image = BLANK.copy()
    image[:14] = 255
    return image


def test_the_mean_image_by_hand() -> None:
    images = np.stack([FULL, BLANK, _half(), FULL])
    means = mean_images(Dataset(images, np.array([3, 3, 3, 7], np.uint8)), (7, 3))
    assert means.shape == (2, 28, 28)
    assert (means[0] == 1).all()
    assert within(means[1, :14], 2 / 3, gamma(3, np.float64))
    assert within(means[1, 14:], 1 / 3, gamma(3, np.float64))


def test_the_mean_images_of_mnist_in_float64() -> None:
    train = mnist().train
    for digit, mean in zip((3, 7), mean_images(train, (3, 7)), strict=True):
        images = train.images[train.labels == digit].astype(np.float64) / 255
        expected = images.mean(axis=0)
        assert within(mean, expected, gamma(len(images) + 8, np.float64) * expected)


def test_a_digit_without_images_has_no_mean() -> None:
    with pytest.raises(InputError, match="no image of a 5"):
        mean_images(made_up((3, 7), 4, seed=0), (3, 5))


@pytest.mark.parametrize(("metric", "to_3", "to_7"), [("l1", 0.5, 0.75), ("rmse", 0.5, 0.75)])
def test_distances_of_a_full_image_by_hand(metric: Metric, to_3: float, to_7: float) -> None:
    means = np.stack([np.full((28, 28), 0.5), np.full((28, 28), 0.25)])
    prediction = Similarity((3, 7), means, metric).predict(FULL)
    assert within(prediction.scores, (to_3, to_7), MEAN_64)
    assert prediction.digit == 3
    assert prediction.score(7) == pytest.approx(to_7)
    assert prediction.margin == pytest.approx(0.25)


def test_the_two_distances_weigh_differently() -> None:
    # Half of the pixels off by 1 and half by 0: mean ½, root mean square √½.
    means = np.stack([BLANK / 255.0, FULL / 255.0])
    assert Similarity((3, 7), means, "l1").scores(_half()[None]) == pytest.approx(0.5)
    assert Similarity((3, 7), means, "rmse").scores(_half()[None]) == pytest.approx(np.sqrt(0.5))


def test_distances_are_what_torch_calls_them() -> None:
    split = mnist()
    means = mean_images(split.train, (3, 7))
    images = split.valid.images[::100]
    metric: Metric
    for metric, distance in (
        ("l1", functional.l1_loss),
        ("rmse", lambda image, mean: functional.mse_loss(image, mean).sqrt()),
    ):
        scores = Similarity((3, 7), means, metric).scores(images)
        for image, row in zip(images, scores, strict=True):
            expected = [distance(torch.tensor(image / 255), torch.tensor(m)).item() for m in means]
            assert within(row, expected, 2 * MEAN_64)


def test_scores_do_not_depend_on_how_many_are_asked_for_at_once() -> None:
    split = mnist()
    similarity = Similarity((3, 7), mean_images(split.train, (3, 7)))
    together = similarity.scores(split.valid.images)
    assert together.shape == (2038, 2)
    for index in (0, 511, 512, 1024, 2037):
        prediction = similarity.predict(split.valid.images[index])
        assert within(prediction.scores, together[index], 2 * MEAN_64)
        assert prediction.digit == similarity.predicted_labels(split.valid.images)[index]


def test_a_tie_has_no_prediction() -> None:
    means = np.stack([BLANK / 255.0, FULL / 255.0])
    metric: Metric
    for metric in ("l1", "rmse"):
        prediction = Similarity((7, 3), means, metric).predict(_half())
        assert prediction.digit is None
        assert prediction.margin == 0
        assert Similarity((7, 3), means, metric).predicted_labels(_half()[None]).tolist() == [7]


@pytest.mark.parametrize("metric", ["l1", "rmse"])
@given(st.integers(0, 10**6), st.integers(2, 784))
def test_a_tie_within_rounding_has_none_either(metric: Metric, seed: int, inked: int) -> None:
    """The same mean with its pixels elsewhere is as far away, and adds up in another order."""
    random = np.random.default_rng(seed)
    means = np.zeros((2, 784))
    means[0, :inked] = random.random(inked)
    means[1] = random.permutation(means[0])
    similarity = Similarity((7, 3), means.reshape(2, 28, 28), metric)
    prediction = similarity.predict(BLANK)
    assert prediction.digit is None and prediction.margin == 0
    assert similarity.predicted_labels(BLANK[None]).tolist() == [7]


@pytest.mark.parametrize("metric", ["l1", "rmse"])
def test_a_byte_in_one_pixel_is_no_tie(metric: Metric) -> None:
    means = np.full((2, 28, 28), 0.5)
    means[1, 4, 4] += 0.5 / 255
    assert Similarity((3, 7), means, metric).predict(BLANK).digit == 3


def test_a_tie_for_the_second_place_is_no_tie() -> None:
    means = np.stack([BLANK / 255.0, FULL / 255.0, BLANK / 255.0])
    assert Similarity((1, 3, 7), means).predict(FULL).digit == 3
    assert Similarity((1, 3, 7), means).predict(BLANK).digit is None


def test_the_rmse_baseline_is_a_linear_model() -> None:
    split = mnist()
    means, images = mean_images(split.train, (3, 7)), split.valid.images
    nearest = Similarity((3, 7), means, "rmse").predicted_labels(images)
    assert len(nearest) == 2038
    _assert_predicted_as(from_means((3, 7), means), nearest, images)


def test_and_so_it_is_of_ten_digits() -> None:
    split = mnist(TEN)
    means = mean_images(split.train, TEN)
    images = split.valid.images[:2000]
    nearest = Similarity(TEN, means, "rmse").predicted_labels(images)
    _assert_predicted_as(from_means(TEN, means), nearest, images)


def _assert_predicted_as(model: LinearModel, predicted: np.ndarray, images: np.ndarray) -> None:
    """But where the best two logits lie no farther apart than float32 weights can tell."""
    off = tolerances.of_rounded(images, matrix_of(model)).max(axis=1)
    clear = tolerances.clear(tolerances.one_each(model.logits(images)), 2 * off)
    assert clear.mean() > 0.99
    assert np.array_equal(model.predicted_labels(images)[clear], predicted[clear])


def test_the_blank_and_the_full_canvas_look_like_digits() -> None:
    """Why the window gives a blank canvas no prediction."""
    means = mean_images(mnist().train, (3, 7))
    metric: Metric
    for metric in ("l1", "rmse"):
        assert Similarity((3, 7), means, metric).predict(BLANK).digit == 7
        assert Similarity((3, 7), means, metric).predict(FULL).digit == 3


def test_accuracy_counts_right_predictions() -> None:
    means = np.stack([BLANK / 255.0, FULL / 255.0])
    data = Dataset(np.stack([BLANK, FULL, FULL, BLANK]), np.array([3, 7, 3, 7], np.uint8))
    assert accuracy(Similarity((3, 7), means), data) == 0.5
    with pytest.raises(ValueError, match="no images"):
        accuracy(Similarity((3, 7), means), data.only((5,)))
