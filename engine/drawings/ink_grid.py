"""How far each small cell of an image is from the ink of a pen."""

import math
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.drawings.coverage import CELLS, EDGE, GRID, Singles
from engine.drawings.pieces import LONGEST, Floats

_AT_ONCE = 256  # pieces: their windows stay in the processor's cache

_FEW = 6
"""Pieces that are taken in one by one: of a hundred that takes four times as long as at once."""

SHORTEST = 1e-150
"""Pixels under which a piece is a dot: squares of what is shorter are rounded to nothing."""

_ONE_OR_TWO = 2
"""What a move of the pen brings: found one by one, in half of the time that it takes at once."""


class Windows(NamedTuple):
    """The cells around pieces, a square of them a piece; pieces come last, for numpy is quick along
    the last axis where that is long.

    numbers: (n,) of the pieces, (n, 2, 3), in the order they came. squared: (w, w, n) the square of
    the pixels from a cell's middle to the piece. along: (w, w, n) how far from the piece's middle
    its nearest point lies, towards its end, in pixels.
    """

    numbers: NDArray[np.int64]
    pieces: Floats
    squared: Singles
    along: Singles


class CellGrid:
    """The least of something over pieces, at each cell within reach of one.

    It is larger than the image, by a border in which every piece's window ends. reach: pixels.
    """

    dtype: type[np.floating[Any]] = np.float32

    def __init__(self, reach: float, least_border: int = 0) -> None:
        self._reach = reach
        self.border = max(2 * self._half(LONGEST / 2) + 1, least_border)
        self.count = 0  # of the pieces that are not the tail's
        self.least: NDArray[Any] = np.empty((GRID + 2 * self.border,) * 2, self.dtype)
        self.least.fill(np.inf)
        self._middles = _middles(self.border)
        # parts of `least`, and what was there
        self._under_tail: list[tuple[NDArray[Any], NDArray[Any]]] = []

    def _half(self, half_length: float) -> int:
        """Cells to either side of the one with a piece's middle that it may reach."""
        return int((half_length + self._reach) * CELLS + 0.5)

    def extend(self, pieces: Floats, tail: Floats) -> None:
        """Take in more pieces, (n, 2, 3), and a tail, (m, 2, 3), in place of the last tail."""
        for part, before in reversed(self._under_tail):
            part[:] = before
        self._under_tail = []
        first_of_tail = self.count + len(pieces)
        together = np.concatenate([pieces, tail]) if len(tail) else pieces
        self._note(together)
        if len(together) <= _ONE_OR_TWO:
            for number, piece in enumerate(together, self.count):
                self._take_in_one(piece, number, number >= first_of_tail)
        else:
            for corners, windows in self._windows(together):
                self._take_in(corners, windows, first_of_tail)
        self.count = first_of_tail

    def _note(self, pieces: Floats) -> None:
        """Of these, with the tail, the first has the number `count`."""

    def _take_in_one(self, piece: Floats, number: int, is_tail: bool) -> None:
        found = self._around_one(piece, number)
        if found is not None:
            column, row, windows = found
            self._lower(column, row, self._values(windows)[..., 0], is_tail)

    def _lower(self, column: int, row: int, values: NDArray[Any], is_tail: bool) -> None:
        """The least in one window."""
        size = len(values)
        part = self.least[row : row + size, column : column + size]
        if is_tail:
            self._under_tail.append((part, part.copy()))
        np.minimum(part, values, out=part)

    def _take_in(
        self, corners: NDArray[np.int64], windows: Windows, first_of_tail: int
    ) -> None:
        """corners: (n, 2) column and row of the first cell of each piece's square."""
        values = self._values(windows)
        many = int(windows.numbers.searchsorted(first_of_tail))
        if many > _FEW:
            self._take_in_many(corners[:many], values[..., :many])
            if many == len(corners):
                return
        rest = slice(many if many > _FEW else 0, None)
        for number, (column, row), value in zip(
            windows.numbers[rest].tolist(), corners[rest].tolist(),
            values[..., rest].transpose(2, 0, 1), strict=True,
        ):
            self._lower(column, row, value, number >= first_of_tail)

    def _take_in_many(self, corners: NDArray[np.int64], values: NDArray[Any]) -> None:
        """The windows of many pieces at once."""
        width, size = self.least.shape[1], len(values)
        firsts = corners[:, 1] * width + corners[:, 0]
        places = _square(size, width) + firsts
        np.minimum.at(self.least.reshape(-1), places.reshape(-1), values.reshape(-1))

    def inner(self) -> NDArray[Any]:
        """(84, 84) the least at the cells of the image."""
        return self.least[self.border : -self.border, self.border : -self.border]

    def _values(self, windows: Windows) -> NDArray[Any]:
        """(w, w, n) what the least is taken of."""
        raise NotImplementedError

    def _windows(self, pieces: Floats) -> Iterator[tuple[NDArray[np.int64], Windows]]:
        """With their corners, as `_take_in` has them."""
        for first in range(0, len(pieces), _AT_ONCE):
            some = pieces[first : first + _AT_ONCE]
            middles = (some[:, 0] + some[:, 1]) / 2
            cells = np.floor(middles[:, :2] * CELLS).astype(np.int64)
            half = self._half(LONGEST / 2)
            numbers = np.arange(self.count + first, self.count + first + len(some))
            if (np.minimum.reduce(cells, axis=None) >= -half
                    and np.maximum.reduce(cells, axis=None) < GRID + half):
                yield self._around(some, middles, cells, numbers)
                continue
            near = np.logical_and.reduce((cells >= -half) & (cells < GRID + half), axis=1)
            if near.any():
                yield self._around(some[near], middles[near], cells[near], numbers[near])

    def _around(
        self, pieces: Floats, middles: Floats, cells: NDArray[np.int64], numbers: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], Windows]:
        span_x, span_y = ((pieces[:, 1, :2] - pieces[:, 0, :2]) / 2).T
        lengths = np.sqrt(span_x * span_x + span_y * span_y)
        half = self._half(float(np.maximum.reduce(lengths)))
        is_dot = lengths < SHORTEST  # it may lie in any direction
        some_length = np.where(is_dot, 1.0, lengths)
        to_x = np.where(is_dot, 1.0, span_x / some_length).astype(np.float32)
        to_y = np.where(is_dot, 0.0, span_y / some_length).astype(np.float32)
        offsets = np.arange(-half, half + 1)[:, None] + 0.5
        x = ((cells[:, 0] + offsets) / CELLS - middles[:, 0]).astype(np.float32)
        y = ((cells[:, 1] + offsets) / CELLS - middles[:, 1]).astype(np.float32)[:, None]
        ends = lengths.astype(np.float32)
        along, aside = x * to_x + y * to_y, y * to_x - x * to_y
        nearest = np.maximum(along, -ends)
        np.minimum(nearest, ends, out=nearest)
        along -= nearest
        along *= along
        aside *= aside
        along += aside
        return cells + (self.border - half), Windows(numbers, pieces, along, nearest)

    def _around_one(self, piece: Floats, number: int) -> tuple[int, int, Windows] | None:
        """The same sums, to the bit, of one piece, (2, 3), with its square's first column and row;
        None where it is far from the image.
        """
        (x0, y0, _), (x1, y1, _) = piece.tolist()
        middle_x, middle_y = (x0 + x1) / 2, (y0 + y1) / 2
        span_x, span_y = (x1 - x0) / 2, (y1 - y0) / 2
        column, row = math.floor(middle_x * CELLS), math.floor(middle_y * CELLS)
        farthest = self._half(LONGEST / 2)
        if not -farthest <= min(column, row) <= max(column, row) < GRID + farthest:
            return None
        length = math.sqrt(span_x * span_x + span_y * span_y)
        is_dot = length < SHORTEST
        to_x, to_y = (1.0, 0.0) if is_dot else (span_x / length, span_y / length)
        half = self._half(length)
        left, top = column + self.border - half, row + self.border - half
        x = (self._middles[left : left + 2 * half + 1] - middle_x).astype(np.float32)
        y = (self._middles[top : top + 2 * half + 1] - middle_y).astype(np.float32)[:, None]
        along, aside = x * to_x + y * to_y, y * to_x - x * to_y
        nearest = np.minimum(np.maximum(along, -length), length)
        along -= nearest
        squared = along * along + aside * aside
        windows = Windows(
            np.array([number]), piece[None], squared[:, :, None], nearest[:, :, None])
        return left, top, windows


class InkGrid(CellGrid):
    """From each cell to the edge of the ink of a pen that presses more or less; inside it is < 0.

    radius: pixels at full pressure.
    """

    def __init__(self, radius: float) -> None:
        super().__init__(radius + EDGE)
        self._radius = radius

    @property
    def beyond(self) -> Singles:
        """(84, 84) pixels."""
        return self.inner()

    def _values(self, windows: Windows) -> Singles:
        pressures = windows.pieces[:, :, 2]
        values: Singles = np.sqrt(windows.squared)
        if np.logical_and.reduce(pressures == 1, axis=None):
            values -= self._radius
            return values
        spans = windows.pieces[:, 1] - windows.pieces[:, 0]
        lengths = np.sqrt(spans[:, 0] ** 2 + spans[:, 1] ** 2)
        rise = self._radius * spans[:, 2] / np.where(lengths < SHORTEST, 1.0, lengths)
        values -= windows.along * rise.astype(np.float32)
        values -= (self._radius * pressures.mean(axis=1)).astype(np.float32)
        return values


@cache
def _square(size: int, width: int) -> NDArray[np.int64]:
    """(size, size, 1) from the index of a square's first cell to those of its cells, in a flat grid
    that is so wide.
    """
    return (np.arange(size)[:, None] * width + np.arange(size))[:, :, None]


@cache
def _middles(border: int) -> Floats:
    """Of the cells of a row, in pixels."""
    return (np.arange(GRID + 2 * border) - border + 0.5) / CELLS
