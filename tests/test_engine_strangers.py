"""How unlike everything known a drawing is, against brute force."""

import numpy as np
import pytest
from engine_material import made_up, mnist

from engine.datasets import Dataset
from engine.neighbours import Neighbours
from engine.strangers import nearest_distances, percentile


def by_brute_force(train, images, metric):
    pixels = train.images / 255
    off = [np.abs(pixels - image / 255) for image in images]
    if metric == "l1":
        return sorted(each.mean(axis=(1, 2)).min() for each in off)
    return sorted(np.sqrt(np.square(each).mean(axis=(1, 2))).min() for each in off)


@pytest.mark.parametrize("metric", ["l1", "rmse"])
def test_nearest_distances_by_brute_force(metric):
    train = made_up((3, 7), 50, seed=0)
    valid = made_up((3, 7), 12, seed=1)
    found = nearest_distances(Neighbours(train), valid, metric)
    assert np.allclose(found, by_brute_force(train, valid.images, metric), rtol=1e-12)


def test_a_sample_is_taken_evenly():
    train = made_up((3, 7), 50, seed=0)
    valid = made_up((3, 7), 10, seed=1)
    for most, places in ((5, [0, 2, 4, 6, 8]), (4, [0, 2, 5, 7]), (1, [0]), (11, range(10))):
        found = nearest_distances(Neighbours(train), valid, "l1", most)
        assert np.allclose(found, by_brute_force(train, valid.images[list(places)], "l1"))


def test_training_images_are_no_distance_away_and_none_have_none():
    train = made_up((3, 7), 20, seed=0)
    assert nearest_distances(Neighbours(train), train, "rmse").tolist() == [0] * 20
    none = Dataset(train.images[:0], train.labels[:0])
    assert nearest_distances(Neighbours(train), none, "l1").shape == (0,)


def test_the_percentile_by_counting():
    values = np.array([0.1, 0.2, 0.2, 0.4])
    for value, share in ((0.05, 0), (0.1, 0), (0.15, 25), (0.2, 25), (0.3, 75), (0.41, 100)):
        assert percentile(values, value) == share


def test_strangers_are_given_away_and_known_digits_are_not():
    known, everything = mnist(), mnist(tuple(range(10))).valid
    neighbours = Neighbours(known.train)
    usual = nearest_distances(neighbours, known.valid, "rmse")
    assert len(usual) == 500

    def warned(images):
        found = [neighbours.nearest(image, "rmse", 1)[0].distance for image in images[::10]]
        return np.mean([percentile(usual, distance) >= 98 for distance in found])

    assert warned(everything.images[everything.labels == 0]) > 0.9
    assert warned(everything.images[everything.labels == 5]) > 0.4
    assert warned(known.valid.images[2::3]) < 0.05
