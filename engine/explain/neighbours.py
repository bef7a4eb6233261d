"""The training images nearest to a drawing: exact, yet most of them are never looked at."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.data.datasets import Dataset
from engine.drawings.drawing import PIXELS, SIDE
from engine.models.classifier import Images
from engine.models.pixel_similarity import Metric

BLOCK = 4
"""Pixels along one side of the blocks whose sums are compared first."""

_BLOCKS = SIDE // BLOCK
_AT_ONCE = 256

Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An image near to the one asked about.

    index: in the data set. label: its digit. distance: 0..1, as `Similarity` has it.
    """

    index: int
    label: int
    distance: float


class Neighbours:
    """Finds the nearest images of a data set, which it keeps and does not copy.

    Two images are at least as far apart as the sums of their 4×4 blocks let them be. With d the
    difference of two pixels and Σ over a block, Σ|d| ≥ |Σd| (triangle inequality) and
    Σd² ≥ (Σd)² / 16 (Cauchy–Schwarz). So once this bound exceeds the distances already found, no
    image with a larger bound can be nearer. Everything is counted in whole bytes: no rounding.
    """

    def __init__(self, data: Dataset) -> None:
        self.data = data
        self._blocks = np.ascontiguousarray(_block_sums(data.images).T)  # (49, n): adds up faster

    def nearest(self, image: Images, metric: Metric, count: int = 8) -> tuple[Neighbour, ...]:
        """The `count` nearest images (fewer if there are not so many), the nearest first.

        image: (28, 28) bytes. Of equal distances the lower index comes first. Raises ValueError
        for a count below 1.
        """
        if count < 1:
            raise ValueError(f"{count} neighbours cannot be looked for")
        bounds = self._bounds(image, metric)
        order = np.argsort(bounds)
        # Distance and index in one number, so that sorting it sorts by both.
        best = np.empty(0, np.int64)
        for first in range(0, len(order), _AT_ONCE):
            if len(best) >= count and bounds[order[first]] > best[-1] // len(order):
                break
            chosen = order[first : first + _AT_ONCE]
            keys = _distances(self.data.images[chosen], image, metric) * len(order) + chosen
            best = np.sort(np.concatenate([best, keys]))[:count]
        return tuple(self._neighbour(*divmod(int(key), len(order)), metric) for key in best)

    def _bounds(self, image: Images, metric: Metric) -> Integers:
        """(n,) no image is nearer than this, in the unit of `_distances`."""
        bounds = _total(self._blocks - _block_sums(image[None]).T, metric, axis=0)
        return bounds if metric == "l1" else bounds // BLOCK**2  # whole, as distances are

    def _neighbour(self, distance: int, index: int, metric: Metric) -> Neighbour:
        mean = distance / PIXELS
        return Neighbour(
            index,
            int(self.data.labels[index]),
            mean / 255 if metric == "l1" else float(np.sqrt(mean)) / 255,
        )


def _distances(images: Images, image: Images, metric: Metric) -> Integers:
    """(n,) sums over all pixels of |d| for l1, of d² for rmse, in bytes."""
    pixels = images.reshape(-1, PIXELS).astype(np.int16)
    return _total(pixels - image.reshape(PIXELS), metric, axis=1)


def _total(off: NDArray[np.int16], metric: Metric, axis: int) -> Integers:
    """Sum of |off| or off² along an axis; over 49 blocks of 4080 or 784 bytes it fits 32 bits."""
    terms = np.abs(off) if metric == "l1" else np.square(off, dtype=np.int32)
    total: Integers = terms.sum(axis=axis, dtype=np.int32).astype(np.int64)
    return total


def _block_sums(images: Images) -> NDArray[np.int16]:
    """(n, 49) the sum of the bytes of each block, 0..4080."""
    strips = images.reshape(-1, _BLOCKS, BLOCK, SIDE).sum(axis=2, dtype=np.int16)
    sums: NDArray[np.int16] = strips.reshape(-1, _BLOCKS**2, BLOCK).sum(axis=2, dtype=np.int16)
    return sums
