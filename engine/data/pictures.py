"""One image of a digit from a file: PNG or JPEG of any depth, with or without alpha or palette."""

import io
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.bounded_reading import opened, read_at_most
from engine.drawings.drawing import SIDE
from engine.drawings.picture_files import eight_bits
from engine.errors import InputError
from engine.system_reasons import reason

if TYPE_CHECKING:
    from PIL import Image

Grey = NDArray[np.uint8]

LARGEST_FILE = 4 * 2**20
"""Bytes of an image's file; 784 pixels need hardly more than 3,000."""

READ = (".png", ".jpg", ".jpeg")
_OTHERS = (".apng", ".avif", ".bmp", ".dib", ".gif", ".heic", ".heif", ".ico", ".jfif", ".jp2",
           ".jpe", ".pbm", ".pgm", ".pnm", ".ppm", ".psd", ".svg", ".tga", ".tif", ".tiff", ".webp")
"""Endings of images that are not read: to leave them out in silence would be to lose them."""

_MADE_BY_SYSTEMS = ("thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "__macosx")
_SIGNATURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
_PAPER = 0.9
"""Share of an image's rim that is light where it is paper, and the ink is dark."""


def is_picture(path: Path) -> bool:
    """Whether this is meant as an image. Raises InputError for what may hide some: a folder, or
    an image of a kind that is not read.

    Not: what is hidden, what systems put into folders, and files that are nothing of that kind.
    """
    if path.name.startswith(".") or path.name.lower() in _MADE_BY_SYSTEMS:
        return False
    ending = path.suffix.lower()
    if ending in _OTHERS:
        raise InputError(
            "{path} is an image that is neither PNG nor JPEG. Save it as PNG, or remove it.",
            path=path,
        )
    if ending in READ or _begins_as_picture(path):
        return True
    if path.is_dir():
        raise InputError(
            "{path} is a folder among the images. Move its content to the folder above, or "
            "remove it.",
            path=path,
        )
    return False


def _begins_as_picture(path: Path) -> bool:
    """One whose name has lost its ending."""
    try:
        with opened(path) as file:
            return file.read(8).startswith(_SIGNATURES)
    except OSError:
        return False


def read_picture(path: Path) -> Grey:
    """(28, 28), the ink light on black as MNIST's is. Raises InputError naming the file."""
    from PIL import Image, UnidentifiedImageError  # here: it takes a while, and few need it

    try:
        content = read_at_most(path, LARGEST_FILE)
        if content is None:
            raise InputError(
                "{path} is too large for an image of 28×28 pixels. Replace or remove it.",
                path=path,
            )
        with warnings.catch_warnings(action="ignore"), \
                Image.open(io.BytesIO(content), formats=["PNG", "JPEG"]) as picture:
            if picture.size != (SIDE, SIDE):
                raise InputError(
                    "{path} is {width}×{height} pixels; 28×28 is needed. Replace or remove it.",
                    path=path, width=picture.width, height=picture.height,
                )
            return _ink(picture)
    except InputError:
        raise
    except UnidentifiedImageError as error:
        raise InputError(
            "The content of {path} is neither PNG nor JPEG. Replace or remove it.", path=path
        ) from error
    except OSError as error:
        raise InputError(
            "{path} cannot be read: {reason}. Replace or remove it.", path=path,
            reason=reason(error),
        ) from error
    except Exception as error:  # Pillow's, of a dozen kinds
        raise InputError(
            "{path} is not a readable PNG: {reason}. Replace or remove it.", path=path, reason=error
        ) from error


def _ink(picture: "Image.Image") -> Grey:
    picture.load()
    if "exif" in picture.info:
        from PIL import ImageOps

        picture = ImageOps.exif_transpose(picture)
    if picture.mode.startswith("I"):  # 16 bits a pixel, of which Pillow would clip the upper half
        grey, alpha = _of_16_bits(picture)
    else:
        grey, alpha = _of_8_bits(picture)
    if alpha is not None and alpha.min() < 255:
        grey = _without_alpha(grey, alpha)
    rim = np.concatenate([grey[0], grey[-1], grey[1:-1, 0], grey[1:-1, -1]])
    return 255 - grey if (rim >= 128).mean() >= _PAPER else grey


def _of_16_bits(picture: "Image.Image") -> tuple[Grey, Grey | None]:
    values = np.asarray(picture)
    alpha = None
    clear = picture.info.get("transparency")
    if isinstance(clear, int):
        alpha = np.where(values == clear, 0, 255).astype(np.uint8)
    return eight_bits(values), alpha


def _of_8_bits(picture: "Image.Image") -> tuple[Grey, Grey | None]:
    if "A" not in picture.getbands() and "transparency" not in picture.info:
        return np.asarray(picture.convert("L")), None
    whole = picture.convert("RGBA")
    return np.asarray(whole.convert("RGB").convert("L")), np.asarray(whole.getchannel("A"))


def _without_alpha(grey: Grey, alpha: Grey) -> Grey:
    """What is transparent is paper: on white, or on black where the ink would not be seen on white.

    What is of one colour has its shape in its alpha alone, and that is the ink.
    """
    seen = grey[alpha > 0]
    if not seen.size or np.ptp(seen) <= 2:
        return alpha
    share = alpha / 255.0
    on_white = np.rint(grey * share + 255 * (1 - share)).astype(np.uint8)
    on_black = np.rint(grey * share).astype(np.uint8)
    return max(on_white, on_black, key=lambda each: int(np.ptp(each)))
