"""A few of many images: drawn by seed, of every digit as many, the smaller within the larger."""

import numpy as np
import pytest
from material.engine_material import mnist

from engine.data.datasets import Dataset
from engine.data.subsets import repeated_subset, subset


def counted(data: Dataset) -> dict[bytes, int]:
    images, times = np.unique(data.images.reshape(len(data), -1), axis=0, return_counts=True)
    return {image.tobytes(): int(n) for image, n in zip(images, times, strict=True)}


def numbered(labels: list[int]) -> Dataset:
    """Images that tell which they are."""
    images = np.zeros((len(labels), 28, 28), np.uint8)
    images[:, 0, 0] = np.arange(len(labels))
    return Dataset(images, np.array(labels, np.uint8))


@pytest.mark.parametrize("size", [10, 11, 300])
def test_of_every_digit_there_are_as_many(size: int) -> None:
    found = subset(mnist().train, size, 4)
    assert len(found) == size
    assert sorted(np.unique(found.labels, return_counts=True)[1]) == [size // 2, -(-size // 2)]


def test_labels_stay_with_their_images() -> None:
    data = numbered([3, 7, 7, 3, 7])
    found = subset(data, 4, 0)
    assert [int(data.labels[image[0, 0]]) for image in found.images] == found.labels.tolist()


def test_a_larger_one_holds_the_smaller_ones() -> None:
    small, large = (subset(mnist().train, size, 2).images for size in (30, 100))
    np.testing.assert_array_equal(large[:30], small)


def test_another_seed_draws_others_and_the_same_seed_the_same() -> None:
    first, again, other = (subset(mnist().train, 50, seed).images for seed in (1, 1, 2))
    np.testing.assert_array_equal(first, again)
    assert (first != other).any(axis=(1, 2)).sum() > 40


def test_where_there_are_too_few_of_a_digit_the_others_are_taken() -> None:
    data = numbered([3, 3, 7, 7, 7, 7, 7])
    assert sorted(subset(data, 6, 0).labels.tolist()) == [3, 3, 7, 7, 7, 7]
    assert len(subset(data, 100, 0)) == 7  # all there are, each once


def test_repeated_no_image_comes_more_than_once_oftener_than_another() -> None:
    found = repeated_subset(mnist().train, 30, 6, 100)
    assert sorted(counted(found).values()) == [3] * 20 + [4] * 10
    assert set(counted(found)) == set(counted(subset(mnist().train, 30, 6)))
