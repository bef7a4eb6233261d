"""From strokes to the 28×28 image a classifier is given. Pure and deterministic.

The ink of a stroke is every place nearer to its centre line than half the pen's width. Each pixel
is cut into 3×3 cells; a cell's coverage is a ramp one cell wide across the ink's edge, which is
what a box filter gives an edge that is straight and upright, and within 0.05 of it otherwise. (Ink
thinner than such a cell, a third of a pixel, comes out too wide; no pen here is.)
"""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from engine.drawings.drawing import MNIST_PEN, SIDE, Drawing

Image: TypeAlias = NDArray[np.uint8]
"""28×28 bytes; a pixel's value is byte/255, 0 for paper and 1 for ink."""

Floats: TypeAlias = NDArray[np.float64]

BOX = 20.0
"""MNIST's digits were fitted into a box of this many pixels a side."""

CENTRE = 14.5
"""The centre of pixel (14, 14) in edge coordinates: where MNIST's centre of mass lies."""

_CELLS = 3
_GRID = SIDE * _CELLS
_LONGEST_PIECE = 1.0
_THINNEST_STEP = 0.1
_PIECES_AT_ONCE = 4096


def raw(drawing: Drawing) -> Image:
    """The drawing where it was drawn, with its own pen. A blank drawing is all zeros."""
    lines = [np.array(stroke.points, dtype=np.float64) for stroke in drawing.strokes]
    return _to_bytes(_coverage(lines, drawing.pen_width))


def normalised(drawing: Drawing) -> Image:
    """The drawing prepared as MNIST's digits were, on its vectors, before anything is rendered.

    Its longest inked side becomes 20 pixels, it is inked anew with MNIST's pen at full pressure,
    and its centre of mass is moved to the centre of pixel (14, 14). A mark smaller than a quarter
    of the pen's width is a dot: it is centred, not enlarged. A blank drawing is all zeros.
    Source: yann.lecun.com/exdb/mnist, "the images were centered in a 28x28 image by computing
    the center of mass of the pixels".
    """
    if drawing.is_blank:
        return np.zeros((SIDE, SIDE), np.uint8)
    lines = [np.array(stroke.points, dtype=np.float64) for stroke in drawing.strokes]
    everything = np.concatenate(lines)[:, :2]
    low, high = everything.min(axis=0), everything.max(axis=0)
    longest = float((high - low).max())
    scale = (BOX - MNIST_PEN) / longest if longest >= drawing.pen_width / 4 else 1.0
    middle = (low + high) / 2
    fitted = [
        np.column_stack([(line[:, :2] - middle) * scale + CENTRE, np.ones(len(line))])
        for line in lines
    ]
    for _ in range(2):  # the second round corrects the little that anti-aliasing left of the first
        shift = CENTRE - _centre_of_mass(_coverage(fitted, MNIST_PEN))
        fitted = [line + np.array([*shift, 0.0]) for line in fitted]
    return _to_bytes(_coverage(fitted, MNIST_PEN))


def _to_bytes(coverage: Floats) -> Image:
    image: Image = np.rint(coverage * 255).astype(np.uint8)
    return image


def _centre_of_mass(coverage: Floats) -> Floats:
    """(x, y) in edge coordinates: a pixel's ink weighs at its middle."""
    middles = np.arange(SIDE) + 0.5
    total = coverage.sum()
    return np.array([coverage.sum(axis=0) @ middles, coverage.sum(axis=1) @ middles] / total)


def _coverage(lines: list[Floats], pen_width: float) -> Floats:
    """How much of each pixel is inked, 28×28 in 0..1. lines: (points, 3), x, y, pressure."""
    pieces = [_pieces(_thinned(line)) for line in lines]
    beyond = np.full(_GRID * _GRID, np.inf)  # distance from a cell's middle to the ink's edge
    if pieces:
        together = np.concatenate(pieces)
        for first in range(0, len(together), _PIECES_AT_ONCE):
            _bring_nearer(beyond, together[first : first + _PIECES_AT_ONCE], pen_width / 2)
    cells = np.clip(0.5 - beyond * _CELLS, 0.0, 1.0).reshape(SIDE, _CELLS, SIDE, _CELLS)
    coverage: Floats = cells.mean(axis=(1, 3))
    return coverage


def _thinned(line: Floats) -> Floats:
    """The line without points nearer than a tenth of a pixel along the way; its ends stay."""
    if len(line) <= 2:
        return line
    steps = np.hypot(*np.diff(line[:, :2], axis=0).T)
    along = np.floor(np.concatenate([[0.0], np.cumsum(steps)]) / _THINNEST_STEP)
    keep = np.concatenate([[True], along[1:] != along[:-1]])
    keep[-1] = True
    thinned: Floats = line[keep]
    return thinned


def _pieces(line: Floats) -> Floats:
    """The line as short pieces, (n, 2, 3), none longer than a pixel: each touches few cells."""
    if len(line) == 1:
        return np.stack([line, line], axis=1)
    starts, ends = line[:-1], line[1:]
    counts = np.ceil(np.hypot(*(ends - starts)[:, :2].T) / _LONGEST_PIECE).astype(int).clip(min=1)
    owner = np.repeat(np.arange(len(starts)), counts)
    index = np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts)
    begin = (index / counts[owner])[:, None]
    finish = ((index + 1) / counts[owner])[:, None]
    span = (ends - starts)[owner]
    return np.stack([starts[owner] + begin * span, starts[owner] + finish * span], axis=1)


def _bring_nearer(beyond: Floats, pieces: Floats, radius: float) -> None:
    """Lower `beyond` (in place) to the distance to these pieces, in the cells around each."""
    reach = radius + _LONGEST_PIECE / 2 + 1 / _CELLS
    middles = pieces[:, :, :2].mean(axis=1)
    near = ((middles > -reach) & (middles < SIDE + reach)).all(axis=1)
    pieces, middles = pieces[near], middles[near]
    half = int(np.ceil(reach * _CELLS))
    offsets = np.arange(-half, half + 1)
    column = np.floor(middles[:, 0] * _CELLS).astype(int)[:, None, None] + offsets[None, None, :]
    row = np.floor(middles[:, 1] * _CELLS).astype(int)[:, None, None] + offsets[None, :, None]
    (ax, ay, a_press), (bx, by, b_press) = (pieces[:, end].T[:, :, None, None] for end in (0, 1))
    px, py = (column + 0.5) / _CELLS - ax, (row + 0.5) / _CELLS - ay
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    along = np.clip((px * dx + py * dy) / np.where(length > 0, length, 1.0), 0.0, 1.0)
    distance = np.sqrt((px - along * dx) ** 2 + (py - along * dy) ** 2)
    distance -= radius * (a_press + along * (b_press - a_press))
    inside = (column >= 0) & (column < _GRID) & (row >= 0) & (row < _GRID)
    np.minimum.at(beyond, (row * _GRID + column)[inside], distance[inside])
