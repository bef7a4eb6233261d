"""Images with their labels, and data sets that are made of others."""

import numpy as np
import pytest
from material.engine_material import made_up

from engine.data.datasets import Dataset, label_indices


def numbered(labels: list[int]) -> Dataset:
    """Images whose first pixel is their index, to be recognised by."""
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


@pytest.mark.parametrize(("digits", "indices"), [
    ((3, 7), [1, 0, 0, 1]), ((7, 3), [0, 1, 1, 0]), ((0, 3, 5, 7), [3, 1, 1, 3]),
])
def test_a_label_is_known_by_its_index_among_the_digits(
    digits: tuple[int, ...], indices: list[int],
) -> None:
    assert label_indices(np.array([7, 3, 3, 7], np.uint8), digits).tolist() == indices


@pytest.mark.parametrize("label", [0, 5, 9, 10, 255])
def test_a_label_that_is_none_of_the_digits_is_named(label: int) -> None:
    labels = np.array([3, label, 7, label], np.uint8)
    with pytest.raises(ValueError, match=rf"labels outside \(3, 7\): {label}$"):
        label_indices(labels, (3, 7))
    assert label_indices(labels[:1], (3, 7)).tolist() == [0]


def test_images_and_labels_must_go_together() -> None:
    for shape in ((2, 28, 28), (3, 28, 27), (3, 784)):
        with pytest.raises(ValueError, match="do not go with 3 labels"):
            Dataset(np.zeros(shape, np.uint8), np.zeros(3, np.uint8))


def test_only_keeps_the_digits_in_their_order() -> None:
    data = made_up((1, 3, 7), 9, seed=0)
    some = data.only((7, 1))
    assert some.labels.tolist() == [1, 7, 1, 7, 1, 7]
    assert np.array_equal(some.images, data.images[[0, 2, 3, 5, 6, 8]])
    assert some.digits == (1, 7)
    assert len(data.only((5,))) == 0


def test_repeated_counts_every_image_so_often() -> None:
    data = made_up((3, 7), 2, seed=0)
    twice = data.repeated(3)
    assert twice.labels.tolist() == [3, 3, 3, 7, 7, 7]
    for index in range(6):
        assert np.array_equal(twice.images[index], data.images[index // 3])
    assert np.array_equal(data.repeated(1).images, data.images)


def test_plus_puts_one_after_the_other() -> None:
    one, other = made_up((3, 7), 4, seed=0), made_up((1, 3), 2, seed=1)
    both = one + other
    assert both.labels.tolist() == [3, 7, 3, 7, 1, 3]
    assert np.array_equal(both.images[:4], one.images)
    assert np.array_equal(both.images[4:], other.images)
    assert both.digits == (1, 3, 7)
