"""The pages of a TIFF file as depth × height × width."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from numpy.typing import NDArray

from engine.bounded_reading import read_at_most
from engine.data.progress import Cancelled, Report
from engine.errors import InputError, brief
from engine.image_opening import (
    NotAnImage,
    TooManyPixels,
    UnknownImage,
    check_signs,
    is_white_zero,
    open_image,
    orientation_of,
)
from engine.system_reasons import reason
from engine.tensors.elements import Index
from engine.tensors.kinds.volume.reading_code import pages_code
from engine.tensors.kinds.volume.series import check_size
from engine.tensors.kinds.volume.source import VolumeSource
from engine.tensors.source import Found, Part
from engine.text import Text, written

if TYPE_CHECKING:
    from PIL import Image

LARGEST_FILE = 512 * 2**20
"""Bytes."""
MOST_PAGES = 5000
MOST_PIXELS = 2**27
"""Of a page: a volume may have no more in all."""
AXES = ("depth", "height", "width")
SIGNATURES = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")

_GREY = ("L", "1", "P", "F")


def read_pages(path: Path, report: Report, cancelled: Callable[[], bool]) -> VolumeSource:
    """uint8; int32 where a pixel has 16 bits or more, float32 where it is a float."""
    try:
        content = read_at_most(path, LARGEST_FILE)
    except OSError as error:
        raise InputError(
            "{path} cannot be read: {reason}. Choose a folder of DICOM slices or a TIFF file.",
            path=path, reason=reason(error),
        ) from error
    if content is None:
        raise InputError(
            "{path} has more than {most} MB, the most that is read here. "
            "Choose a smaller file.", path=path, most=LARGEST_FILE // 2**20,
        )
    try:
        with open_image(content, MOST_PIXELS, ["TIFF"], (Cancelled,)) as picture:
            mode = picture.mode
            orientation, is_bright = orientation_of(picture), is_white_zero(picture)
            count = _count(path, picture, cancelled)
            values = _values(path, picture, count, report, cancelled)
    except UnknownImage as error:
        raise InputError(
            "{path} is a TIFF file of a sort that is not read here, such as several channels of "
            "floats. Save its pages as gray with 8 or 16 bits.", path=path,
        ) from error
    except TooManyPixels as error:
        raise InputError(
            "The pages of {path} are too large: {why}. Scale them down.", path=path, why=error.why,
        ) from error
    except (NotAnImage, MemoryError) as error:
        raise _damaged(path) from error
    return _source(path, values, mode, orientation, is_bright)


def _damaged(path: Path) -> InputError:
    return InputError(
        "{path} is damaged: its pages cannot be read to the end. "
        "Copy it again, or save it anew in the program that made it.", path=path,
    )


def _count(path: Path, picture: "Image.Image", cancelled: Callable[[], bool]) -> int:
    """Every page is looked at, and none unpacked, before memory is taken."""
    size, mode, count = picture.size, picture.mode, 0
    if mode not in _GREY and not mode.startswith("I"):
        raise InputError(
            "The pages of {path} are in color; only pages of gray values make a volume here. "
            "Save them as gray, or open them as images.", path=path,
        )
    while True:
        if cancelled():
            raise Cancelled
        try:
            picture.seek(count)
        except EOFError:
            break
        if (picture.size, picture.mode) != (size, mode):
            raise InputError(
                "The pages of {path} differ: page {page} has {width}×{height} pixels in "
                "mode {mode}, the first has {first_width}×{first_height} in mode {first_mode}. "
                "Save those of one size and mode as a file of their own.", path=path, page=count,
                width=picture.width, height=picture.height, mode=picture.mode,
                first_width=size[0], first_height=size[1], first_mode=mode,
            )
        count += 1
        if count > MOST_PAGES:
            raise InputError(
                "{path} has more than {most} pages, the most that are read here. "
                "Save fewer of them as a file of their own.", path=path, most=MOST_PAGES,
            )
    if count == 1:
        raise InputError(
            "{path} has one page, which is an image and no volume. Open it as an image.", path=path
        )
    check_size(count, size[1], size[0])
    return count


def _values(path: Path, picture: "Image.Image", count: int, report: Report,
            cancelled: Callable[[], bool]) -> NDArray[Any]:
    dtype = np.int32 if picture.mode.startswith("I") else \
        np.float32 if picture.mode == "F" else np.uint8
    values: NDArray[Any] = np.empty((count, picture.height, picture.width), dtype)
    for page in range(count):
        if cancelled():
            raise Cancelled
        picture.seek(page)
        pixels = np.array(picture.convert("L") if picture.mode in ("1", "P") else picture)
        check_signs(picture, pixels)
        values[page] = pixels
        report(page + 1, count)
    return values


def _source(path: Path, values: NDArray[Any], mode: str, orientation: int, is_bright: bool
            ) -> VolumeSource:
    """orientation: as its EXIF says. is_bright: small values are, as the file says."""
    name = brief(path.name)
    part = Part(name, torch.from_numpy(values), AXES)
    found = [
        Found(Text("Pages"), Text(
            "{count} of {width}×{height} pixels, mode {mode}, in the order of the file",
            count=len(values), width=values.shape[2], height=values.shape[1], mode=mode)),
        Found(Text("Values"), Text(
            "{least} … {most}, as stored ({type})", least=values.min().item(),
            most=values.max().item(), type=values.dtype.name)),
    ]
    is_converted = mode in ("1", "P")
    if is_converted:
        found.append(Found(Text("Converted"), Text("mode {mode} → {into}", mode=mode,
                                                   into=Text("gray"))))
    is_turned = orientation in range(2, 9)  # Pillow turns a TIFF whenever it unpacks it
    if is_turned:
        found.append(Found(Text("Turned"), Text(
            "as its EXIF says (orientation {number}); rows and columns are counted after that",
            number=orientation)))
    if is_bright and mode[0] in "IF":
        found.append(Found(Text("Brightness"), Text("small values are bright, as the file says")))

    def place(_part: int, index: Index) -> Text:
        page, row, column = index
        return Text(
            "pixel row {row}, column {column} of page {page} of {file} (value {value})",
            row=row, column=column, page=page, file=name,
            value=written(part.raw[index].item(), ".7g"),
        )

    return VolumeSource(
        "volume", name, (part,), place,
        pages_code("L" if is_converted else "", values.dtype.name, is_turned),
        tuple(found), slices=tuple(str(each) for each in range(len(values))),
    )
