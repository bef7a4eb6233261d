"""The elements of a DICOM file that are asked for, and no more of the others than a scan has.

A stranger's file can nest elements, repeat them by the million, make one as long as itself, or
pack all of them: pydicom would make objects of every one.
"""

import warnings
from collections.abc import Iterable
from typing import TYPE_CHECKING, BinaryIO, cast

if TYPE_CHECKING:
    from pydicom import FileDataset

_MOST_READS = 150_000
"""Times that is read from a file: each element and each item of a sequence takes one or two."""

_LONGEST_VALUE = 2**16
"""Bytes of a value other than pixels."""

_LONGEST_PART = 2**24
"""Bytes before the pixels, those aside that are passed over."""


class TooManyElements(Exception):
    """They are more, longer or packed, than an honest file's."""


class _Bounded:
    """A file as pydicom reads it, up to limits."""

    def __init__(self, file: BinaryIO, longest: int, most: int) -> None:
        self._file, self._longest = file, longest
        self._reads, self._bytes = _MOST_READS, most
        self.seek, self.tell = file.seek, file.tell

    def read(self, count: int = -1) -> bytes:
        """Raises TooManyElements; also for the rest of a file, which is a packed one's."""
        self._reads -= 1
        self._bytes -= count
        if not 0 <= count <= self._longest or self._bytes < 0 or self._reads < 0:
            raise TooManyElements
        return self._file.read(count)


def before_pixels(file: BinaryIO, names: Iterable[str]) -> "FileDataset":
    """Elements that stand before the pixels; the file then stands where these begin.

    Raises TooManyElements, and what pydicom raises, of a dozen kinds.
    """
    return _read(_Bounded(file, _LONGEST_VALUE, _LONGEST_PART), names, True)


def with_pixels(file: BinaryIO, size: int, names: Iterable[str]) -> "FileDataset":
    """Elements of which some are the pixels. size: bytes of the file. Raises as before_pixels."""
    return _read(_Bounded(file, size, 2 * size + _LONGEST_PART), names, False)


def of_the_file(file: BinaryIO) -> dict[str, str]:
    """What it says of itself, in group 2 of its elements. Raises as before_pixels."""
    from pydicom.filereader import read_dataset

    file.seek(132)
    bounded = _Bounded(file, _LONGEST_VALUE, _LONGEST_PART)
    with warnings.catch_warnings(action="ignore"):
        about = read_dataset(
            cast(BinaryIO, bounded), is_implicit_VR=False, is_little_endian=True,
            stop_when=lambda tag, vr, length: tag.group != 2,
        )
        return {name: str(about.get(name, ""))
                for name in ("TransferSyntaxUID", "MediaStorageSOPClassUID")}


def _read(file: _Bounded, names: Iterable[str], is_before: bool) -> "FileDataset":
    from pydicom import dcmread  # here: it takes a while, and few need it

    with warnings.catch_warnings(action="ignore"):
        wanted = list(names)
        return dcmread(cast(BinaryIO, file), stop_before_pixels=is_before, specific_tags=wanted)
