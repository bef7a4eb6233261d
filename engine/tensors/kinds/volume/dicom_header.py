"""What a DICOM file says of its slice, read before any pixel is."""

import math
import os
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import numpy as np

from engine.bounded_reading import opened
from engine.errors import InputError, brief
from engine.system_reasons import reason
from engine.tensors.kinds.volume.dicom_elements import (
    TooManyElements,
    before_pixels,
    of_the_file,
)

if TYPE_CHECKING:
    from pydicom import Dataset

LARGEST_FILE, LARGEST_OF_FRAMES = 64 * 2**20, 256 * 2**20
"""Bytes of a slice's file, and of one with many frames in it."""

_DEFLATED = "1.2.840.10008.1.2.1.99"
_DIRECTORY = "1.2.840.10008.1.3.10"

_READ = (
    "SeriesInstanceUID", "SeriesDescription", "Modality", "Rows", "Columns", "NumberOfFrames",
    "SamplesPerPixel", "PhotometricInterpretation", "ImagePositionPatient",
    "ImageOrientationPatient", "PixelSpacing", "SpacingBetweenSlices", "InstanceNumber",
    "RescaleSlope", "RescaleIntercept", "SharedFunctionalGroupsSequence",
)

_FARTHEST = 1e6
"""mm from the origin; no scanner is a kilometer long."""

Vector = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Header:
    """Of one slice. position, spacing: in mm. orientation: along its rows, then its columns.

    between: mm between one frame and the next, where many are in the file and it says so.
    series: its number in the world, empty if it has none. number: in its series. rescale: slope and
    intercept, by which a stored value becomes what was measured. No name of a patient is kept.
    """

    path: Path
    series: str
    description: str
    modality: str
    rows: int
    columns: int
    frames: int
    is_grey: bool
    is_inverted: bool
    position: Vector | None
    orientation: Vector | None
    spacing: Vector | None
    between: float | None
    number: int | None
    rescale: Vector | None


def is_dicom(path: Path) -> bool:
    """Whether a file begins as DICOM files do. Raises OSError."""
    with opened(path) as file:
        return file.read(132)[128:] == b"DICM"


def read_header(path: Path) -> Header | None:
    """None for a DICOM file without an image in it. Raises InputError, and OSError."""
    with opened(path) as file:
        size = os.fstat(file.fileno()).st_size
        if size > LARGEST_OF_FRAMES:
            raise _too_large(path, LARGEST_OF_FRAMES)
        try:
            header = _header(path, file)
        except InputError:
            raise
        except Exception as error:  # pydicom's, of a dozen kinds
            if is_of_the_system(error):
                raise
            if isinstance(error, TooManyElements) or isinstance(error.__context__, TooManyElements):
                raise InputError(
                    "{path} has more in front of its pixels than is read of a slice. "
                    "Export it anew, or remove it from the folder.", path=path,
                ) from error
            raise (damaged(path) if size <= LARGEST_FILE else _too_large(path)) from error
    if size > LARGEST_FILE and (header is None or header.frames == 1):
        raise _too_large(path)
    return header


def _too_large(path: Path, most: int = LARGEST_FILE) -> InputError:
    return InputError(
        "{path} has more than {most} MB, the most that is read of a slice. "
        "Remove it from the folder.", path=path, most=most // 2**20,
    )


def damaged(path: Path) -> InputError:
    """What is said of one."""
    return InputError(
        "{path} is a damaged DICOM file. Copy it again, or remove it from the folder.", path=path
    )


def is_of_the_system(error: Exception) -> bool:
    """Pydicom raises OSError itself, for what is wrong inside a file."""
    return isinstance(error, OSError) and error.errno is not None


def unreadable(path: Path, error: OSError) -> InputError:
    """What is said of a file or a folder that the system refuses."""
    return InputError(
        "{path} cannot be read: {reason}. Choose a folder with DICOM slices in it.", path=path,
        reason=reason(error),
    )


def _header(path: Path, file: BinaryIO) -> Header | None:
    about = of_the_file(file)
    if about["MediaStorageSOPClassUID"] == _DIRECTORY:
        return None
    if about["TransferSyntaxUID"] == _DEFLATED:  # it would be unpacked without a limit
        raise InputError(
            "{path} is a deflated DICOM file, which is not read here. "
            "Export the series uncompressed (Explicit VR Little Endian).", path=path,
        )
    file.seek(0)
    found = before_pixels(file, _READ)
    has_pixels = file.tell() < os.fstat(file.fileno()).st_size and "Rows" in found
    with warnings.catch_warnings(action="ignore"):
        return _of(path, found) if has_pixels else None


def _of(path: Path, found: "Dataset") -> Header:
    rescale = (_get(found, "RescaleSlope"), _get(found, "RescaleIntercept", 0))
    kind = str(found.get("PhotometricInterpretation") or "").upper()
    frames, measures = found.get("NumberOfFrames"), _measures(found)
    return Header(
        path, str(found.get("SeriesInstanceUID", "")),
        brief(found.get("SeriesDescription") or "", 60), brief(found.get("Modality") or "", 16),
        int(found.Rows), int(found.Columns), max(1, int(frames or 1)),
        found.get("SamplesPerPixel", 1) == 1 and (not kind or kind.startswith("MONOCHROME")),
        kind == "MONOCHROME1",
        _place(_get(found, "ImagePositionPatient")),
        _orientation(_get(found, "ImageOrientationPatient")),
        _vector(_get(measures, "PixelSpacing"), 2),
        (_vector([_get(measures, "SpacingBetweenSlices")], 1) or (None,))[0],
        _number(_get(found, "InstanceNumber")),
        _vector(rescale, 2),
    )


def _get(found: "Dataset", name: str, default: Any = None) -> Any:
    """What can be done without: a value that pydicom makes no number of is none."""
    try:
        return found.get(name, default)
    except (ValueError, TypeError, OverflowError):
        return None


def _measures(found: "Dataset") -> "Dataset":
    """Where the spacings are: in the newer form of many frames they are apart, for all of them."""
    for shared in found.get("SharedFunctionalGroupsSequence") or ():
        for each in shared.get("PixelMeasuresSequence") or ():
            measures: Dataset = each
            return measures
    return found


def _vector(values: Any, count: int) -> Vector | None:
    """So many finite numbers, or nothing."""
    try:
        numbers = tuple(float(each) for each in values)
    except (TypeError, ValueError):
        return None
    return numbers if len(numbers) == count and all(map(math.isfinite, numbers)) else None


def _place(values: Any) -> Vector | None:
    place = _vector(values, 3)
    return place if place and max(map(abs, place)) <= _FARTHEST else None


def _orientation(values: Any) -> Vector | None:
    """Two directions across each other, or nothing: what is none has no normal."""
    found = _vector(values, 6)
    if found is None or max(map(abs, found)) > 2:
        return None
    normal = np.cross(found[:3], found[3:])
    return found if 0.9 < math.sqrt(float(np.dot(normal, normal))) < 1.1 else None


def _number(value: Any) -> int | None:
    try:
        return int(value)
    except (TypeError, ValueError, OverflowError):
        return None
