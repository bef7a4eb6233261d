"""The pixels of a DICOM file as they are stored."""

import io
import warnings
from collections.abc import Callable
from typing import Any

from numpy.typing import NDArray

from engine.bounded_reading import read_at_most
from engine.errors import InputError
from engine.tensors.kinds.volume.dicom_header import Header, damaged, unreadable


def stored_pixels(
    header: Header, shape: tuple[int, ...], most: int, check: Callable[[Any, int], None],
) -> NDArray[Any]:
    """Of this shape. most: bytes that are read. check: is given the transfer syntax and the size
    of the file, and refuses by an InputError what is packed in a way that is not read.

    Raises InputError for these, for a file that is damaged, and where the system refuses it.
    """
    from pydicom import dcmread

    path = header.path
    try:
        content = read_at_most(path, most)
        if content is None:
            raise damaged(path)  # it has grown since its header was read
        with warnings.catch_warnings(action="ignore"):
            found = dcmread(io.BytesIO(content))
            check(found.file_meta.TransferSyntaxUID, len(content))
            pixels: NDArray[Any] = found.pixel_array
    except InputError:
        raise
    except OSError as error:
        raise unreadable(path, error) from error
    except Exception as error:  # pydicom's and its decoders', of a dozen kinds
        raise damaged(path) from error
    if pixels.shape != shape:
        raise damaged(path)
    return pixels
