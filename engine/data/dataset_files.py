"""Datasets in files: IDX as MNIST comes in, and folders of PNG laid out like MNIST_SAMPLE."""

import gzip
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import IO

import numpy as np
from numpy.typing import NDArray

from engine.data.datasets import Dataset, Split
from engine.data.png_folders import Report, no_report, not_cancelled, read_labelled_folder
from engine.drawings.drawing import SIDE
from engine.errors import InputError
from engine.whole_files import write_whole

LARGEST = 2**30
"""Bytes that one file may unpack to."""

_IMAGES_MAGIC, _LABELS_MAGIC = 0x00000803, 0x00000801
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
            "{digits} is not a set of digits to tell apart. Choose two or more, each once.",
            digits=",".join(map(str, digits)) or "–",
        )


def read_idx(images: Path, labels: Path) -> Dataset:
    """One IDX pair, gzip or plain. Raises InputError naming the file that is at fault."""
    pixels = _read_idx_file(images, _IMAGES_MAGIC)
    label_values = _read_idx_file(labels, _LABELS_MAGIC)
    if pixels.shape[1:] != (SIDE, SIDE):
        raise InputError(
            "{path} holds images of {rows}×{columns} pixels; 28×28 is needed. Choose another file.",
            path=images, rows=pixels.shape[1], columns=pixels.shape[2],
        )
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

    The same data gives the same bytes. Each file is written whole; where the second cannot be, the
    first is written all the same. Raises InputError naming the file.
    """
    if not len(data):
        raise InputError("There are no images to be written to {path}.", path=images)
    if images == labels:
        raise InputError(
            "{path} cannot hold both images and labels. Give each a file of its own.", path=images
        )
    write_whole(images, _as_idx(images, _IMAGES_MAGIC, data.images))
    write_whole(labels, _as_idx(labels, _LABELS_MAGIC, data.labels))


def _as_idx(path: Path, magic: int, values: NDArray[np.uint8]) -> bytes:
    header = b"".join(number.to_bytes(4, "big") for number in (magic, *values.shape))
    content = header + values.tobytes()
    return gzip.compress(content, mtime=0) if path.suffix.lower() == ".gz" else content


def _read_idx_file(path: Path, magic: int) -> NDArray[np.uint8]:
    """The array in one IDX file. Format: yann.lecun.com/exdb/mnist (big-endian header, bytes)."""
    try:
        with path.open("rb") as file:
            packed = file.read(2) == b"\x1f\x8b"
            file.seek(0)
            data = _read_bounded(gzip.open(file) if packed else file, path)  # noqa: SIM115
    except OSError as error:
        raise InputError(
            "{path} cannot be read: {reason}. " + _AGAIN, path=path, reason=error.strerror or error
        ) from error
    except (EOFError, zlib.error) as error:
        raise InputError(
            "{path} is cut short or damaged: {reason}. " + _AGAIN, path=path, reason=error
        ) from error
    if len(data) < 8:
        raise InputError("{path} is empty or cut short. " + _AGAIN, path=path)
    found = int.from_bytes(data[:4], "big")
    if found != magic:
        raise InputError(
            "{path} is not the IDX file expected here: it starts with {found}, not {magic}. "
            "Check that images and labels are not exchanged, or choose another file.",
            path=path, found=f"{found:#010x}", magic=f"{magic:#010x}",
        )
    axes = data[3]
    shape = tuple(int.from_bytes(data[4 + 4 * i : 8 + 4 * i], "big") for i in range(axes))
    start = 4 + 4 * axes
    promised = int(np.prod(shape, dtype=object))
    if promised != len(data) - start:
        raise InputError(
            "{path} promises {promised} bytes of data and has {found}. " + _AGAIN,
            path=path, promised=promised, found=len(data) - start,
        )
    if promised == 0:
        raise InputError("{path} has nothing in it. " + _AGAIN, path=path)
    return np.frombuffer(data, np.uint8, offset=start).reshape(shape)


def _read_bounded(file: IO[bytes] | gzip.GzipFile, path: Path) -> bytes:
    data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise InputError(
            "{path} unpacks to more than {limit} MiB. Choose a smaller file.",
            path=path, limit=LARGEST // 2**20,
        )
    return data


def read_folder(
    folder: Path, report: Report = no_report, is_cancelled: Callable[[], bool] = not_cancelled
) -> Split:
    """A folder with train/<digit>/*.png and valid/<digit>/*.png, as fastai's MNIST_SAMPLE is.

    Images are read in the order of their names as text. report, is_cancelled: as
    `read_labelled_folder` has them, for train and then for valid. Raises InputError naming what is
    at fault, and Cancelled.
    """
    train, valid = (
        read_labelled_folder(_part(folder / part), report, is_cancelled)
        for part in ("train", "valid")
    )
    split = Split(train, valid)
    if len(split.train.digits) < 2:
        raise InputError(
            "{path} has images of one digit only. Choose a folder with two or more.",
            path=folder / "train",
        )
    if not set(split.valid.digits) <= set(split.train.digits):
        raise InputError(
            "{path} has digits that train has none of. Give train and valid the same digits.",
            path=folder / "valid",
        )
    return split


def _part(folder: Path) -> Path:
    if not folder.is_dir():
        raise InputError(
            "{path} is missing. Choose a folder that has train and valid in it, "
            "each with one folder of PNG files a digit.",
            path=folder,
        )
    return folder
