"""The nearest training images, against looking at every one of them."""

from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from material.engine_material import SEVEN, TEN, THREE, made_up, mnist
from measures.tolerances import MEAN_64, within

from engine.data.datasets import Dataset
from engine.drawings.raster import normalised, raw
from engine.explain.neighbours import Neighbours
from engine.models.pixel_similarity import Metric, Similarity

METRICS = pytest.mark.parametrize("metric", ["l1", "rmse"])
BLANK, FULL = np.zeros((28, 28), np.uint8), np.full((28, 28), 255, np.uint8)
NOISE = np.random.default_rng(3).integers(0, 256, (28, 28), np.uint8)


@cache
def _neighbours(digits: tuple[int, ...]) -> Neighbours:
    return Neighbours(mnist(digits).train)


def _indices(data: Dataset, image: np.ndarray, metric: Metric, count: int) -> list[int]:
    """The indices by brute force, in whole bytes, so that equal distances are equal."""
    power = 1 if metric == "l1" else 2
    off = data.images.reshape(-1, 784).astype(np.int32) - image.reshape(784)
    return list(np.argsort((np.abs(off) ** power).sum(axis=1), kind="stable")[:count].tolist())


def _assert_as_by_brute_force(
    neighbours: Neighbours, image: np.ndarray, metric: Metric, count: int = 8,
) -> None:
    data = neighbours.data
    found = neighbours.nearest(image, metric, count)
    assert [one.index for one in found] == _indices(data, image, metric, count)
    assert [one.label for one in found] == [data.labels[one.index] for one in found]
    if found:
        theirs = data.images[[one.index for one in found]] / 255
        distances = Similarity(tuple(range(len(found))), theirs, metric).predict(image).scores
        assert within([one.distance for one in found], distances, 2 * MEAN_64)


@METRICS
def test_distances_by_hand(metric: Metric) -> None:
    images = np.stack([FULL, BLANK, BLANK, FULL])
    images[2, 0, 0], images[3, 0, 0] = 51, 0
    found = Neighbours(Dataset(images, np.array([1, 3, 7, 8], np.uint8))).nearest(BLANK, metric, 3)
    assert [one.index for one in found] == [1, 2, 3]
    assert [one.label for one in found] == [3, 7, 8]
    expected = [0.2 / 784, 783 / 784] if metric == "l1" else [0.2 / 28, np.sqrt(783 / 784)]
    assert [one.distance for one in found] == pytest.approx([0, *expected])
    assert type(found[0].index) is int and type(found[0].distance) is float


@METRICS
def test_of_three_and_seven_as_by_brute_force(metric: Metric) -> None:
    for image in mnist().valid.images[::100]:
        _assert_as_by_brute_force(_neighbours((3, 7)), image, metric)


@METRICS
def test_of_ten_digits_as_by_brute_force(metric: Metric) -> None:
    for image in mnist(TEN).valid.images[::2000]:
        _assert_as_by_brute_force(_neighbours(TEN), image, metric)


@METRICS
@pytest.mark.parametrize("count", [1, 8, 300])
@pytest.mark.parametrize(
    "image", [BLANK, FULL, NOISE, raw(THREE), normalised(THREE), normalised(SEVEN)],
    ids=["blank", "full", "noise", "as drawn", "three", "seven"],
)
def test_of_any_image_as_by_brute_force(image: np.ndarray, metric: Metric, count: int) -> None:
    _assert_as_by_brute_force(_neighbours((3, 7)), image, metric, count)


@METRICS
def test_a_training_image_is_its_own_nearest(metric: Metric) -> None:
    data = mnist().train
    for index in (0, 1, 6000, len(data) - 1):
        nearest = _neighbours((3, 7)).nearest(data.images[index], metric)[0]
        assert (nearest.index, nearest.label) == (index, data.labels[index])
        assert nearest.distance == 0


@METRICS
def test_equal_distances_go_by_index(metric: Metric) -> None:
    some = made_up((3, 7), 5, seed=0)
    data = some.repeated(400)  # more of each than are looked at in one go
    shuffled = np.random.default_rng(1).permutation(len(data))
    neighbours = Neighbours(Dataset(data.images[shuffled], data.labels[shuffled]))
    for image in (some.images[2], BLANK, NOISE):
        for count in (1, 8, 401, 2000):
            _assert_as_by_brute_force(neighbours, image, metric, count)


@METRICS
def test_the_same_blocks_do_not_make_the_same_image(metric: Metric) -> None:
    # Every block sums to the same, so only the pixels tell which is nearest.
    images = np.zeros((600, 28, 28), np.uint8)
    for number in range(len(images)):
        images[number, number % 4 :: 4, number // 4 % 4 :: 4] = 200
    neighbours = Neighbours(Dataset(images, np.zeros(600, np.uint8)))
    for index in (0, 3, 599):
        _assert_as_by_brute_force(neighbours, images[index], metric, 40)
        assert neighbours.nearest(images[index], metric)[7].distance == 0


@METRICS
@given(st.integers(0, 10**6), st.integers(1, 700), st.integers(1, 12))
def test_of_few_grey_levels_as_by_brute_force(
    metric: Metric, seed: int, size: int, count: int,
) -> None:
    random = np.random.default_rng(seed)
    images = np.zeros((size, 28, 28), np.uint8)
    images[:, ::5, ::5] = random.integers(0, 3, (size, 6, 6)) * 127
    data = Dataset(images, random.integers(0, 10, size).astype(np.uint8))
    image = np.roll(images[0], (seed % 2, 0), (0, 1))
    _assert_as_by_brute_force(Neighbours(data), image, metric, count)


@METRICS
def test_fewer_images_than_asked_for(metric: Metric) -> None:
    neighbours = Neighbours(made_up((3, 7), 3, seed=0))
    assert len(neighbours.nearest(NOISE, metric)) == 3
    _assert_as_by_brute_force(neighbours, NOISE, metric)
    assert Neighbours(made_up((3, 7), 0, seed=0)).nearest(NOISE, metric) == ()


def test_no_neighbours_cannot_be_asked_for() -> None:
    with pytest.raises(ValueError, match="0 neighbours"):
        _neighbours((3, 7)).nearest(BLANK, "l1", 0)


def test_the_data_is_kept_not_copied() -> None:
    assert _neighbours((3, 7)).data is mnist((3, 7)).train
