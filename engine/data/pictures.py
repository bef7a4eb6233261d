"""One image of a digit from a file: of any format that is read, any depth, alpha or palette."""

from os.path import isdir
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.bounded_reading import opened, read_at_most
from engine.drawings.drawing import SIDE
from engine.errors import InputError
from engine.image_opening import READ, NotAnImage, TooManyPixels
from engine.image_reading import ColourImage, decode_image
from engine.system_reasons import reason

Grey = NDArray[np.uint8]

LARGEST_FILE = 4 * 2**20
"""Bytes of an image's file; 784 pixels need hardly more than 3,000."""

_MOST_PIXELS = 2**20
"""That are decoded only to say that they are too many."""

NOT_READ = (".avif", ".heic", ".heif", ".ico", ".jp2", ".pdf", ".psd", ".svg", ".tga", ".xcf")
"""Endings of images that are not read: to leave them out in silence would be to lose them."""

_MADE_BY_SYSTEMS = ("thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "__macosx", "@eadir",
                    "#recycle", "$recycle.bin", "lost+found", "system volume information")
_SIGNATURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def is_companion(path: Path) -> bool:
    """Whether it is hidden, or one of those that systems put into folders."""
    return path.name.startswith(".") or path.name.lower() in _MADE_BY_SYSTEMS


def is_picture(path: Path) -> bool:
    """Whether this is meant as an image. Raises InputError for what may hide some: a folder, or
    an image of a kind that is not read.

    Not: what is hidden, what systems put into folders, and files that are nothing of that kind.
    """
    if is_companion(path):
        return False
    ending = path.suffix.lower()
    if ending in NOT_READ:
        raise InputError(
            "{path} is an image of a kind that is not read. Save it as PNG, or remove it.",
            path=path,
        )
    if ending in READ or _begins_as_picture(path):
        return True
    if isdir(path):
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
    """(28, 28) as it is in the file; with alpha, the ink light on black. Raises InputError.

    What is transparent is paper, so that what is seen on it is the ink, whichever its colour.
    """
    grey = _read_grey(path, False)
    if grey.shape != (SIDE, SIDE):
        raise _wrong_size(path, grey.shape[1], grey.shape[0])
    return grey


def read_fitted(path: Path) -> Grey:
    """(28, 28) the same of an image of any size: its longer side fitted, the rest as its border.

    Raises InputError.
    """
    grey = _read_grey(path, True)
    if grey.shape == (SIDE, SIDE):
        return grey
    from PIL import Image

    longer = max(grey.shape)
    height, width = (max(1, round(SIDE * each / longer)) for each in grey.shape)
    small = np.asarray(Image.fromarray(grey).resize((width, height), Image.Resampling.BOX))
    border = np.concatenate([grey[0], grey[-1], grey[:, 0], grey[:, -1]])
    fitted = np.full((SIDE, SIDE), np.uint8(np.median(border)))
    top, left = (SIDE - height) // 2, (SIDE - width) // 2
    fitted[top : top + height, left : left + width] = small
    return fitted


def _read_grey(path: Path, of_any_size: bool) -> Grey:
    try:
        content = read_at_most(path, LARGEST_FILE)
        if content is None:
            raise InputError(
                "{path} is too large for an image of 28×28 pixels. Replace or remove it.",
                path=path,
            )
        image = decode_image(content, _MOST_PIXELS)
    except OSError as error:
        raise InputError(
            "{path} cannot be read: {reason}. Replace or remove it.", path=path,
            reason=reason(error),
        ) from error
    except TooManyPixels as error:
        if of_any_size or not error.width:
            raise InputError(
                "{path} is too large for an image of 28×28 pixels: {why}. Make it smaller, or "
                "remove it.", path=path, why=error.why,
            ) from error
        raise _wrong_size(path, error.width, error.height) from error
    except NotAnImage as error:
        raise InputError(
            "{path} is no image that can be read: {reason}. Replace or remove it.",
            path=path, reason=error.why,
        ) from error
    if image.images > 1:
        raise InputError(
            "{path} has {images} images in it; one is needed. Save each as a file of its own.",
            path=path, images=image.images,
        )
    return _grey(image)


def _wrong_size(path: Path, width: int, height: int) -> InputError:
    return InputError(
        "{path} is {width}×{height} pixels; 28×28 is needed. Replace or remove it.",
        path=path, width=width, height=height,
    )


def _grey(image: ColourImage) -> Grey:
    values = image.eight_bits
    channels = values.shape[2]
    grey = values[:, :, 0] if channels < 3 else _brightness(values)
    if channels in (1, 3) or values[:, :, -1].min() == 255:
        return grey
    return _without_alpha(grey, values[:, :, -1])


def _brightness(values: NDArray[np.uint8]) -> Grey:
    """Source: ITU-R BT.601, section 2.5.1."""
    weighted = values[:, :, :3] @ np.array([0.299, 0.587, 0.114])
    found: Grey = np.rint(weighted).astype(np.uint8)
    return found


def _without_alpha(grey: Grey, alpha: Grey) -> Grey:
    """What is transparent is paper: white, or black where the ink would not be seen on white.

    What is of one colour has its shape in its alpha alone, and that is the ink.
    """
    seen = grey[alpha > 0]
    if not seen.size or np.ptp(seen) <= 2:
        return alpha
    share = alpha / 255.0
    on_white = np.rint(grey * share + 255 * (1 - share)).astype(np.uint8)
    on_black = np.rint(grey * share).astype(np.uint8)
    return on_black if np.ptp(on_black) > np.ptp(on_white) else 255 - on_white
