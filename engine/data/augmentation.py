"""Variants of images, many at once: what training may learn from instead of the images."""

import numpy as np
from numpy.typing import NDArray

from engine.drawings.drawing import SIDE
from engine.drawings.raster import CENTRE
from engine.drawings.variants import (
    Variants,
    changes,
    inverse_matrices,
    spline_weights,
)

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]

_MIDDLES = np.arange(SIDE, dtype=np.float32) + np.float32(0.5)
_FIELD = spline_weights(np.arange(SIDE, dtype=np.float64) + 0.5).astype(np.float32)
_PADDED = SIDE + 2  # an edge of paper: what lies outside is blank
_AT_ONCE = 32  # images whose arrays a processor's cache holds


def augmented(images: Bytes, variants: Variants, seed: int, step: int) -> Bytes:
    """A variant of each image, (n, 28, 28); every step of a seed has others, and keeps them.

    Each is sized, slanted and turned about (14.5, 14.5), where MNIST's centres of mass lie, and
    shifted, then displaced smoothly: all in one bilinear sampling, with blank paper around the
    image. Lines are made thicker, or thinner, after that. Ranges of 0 give the same bytes. Sums
    are float32: a byte may be the next one where the exact number lies between two.
    """
    drawn = changes(variants, len(images), seed, step)
    back = inverse_matrices(drawn).astype(np.float32)
    shift = np.stack([drawn.right, drawn.down], 1).astype(np.float32)
    elastic, thicker = drawn.elastic.astype(np.float32), drawn.thicker.astype(np.float32)
    made = np.empty_like(images)
    for first in range(0, len(images), _AT_ONCE):
        part = slice(first, first + _AT_ONCE)
        found: Floats = images[part].astype(np.float32)
        if variants.moves:
            found = _sampled(found, *_origins(back[part], shift[part], elastic[part]))
        if variants.thickness:
            found = _thickened(found, thicker[part])
        np.rint(found, out=found)
        made[part] = found
    return made


def _origins(back: Floats, shift: Floats, elastic: Floats) -> tuple[Floats, Floats]:
    """(n, 28, 28) x and y of the place each pixel's middle came from, in edge coordinates.

    The displacement is taken back where the pixel is, not where it came from: the field is smooth,
    and the two lie near each other.
    """
    off = _FIELD @ elastic @ _FIELD.T
    x = _MIDDLES - off[:, 0] - (np.float32(CENTRE) + shift[:, 0, None, None])
    y = _MIDDLES[:, None] - off[:, 1] - (np.float32(CENTRE) + shift[:, 1, None, None])
    m = back[:, :, :, None, None]
    middle = np.float32(CENTRE)
    return m[:, 0, 0] * x + m[:, 0, 1] * y + middle, m[:, 1, 0] * x + m[:, 1, 1] * y + middle


def _sampled(images: Floats, x: Floats, y: Floats) -> Floats:
    """Bilinear between the four nearest pixels' middles."""
    flat = _with_edge(images).reshape(-1)
    x = np.clip(x + np.float32(0.5), 0, _PADDED - 1)  # in pixels of the image with its edge
    y = np.clip(y + np.float32(0.5), 0, _PADDED - 1)
    left = np.minimum(x.astype(np.int32), _PADDED - 2)
    top = np.minimum(y.astype(np.int32), _PADDED - 2)
    x -= left
    y -= top
    begin = np.arange(len(images), dtype=np.int32) * np.int32(_PADDED**2)
    first = (top * np.int32(_PADDED) + left + begin[:, None, None]).astype(np.intp)
    upper_left, lower_left = flat.take(first), flat.take(first + _PADDED)
    upper = upper_left + x * (flat.take(first + 1) - upper_left)
    lower = lower_left + x * (flat.take(first + (_PADDED + 1)) - lower_left)
    found: Floats = upper + y * (lower - upper)
    return found


def _with_edge(images: Floats) -> Floats:
    padded = np.zeros((len(images), _PADDED, _PADDED), np.float32)
    padded[:, 1:-1, 1:-1] = images
    return padded


def _thickened(images: Floats, thicker: Floats) -> Floats:
    """A straight edge moves by half of it: a mixture of the image with one whose edges moved by 1.

    Dilation, or erosion, takes the largest, or smallest, of a pixel and the four beside it. 2
    pixels are the whole way. thicker: (n,) pixels, -2 to 2.
    """
    padded, moved = _with_edge(images), images.copy()
    wider = thicker > 0
    for extreme, chosen in ((np.maximum, wider), (np.minimum, ~wider)):
        some, centre = padded[chosen], images[chosen]
        for beside in (some[:, :-2, 1:-1], some[:, 2:, 1:-1], some[:, 1:-1, :-2],
                       some[:, 1:-1, 2:]):
            extreme(centre, beside, out=centre)
        moved[chosen] = centre
    found: Floats = images + np.abs(thicker)[:, None, None] / 2 * (moved - images)
    return found
