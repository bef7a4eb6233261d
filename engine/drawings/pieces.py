"""Strokes as short straight pieces, each near few cells of an image; made as the points come."""

import math

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

LONGEST = 1.0
"""Pixels that a piece is long at most."""

THINNEST_STEP = 0.1
"""Pixels along the way under which a point adds nothing: it is passed over, if it is no end."""

NONE: Floats = np.empty((0, 2, 3))


class Tracer:
    """Follows strokes, point by point or all at once, and gives their pieces.

    A piece is (2, 3): its two ends, each x, y and pressure. Which points are passed over depends on
    those before them only, so pieces once given stay; but the end of a stroke always counts, and
    what leads to it is the `tail`, another with every point.
    """

    def __init__(self) -> None:
        self._ends: Floats = np.empty((0, 3))  # the last point that counted, and the last of all
        self._along = 0.0  # pixels from the stroke's beginning to its last point
        self._counts = False  # whether the last point is the last that counted, and no dot

    def add(self, points: Floats) -> Floats:
        """(n, 2, 3) the pieces that are certain with these points more, (m, 3), of one stroke."""
        if len(points) and not len(self._ends):
            self._ends, self._along, self._counts = points[[0, 0]], 0.0, False
            points = points[1:]
        if not len(points):
            return NONE
        if len(points) == 1:
            return self._add_one(points)
        spans = points[:, :2] - np.concatenate([self._ends[1:], points[:-1]])[:, :2]
        steps = np.sqrt(spans[:, 0] ** 2 + spans[:, 1] ** 2)
        along = np.cumsum(np.concatenate([[self._along], steps]))  # in turn, from the left
        marks = np.floor(along / THINNEST_STEP)
        counting = marks[1:] != marks[:-1]
        kept = points[counting]
        pieces = _split(np.concatenate([self._ends[:1], kept])) if len(kept) else NONE
        self._ends = np.concatenate([kept[-1:] if len(kept) else self._ends[:1], points[-1:]])
        self._along, self._counts = float(along[-1]), bool(counting[-1])
        return pieces

    def _add_one(self, point: Floats) -> Floats:
        """The same sums, to the bit, of one point, (1, 3): a move of the pen brings no more."""
        x, y = (point[0, :2] - self._ends[1, :2]).tolist()
        before, self._along = self._along, self._along + math.sqrt(x * x + y * y)
        self._counts = math.floor(self._along / THINNEST_STEP) != math.floor(
            before / THINNEST_STEP)
        pieces = _split(np.concatenate([self._ends[:1], point])) if self._counts else NONE
        self._ends = np.concatenate([point if self._counts else self._ends[:1], point])
        return pieces

    def tail(self) -> Floats:
        """(n, 2, 3) from the last point that counted to the end, or the dot that a stroke is."""
        return NONE if self._counts or not len(self._ends) else _split(self._ends)

    def lift(self) -> Floats:
        """(n, 2, 3) the tail, which is certain now; the next points are another stroke's."""
        tail = self.tail()
        self._ends = self._ends[:0]
        return tail


def _split(line: Floats) -> Floats:
    """A line through points, (m, 3), as pieces, (n, 2, 3)."""
    starts, spans = line[:-1], line[1:] - line[:-1]
    lengths = np.sqrt(spans[:, 0] ** 2 + spans[:, 1] ** 2)
    if lengths.max() <= LONGEST:
        return np.concatenate([starts, line[1:]], axis=1).reshape(-1, 2, 3)
    counts = np.ceil(lengths / LONGEST).astype(np.int64).clip(min=1)
    owner = np.repeat(np.arange(len(starts)), counts)
    index = np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts)
    begin, finish = ((index + end) / counts[owner] for end in (0, 1))
    start, span = starts[owner], spans[owner]
    return np.stack([start + begin[:, None] * span, start + finish[:, None] * span], axis=1)
