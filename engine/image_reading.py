"""An image of any mode and depth as an array of what is in its file, for all who read one."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from engine.image_opening import (
    NotAnImage,
    check_signs,
    images_in,
    is_white_zero,
    open_image,
    orientation_of,
    png_depth,
    upright,
)
from engine.image_shrinking import no_larger
from engine.text import Text

if TYPE_CHECKING:
    from PIL import Image

Values = NDArray[np.uint8] | NDArray[np.uint16] | NDArray[np.float32]

_BITS = 258  # a tag of TIFF


@dataclass(frozen=True, slots=True, eq=False)
class ColourImage:
    """The first image of a file, upright, as its EXIF says.

    values: (H, W, C), of C = 1 grey, 2 grey and alpha, 3 red, green and blue, 4 these and alpha.
    Their dtype is uint8, uint16 or, of a file of floats, float32: white (or opaque) is 255, 65535
    or 1. mode: as Pillow calls it: L, P, CMYK, I;16 … images: how many there are in the file.
    """

    values: Values
    mode: str
    images: int

    @property
    def shares(self) -> NDArray[np.float32]:
        """(H, W, C) from 0 to 1."""
        white = {"uint8": 255, "uint16": 65535}.get(self.values.dtype.name, 1)
        return np.asarray(self.values / np.float32(white), np.float32)

    @property
    def eight_bits(self) -> NDArray[np.uint8]:
        """(H, W, C) the nearest byte to each value."""
        found: NDArray[Any] = self.values
        if found.dtype == np.uint16:
            found = (found.astype(np.uint32) + 128) // 257
        elif found.dtype == np.float32:
            found = np.rint(found * np.float32(255))
        return np.asarray(found, np.uint8)


def decode_image(
    content: bytes, most_pixels: int, shrunk_to: int | None = None
) -> ColourImage:
    """The image in a file's bytes: PNG, JPEG, WebP, BMP, GIF, TIFF or PNM.

    shrunk_to: pixels; one of bytes that has more is given as means of square blocks.

    Grey of 16 bits (12, 32 and floats too) keeps its depth; of 16-bit colours Pillow gives the
    upper eight. 16-bit values none of which is over 255 are bytes that somebody has kept in too
    wide a type. A colour that a PNG calls transparent becomes alpha. Raises NotAnImage, and
    TooManyPixels before anything is decoded.
    """
    with open_image(content, most_pixels) as picture:
        return _decoded(picture, content, shrunk_to)


def _decoded(picture: "Image.Image", content: bytes, shrunk_to: int | None) -> ColourImage:
    images, white_is_zero = images_in(picture), is_white_zero(picture)
    bits = getattr(picture, "tag_v2", {}).get(_BITS)
    picture.load()
    if shrunk_to is not None:
        picture = no_larger(picture, shrunk_to)
    check_signs(picture, np.asarray(picture))
    mode, clear = picture.mode, picture.info.get("transparency")
    if orientation_of(picture) != 1:
        picture = upright(picture)
    if mode == "F":
        values: Values = _of_floats(np.asarray(picture))
    elif mode.startswith("I"):
        values = _of_integers(np.asarray(picture), bits, white_is_zero)
    elif mode in ("1", "L"):
        values = np.asarray(picture.convert("L"))
    elif mode == "P":
        values = np.asarray(picture.convert("RGB" if clear is None else "RGBA"))
        clear = None
    elif mode in ("LA", "La"):
        values = np.asarray(picture.convert("LA"))
    elif mode in ("PA", "RGBA", "RGBa"):
        values = np.asarray(picture.convert("RGBA"))
    elif mode in ("RGB", "RGBX", "CMYK", "YCbCr", "HSV"):
        values = np.asarray(picture.convert("RGB"))
    else:
        raise NotAnImage(Text("its colors are of a kind that is not read, {mode}", mode=mode))
    values = values.reshape(*values.shape[:2], -1)
    if clear is not None and values.shape[2] in (1, 3):
        values = _with_alpha(values, clear, content)
    return ColourImage(values, mode, images)


def _of_floats(found: NDArray[np.float32]) -> Values:
    low, high = float(found.min()), float(found.max())
    if low >= 0 and high <= 1:
        return found
    if low >= 0 and high <= 255 and np.array_equal(found, np.rint(found)):
        return found.astype(np.uint8)
    raise _out_of_range(low, high)


def _of_integers(found: NDArray[np.integer], bits: object, white_is_zero: bool) -> Values:
    low, high = int(found.min()), int(found.max())
    depth = bits[0] if isinstance(bits, tuple) and bits[0] in range(9, 17) else 16
    if low < 0 or high >= 2**depth:
        raise _out_of_range(low, high)
    if white_is_zero:
        found = 2**depth - 1 - found.astype(np.int64)
    elif high <= 255:
        return found.astype(np.uint8)
    return (found.astype(np.int64) * 65535 // (2**depth - 1)).astype(np.uint16)


def _out_of_range(low: float, high: float) -> NotAnImage:
    return NotAnImage(Text(
        "its values go from {low} to {high}, and not from 0 to 1, 255 or 65535",
        low=f"{low:.6g}", high=f"{high:.6g}",
    ))


def _with_alpha(values: Values, clear: object, content: bytes) -> Values:
    """One colour is transparent. clear: as the PNG has it, in the file's own depth."""
    colour = np.atleast_1d(np.array(clear, np.int64))
    depth = png_depth(content)
    if 1 < depth < 8:  # of one bit Pillow has seen to it
        colour = colour * (255 // (2**depth - 1))
    elif depth == 16 and values.dtype == np.uint8 and values.shape[2] == 3:
        colour = colour >> 8
    white = 255 if values.dtype == np.uint8 else 65535
    seen = np.where((values == colour).all(axis=2, keepdims=True), 0, white)
    return np.concatenate([values, seen.astype(values.dtype)], axis=2)
