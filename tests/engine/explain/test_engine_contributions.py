"""The maps that explain a score: by hand, and their sums against the score itself."""

from collections.abc import Iterator

import numpy as np
import pytest
from material.engine_material import SEVEN, TEN, THREE, mnist
from measures import tolerances
from measures.matrices import matrix_of
from measures.tolerances import MEAN_64, within

from engine.drawings.drawing import PIXELS
from engine.drawings.raster import normalised, raw
from engine.explain.contributions import contributions, difference_maps
from engine.models.linear import LinearModel, from_means, linear_model
from engine.models.logits import outputs
from engine.models.pixel_similarity import Metric, Similarity, mean_images

BLANK = np.zeros((28, 28), np.uint8)


def _drawings() -> list[np.ndarray]:
    return [prepare(drawing) for drawing in (THREE, SEVEN) for prepare in (raw, normalised)]


def _random_cases() -> Iterator[tuple[np.ndarray, np.ndarray, LinearModel]]:
    random = np.random.default_rng(7)
    for case in range(100):
        digits = (3, 7) if case % 2 else TEN
        image = random.integers(0, 256, (28, 28), np.uint8)
        means = random.random((len(digits), 28, 28))
        parameters = random.normal(0, 1, (outputs(digits), PIXELS + 1)).astype(np.float32)
        yield image, means, linear_model(digits, parameters)


def _assert_maps_add_up(
    image: np.ndarray, means: np.ndarray, digits: tuple[int, ...],
) -> None:
    metric: Metric
    for metric, distance in (("l1", np.mean), ("rmse", lambda one: np.sqrt(np.mean(one)))):
        maps = difference_maps(image, means, metric)
        assert maps.shape == (len(digits), 28, 28)
        scores = Similarity(digits, means, metric).predict(image).scores
        assert within([distance(one) for one in maps], scores, 2 * MEAN_64 * np.array(scores))


def _assert_contributions_add_up(image: np.ndarray, model: LinearModel) -> None:
    shares = contributions(image, model)
    assert shares.shape == (outputs(model.digits), 28, 28)
    assert shares.dtype == np.float64
    sums = shares.sum(axis=(1, 2)) + model.bias
    off = tolerances.of_logits(image, matrix_of(model), np.float64)
    assert within(sums, model.outputs(image[None])[0], 2 * off)


def test_difference_maps_by_hand() -> None:
    image, means = BLANK.copy(), np.zeros((2, 28, 28))
    image[5, 6], means[0, 5, 6], means[1, 5, 6] = 51, 0.5, 0.1  # 51 / 255 is 0.2
    metric: Metric
    for metric, first, second in (("l1", 0.3, 0.1), ("rmse", 0.09, 0.01)):
        maps = difference_maps(image, means, metric)
        assert maps[:, 5, 6] == pytest.approx([first, second])
        assert np.count_nonzero(maps) == 2


def test_contributions_by_hand() -> None:
    parameters = np.zeros((1, 785), np.float32)
    parameters[0, 0], parameters[0, 29], parameters[0, 784] = 2, -4, 0.5
    image = BLANK.copy()
    image[0, 0], image[1, 1], image[2, 2] = 255, 51, 255
    shares = contributions(image, linear_model((3, 7), parameters))
    assert shares[0, 0, 0] == 2
    assert shares[0, 1, 1] == pytest.approx(-0.8)
    assert np.count_nonzero(shares) == 2  # ink without weight counts for nothing, nor does the bias


def test_a_pixel_is_explained_where_it_lies() -> None:
    # Nothing but the one inked pixel differs from a blank mean, whatever the row or column.
    for row, column in ((0, 0), (3, 20), (20, 3), (27, 27)):
        image = BLANK.copy()
        image[row, column] = 255
        maps = difference_maps(image, np.zeros((1, 28, 28)), "l1")
        assert np.argwhere(maps).tolist() == [[0, row, column]]
        model = linear_model((3, 7), np.ones((1, 785), np.float32))
        assert np.argwhere(contributions(image, model)).tolist() == [[0, row, column]]


def test_the_sums_of_random_images_means_and_models() -> None:
    for image, means, model in _random_cases():
        _assert_maps_add_up(image, means, model.digits)
        _assert_contributions_add_up(image, model)


@pytest.mark.parametrize("digits", [(3, 7), TEN], ids=["two", "ten"])
def test_the_sums_of_drawings_and_of_mnist(digits: tuple[int, ...]) -> None:
    split = mnist(digits)
    means = mean_images(split.train, digits)
    model = from_means(digits, means)
    for image in (*_drawings(), *split.valid.images[::400], BLANK):
        _assert_maps_add_up(image, means, digits)
        _assert_contributions_add_up(image, model)
