"""How much of each pixel ink covers, from how far small cells are from its edge.

Each of the 28×28 pixels is cut into 3×3 cells. A cell's coverage is a ramp one cell wide across the
ink's edge: what a box filter gives an edge that is straight and upright, and within 0.05 of it
otherwise. (Ink thinner than a cell, a third of a pixel, comes out too wide; no pen here is.)
"""

import numpy as np
from numpy.typing import NDArray

from engine.drawings.drawing import SIDE

Singles = NDArray[np.float32]
"""Of every cell: no byte tells of the few millionths of a pixel that are lost, and what is twice as
large takes the processor's cache from all else that a move of the pen needs."""

CELLS = 3
GRID = SIDE * CELLS
EDGE = 0.5 / CELLS
"""Pixels to either side of the ink's edge in which a cell is covered in part."""


def covered_cells(beyond: Singles) -> Singles:
    """How much of each cell is covered, in 0..1, of any shape. beyond: from each cell's middle to
    the ink's edge, in pixels; inside it is < 0.
    """
    cells = beyond * -CELLS
    cells += 0.5
    # np.clip takes twice as long
    return np.minimum(np.maximum(cells, 0.0, out=cells), 1.0, out=cells)


def pooled(cells: Singles) -> Singles:
    """(28, 28) the mean of each pixel's cells, (84, 84)."""
    rows = cells[0::3] + cells[1::3] + cells[2::3]
    pixels: Singles = (rows[:, 0::3] + rows[:, 1::3] + rows[:, 2::3]) / CELLS**2
    return pixels
