"""Convolutions 3×3 and max pooling in numpy, forwards and backwards.

Maps are (n, side, side, maps): all of a place's numbers lie together. A kernel is (9 · maps in,
maps out): of each of the nine places, row by row, all maps.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Maps = NDArray[Any]

_ON_ONE_THREAD = 2**18  # multiplications, beyond which BLAS cuts a product up for several threads


def kernel_of(weight: Maps) -> Maps:
    """Of a weight as torch has it, (maps out, maps in, 3, 3)."""
    return weight.transpose(2, 3, 1, 0).reshape(-1, len(weight))


def convolved(maps: Maps, kernel: Maps) -> Maps:
    """(n, side, side, maps out), without a bias: the sums around each place, with zeros around the
    maps.

    Products are so small that BLAS does each on one thread: beside a training that keeps the cores
    busy, the wait for a second thread costs more than the product.
    """
    count, side, _, before = maps.shape
    padded = np.zeros((count, side + 2, side + 2, before), maps.dtype)
    padded[:, 1:-1, 1:-1] = maps
    around = np.concatenate(
        [padded[:, down : down + side, right : right + side] for down, right in _NINE], axis=3
    )
    places = side * side
    rows = next(
        part for part in range(places, 0, -1)
        if places % part == 0 and (part * kernel.size <= _ON_ONE_THREAD or part == 1)
    )
    sums: Maps = around.reshape(-1, rows, len(kernel)) @ kernel
    return sums.reshape(count, side, side, -1)


def convolved_back(slope: Maps, kernel: Maps) -> Maps:
    """The slope by the maps, (n, side, side, maps in), of that by a convolution's sums."""
    count, side, _, after = slope.shape
    before = len(kernel) // len(_NINE)
    around = (slope.reshape(count, -1, after) @ kernel.T).reshape(count, side, side, -1)
    padded = np.zeros((count, side + 2, side + 2, before), slope.dtype)
    for index, (down, right) in enumerate(_NINE):
        padded[:, down : down + side, right : right + side] += (
            around[..., index * before : (index + 1) * before]
        )
    return padded[:, 1:-1, 1:-1]


def pooled(maps: Maps) -> Maps:
    """(n, side / 2, side / 2, maps) the largest of each square of four.

    Of an odd side the last row and column are in no square.
    """
    even = maps.shape[1] // 2 * 2
    rows = np.maximum(maps[:, 0:even:2], maps[:, 1:even:2])
    return np.maximum(rows[:, :, 0:even:2], rows[:, :, 1:even:2])


def largest_of_four(maps: Maps) -> NDArray[np.intp]:
    """(n, side / 2, side / 2, maps) which of each square is the largest: 0 and 1 above, 2 and 3
    below; of equal ones the first.
    """
    even = maps.shape[1] // 2 * 2
    found: NDArray[np.intp] = np.stack([
        maps[:, down:even:2, right:even:2] for down, right in _FOUR
    ]).argmax(axis=0)
    return found


def pooled_back(slope: Maps, largest: NDArray[np.intp], side: int) -> Maps:
    """(n, side, side, maps) the slope by what was pooled, of that by the largest of each square.

    largest: as of `largest_of_four`, of one image or of n.
    """
    count, half, _, maps = slope.shape
    found = np.zeros((count, side, side, maps), slope.dtype)
    for index, (down, right) in enumerate(_FOUR):
        found[:, down : 2 * half : 2, right : 2 * half : 2] = slope * (largest == index)
    return found


_NINE = tuple((down, right) for down in range(3) for right in range(3))
_FOUR = ((0, 0), (0, 1), (1, 0), (1, 1))
