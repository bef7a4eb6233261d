"""Datasets in IDX files, as MNIST comes in: read and written."""

import gzip
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.bounded_reading import Unpacked, opened
from engine.data.datasets import Dataset, Split
from engine.data.progress import Cancelled, Report, no_report, not_cancelled
from engine.drawings.drawing import SIDE
from engine.errors import InputError
from engine.system_reasons import reason
from engine.whole_files import write_whole_together

LARGEST = 2**29
"""Bytes that one file may unpack to."""

IMAGES_MAGIC, LABELS_MAGIC = 0x00000803, 0x00000801
"""The first four bytes of a file of images, and of one of labels."""

_AT_ONCE = 2**20  # bytes between two reports of progress
_AGAIN = "Fetch the file again or choose another."


def read_mnist(folder: Path, digits: tuple[int, ...]) -> Split:
    """MNIST's training and validation (t10k) images of these digits, from its four gzip files.

    Raises InputError for a file that is missing or broken, or for fewer than two digits.
    """
    check_digits(digits)
    return Split(
        *(
            read_idx(
                folder / f"{part}-images-idx3-ubyte.gz", folder / f"{part}-labels-idx1-ubyte.gz"
            ).only(digits)
            for part in ("train", "t10k")
        )
    )


def check_digits(digits: tuple[int, ...]) -> None:
    """Raise InputError unless these are two or more different digits."""
    if len(digits) < 2 or len(set(digits)) != len(digits) or not set(digits) <= set(range(10)):
        raise InputError(
            "{digits} is not a valid set of digits. Choose two or more, each once.",
            digits=",".join(map(str, digits)) or "–",
        )


def read_idx(
    images: Path, labels: Path, report: Report = no_report,
    is_cancelled: Callable[[], bool] = not_cancelled,
) -> Dataset:
    """One IDX pair, gzip or plain. report: of the bytes of the images.

    Raises InputError naming the file that is at fault, and Cancelled.
    """
    pixels = _read_idx_file(images, IMAGES_MAGIC, report, is_cancelled)
    label_values = _read_idx_file(labels, LABELS_MAGIC)
    if len(pixels) != len(label_values):
        raise InputError(
            "{path} has {labels} labels for the {images} images of {other}. "
            "Choose the two files that belong together.",
            path=labels, labels=len(label_values), images=len(pixels), other=images.name,
        )
    if label_values.max() > 9:
        raise InputError(
            "{path} has the label {label}; labels are digits, 0 to 9. Choose another file.",
            path=labels, label=int(label_values.max()),
        )
    return Dataset(pixels, label_values)


def write_idx(images: Path, labels: Path, data: Dataset) -> None:
    """Write one IDX pair, which read_idx reads. A name that ends in .gz is packed, another plain.

    The same data gives the same bytes. Both files are written whole, or neither. Raises InputError
    naming the file.
    """
    if not len(data):
        raise InputError("There are no images to write to {path}.", path=images)
    if images == labels:
        raise InputError(
            "{path} cannot contain both images and labels. Choose a separate file for "
            "each.", path=images
        )
    write_whole_together({
        images: _as_idx(images, IMAGES_MAGIC, data.images),
        labels: _as_idx(labels, LABELS_MAGIC, data.labels),
    })


def _as_idx(path: Path, magic: int, values: NDArray[np.uint8]) -> bytes:
    header = b"".join(number.to_bytes(4, "big") for number in (magic, *values.shape))
    content = header + values.tobytes()
    return gzip.compress(content, mtime=0) if path.suffix.lower() == ".gz" else content


def _read_idx_file(
    path: Path, magic: int, report: Report = no_report,
    is_cancelled: Callable[[], bool] = not_cancelled,
) -> NDArray[np.uint8]:
    """The array in one IDX file. Format: yann.lecun.com/exdb/mnist (big-endian header, bytes)."""
    try:
        with opened(path) as file:
            return _array(Unpacked(file), path, magic, report, is_cancelled)
    except OSError as error:
        raise InputError(
            "{path} cannot be read: {reason}. " + _AGAIN, path=path, reason=reason(error)
        ) from error
    except (EOFError, zlib.error) as error:
        raise InputError(
            "{path} is cut short or damaged: {reason}. " + _AGAIN, path=path, reason=error
        ) from error


def _array(
    content: Unpacked, path: Path, magic: int, report: Report, is_cancelled: Callable[[], bool],
) -> NDArray[np.uint8]:
    """Nothing is unpacked that the header does not promise, and no more than there can be."""
    start = content.read(4)
    axes = magic & 0xFF
    if len(start) < 4:
        raise InputError("{path} is empty or cut short. " + _AGAIN, path=path)
    found = int.from_bytes(start, "big")
    if found != magic:
        raise InputError(
            "{path} is not the IDX file expected here: it starts with {found}, not {magic}. "
            "Check that images and labels are not exchanged, or choose another file.",
            path=path, found=f"{found:#010x}", magic=f"{magic:#010x}",
        )
    header = content.read(4 * axes)
    if len(header) < 4 * axes:
        raise InputError("{path} is empty or cut short. " + _AGAIN, path=path)
    shape = tuple(int(each) for each in np.frombuffer(header, ">u4"))
    promised = int(np.prod(shape, dtype=object))
    if promised == 0:
        raise InputError("{path} has nothing in it. " + _AGAIN, path=path)
    if shape[1:] != (SIDE, SIDE)[: axes - 1]:
        raise InputError(
            "{path} holds images of {rows}×{columns} pixels; 28×28 is needed. Choose another file.",
            path=path, rows=shape[1], columns=shape[2],
        )
    if promised + 4 + len(header) > LARGEST:
        raise InputError(
            "{path} unpacks to more than {limit} MiB. Choose a smaller file.",
            path=path, limit=LARGEST // 2**20,
        )
    data = b"" if promised > content.most else _taken(content, promised, report, is_cancelled)
    if len(data) != promised or content.read(1):
        raise InputError(
            "{path} does not have the {promised} bytes of data that it promises, or more. "
            + _AGAIN, path=path, promised=promised,
        )
    return np.frombuffer(data, np.uint8).reshape(shape)


def _taken(
    content: Unpacked, promised: int, report: Report, is_cancelled: Callable[[], bool]
) -> bytearray:
    """So many bytes; fewer where there are no more."""
    data = bytearray()
    while len(data) < promised:
        if is_cancelled():
            raise Cancelled
        more = content.read(min(_AT_ONCE, promised - len(data)))
        if not more:
            break
        data += more
        report(len(data), promised)
    return data
