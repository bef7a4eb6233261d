"""Where the ink of an image lies: as MNIST's digits do, in the middle and of their size?"""

from dataclasses import dataclass

import numpy as np

from engine.drawings.drawing import SIDE
from engine.drawings.raster import CENTRE, Image

FARTHEST = 3.0
"""Pixels that a centre of mass may lie off the middle before a classifier is likely misled."""

SMALLEST, LARGEST = 12, 26
"""Pixels of the longest side of what still looks like one of MNIST's digits, which have 20."""


@dataclass(frozen=True, slots=True)
class Placement:
    """off: pixels from the ink's centre of mass to CENTRE, both ways. side: of its longest side."""

    off: float
    side: int

    @property
    def is_off_centre(self) -> bool:
        return self.off > FARTHEST

    @property
    def is_of_another_size(self) -> bool:
        return not SMALLEST <= self.side <= LARGEST


def placement(image: Image) -> Placement | None:
    """Where the ink lies, or None without ink.

    The centre of mass is that of MNIST: each pixel's byte weighs at the pixel's middle. The side
    is counted in pixels that hold any ink, rows or columns, whichever are more.
    """
    if not image.any():
        return None
    middles = np.arange(SIDE) + 0.5
    total = image.sum(dtype=np.int64)
    x = image.sum(axis=0, dtype=np.int64) @ middles / total
    y = image.sum(axis=1, dtype=np.int64) @ middles / total
    rows, columns = (np.flatnonzero(image.any(axis=axis)) for axis in (1, 0))
    side = max(int(inked[-1] - inked[0]) + 1 for inked in (rows, columns))
    return Placement(float(np.hypot(x - CENTRE, y - CENTRE)), side)
