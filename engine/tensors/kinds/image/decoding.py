"""A picture's file as an array of height × width × channel, whatever its mode and depth are."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from engine.bounded_reading import read_at_most
from engine.errors import InputError
from engine.image_opening import (
    NotAnImage,
    TooManyPixels,
    UnknownImage,
    check_signs,
    images_in,
    open_image,
    orientation_of,
    png_depth,
    upright,
)
from engine.system_reasons import reason
from engine.tensors.kinds.image.clear_colour import Clear, clear_of
from engine.tensors.kinds.image.depths import depth_found, greatest_of
from engine.tensors.kinds.image.reading_code import Plan
from engine.tensors.kinds.image.refusals import damaged, too_many_pixels, unknown
from engine.tensors.kinds.image.sixteen_bits import Wide, wide_of
from engine.tensors.operations.operation import LARGEST
from engine.tensors.source import Found
from engine.text import Text

if TYPE_CHECKING:
    from PIL import Image

Numbers = NDArray[Any]

LARGEST_FILE = 64 * 2**20
"""Bytes."""
MOST_PIXELS = 50_000_000
MOST_VALUES = LARGEST // 4
"""Of all pictures together: as float32 they fit into what a step may make."""

CHANNELS: dict[str, tuple[str, ...]] = {
    "L": ("grey",), "LA": ("grey", "alpha"), "RGB": ("red", "green", "blue"),
    "RGBA": ("red", "green", "blue", "alpha"), "I": ("grey",), "F": ("grey",),
}
"""By Pillow's mode; as words in the channel's name."""

_CONVERTED = {
    "1": "L", "P": "RGB", "PA": "RGBA", "La": "LA", "RGBa": "RGBA", "RGBX": "RGB",
    "CMYK": "RGB", "YCbCr": "RGB", "LAB": "RGB", "HSV": "RGB",
}


@dataclass(frozen=True, slots=True)
class Decoded:
    """values: (height, width, channels). notes: what was found out, and what was done to it.

    most: the greatest value that a pixel can have, where the file says another than its type.
    """

    values: Numbers
    channels: tuple[str, ...]
    plan: Plan
    notes: tuple[Found, ...]
    most: int | None = None


def decode(path: Path, turn: bool, room: int = MOST_VALUES) -> Decoded:
    """turn: as its EXIF says. room: so many values there may be. Raises InputError."""
    content = _content(path)
    try:
        with open_image(content, MOST_PIXELS) as picture:
            _check_room(path, picture, room)
            return _decoded(content, picture, turn)
    except TooManyPixels as error:
        raise too_many_pixels(path, error, MOST_PIXELS) from error
    except UnknownImage as error:
        raise unknown(path, content) from error
    except (NotAnImage, MemoryError) as error:
        raise damaged(path) from error


def _content(path: Path) -> bytes:
    try:
        content = read_at_most(path, LARGEST_FILE)
    except OSError as error:
        raise InputError(
            "{path} cannot be read: {reason}. Choose an image file.", path=path,
            reason=reason(error),
        ) from error
    if content is None:
        raise InputError(
            "{path} has more than {most} MB, the most that is read here. Choose a smaller image.",
            path=path, most=LARGEST_FILE // 2**20,
        )
    if not content:
        raise InputError("{path} is empty. Choose an image file.", path=path)
    return content


def _check_room(path: Path, picture: "Image.Image", room: int) -> None:
    """Before anything of it is unpacked."""
    if picture.width * picture.height * len(picture.getbands()) > room:
        raise InputError(
            "With {path} the images have more than {most} million values together, the most that "
            "is read here. Choose fewer or smaller ones.", path=path, most=MOST_VALUES // 10**6,
        )


def _decoded(content: bytes, picture: "Image.Image", turn: bool) -> Decoded:
    depth, wide = png_depth(content), wide_of(picture)
    notes = [_format(picture), *_several(picture), *depth_found(picture, depth, wide is not None),
             *_profile(picture)]
    most = greatest_of(picture)
    orientation = orientation_of(picture)
    is_tiff = picture.format == "TIFF"  # which Pillow turns whenever it unpacks one
    is_turned = (turn or is_tiff) and orientation in range(2, 9)
    picture.load()
    if is_turned:
        picture = upright(picture)
        notes.append(Found(Text("Turned"), Text(
            "as its EXIF says (orientation {number}); rows and columns are counted after that",
            number=orientation,
        )))
    elif orientation in range(2, 9):
        notes.append(Found(Text("Turned"), Text(
            "no, though its EXIF says orientation {number}", number=orientation)))
    clear = clear_of(picture, depth)
    if wide is not None:
        values = wide.values(lambda order: _unpacked(content, wide, order, is_turned))
        channels = wide.channels
        if clear is not None:
            notes.append(clear.note())
            values, channels = clear.applied(values), (*channels, "alpha")
        return Decoded(values, channels, Plan(
            is_turned, clear=clear, is_whole=is_turned and is_tiff, wide=wide,
        ), (*notes, *_oddities(values)))
    mode = _target(picture, clear)
    converts = (mode,) if mode != picture.mode and mode in CHANNELS and \
        not picture.mode.startswith("I") else ()
    notes += _conversion(picture, mode) if converts else []
    if picture.mode == "P":
        notes += _beyond_palette(picture)
    values = np.array(picture.convert(mode) if converts else picture)
    check_signs(picture, values)
    as_int32 = picture.mode.startswith("I")
    if as_int32:
        values = values.astype(np.int32)
    channels, is_flat = CHANNELS[mode], values.ndim == 2 and clear is None
    if clear is not None:
        notes.append(clear.note())
        values, channels = clear.applied(values), (*channels, "alpha")
    notes += _oddities(values)
    return Decoded(
        values.reshape(*values.shape[:2], -1), channels,
        Plan(is_turned, converts, as_int32, is_flat, clear, is_turned and is_tiff), tuple(notes),
        most,
    )


def _unpacked(content: bytes, wide: Wide, order: str, is_turned: bool) -> Numbers:
    with open_image(content, MOST_PIXELS) as picture:
        wide.tell(picture, order)
        picture.load()
        return np.array(upright(picture) if is_turned else picture)


def _target(picture: "Image.Image", clear: Clear | None) -> str:
    """The mode whose numbers are taken, before a clear colour becomes a channel."""
    if picture.mode.startswith("I"):
        return "I"
    mode = _CONVERTED.get(picture.mode, picture.mode)
    if "transparency" in picture.info and clear is None:
        return {"L": "LA", "RGB": "RGBA"}.get(mode, mode)
    return mode


def _format(picture: "Image.Image") -> Found:
    kind = {"MPO": "JPEG"}.get(picture.format or "", picture.format)
    return Found(Text("Format"), Text(
        "{kind}, {width}×{height} pixels, mode {mode}", kind=kind, width=picture.width,
        height=picture.height, mode=picture.mode,
    ))


def _several(picture: "Image.Image") -> list[Found]:
    if images_in(picture) == 1:
        return []
    if picture.format == "TIFF":
        return [Found(Text("Pages"), Text(
            "the first of several is read; for all of them choose Volume, its tab Slices, and "
            "there “Open files instead of a folder …”"))]
    return [Found(Text("Animation"), Text("the first of several frames is read"))]


def _profile(picture: "Image.Image") -> list[Found]:
    return [Found(Text("Color profile"), Text(
        "there is one in the file; the numbers are as they are stored, without it"
    ))] if picture.info.get("icc_profile") else []


def _conversion(picture: "Image.Image", mode: str) -> list[Found]:
    into = {"L": Text("gray"), "LA": Text("gray and alpha"), "RGB": Text("red, green, blue"),
            "RGBA": Text("red, green, blue, alpha")}[mode]
    why = {
        "1": Text("1 bit per pixel: 0 stays 0, 1 becomes 255"),
        "P": Text("a palette: each pixel is a number of a color, which is looked up"),
        "PA": Text("a palette: each pixel is a number of a color, which is looked up"),
        "CMYK": Text("printing inks (CMYK): the colors are approximate without an ICC profile"),
        "L": Text("one value stands for transparent"),
        "RGB": Text("one color stands for transparent"),
    }.get(picture.mode, Text("mode {mode}", mode=picture.mode))
    return [Found(Text("Converted"), Text("{why} → {into}", why=why, into=into))]


def _beyond_palette(picture: "Image.Image") -> list[Found]:
    """Pixels whose number the palette does not have are black, as Pillow makes them."""
    colours, most = len(picture.getpalette() or ()) // 3, int(np.array(picture).max())
    return [Found(Text("Palette"), Text(
        "pixels with numbers up to {most}, and the palette has {count} colors: pixels beyond it "
        "are black", most=most, count=colours))] if most >= colours else []


def _oddities(values: Numbers) -> list[Found]:
    """What would surprise later."""
    if values.dtype.kind == "f":
        missing = int(values.size - np.isfinite(values).sum())
        return [Found(Text("Not numbers"), Text(
            "{count} of the values are NaN or infinite, so mean and standard deviation are NaN",
            count=missing,
        ))] if missing else []
    if values.ndim == 3 and values.shape[2] in (2, 4) and values.size:
        colours, alpha = values[:, :, :-1], values[:, :, -1]
        first = colours[0, 0]
        if np.ptp(alpha) and (colours == first).all():
            return [Found(Text("Transparency"), Text(
                "every pixel has one color; the picture is in the alpha channel alone"))]
        white = 255 if values.dtype == np.uint8 else 65535
        if (alpha == white).all():
            return [Found(Text("Transparency"), Text(
                "alpha is {white}, opaque, everywhere", white=white))]
    return []
