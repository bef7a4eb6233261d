"""The one way in which Pillow opens an image's bytes, for all who read one.

Which formats, what is refused before anything is unpacked, and what Pillow raises of spoilt files.
"""

import io
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from engine.errors import InputError, brief
from engine.text import Text

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL import Image

READ = (".png", ".apng", ".jpg", ".jpeg", ".jpe", ".jfif", ".webp", ".bmp", ".dib", ".gif",
        ".tif", ".tiff", ".pgm", ".ppm", ".pbm", ".pnm")
"""Endings of the images that are read."""

FORMATS = ("PNG", "JPEG", "WEBP", "BMP", "DIB", "GIF", "TIFF", "PPM", "AVIF")
"""As Pillow calls them. Not all are everywhere: AVIF may be missing."""

_ORIENTATION, _PHOTOMETRIC, _WHITE_IS_ZERO = 0x0112, 262, 0  # tags, and a value of the last


class NotAnImage(Exception):
    """why: what is wrong with the file."""

    def __init__(self, why: Text) -> None:
        super().__init__(why.say())
        self.why = why


class UnknownImage(NotAnImage):
    """It is none of the formats."""


class DamagedImage(NotAnImage):
    """It begins as one of them."""


class TooManyPixels(NotAnImage):
    """It is larger than whoever reads it allows. width, height: 0 where it is far too large."""

    def __init__(self, most: int, width: int = 0, height: int = 0) -> None:
        super().__init__(Text(
            "it has {width}×{height} pixels, and {most} are read at most",
            width=width, height=height, most=f"{most:,}",
        ) if width else Text("it has far more pixels than the {most} that are read at most",
                             most=f"{most:,}"))
        self.width, self.height = width, height


@contextmanager
def open_image(
    content: bytes, most_pixels: int, formats: Sequence[str] = FORMATS,
    passing: tuple[type[Exception], ...] = (),
) -> "Iterator[Image.Image]":
    """The image as Pillow has it, of which nothing is unpacked yet.

    What Pillow raises of it in the block becomes DamagedImage; InputError, NotAnImage, MemoryError
    and those of `passing` stay what they are. Raises NotAnImage, and TooManyPixels, at the
    beginning.
    """
    from PIL import Image, UnidentifiedImageError  # here: it takes a while, and few need it

    if not content:
        raise NotAnImage(Text("it is empty"))
    Image.init()
    there = [each for each in formats if each in Image.OPEN]
    as_they_are: tuple[type[Exception], ...] = (InputError, NotAnImage, MemoryError, *passing)
    try:
        with warnings.catch_warnings(action="ignore"), \
                Image.open(io.BytesIO(content), formats=there) as picture:
            if picture.width * picture.height > most_pixels:
                raise TooManyPixels(most_pixels, picture.width, picture.height)
            _tell_planes(picture, content)
            yield picture
    except as_they_are:
        raise
    except Image.DecompressionBombError as error:
        raise TooManyPixels(most_pixels) from error
    except UnidentifiedImageError as error:
        raise UnknownImage(
            Text("it is no PNG, JPEG, WebP, BMP, GIF, TIFF or PNM inside")
        ) from error
    except Exception as error:  # Pillow's, of a dozen kinds
        raise DamagedImage(Text("it is damaged ({reason})", reason=brief(error, 120))) from error


def orientation_of(picture: "Image.Image") -> int:
    """As its EXIF says: 1 is upright, 2 to 8 are turned or mirrored, and anything may be there."""
    said: int = picture.getexif().get(_ORIENTATION, 1)
    return said


def upright(picture: "Image.Image") -> "Image.Image":
    """Turned as its EXIF says."""
    from PIL import ImageOps

    return ImageOps.exif_transpose(picture)


def images_in(picture: "Image.Image") -> int:
    """How many there are in the file; a JPEG's previews do not count."""
    return 1 if picture.format in ("JPEG", "MPO") else getattr(picture, "n_frames", 1)


def is_white_zero(picture: "Image.Image") -> bool:
    """Whether a TIFF says so. Pillow minds it up to eight bits, and forgets it when it turns."""
    return getattr(picture, "tag_v2", {}).get(_PHOTOMETRIC) == _WHITE_IS_ZERO


def png_depth(content: bytes) -> int:
    """Bits of a channel, as the head of a PNG says; 8 for every other file."""
    return content[24] if content.startswith(b"\x89PNG") and len(content) > 24 else 8


def bits_of(picture: "Image.Image") -> int:
    """Of a channel, as a TIFF says; 8 for every other file."""
    said = getattr(picture, "tag_v2", {}).get(_BITS, (8,))
    return said[0] if isinstance(said, tuple) and isinstance(said[0], int) else 8


def has_planes(picture: "Image.Image") -> bool:
    """Whether a TIFF has a plane for each colour."""
    return getattr(picture, "tag_v2", {}).get(_PLANES) == 2 and len(picture.getbands()) > 1


def _tell_planes(picture: "Image.Image", content: bytes) -> None:
    """Of a TIFF with a plane for each colour Pillow takes 16 bits for 8, so it is told of them.

    Raises UnknownImage where it cannot be.
    """
    from PIL import ImageFile

    if picture.format != "TIFF" or not isinstance(picture, ImageFile.ImageFile):
        return
    tiles: list[Any] = picture.tile
    are_raw = all(each.codec_name == "raw" and len(each.args[0]) == 1 for each in tiles)
    if not (has_planes(picture) and are_raw) or bits_of(picture) == 8:
        return
    if bits_of(picture) != 16 or picture.mode not in ("RGB", "RGBA") or any(
            each.args[0] not in "RGBA" for each in tiles):
        raise UnknownImage(Text("its numbers are of a kind that is not read"))
    order = ";16L" if content.startswith(b"II") else ";16B"
    picture.tile = [each._replace(args=(each.args[0] + order, *each.args[1:])) for each in tiles]


_PLANES = 284
_SAMPLE_FORMAT, _BITS, _UNSIGNED, _SIGNED = 339, 258, 1, 2  # tags of TIFF, and values of the first


def check_signs(picture: "Image.Image", values: "NDArray[Any]") -> None:
    """Raises UnknownImage for numbers of a TIFF that Pillow takes for others: bytes with a sign
    for bytes without, 32 bits without one for 32 with.
    """
    tags = getattr(picture, "tag_v2", {})
    kind, bits = (tags.get(tag, (none,))[0] for tag, none in ((_SAMPLE_FORMAT, 1), (_BITS, 8)))
    if ((kind, bits) == (_SIGNED, 8) and values.size and values.max() > 127) or (
            (kind, bits) == (_UNSIGNED, 32) and values.size and values.min() < 0):
        raise UnknownImage(Text("its numbers are of a kind that is not read"))
