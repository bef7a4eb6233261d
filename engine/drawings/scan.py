"""From a photo or a scan of a digit on paper to the 28×28 image that a classifier is given.

Each step keeps its image, so that a window can show how one comes of the other.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.drawings.drawing import MNIST_PEN, SIDE
from engine.drawings.raster import BOX, CENTRE, Image
from engine.drawings.scan_image import (
    Floats,
    Mask,
    blurred,
    connected,
    grey,
    is_light_on_dark,
    largest_around,
    light_on,
    otsu,
    resampled,
    shrunk,
)
from engine.errors import InputError

MOST_PIXELS = 100_000_000
"""Of a picture: more than a telephone's camera takes."""

LONGEST = 768
"""Pixels of the longest side that is worked on; a larger picture is made smaller first."""

LEAST_CONTRAST = 0.12
"""How much darker than the paper ink is, as a share of the paper's brightness."""

_WIDEST = 0.3
"""Of the longest side: what is wider than that is a shadow, and no stroke."""

_NEAR = 0.15
"""Of the ink's longest side: a piece so near belongs to it."""

_SPECK = 0.01
"""Of the largest piece's area: what is smaller is dirt."""

_FINE = 8
"""Parts of a pixel, each way, in which the digit is fitted."""

_PENS = (0.9 * MNIST_PEN, 1.2 * MNIST_PEN)
"""Pixels: a pen outside is made as wide as these. As it is measured here, from an edge that goes in
steps, MNIST_PEN comes out as 0.83 of itself."""

_DARKEST_PAPER = 0.4
"""Brightness. Of darker paper contrast is a share of this, or the noise of black would be ink."""


@dataclass(frozen=True, slots=True, eq=False)
class Scan:
    """A digit found in a picture, and the steps to it, as bytes; all but the last of one size.

    taken: (h, w, 3) the picture, made smaller if it was large. grey: (h, w) brightness. even:
    (h, w) without shadows, dark ink on white paper. ink, largest: (h, w) 255 where there is ink,
    all of it and the digit's. image: (28, 28) fitted as MNIST's digits were. inverted: whether the
    ink was light on dark. box: rows from, to, columns from, to (not among them) of the digit in
    `taken`.
    """

    taken: NDArray[np.uint8]
    grey: NDArray[np.uint8]
    even: NDArray[np.uint8]
    ink: NDArray[np.uint8]
    largest: NDArray[np.uint8]
    image: Image
    inverted: bool
    box: tuple[int, int, int, int]


def scan(pixels: NDArray[np.uint8], is_light: bool | None = None) -> Scan:
    """The digit in a picture: (H, W), (H, W, 3) or, with alpha, (H, W, 4) bytes.

    is_light: whether the ink is lighter than the paper; None where that is to be found out. What
    is transparent is white; where nothing is seen on white, black. Raises InputError where no ink
    is found, and for a picture of more than MOST_PIXELS; ValueError for another array.
    """
    if pixels.dtype != np.uint8 or pixels.ndim not in (2, 3) or 0 in pixels.shape or (
        pixels.ndim == 3 and pixels.shape[2] not in (3, 4)
    ):
        raise ValueError(f"not a picture: {pixels.dtype} of shape {pixels.shape}")
    if pixels.shape[0] * pixels.shape[1] > MOST_PIXELS:
        raise InputError(
            "The picture has {found} million pixels; {most} million can be read. "
            "Make it smaller, or cut the digit out of it.",
            found=f"{pixels.shape[0] * pixels.shape[1] / 1e6:z.0f}", most=MOST_PIXELS // 10**6,
        )
    found = _scan(shrunk(pixels, LONGEST, 1.0), is_light)
    if found is None and pixels.ndim == 3 and pixels.shape[2] == 4 and pixels[:, :, 3].min() < 255:
        found = _scan(shrunk(pixels, LONGEST, 0.0), is_light)
    if found is None:
        raise InputError(
            "No ink was found in the picture: nothing in it is clearly darker or lighter than the "
            "paper. Take it again with more light, or choose another."
        )
    return found


def _scan(colours: Floats, is_light: bool | None) -> Scan | None:
    brightness = grey(colours)
    longest = max(brightness.shape)
    smooth = blurred(brightness, longest // 400) if longest >= 400 else brightness
    inverted = is_light_on_dark(smooth) if is_light is None else is_light
    paper = 1 - smooth if inverted else smooth
    light = light_on(paper, max(1, round(_WIDEST * longest / 2)))
    least = np.float32(_DARKEST_PAPER)
    dark: Floats = ((light - paper) / np.maximum(light, least)).clip(0, 1)
    mask = _ink(dark)
    digit = None if mask is None else _largest(mask)
    if mask is None or digit is None:
        return None
    return Scan(
        _bytes(colours), _bytes(brightness), _bytes(1 - dark), _bytes(mask), _bytes(digit),
        _fitted(dark, digit), inverted, _box(digit),
    )


def _bytes(values: Floats | Mask) -> NDArray[np.uint8]:
    found: NDArray[np.uint8] = np.rint(values * np.float32(255)).astype(np.uint8)
    return found


def _ink(dark: Floats) -> Mask | None:
    """Where there is ink; None where what is darkest is no darker than the paper is uneven."""
    threshold = otsu(dark)
    for _ in range(2):
        mask = dark >= threshold
        if not mask.any() or mask.all():
            return None
        ink, paper = dark[mask], dark[~mask]
        middle = float(np.median(paper))
        noise = 1.4826 * float(np.median(np.abs(paper - middle)))
        contrast = float(np.median(ink)) - middle
        if contrast >= max(LEAST_CONTRAST, 5 * noise):
            return mask
        threshold = middle + max(LEAST_CONTRAST, 8 * noise)  # little ink, which Otsu overlooks
    return None


def _largest(mask: Mask) -> Mask | None:
    """The largest piece of ink and those near it. One at the edge is likely the paper's or a
    shadow's: another is preferred that is not much smaller.
    """
    pieces = connected(mask)
    areas = np.bincount(pieces.reshape(-1)).astype(np.float64)
    areas[0] = 0
    likely = areas.copy()
    edge = np.concatenate([pieces[0], pieces[-1], pieces[:, 0], pieces[:, -1]])
    likely[np.unique(edge)] /= 8
    main = int(likely.argmax())
    if areas[main] < 2:
        return None
    digit: Mask = pieces == main
    top, bottom, left, right = _box(digit)
    side = max(bottom - top, right - left)
    around = largest_around(digit.astype(np.float32), max(1, round(_NEAR * side))) > 0
    near = np.unique(pieces[around & mask])
    near = near[areas[near] >= max(2.0, _SPECK * areas[main])]
    return np.isin(pieces, np.union1d(near, [main]))


def _fitted(dark: Floats, digit: Mask) -> Image:
    """(28, 28) the ink with its longest side 20 pixels and its centre of mass at (14.5, 14.5)."""
    level = float(np.quantile(dark[digit], 0.8))
    near = largest_around(digit.astype(np.float32), 1) > 0  # with the ink's soft edge
    soft = np.where(near, np.clip(dark / level, 0, 1), 0).astype(np.float32)
    soft[soft < 0.15] = 0
    top, bottom, left, right = _box(soft > 0)
    longest = max(bottom - top, right - left)
    margin = 4.0  # pixels of the digit's, for a pen that is made wider
    size, scale = int(BOX + 2 * margin) * _FINE, longest / BOX / _FINE
    start = ((top + bottom - scale * size) / 2, (left + right - scale * size) / 2)
    fine = _with_pen(resampled(soft, (size, size), start, scale))
    top, bottom, left, right = _box(fine > 0)
    scale = max(bottom - top, right - left) / BOX
    middles, total = np.arange(size) + 0.5, fine.sum(dtype=np.float64)
    down, across = (float(fine.sum(axis=axis, dtype=np.float64) @ middles / total)
                    for axis in (1, 0))
    corner = down - CENTRE * scale, across - CENTRE * scale
    return _bytes(np.clip(resampled(fine, (SIDE, SIDE), corner, scale), 0, 1))


def _box(mask: Mask) -> tuple[int, int, int, int]:
    """Rows from, to, columns from, to (not among them) of what is True."""
    rows, columns = (np.flatnonzero(mask.any(axis=axis)) for axis in (1, 0))
    return int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1


def _with_pen(fine: Floats) -> Floats:
    """The ink with a pen that is neither thinner nor wider than MNIST's, and its size as it was."""
    mask = fine >= 0.5
    inner = mask[1:-1, 1:-1] & mask[:-2, 1:-1] & mask[2:, 1:-1] & mask[1:-1, :-2] & mask[1:-1, 2:]
    area, edge = int(mask.sum()), int(mask.sum() - inner.sum())
    if not edge:
        return fine
    width = 2 * area / edge / _FINE  # a stroke has two edges
    wanted = min(max(width, _PENS[0]), _PENS[1])
    reach = (wanted - width) / 2 * _FINE
    if round(abs(reach)) == 0:
        return fine
    return _disc(fine, round(reach)) if reach > 0 else -_disc(-fine, round(-reach))


def _disc(values: Floats, radius: int) -> Floats:
    """The largest value in a disc around each pixel."""
    found = values.copy()
    height, width = values.shape
    padded = np.pad(values, radius, mode="edge")
    for down in range(-radius, radius + 1):
        half = int((radius**2 - down**2) ** 0.5)
        for right in range(-half, half + 1):
            np.maximum(found, padded[
                radius + down : radius + down + height, radius + right : radius + right + width
            ], out=found)
    return found
