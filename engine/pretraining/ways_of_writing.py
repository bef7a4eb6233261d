"""Ways of writing that MNIST's writers hardly have, drawn onto their digits: a bar through the stem
of a 7, an upstroke, and sometimes a foot, at a 1.
"""

import math

import numpy as np
from numpy.typing import NDArray

from engine.drawings.drawing import SIDE
from engine.drawings.raster import CENTRE

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float64]

_MIDDLES = np.arange(SIDE) + 0.5
_INK = 128  # a byte from which a pixel counts as the line's
_FEET = 0.3  # of the ones with an upstroke


def other_ways(images: Bytes, labels: Bytes, share: float, random: np.random.Generator) -> Bytes:
    """(n, 28, 28): of the sevens and ones so large a share is drawn on, others stay as they are.

    share: 0 to 1. Lines are as wide as the digit's own, and it is centred again.
    """
    found = images.copy()
    chosen = random.random(len(images)) < share
    for digit, drawn in ((7, barred), (1, with_upstroke)):
        for index in np.flatnonzero(chosen & (labels == digit)):
            found[index] = drawn(images[index], random)
    return found


def barred(image: Bytes, random: np.random.Generator) -> Bytes:
    """A 7 with a short line across the middle of its stem."""
    ink = image / 255
    top, bottom = _rows(image)
    row = round(top + (bottom - top) * random.uniform(0.38, 0.62))
    x = _middle_of(ink, row) + random.uniform(-1, 1)
    half, angle = random.uniform(2.5, 6), random.uniform(-0.35, 0.25)
    across, down = half * math.cos(angle), half * math.sin(angle)
    y = row + 0.5
    line = _line((x - across, y - down), (x + across, y + down), _width(ink, top, bottom))
    return _centred(np.maximum(ink, line))


def with_upstroke(image: Bytes, random: np.random.Generator) -> Bytes:
    """A 1 whose pen came up to its top from the left; three in ten stand on a foot."""
    ink = image / 255
    top, bottom = _rows(image)
    width = _width(ink, top, bottom)
    x, y = _middle_of(ink, top), top + 0.4 * width + 0.2
    angle, length = random.uniform(0.25, 1.15), random.uniform(2.5, 9)
    start = (x - length * math.cos(angle), y + length * math.sin(angle))
    found = np.maximum(ink, _line(start, (x, y), 0.95 * width))
    half, stands = random.uniform(2.5, 6), random.random() < _FEET
    if stands:
        x, y = _middle_of(ink, bottom), bottom + 1 - width / 2
        found = np.maximum(found, _line((x - half, y), (x + half, y), 0.95 * width))
    return _centred(found)


def _rows(image: Bytes) -> tuple[int, int]:
    """The first and the last with ink."""
    inked = np.flatnonzero((image >= _INK).any(axis=1))
    return int(inked[0]), int(inked[-1])


def _middle_of(ink: Floats, row: int) -> float:
    """Where in a row its ink lies, in edge coordinates; the middle of the image without any."""
    total = ink[row].sum()
    return float(ink[row] @ _MIDDLES / total) if total else CENTRE


def _width(ink: Floats, top: int, bottom: int) -> float:
    """Of the stem, pixels: the median of the rows of the lower half."""
    return float(np.clip(np.median(ink[(top + bottom + 1) // 2 : bottom + 1].sum(axis=1)), 1.5, 4))


def _line(start: tuple[float, float], end: tuple[float, float], width: float) -> Floats:
    """(28, 28) how much of each pixel a line with round ends covers, 0 to 1."""
    x, y = _MIDDLES[None, :] - start[0], _MIDDLES[:, None] - start[1]
    right, down = end[0] - start[0], end[1] - start[1]
    along = np.clip((x * right + y * down) / (right**2 + down**2), 0, 1)
    away = np.hypot(x - along * right, y - along * down)
    found: Floats = np.clip(width / 2 + 0.5 - away, 0, 1)
    return found


def _centred(ink: Floats) -> Bytes:
    """Moved by whole pixels, as MNIST's were, so that its centre of mass is nearest to the middle.

    Not so far that ink would leave the image.
    """
    total = ink.sum()
    found = ink
    for axis in (0, 1):
        across = ink.sum(axis=1 - axis)
        inked = np.flatnonzero(across)
        by = round(CENTRE - float(across @ _MIDDLES) / total)
        by = min(max(by, -int(inked[0])), SIDE - 1 - int(inked[-1]))
        found = np.roll(found, by, axis)
    made: Bytes = np.rint(found * 255).astype(np.uint8)
    return made
