"""Data sets that are made of others."""

import numpy as np
import pytest

from engine.datasets import Dataset


def numbered(labels: list[int]) -> Dataset:
    """Images whose first pixel is their place, to be recognised by."""
    images = np.zeros((len(labels), 28, 28), np.uint8)
    images[:, 0, 0] = np.arange(len(labels))
    return Dataset(images, np.array(labels, np.uint8))


def test_balanced_counts_every_label_as_often_as_the_commonest() -> None:
    balanced = numbered([7, 7, 3, 7, 7, 7, 3, 7, 9]).balanced()
    assert np.bincount(balanced.labels).tolist() == [0, 0, 0, 6, 0, 0, 0, 6, 0, 6]


@pytest.mark.parametrize("rare", [1, 2, 3, 4, 7])
def test_each_image_occurs_equally_often_up_to_rounding(rare: int) -> None:
    balanced = numbered([7] * 7 + [3] * rare).balanced()
    times = np.bincount(balanced.images[:, 0, 0])
    assert times[:7].tolist() == [1] * 7
    assert times[7:].sum() == 7
    assert times[7:].max() - times[7:].min() <= 1


def test_images_keep_their_labels() -> None:
    data = numbered([3, 7, 7, 7, 9])
    balanced = data.balanced()
    for image, label in zip(balanced.images, balanced.labels, strict=True):
        assert data.labels[image[0, 0]] == label


def test_nothing_to_balance() -> None:
    assert len(numbered([]).balanced()) == 0
    assert len(numbered([5, 5]).balanced()) == 2
