"""One DICOM file with many frames in it as depth × height × width."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from engine.data.progress import Cancelled, Report
from engine.errors import InputError, brief
from engine.tensors.elements import Index
from engine.tensors.kinds.volume.dicom_header import LARGEST_OF_FRAMES, Header
from engine.tensors.kinds.volume.dicom_pixels import stored_pixels
from engine.tensors.kinds.volume.dicom_values import fits, hounsfield, value_found
from engine.tensors.kinds.volume.reading_code import frames_code
from engine.tensors.kinds.volume.series import check_is_grey, check_size
from engine.tensors.kinds.volume.source import VolumeSource
from engine.tensors.source import Found, Part
from engine.text import Text, written

AXES = ("depth", "height", "width")


def read_frames(header: Header, files: tuple[Path, ...], folder: Path | None, report: Report,
                cancelled: Callable[[], bool]) -> VolumeSource:
    """The frames in the order of the file, each a slice. Raises InputError, and Cancelled."""
    check_is_grey(header)
    check_size(header.frames, header.rows, header.columns)
    if cancelled():
        raise Cancelled
    pixels = _pixels(header)
    report(1, 1)
    values = pixels.astype(np.int16 if fits(pixels, np.dtype(np.int16))
                           else np.promote_types(np.int16, pixels.dtype))
    path, rows = header.path, header.spacing
    name = brief(path.name)
    part = Part(brief(header.description or path.name), torch.from_numpy(values), AXES)

    def place(_part: int, index: Index) -> Text:
        frame, row, column = index
        return Text(
            "row {row}, column {column} of frame {frame} of {file} (value {value})", row=row,
            column=column, frame=frame, file=name, value=written(part.raw[index].item(), ".7g"),
        )

    is_spaced = rows is not None and min(rows) > 0 and (header.between or 0) > 0
    return VolumeSource(
        "volume", part.name, (part,), place,
        frames_code(path, files, folder is not None, values.dtype.name),
        (*_frames_found(header), *value_found((header,), values)),
        spacing=(header.between or 0, rows[0], rows[1]) if rows and is_spaced else None,
        slices=tuple(map(str, range(header.frames))), hounsfield=hounsfield((header,)),
    )


def _frames_found(header: Header) -> tuple[Found, ...]:
    return (
        Found(Text("Frames"), Text("{count} in one file, in the order of the file",
                                   count=header.frames)),
        Found(Text("Distance"), Text("{distance} mm between frames, as the file says",
                                     distance=written(header.between, "g"))
              if header.between else Text(
                  "the file does not say how far apart the frames lie: they may as well be "
                  "several times of one slice")),
    )


def _pixels(header: Header) -> NDArray[Any]:
    """(frames, rows, columns)."""
    def check(syntax: Any, _size: int) -> None:
        if syntax.is_compressed:
            raise InputError(
                "{path} has {frames} frames in one file, compressed ({name}), which is not "
                "read here. Export it uncompressed (Explicit VR Little Endian).",
                path=header.path, frames=header.frames, name=syntax.name,
            )

    shape = header.frames, header.rows, header.columns
    return stored_pixels(header, shape, LARGEST_OF_FRAMES, check)
