"""What a DICOM file says of its slice, read before any pixel is."""

import io
import math
import os
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from engine.bounded_reading import opened
from engine.errors import InputError, brief
from engine.system_reasons import reason

if TYPE_CHECKING:
    from pydicom import Dataset

LARGEST_FILE, LARGEST_OF_FRAMES = 64 * 2**20, 256 * 2**20
"""Bytes of a slice's file, and of one with many frames in it."""

_HEAD = 2**16
"""Bytes in which the description of the file itself ends; it has some 300."""

_DEFLATED = "1.2.840.10008.1.2.1.99"
_DIRECTORY = "1.2.840.10008.1.3.10"

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
        except (InputError, OSError):
            raise
        except Exception as error:  # pydicom's, of a dozen kinds
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


def unreadable(path: Path, error: OSError) -> InputError:
    """What is said of a file or a folder that the system refuses."""
    return InputError(
        "{path} cannot be read: {reason}. Choose a folder with DICOM slices in it.", path=path,
        reason=reason(error),
    )


def _header(path: Path, file: BinaryIO) -> Header | None:
    from pydicom import dcmread  # here: it takes a while, and few need it

    with warnings.catch_warnings(action="ignore"):
        syntax, what = _itself(file)
    if what == _DIRECTORY:
        return None
    if syntax == _DEFLATED:  # it would be unpacked without a limit
        raise InputError(
            "{path} is a deflated DICOM file, which is not read here. "
            "Export the series uncompressed (Explicit VR Little Endian).", path=path,
        )
    file.seek(0)
    with warnings.catch_warnings(action="ignore"):
        found = dcmread(file, stop_before_pixels=True)
        has_pixels = file.tell() < os.fstat(file.fileno()).st_size and "Rows" in found
        return _of(path, found) if has_pixels else None


def _itself(file: BinaryIO) -> tuple[str, str]:
    """How a file is written, and what it is of: group 2 of its elements."""
    from pydicom.filereader import read_dataset

    file.seek(132)
    about = read_dataset(
        io.BytesIO(file.read(_HEAD)), is_implicit_VR=False, is_little_endian=True,
        stop_when=lambda tag, vr, length: tag.group != 2,
    )
    return str(about.get("TransferSyntaxUID", "")), str(about.get("MediaStorageSOPClassUID", ""))


def _of(path: Path, found: "Dataset") -> Header:
    rescale = (found.get("RescaleSlope", 1), found.get("RescaleIntercept", 0))
    kind = str(found.get("PhotometricInterpretation", ""))
    frames, measures = found.get("NumberOfFrames"), _measures(found)
    return Header(
        path, str(found.get("SeriesInstanceUID", "")),
        brief(found.get("SeriesDescription") or "", 60), brief(found.get("Modality") or "", 16),
        int(found.Rows), int(found.Columns), max(1, int(frames or 1)),
        found.get("SamplesPerPixel", 1) == 1 and kind.startswith("MONOCHROME"),
        kind == "MONOCHROME1",
        _vector(found.get("ImagePositionPatient"), 3),
        _vector(found.get("ImageOrientationPatient"), 6),
        _vector(measures.get("PixelSpacing"), 2),
        (_vector([measures.get("SpacingBetweenSlices")], 1) or (None,))[0],
        _number(found.get("InstanceNumber")),
        _vector(rescale, 2) if "RescaleSlope" in found else None,
    )


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


def _number(value: Any) -> int | None:
    try:
        return int(value)
    except (TypeError, ValueError):
        return None
