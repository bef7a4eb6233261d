"""A few of many images, drawn by seed, of every digit as many."""

import numpy as np
from numpy.typing import NDArray

from engine.data.datasets import Dataset


def subset(data: Dataset, size: int, seed: int) -> Dataset:
    """So many of the images, drawn at random; all where there are no more.

    Of every digit there are as many, but for one where that does not come out even, and for a digit
    of which there are too few. A larger subset of the same seed holds the smaller ones.
    """
    return repeated_subset(data, size, seed, min(size, len(data)))


def repeated_subset(data: Dataset, size: int, seed: int, length: int) -> Dataset:
    """The same subset's images one after the other, again and again, until there are `length`.

    No image occurs more than once oftener than another, so that runs on few images and on many
    have epochs of the same length.
    """
    chosen = np.resize(_order(data.labels, seed)[:size], length)
    return Dataset(np.take(data.images, chosen, axis=0), np.take(data.labels, chosen))


def _order(labels: NDArray[np.uint8], seed: int) -> NDArray[np.intp]:
    """(n,) a first image of each digit, then a second one of each, and so on."""
    random = np.random.default_rng(seed)
    turn = np.empty(len(labels), np.intp)
    for digit in np.unique(labels):
        places = np.flatnonzero(labels == digit)
        turn[places] = random.permutation(len(places))
    return np.lexsort((labels, turn))
