"""The pixels of a DICOM file as they are stored."""

import io
import warnings
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from numpy.typing import NDArray

from engine.bounded_reading import read_at_most
from engine.errors import InputError
from engine.image_opening import NotAnImage, open_image
from engine.tensors.kinds.volume.dicom_elements import with_pixels
from engine.tensors.kinds.volume.dicom_header import (
    Header,
    damaged,
    is_of_the_system,
    unreadable,
)

if TYPE_CHECKING:
    from pydicom import Dataset

_NEEDED = ("BitsAllocated", "PhotometricInterpretation", "SamplesPerPixel")
_OF_WHOLE_NUMBERS = ("BitsStored", "PixelRepresentation")
_ABOVE = "HighBit"
_PIXELS = ("PixelData", "FloatPixelData", "DoubleFloatPixelData")
_READ = (*_NEEDED, *_OF_WHOLE_NUMBERS, *_PIXELS, "Rows", "Columns", "NumberOfFrames", _ABOVE,
         "PlanarConfiguration", "ExtendedOffsetTable", "ExtendedOffsetTableLengths")
_RUNS = "1.2.840.10008.1.2.5"
"""RLE, which says of no size."""


def stored_pixels(
    header: Header, shape: tuple[int, ...], most: int, check: Callable[[Any, int], None],
) -> NDArray[Any]:
    """Of this shape. most: bytes that are read. check: is given the transfer syntax and the size
    of the file, and refuses by an InputError what is packed in a way that is not read.

    Raises InputError for these, for a file that is damaged, and where the system refuses it.
    """
    path = header.path
    try:
        content = read_at_most(path, most)
        if content is None:
            raise damaged(path)  # it has grown since its header was read
        found = with_pixels(io.BytesIO(content), len(content), _READ)
        check(found.file_meta.TransferSyntaxUID, len(content))
        _check_is_said(header, found)
        with warnings.catch_warnings(action="ignore"):
            _check_size(header, found)
            pixels: NDArray[Any] = found.pixel_array
    except InputError:
        raise
    except Exception as error:  # pydicom's and its decoders', of a dozen kinds
        if isinstance(error, OSError) and is_of_the_system(error):
            raise unreadable(path, error) from error
        raise damaged(path) from error
    if pixels.shape != shape:
        raise damaged(path)
    return pixels


def _check_is_said(header: Header, found: "Dataset") -> None:
    """Raise InputError where the file does not say how its pixels are stored."""
    needed = _NEEDED + (_OF_WHOLE_NUMBERS if "PixelData" in found else ())
    missing = [name for name in needed if found.get(name) in (None, "")]
    if missing:
        raise InputError(
            "{path} does not say its {element}, and without it its pixels cannot be read. "
            "Export the series anew, or remove the file from the folder.",
            path=header.path, element=missing[0],
        )
    high = found.get(_ABOVE)
    is_shifted = high is not None and high != found.get("BitsStored", 0) - 1
    if "PixelData" in found and is_shifted and found.BitsStored <= found.BitsAllocated:
        raise InputError(
            "{path} stores its pixels in an old way (HighBit {high}, BitsStored {bits}) that is "
            "not read here. Export the series anew.", path=header.path, high=high,
            bits=found.BitsStored)


def _check_size(header: Header, found: "Dataset") -> None:
    """Raise InputError for a packed image of another size, before it is unpacked."""
    from pydicom.encaps import generate_frames

    syntax = found.file_meta.TransferSyntaxUID
    if not syntax.is_compressed:
        return
    frame = next(generate_frames(found.PixelData, number_of_frames=1))
    size = header.columns, header.rows
    if syntax == _RUNS:  # runs that pack nothing make it longer by a hundredth
        if len(frame) > 1.1 * size[0] * size[1] * found.BitsAllocated / 8 + 2**12:
            raise damaged(header.path)
        return
    try:
        with open_image(frame, size[0] * size[1], ("JPEG", "JPEG2000")) as picture:
            is_as_said = picture.size == size
    except NotAnImage as error:
        raise damaged(header.path) from error
    if not is_as_said:
        raise damaged(header.path)
