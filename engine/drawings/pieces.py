"""Strokes as short straight pieces, each near few cells of an image; made as the points come."""

import math
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

LONGEST = 1.0
"""Pixels that a piece is long at most."""

THINNEST_STEP = 0.1
"""Pixels along the way under which a point adds nothing: it is passed over, if it is no end."""

NONE: Floats = np.empty((0, 2, 3))

_Point: TypeAlias = tuple[float, float, float]
"""x, y and pressure."""


class Tracer:
    """Follows strokes, point by point or all at once, and gives their pieces.

    A piece is (2, 3): its two ends, each x, y and pressure. Which points are passed over depends on
    those before them only, so pieces once given stay; but the end of a stroke always counts, and
    what leads to it is the `tail`, another with every point.
    """

    def __init__(self) -> None:
        self._ends: tuple[_Point, _Point] | None = None  # the last that counted; the last of all
        self._along = 0.0  # pixels from the stroke's beginning to its last point
        self._counts = False  # whether the last point is the last that counted, and no dot

    def add(self, points: Floats) -> Floats:
        """(n, 2, 3) the pieces that are certain with these points more, (m, 3), of one stroke."""
        if not len(points):
            return NONE
        if self._ends is None:
            first = _point(points[0])
            self._ends, self._along, self._counts = (first, first), 0.0, False
            return self.add(points[1:])
        counted, last = self._ends
        if len(points) == 1:
            return self._add_one(counted, last, _point(points[0]))
        spans = points[:, :2] - np.concatenate([[last], points[:-1]])[:, :2]
        steps = np.sqrt(spans[:, 0] ** 2 + spans[:, 1] ** 2)
        along = np.add.accumulate(np.concatenate([[self._along], steps]))  # from the left
        marks = np.floor(along / THINNEST_STEP)
        counting = marks[1:] != marks[:-1]
        kept = points[counting]
        pieces = _split(np.concatenate([[counted], kept])) if len(kept) else NONE
        self._ends = _point(kept[-1]) if len(kept) else counted, _point(points[-1])
        self._along, self._counts = float(along[-1]), bool(counting[-1])
        return pieces

    def _add_one(self, counted: _Point, last: _Point, point: _Point) -> Floats:
        """The same sums, to the bit, of one point: a move of the pen brings no more."""
        before, self._along = self._along, self._along + _distance(last, point)
        self._counts = math.floor(self._along / THINNEST_STEP) != math.floor(
            before / THINNEST_STEP)
        self._ends = point if self._counts else counted, point
        return _split_one(counted, point) if self._counts else NONE

    def tail(self) -> Floats:
        """(n, 2, 3) from the last point that counted to the end, or the dot that a stroke is."""
        return NONE if self._counts or self._ends is None else _split_one(*self._ends)

    def lift(self) -> Floats:
        """(n, 2, 3) the tail, which is certain now; the next points are another stroke's."""
        tail = self.tail()
        self._ends = None
        return tail


def _point(of: Floats) -> _Point:
    x, y, pressure = of.tolist()
    return x, y, pressure


def _distance(start: _Point, end: _Point) -> float:
    x, y = end[0] - start[0], end[1] - start[1]
    return math.sqrt(x * x + y * y)


def _split_one(start: _Point, end: _Point) -> Floats:
    """The line from one point to another as pieces, (n, 2, 3)."""
    line = np.array([start, end])
    return line[None] if _distance(start, end) <= LONGEST else _split(line)


def _split(line: Floats) -> Floats:
    """A line through points, (m, 3), as pieces, (n, 2, 3)."""
    starts, spans = line[:-1], line[1:] - line[:-1]
    lengths = np.sqrt(spans[:, 0] ** 2 + spans[:, 1] ** 2)
    if np.maximum.reduce(lengths) <= LONGEST:
        return np.concatenate([starts, line[1:]], axis=1).reshape(-1, 2, 3)
    counts = np.ceil(lengths / LONGEST).astype(np.int64).clip(min=1)
    owner = np.repeat(np.arange(len(starts)), counts)
    index = np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts)
    begin, finish = ((index + end) / counts[owner] for end in (0, 1))
    start, span = starts[owner], spans[owner]
    return np.stack([start + begin[:, None] * span, start + finish[:, None] * span], axis=1)
