"""From strokes to the 28×28 image a classifier is given. Pure and deterministic.

The ink of a stroke is every place nearer to its centre line than half the pen's width;
`engine.drawings.coverage` says how much of a pixel that covers.
"""

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Generic, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from engine.drawings.coverage import CELLS, EDGE, GRID, Singles, covered_cells, pooled
from engine.drawings.drawing import MNIST_PEN, SIDE, Drawing
from engine.drawings.ink_grid import CellGrid, InkGrid
from engine.drawings.nearest_pieces import MORE, NearestPieces
from engine.drawings.pieces import NONE, Floats, Tracer

Image: TypeAlias = NDArray[np.uint8]
"""28×28 bytes; a pixel's value is byte/255, 0 for paper and 1 for ink."""

BOX = 20.0
"""MNIST's digits were fitted into a box of this many pixels a side."""

CENTRE = 14.5
"""The centre of pixel (14, 14) in edge coordinates: where MNIST's centre of mass lies."""

_FITTED = slice(math.floor((CENTRE - BOX / 2 - EDGE) * CELLS),
                math.ceil((CENTRE + BOX / 2 + EDGE) * CELLS))
"""The cells of a row that a drawing fitted into the box can cover, before it is centered."""

_WEIGHTS = np.stack([np.ones(GRID), np.repeat(np.arange(SIDE) + 0.5, CELLS)]).astype(np.float32)
"""(2, 84) what a cell's ink weighs in a row: 1, and the middle of the pixel that the cell is in."""


def raw(drawing: Drawing) -> Image:
    """The drawing where it was drawn, with its own pen. A blank drawing is all zeros."""
    return Raster().raw(drawing)


def normalised(drawing: Drawing) -> Image:
    """The drawing prepared as MNIST's digits were, on its vectors, before anything is rendered.

    Its longest inked side becomes 20 pixels, it is inked anew with MNIST's pen at full pressure,
    and its centre of mass is moved to the centre of pixel (14, 14). A mark smaller than a quarter
    of the pen's width is a dot: it is centred, not enlarged. A blank drawing is all zeros.
    Source: yann.lecun.com/exdb/mnist, "the images were centered in a 28x28 image by computing
    the center of mass of the pixels".
    """
    return Raster().normalised(drawing)


class Raster:
    """The images of one drawing after another. What only grew since the last is not made anew.

    They are the same to the bit as those of a raster that never saw another drawing.
    """

    def __init__(self) -> None:
        self._lines = _Lines()
        self._raw: _Growing[InkGrid] | None = None
        self._fitted: _Growing[NearestPieces] | None = None

    def image(self, drawing: Drawing, form: str) -> Image:
        """form: "raw" or "normalised"."""
        return self.raw(drawing) if form == "raw" else self.normalised(drawing)

    def raw(self, drawing: Drawing) -> Image:
        """As the function `raw`."""
        if drawing.is_blank:
            return np.zeros((SIDE, SIDE), np.uint8)
        self._follow(drawing)
        width = drawing.pen_width
        if self._raw is None or self._raw.frame != (width,):
            self._raw = _Growing(InkGrid(width / 2), (width,))
        grid = self._raw.grid(self._lines, lambda points: points)
        return _to_bytes(covered_cells(grid.beyond))

    def normalised(self, drawing: Drawing) -> Image:
        """As the function `normalised`."""
        if drawing.is_blank:
            return np.zeros((SIDE, SIDE), np.uint8)
        self._follow(drawing)
        left, top, right, bottom = self._lines.box
        longest = max(right - left, bottom - top)
        scale = (BOX - MNIST_PEN) / longest if longest >= drawing.pen_width / 4 else 1.0
        middle = (left + right) / 2, (top + bottom) / 2
        frame = (scale, *middle)
        if self._fitted is None or self._fitted.frame != frame:
            self._fitted = _Growing(NearestPieces(MNIST_PEN / 2), frame)
        grid = self._fitted.grid(self._lines, lambda points: _fit(points, middle, scale))
        x, y = _to_centre(covered_cells(grid.beyond(_FITTED)), _FITTED)
        moved = grid.moved((x, y))
        more_x, more_y = _to_centre(moved.covered_cells())  # what anti-aliasing left of the first
        if max(abs(more_x), abs(more_y)) > MORE:  # some of the ink had left the image
            return _to_bytes(grid.moved((x + more_x, y + more_y)).covered_cells())
        return _to_bytes(moved.covered_cells((more_x, more_y)))

    def _follow(self, drawing: Drawing) -> None:
        if not self._lines.grow_to(drawing):
            self._lines, self._raw, self._fitted = _Lines(), None, None
            self._lines.grow_to(drawing)


class _Lines:
    """The points of a drawing as arrays, and the box around them all."""

    def __init__(self) -> None:
        self._drawing = Drawing()
        self.points: list[Floats] = []  # (n, 3) x, y, pressure, of each stroke
        self.box = math.inf, math.inf, -math.inf, -math.inf  # left, top, right, bottom

    def grow_to(self, drawing: Drawing) -> bool:
        """Follow a drawing that is the last one or more; False where it is not."""
        if drawing is self._drawing:
            return True
        last = self._drawing
        if last.pen_width != drawing.pen_width:
            last = replace(last, pen_width=drawing.pen_width)  # the pen moves no point
        begin = drawing.growth_since(last)
        if begin is None:
            return False
        (first, taken), self._drawing = begin, drawing
        for number in range(first, len(drawing.strokes)):
            points = drawing.strokes[number].points[taken:]
            new = np.array(points, np.float64).reshape(-1, 3)
            if taken:
                self.points[number] = np.concatenate([self.points[number], new])
            else:
                self.points.append(new)
            taken = 0
            left, top, right, bottom = self.box
            for x, y, _ in points:
                left, top, right, bottom = min(left, x), min(top, y), max(right, x), max(bottom, y)
            self.box = left, top, right, bottom
        return True


_Grid = TypeVar("_Grid", bound=CellGrid)


class _Growing(Generic[_Grid]):
    """A grid of lines that grow. frame: what it was made for; another needs another grid."""

    def __init__(self, grid: _Grid, frame: tuple[float, ...]) -> None:
        self.frame = frame
        self._grid = grid
        self._tracer = Tracer()
        self._stroke, self._taken = 0, 0  # the points up to here are in the tracer

    def grid(self, lines: _Lines, fit: Callable[[Floats], Floats]) -> _Grid:
        """With all of the lines. fit: moves and sizes points, (n, 3)."""
        pieces: list[Floats] = []
        for number in range(self._stroke, len(lines.points)):
            if number > self._stroke:
                pieces.append(self._tracer.lift())
                self._stroke, self._taken = number, 0
            new = lines.points[number][self._taken :]
            self._taken += len(new)
            pieces.append(self._tracer.add(fit(new)))
        self._grid.extend(
            pieces[0] if len(pieces) == 1 else np.concatenate([NONE, *pieces]),
            self._tracer.tail(),
        )
        return self._grid


def _fit(points: Floats, middle: tuple[float, float], scale: float) -> Floats:
    """(n, 3) moved and sized, at full pressure."""
    fitted = (points - (*middle, 0.0)) * scale + CENTRE
    fitted[:, 2] = 1.0
    return fitted


def _to_bytes(cells: Singles) -> Image:
    """(28, 28). cells: how much of each is covered, (84, 84)."""
    image: Image = np.rint(pooled(cells) * 255).astype(np.uint8)
    return image


def _to_centre(cells: Singles, part: slice = slice(None)) -> tuple[float, float]:
    """From the center of mass, where a pixel's ink weighs at its middle, to CENTRE, in pixels.

    cells: as `_to_bytes` has them, or that part of the rows and of the columns that has ink.
    """
    weights = _WEIGHTS[:, part]
    (ink, x), (y, _) = (weights @ (cells @ weights.T)).tolist()
    return CENTRE - x / ink, CENTRE - y / ink
