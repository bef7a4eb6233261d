"""How many bits a pixel has in its file, and what Pillow makes of them."""

from typing import TYPE_CHECKING, Any

from engine.image_opening import bits_of, is_white_zero
from engine.tensors.kinds.image.sixteen_bits import scales_planes
from engine.tensors.source import Found
from engine.text import Text

if TYPE_CHECKING:
    from PIL import Image


def depth_found(picture: "Image.Image", png_depth: int, is_wide: bool) -> list[Found]:
    """Pillow takes 16 bits of grey as they are, but of each colour only the upper 8, unless it is
    asked for both; what has fewer bits than a byte, and what a PNM counts up to another number, it
    stretches.

    picture: of which nothing is unpacked yet. png_depth: bits of a channel, 8 where it is no PNG.
    is_wide: whether Pillow is asked for both.
    """
    found = []
    if picture.mode[0] in "IF" and is_white_zero(picture):
        found.append(Found(Text("Brightness"), Text("small values are bright, as the file says")))
    raw, greatest = _raw(picture)
    bits = png_depth if picture.format == "PNG" else bits_of(picture)
    if scales_planes(picture):
        greatest = 65535
    if greatest is not None and picture.mode != "I" and greatest > 255:
        words = Text("values of 0 … {most} in the file, which Pillow makes 0 … {white}",
                     most=greatest, white=255)
    elif greatest is not None:
        words = Text("values of 0 … {most} in the file, which Pillow makes 0 … {white}",
                     most=greatest, white=65535 if picture.mode == "I" else 255)
    elif picture.format == "BMP" and (";15" in raw or ";16" in raw):
        words = Text("5 or 6 bits a channel in the file, which Pillow stretches to 0 … 255")
    elif is_wide:
        words = Text("{bits} bits a channel: 0 … {most}", bits=16, most=65535)
    elif ";16" in raw and not picture.mode.startswith("I"):
        words = Text("16 bits a channel in the file, of which Pillow reads the upper 8")
    elif picture.mode == "L" and 1 < bits < 8:
        words = Text("{bits} bits per pixel: 0 … {most} in the file, times {times} here", bits=bits,
                     most=2**bits - 1, times=255 // (2**bits - 1))
    elif picture.mode.startswith("I") and 8 < bits < 16:
        words = Text("{bits} bits per pixel: 0 … {most}", bits=bits, most=2**bits - 1)
    else:
        return found
    return [*found, Found(Text("Depth"), words)]


def greatest_of(picture: "Image.Image") -> int | None:
    """The greatest value that a pixel of 9 to 15 bits can have; None for every other."""
    bits = bits_of(picture)
    return 2**bits - 1 if picture.mode.startswith("I") and 8 < bits < 16 else None


def _raw(picture: "Image.Image") -> tuple[str, int | None]:
    """How Pillow is to read it, in its words, and the greatest value of a PNM that it stretches."""
    from PIL import ImageFile

    tiles = picture.tile if isinstance(picture, ImageFile.ImageFile) else []
    args: Any = tiles[0].args if tiles else ""
    is_counted = picture.format == "PPM" and picture.mode != "1" and isinstance(args, tuple)
    greatest = next((each for each in args[1:2] if isinstance(each, int)), None) \
        if is_counted else None
    return str(args), None if greatest == 255 and picture.mode != "I" else greatest
