"""Scans as tensors: the reader of their files, and the usual steps after it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from os.path import isdir
from pathlib import Path

from engine.bounded_reading import list_folder, opened
from engine.data.progress import Report, no_report, not_cancelled
from engine.errors import InputError
from engine.tensors.file_signs import sign_of
from engine.tensors.kinds.volume.dicom_header import is_dicom, read_header, unreadable
from engine.tensors.kinds.volume.dicom_series import read_series
from engine.tensors.kinds.volume.source import VolumeSource
from engine.tensors.kinds.volume.tiff_pages import SIGNATURES, read_pages
from engine.tensors.operations.arranging import Unsqueeze
from engine.tensors.operations.operation import Operation
from engine.tensors.operations.values import Convert, Normalise
from engine.tensors.source import Found, Source
from engine.text import Text

MOST_FILES = 5000


@dataclass(frozen=True, slots=True)
class VolumeOptions:
    """series: which of the folder's, by its number as it is said, from 1; None is the longest."""

    series: int | None = None


def read(paths: tuple[Path, ...], options: VolumeOptions = VolumeOptions(),
         report: Report = no_report, cancelled: Callable[[], bool] = not_cancelled
         ) -> VolumeSource:
    """(depth, height, width), as stored, of a folder of DICOM slices, of several such files, or of
    a DICOM or TIFF file with several images.

    Raises InputError naming the file, and Cancelled.
    """
    if not paths:
        raise InputError("No scan was chosen. Choose a folder with DICOM slices in it.")
    if len(paths) == 1 and not isdir(paths[0]):
        return _of_one_file(paths[0], report, cancelled)
    folder = paths[0] if len(paths) == 1 else None
    files = _in_folder(folder) if folder else paths
    slices = tuple(each for each in files if _is_dicom(each))
    if not slices:
        raise _no_dicom(folder or paths[0], files)
    source = read_series(slices, folder, options.series, report, cancelled)
    if len(slices) < len(files):
        others = Found(Text("Left out"), Text(
            "files that are not DICOM: {count}", count=len(files) - len(slices)))
        source = replace(source, found=(*source.found, others))
    return source


def usual_steps(source: Source) -> tuple[Operation, ...]:
    """As the tutorial has them: a dimension for channels and one for the batch, normalised."""
    return (Unsqueeze(0, "channel"), Unsqueeze(0, "image"), Convert("float"),
            Normalise((0, 2, 3, 4)))


def _of_one_file(path: Path, report: Report, cancelled: Callable[[], bool]) -> VolumeSource:
    try:
        with opened(path) as file:
            head = file.read(512)
        begin = head[:4]
        if begin in SIGNATURES:
            return read_pages(path, report, cancelled)
        is_slice = is_dicom(path)
    except OSError as error:
        raise unreadable(path, error) from error
    if not begin:
        raise InputError("{path} is empty. Choose a folder with DICOM slices in it.", path=path)
    if is_slice and _has_frames(path):
        return read_series((path,), None, None, report, cancelled)
    if is_slice:
        raise InputError(
            "{path} is a single DICOM file. Choose the folder with all slices of the scan, or "
            "several files.", path=path,
        )
    what = sign_of(head)
    if what is not None:
        raise InputError(
            "{path} is {what}, and neither a DICOM file nor a TIFF file. Choose a folder with "
            "DICOM slices in it, or a TIFF file with several pages.", path=path, what=what,
        )
    raise InputError(
        "{path} is neither a DICOM file nor a TIFF file. Choose a folder with DICOM slices in it, "
        "or a TIFF file with several pages.", path=path,
    )


def _has_frames(path: Path) -> bool:
    try:
        header = read_header(path)
    except OSError as error:
        raise unreadable(path, error) from error
    return header is not None and header.frames > 1


def _in_folder(folder: Path) -> tuple[Path, ...]:
    """The files in it, without those that are hidden."""
    try:
        return tuple(each for each in list_folder(folder, MOST_FILES)
                     if not each.name.startswith(".") and not isdir(each))
    except OSError as error:
        raise unreadable(folder, error) from error


def _is_dicom(path: Path) -> bool:
    """What cannot be opened, such as a pipe or a link to nothing, is no slice."""
    try:
        return is_dicom(path)
    except OSError:
        return False


def _no_dicom(path: Path, files: tuple[Path, ...]) -> InputError:
    if not isdir(path):
        return InputError(
            "{path} is not a DICOM file, and nor are the others. Choose a folder with DICOM "
            "slices in it.", path=path,
        )
    folders = [each.name for each in list_folder(path, MOST_FILES) if isdir(each)]
    if folders:
        return InputError(
            "There are no DICOM files in the folder {path} itself. Choose a folder inside it, "
            "such as “{folder}”.", path=path, folder=folders[0],
        )
    if files:
        return InputError(
            "There are no DICOM files in the folder {path}. Choose a folder with slices of a "
            "scan, or open what is in it as images.", path=path,
        )
    return InputError(
        "The folder {path} is empty. Choose a folder with DICOM slices in it.", path=path
    )
