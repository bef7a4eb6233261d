"""Parts of the way from a photo to a digit: making it smaller, its light, its connected ink.

Pure functions of arrays; brightness is in 0..1, and of ink it is how dark it is.
"""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Mask = NDArray[np.bool_]

_BAND = 16
"""Rows of the smaller picture that are made at once: a large one is never there as floats."""


def shrunk(pixels: NDArray[np.uint8], longest: int, paper: float) -> Floats:
    """(h, w, 3) colours, no side over `longest`: each pixel the mean of a block of the picture's.

    pixels: (H, W), (H, W, 3) or (H, W, 4) bytes; what is transparent shows paper, 0 or 1.
    """
    height, width = pixels.shape[:2]
    block = -(-max(height, width) // longest)
    columns = np.arange(0, width, block)
    parts = []
    for first in range(0, height, _BAND * block):
        some = pixels[first : first + _BAND * block].astype(np.float32) / 255
        if some.ndim == 2:
            some = some[:, :, None]
        if some.shape[2] == 4:
            alpha = some[:, :, 3:]
            some = some[:, :, :3] * alpha + paper * (1 - alpha)
        rows = np.arange(0, len(some), block)
        if block > 1:
            some = np.add.reduceat(np.add.reduceat(some, rows, axis=0), columns, axis=1)
            many = np.diff(rows, append=min(len(pixels) - first, _BAND * block))
            some /= (many[:, None] * np.diff(columns, append=width))[:, :, None]
        parts.append(np.broadcast_to(some, (*some.shape[:2], 3)))
    return np.concatenate(parts)


def grey(colours: Floats) -> Floats:
    """(h, w) brightness of (h, w, 3) colours. Source: ITU-R BT.601, section 2.5.1."""
    found: Floats = colours @ np.array([0.299, 0.587, 0.114], np.float32)
    return found


def largest_around(values: Floats, reach: int) -> Floats:
    """(h, w) the largest value in the square of 2 reach + 1 pixels around each; none lies outside.

    Twice as wide with each step, so it costs the logarithm of the reach.
    """
    for axis in (0, 1):
        padded = np.pad(values, [(reach, reach) if each == axis else (0, 0) for each in (0, 1)],
                        constant_values=-np.inf)
        window, have = np.moveaxis(padded, axis, 0), 1
        while have < 2 * reach + 1:
            step = min(have, 2 * reach + 1 - have)
            window = np.maximum(window[:-step], window[step:])
            have += step
        values = np.moveaxis(window, 0, axis)
    return values


def blurred(values: Floats, reach: int) -> Floats:
    """(h, w) the mean of the square of 2 reach + 1 pixels around each; beyond the edge it goes on
    as at the edge.
    """
    for axis in (0, 1):
        padded = np.pad(values.astype(np.float64),
                        [(reach + 1, reach) if each == axis else (0, 0) for each in (0, 1)],
                        mode="edge")
        sums = np.moveaxis(np.cumsum(padded, axis=axis), axis, 0)
        means = (sums[2 * reach + 1 :] - sums[: -2 * reach - 1]) / (2 * reach + 1)
        values = np.moveaxis(means, 0, axis).astype(np.float32)
    return values


def light_on(paper: Floats, reach: int) -> Floats:
    """(h, w) how bright the paper would be without ink: what is dark and narrower than 2 reach + 1
    pixels is filled by what is around it (a morphological closing), and the whole is smoothed.
    """
    # Beyond the edge the light goes on as it came, or the dark end of a slope would be ink.
    beyond = np.pad(paper, reach, mode="reflect", reflect_type="odd").clip(0, 1)
    filled = -largest_around(-largest_around(beyond, reach), reach)
    smooth = blurred(filled, max(1, reach // 4))
    return smooth[reach:-reach, reach:-reach]


def is_light_on_dark(brightness: Floats) -> bool:
    """Whether the ink is brighter than the paper: there is less ink than paper, so that without
    the slope of the light brightness has its longer tail on the side of the ink.
    """
    height, width = brightness.shape
    y, x = (np.linspace(-1, 1, size, dtype=np.float32) for size in (height, width))
    terms = np.stack([
        np.ones_like(brightness), np.broadcast_to(x, brightness.shape),
        np.broadcast_to(y[:, None], brightness.shape),
    ], axis=-1).reshape(-1, 3)
    flat = brightness.reshape(-1)
    plane, *_ = np.linalg.lstsq(terms, flat, rcond=None)
    off = (flat - terms @ plane).astype(np.float64)
    off -= np.median(off)
    return bool((off**3).sum() > 0)


def otsu(values: Floats) -> float:
    """The threshold between two kinds of values in 0..1 that differ most for their spread.

    Source: N. Otsu, "A threshold selection method from gray-level histograms", 1979.
    """
    counts, edges = np.histogram(values, 256, (0, 1))
    weights, sums = np.cumsum(counts), np.cumsum(counts * (edges[:-1] + edges[1:]) / 2)
    others = weights[-1] - weights
    with np.errstate(divide="ignore", invalid="ignore"):
        apart = weights * others * (sums / weights - (sums[-1] - sums) / others) ** 2
    apart = np.nan_to_num(apart, nan=-1)
    best = np.flatnonzero(apart >= apart.max())  # a whole gap is as good: its middle
    return float(edges[1 + (best[0] + best[-1]) // 2])


def connected(mask: Mask) -> NDArray[np.intp]:
    """(h, w) a number from 1 for each piece of True pixels that touch, also by a corner; else 0."""
    height, width = mask.shape
    numbers = np.full(mask.size, -1, np.intp)
    inked = np.flatnonzero(mask)
    numbers[inked] = np.arange(len(inked))
    padded = np.pad(numbers.reshape(mask.shape), 1, constant_values=-1)
    here = padded[1:-1, 1:-1]
    ends = []
    for down, right in ((0, 1), (1, -1), (1, 0), (1, 1)):
        there = padded[1 + down : 1 + down + height, 1 + right : 1 + right + width]
        both = (here >= 0) & (there >= 0)
        ends.append((here[both], there[both]))
    one, other = (np.concatenate(each) for each in zip(*ends, strict=True))
    roots = np.arange(len(inked))
    while True:  # each piece's least number wins; chains grow short by halves
        least = np.minimum(roots[one], roots[other])
        new = roots.copy()
        np.minimum.at(new, roots[one], least)
        np.minimum.at(new, roots[other], least)
        while (shorter := new[new]).tobytes() != new.tobytes():
            new = shorter
        if (new == roots).all():
            break
        roots = new
    found = np.zeros(mask.size, np.intp)
    found[inked] = np.unique(roots, return_inverse=True)[1] + 1
    return found.reshape(mask.shape)


def resampled(values: Floats, size: tuple[int, int], start: tuple[float, float],
              scale: float) -> Floats:
    """(rows, columns) = size pixels, each the mean over `scale` pixels a side of the given ones.

    start: where the first begins, down and right, in their edge coordinates. Outside they are 0.
    """
    down, right = (
        _shares(values.shape[axis], size[axis], start[axis], scale) for axis in (0, 1)
    )
    found: Floats = (down @ values @ right.T).astype(np.float32)
    return found


def _shares(given: int, wanted: int, start: float, scale: float) -> NDArray[np.float64]:
    """(wanted, given) how much of each wanted pixel each given one is."""
    low = start + np.arange(wanted)[:, None] * scale
    pixels = np.arange(given)
    overlap = np.minimum(low + scale, pixels + 1) - np.maximum(low, pixels)
    shares: NDArray[np.float64] = np.maximum(overlap, 0) / scale
    return shares
