"""A folder of DICOM slices as depth × height × width, as the values are stored."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from engine.data.progress import Cancelled, Report
from engine.errors import InputError, brief
from engine.tensors.elements import Index
from engine.tensors.kinds.volume.dicom_frames import read_frames
from engine.tensors.kinds.volume.dicom_header import (
    LARGEST_FILE,
    Header,
    read_header,
    unreadable,
)
from engine.tensors.kinds.volume.dicom_pixels import stored_pixels
from engine.tensors.kinds.volume.dicom_values import fits, hounsfield, value_found
from engine.tensors.kinds.volume.reading_code import dicom_code
from engine.tensors.kinds.volume.series import (
    Ordered,
    check,
    distances,
    order_found,
    ordered,
    series_of,
)
from engine.tensors.kinds.volume.source import VolumeSource
from engine.tensors.source import Found, Part
from engine.text import Text, written

AXES = ("depth", "height", "width")
_LARGEST_COMPRESSED = 8 * 2**20
"""Bytes of a slice's file that is packed, which may be many times as large unpacked."""
_MOST_LISTED = 20


def read_series(files: tuple[Path, ...], folder: Path | None, chosen: int | None,
                report: Report, cancelled: Callable[[], bool]) -> VolumeSource:
    """files: all of them DICOM. chosen: which series, counted from 1; None is the longest."""
    headers = _headers(files, report, cancelled)
    if not headers:
        raise InputError(
            "{path} is a DICOM file without an image in it, such as a report or a plan. "
            "Choose a folder with slices of a scan.", path=files[0],
        )
    every = series_of(headers)
    number = 1 if chosen is None else chosen
    if not 1 <= number <= len(every):
        raise InputError(
            "There is no series {number} in the folder; it has {count}. Choose one of these.",
            number=number, count=len(every),
        )
    slices = every[number - 1]
    if len(slices) == 1 and slices[0].frames > 1:
        source = read_frames(slices[0], files, folder, report, cancelled)
        return replace(source, found=(*_series_found(every, number), *source.found),
                       series=tuple(map(_series_words, range(1, len(every) + 1), every)),
                       chosen=number)
    check(slices)
    order = ordered(slices)
    values = _values(order.slices, report, cancelled)
    found = _series_found(every, number) + order_found(order) + value_found(order.slices, values)
    if len(headers) < len(files):
        found.append(Found(Text("Left out"), Text(
            "DICOM files without an image in them: {count}", count=len(files) - len(headers))))
    wanted = slices[0].series if len(slices) < len(files) else None
    code = dicom_code(folder is not None, wanted, order, values.dtype.name)
    title = slices[0].description or (folder or files[0]).name
    source = _source(brief(title), order, values, code, tuple(found))
    names = tuple(map(_series_words, range(1, len(every) + 1), every))
    return replace(source, series=names, chosen=number)


def _headers(files: tuple[Path, ...], report: Report, cancelled: Callable[[], bool]
             ) -> list[Header]:
    headers = []
    for done, path in enumerate(files):
        if cancelled():
            raise Cancelled
        try:
            header = read_header(path)
        except OSError as error:
            raise unreadable(path, error) from error
        if header:
            headers.append(header)
        report(done + 1, 2 * len(files))
    return headers


def _values(slices: tuple[Header, ...], report: Report, cancelled: Callable[[], bool]
            ) -> NDArray[Any]:
    """int16 where all values fit into it, as those of scans nearly always do."""
    first = slices[0]
    values: NDArray[Any] = np.empty((len(slices), first.rows, first.columns), np.int16)
    for done, header in enumerate(slices):
        if cancelled():
            raise Cancelled
        pixels = _pixels(header)
        if not fits(pixels, values.dtype):
            values = values.astype(np.promote_types(values.dtype, pixels.dtype))
        values[done] = pixels
        report(len(slices) + done + 1, 2 * len(slices))
    return values


def _pixels(header: Header) -> NDArray[Any]:
    """(rows, columns)."""
    return stored_pixels(
        header, (header.rows, header.columns), LARGEST_FILE, partial(_check_packing, header.path))


def _check_packing(path: Path, syntax: Any, size: int) -> None:
    from pydicom.pixels.decoders.base import get_decoder

    if not syntax.is_compressed:
        return
    try:
        can = get_decoder(syntax).is_available and size <= _LARGEST_COMPRESSED
    except NotImplementedError:
        can = False
    if not can:
        raise InputError(
            "{path} is compressed in a way that is not read here ({name}). "
            "Export the series uncompressed (Explicit VR Little Endian).", path=path,
            name=syntax.name,
        )


def _series_found(every: tuple[tuple[Header, ...], ...], number: int) -> list[Found]:
    found = [Found(Text("Series"), _series_words(number, every[number - 1]))]
    if len(every) > 1:
        found.append(Found(Text("Series in the folder"), Text(
            "{count}; the one with most slices is taken unless you choose another",
            count=len(every))))
        found += [Found(Text("Other series"), _series_words(each, every[each - 1]))
                  for each in range(1, min(len(every), _MOST_LISTED) + 1) if each != number]
    return found


def _series_words(number: int, slices: tuple[Header, ...]) -> Text:
    return Text(
        "number {number}: “{name}”, {modality}, slices: {count}, {rows}×{columns} pixels each",
        number=number, name=slices[0].description, modality=slices[0].modality,
        count=sum(each.frames for each in slices), rows=slices[0].rows, columns=slices[0].columns,
    )


def _source(title: str, order: Ordered, values: NDArray[Any], code: str,
            found: tuple[Found, ...]) -> VolumeSource:
    part = Part(title, torch.from_numpy(values), AXES)
    names = tuple(brief(each.path.name) for each in order.slices)
    between, rows = distances(order), order.slices[0].spacing
    spacing = (between[1], *rows) if between and rows and between[1] > 0 and min(rows) > 0 else None

    def place(_part: int, index: Index) -> Text:
        depth, row, column = index
        fields: dict[str, object] = {
            "row": row, "column": column, "file": names[depth], "slice": depth,
            "value": written(part.raw[index].item(), ".7g"),
        }
        if order.positions:
            return Text(
                "row {row}, column {column} of {file}, slice {slice} at {position} mm "
                "(value {value})", position=written(order.positions[depth], "z.2f"), **fields)
        return Text("row {row}, column {column} of {file}, slice {slice} (value {value})", **fields)

    return VolumeSource(
        "volume", title, (part,), place, code, found, order.positions,
        (spacing[0], spacing[1], spacing[2]) if spacing else None, names, _is_axial(order),
        hounsfield(order.slices),
    )


def _is_axial(order: Ordered) -> bool:
    """Rows go to the left of the body, columns to its back."""
    along = order.slices[0].orientation
    return along is not None and order.by == "position" and along[0] > 0.9 and along[4] > 0.9
