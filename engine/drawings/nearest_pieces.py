"""Which piece of a drawing each cell is nearest to, so that its ink can be moved at little cost.

Move the ink by a part of a cell, and each cell's distance is another. But the piece that it is
nearest to was nearest to a cell close by before: so only those pieces are asked. It is as if all
were (within 1/255 on every drawing tried), and costs the same for a hundred pieces as for ten
thousand.
"""

import math
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.drawings.coverage import CELLS, EDGE, GRID, Singles, covered_cells
from engine.drawings.ink_grid import SHORTEST, CellGrid, Windows
from engine.drawings.pieces import Floats

_AROUND = 2  # cells to either side whose pieces are asked
_SPARE = _AROUND / CELLS  # pixels
MORE = 0.04
"""Pixels that moved ink may be moved on."""

_ROUNDING = 1e-6  # pixels

_FARTHEST = 12 * CELLS  # cells: the middle of a digit of 20 pixels is no further from its ink's

_NUMBER_BITS = 24
_NUMBER = np.int64((1 << _NUMBER_BITS) - 1)
"""The last bits of a distance's square hold the piece's number, for a square of float32 leaves them
empty: the least of such is the nearest piece's."""

_MIDDLES = (np.arange(GRID) + 0.5) / CELLS


class NearestPieces(CellGrid):
    """The pieces of a pen that is always at full pressure. radius: its ink's, in pixels.

    `least` is of the distances' squares, for a square root takes as long as ten products, in
    float64, which has room for the pieces' numbers.

    Raises ValueError for more than sixteen million pieces.
    """

    dtype = np.float64

    def __init__(self, radius: float) -> None:
        super().__init__(radius + EDGE + _SPARE, _FARTHEST)
        self._radius = radius
        self._lines: Singles = np.empty((5, 64), np.float32)
        """A column a piece, and room for more: its start's x and y, the direction to its end, of
        length 1 or of a dot 0, and its length."""

    def _note(self, pieces: Floats) -> None:
        first, end = self.count, self.count + len(pieces)
        if end > _NUMBER:
            raise ValueError("a drawing of more than sixteen million pieces")
        if end > self._lines.shape[1]:
            self._lines = np.concatenate([self._lines, np.empty((5, end), np.float32)], axis=1)
        x, y = pieces[:, 0, 0], pieces[:, 0, 1]
        dx, dy = pieces[:, 1, 0] - x, pieces[:, 1, 1] - y
        lengths = np.sqrt(dx * dx + dy * dy)
        ways = np.where(lengths < SHORTEST, math.inf, lengths)
        self._lines[:, first:end] = x, y, dx / ways, dy / ways, lengths

    def _values(self, windows: Windows) -> Floats:
        values: Floats = windows.squared.astype(np.float64)
        bits = values.view(np.int64)
        bits |= windows.numbers
        return values

    def beyond(self, part: slice) -> Singles:
        """(n, n) from each cell to the ink's edge, in pixels; inside it is < 0. part: of the 84
        rows, and of the columns.
        """
        beyond: Singles = np.sqrt(self.inner()[part, part].astype(np.float32))
        beyond -= self._radius
        return beyond

    def moved(self, shift: tuple[float, float]) -> "MovedInk":
        """The ink moved by `shift`, (x, y) in pixels, at most 11 each way."""
        first_x, first_y = 0.5 / CELLS - shift[0], 0.5 / CELLS - shift[1]
        left, top = math.floor(first_x * CELLS), math.floor(first_y * CELLS)
        column, row = left + self.border, top + self.border
        squared = self.least[row : row + GRID, column : column + GRID]
        # from the middle of the cell that a cell lies in, once moved: the same for all of them
        aside = math.hypot(first_x - (left + 0.5) / CELLS, first_y - (top + 0.5) / CELLS)
        near = EDGE + aside + MORE + _ROUNDING  # to the ink's edge
        inside = squared < max(0.0, self._radius - near) ** 2
        unsure = (inside ^ (squared < (self._radius + near) ** 2)).ravel().nonzero()[0]
        rows, columns = np.divmod(unsure, GRID)
        size = self.least.shape[1]
        around = self.least.ravel().take((row + rows) * size + (column + columns) + _offsets(size))
        numbers = around.view(np.int64)  # where nothing is near, it is that of the first piece
        numbers &= _NUMBER
        start_x, start_y, to_x, to_y, length = self._lines.take(numbers, axis=1)
        x, y = ((_MIDDLES - each).astype(np.float32) for each in shift)
        return MovedInk(
            inside.astype(np.float32), self._radius, unsure,
            np.subtract(x[columns], start_x, start_x), np.subtract(y[rows], start_y, start_y),
            to_x, to_y, length,
        )


class MovedInk(NamedTuple):
    """Ink that was moved, and can be moved by a little more.

    cells: (84, 84) how much of each is covered, right where that is all or nothing. unsure: (n,)
    the others, in a flat grid. x, y: (pieces asked, n) from the start of a piece to the cell's
    middle; to_x, to_y: the direction to the piece's end; length: its own, in pixels.
    """

    cells: Singles
    radius: float
    unsure: NDArray[np.int64]
    x: Singles
    y: Singles
    to_x: Singles
    to_y: Singles
    length: Singles

    def covered_cells(self, more: tuple[float, float] = (0.0, 0.0)) -> Singles:
        """(84, 84) in 0..1. more: moved by as much more, at most MORE each way, in pixels. The
        next call's are in the same place.
        """
        x, y = self.x - more[0], self.y - more[1]
        along = x * self.to_x
        along += y * self.to_y
        np.minimum(np.maximum(along, 0.0, out=along), self.length, out=along)
        x -= along * self.to_x
        y -= np.multiply(along, self.to_y, out=along)
        x *= x
        y *= y
        x += y
        beyond = np.sqrt(np.minimum.reduce(x)) - self.radius
        self.cells.ravel()[self.unsure] = covered_cells(beyond)
        return self.cells


@cache
def _offsets(size: int) -> NDArray[np.int64]:
    """(n, 1) from a cell's index in a flat grid to those of the cells around it, and its own."""
    steps = range(-_AROUND, _AROUND + 1)
    around = [row * size + column for row in steps for column in steps
              if abs(row * column) < _AROUND**2]
    return np.array(around, np.int64)[:, None]
