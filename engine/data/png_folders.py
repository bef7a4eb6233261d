"""Labelled images as folders of PNG files: LABEL/*.png, read and written.

fastai's MNIST_SAMPLE is two of these, train and valid.
"""

import os
import warnings
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.bounded_reading import read_at_most
from engine.data.datasets import Dataset, Split
from engine.drawings.drawing import SIDE
from engine.drawings.picture_files import png_bytes
from engine.errors import InputError
from engine.whole_files import write_whole_folder

LARGEST_PICTURE = 2**20
"""Bytes of one PNG file that are read at most; 28×28 pixels take one KiB."""

MOST_PICTURES = 1_000_000
"""Files that one folder of labels may have in all: 784 MB of pixels."""

EVERY = 50
"""Pictures between two reports of progress: who hears them on a screen need not hear all."""

Report = Callable[[int, int], None]
"""Told how many pictures are done, and of how many."""


class Cancelled(Exception):
    """Whoever asked for it does not want it any more."""


def no_report(done: int, of: int) -> None:
    """Nobody wants to know."""


def not_cancelled() -> bool:
    """Nobody can cancel."""
    return False


def read_labelled_folder(
    folder: Path, report: Report = no_report, is_cancelled: Callable[[], bool] = not_cancelled
) -> Dataset:
    """A folder with LABEL/*.png in it, a digit each label, of 28×28 pixels.

    In the order of labels, and of names as text. Other folders and files are passed over. report:
    is told every EVERY pictures and at the end. is_cancelled: asked before each picture. Raises
    InputError naming what is at fault, and Cancelled.
    """
    paths, labels = _pictures(folder)
    images = np.empty((len(paths), SIDE, SIDE), np.uint8)
    from PIL import Image  # here, because nothing else needs it and it takes a while to load

    # Changing the filters costs more than reading a picture: once for all of them.
    with warnings.catch_warnings(action="ignore", category=Image.DecompressionBombWarning):
        for index, path in enumerate(paths):
            if is_cancelled():
                raise Cancelled
            images[index] = _read_png(path)
            _tell(report, index + 1, len(paths))
    return Dataset(images, np.array(labels, np.uint8))


def write_labelled_folder(
    folder: Path, data: Dataset, report: Report = no_report,
    is_cancelled: Callable[[], bool] = not_cancelled,
) -> None:
    """Write LABEL/00000.png …, which read_labelled_folder reads.

    The numbers count each label's images in their order. All of it or nothing: the folder must not
    be there yet, or be empty. Raises InputError naming it, and Cancelled.
    """
    _write(folder, {"": data}, report, is_cancelled)


def write_split_folder(
    folder: Path, split: Split, report: Report = no_report,
    is_cancelled: Callable[[], bool] = not_cancelled,
) -> None:
    """Write train/LABEL/*.png and valid/LABEL/*.png, as fastai's MNIST_SAMPLE is laid out.

    `engine.data.dataset_files.read_folder` reads it. As write_labelled_folder otherwise.
    """
    _write(folder, {"train/": split.train, "valid/": split.valid}, report, is_cancelled)


def _pictures(folder: Path) -> tuple[list[Path], list[int]]:
    paths: list[Path] = []
    labels: list[int] = []
    try:
        for place in sorted(folder.iterdir()):
            if not (place.is_dir() and len(place.name) == 1 and place.name in "0123456789"):
                continue
            # Strings sort ten times as fast as paths; parts of one folder, in the same order.
            names = sorted(name for name in os.listdir(place) if name.lower().endswith(".png"))
            paths.extend(place / name for name in names)
            labels.extend([int(place.name)] * len(names))
    except OSError as error:
        raise InputError(
            "{path} cannot be read: {reason}. Choose another folder.",
            path=folder, reason=error.strerror or error,
        ) from error
    if not paths:
        raise InputError(
            "{path} has no images: expected folders named by digits with 28×28 PNG files in them.",
            path=folder,
        )
    if len(paths) > MOST_PICTURES:
        raise InputError(
            "{path} has {found} images; {most} can be read at most. Choose a smaller folder.",
            path=folder, found=len(paths), most=MOST_PICTURES,
        )
    return paths, labels


def _read_png(path: Path) -> NDArray[np.uint8]:
    from PIL import Image

    try:
        content = read_at_most(path, LARGEST_PICTURE)
        if content is None:
            raise ValueError(f"over {LARGEST_PICTURE // 2**10} KiB")
        with Image.open(BytesIO(content), formats=["PNG"]) as picture:
            if picture.size != (SIDE, SIDE):
                raise InputError(
                    "{path} is {width}×{height} pixels; 28×28 is needed. Replace or remove it.",
                    path=path, width=picture.width, height=picture.height,
                )
            return np.asarray(picture.convert("L"))
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:  # Pillow's
        raise InputError(
            "{path} is not a readable PNG: {reason}. Replace or remove it.", path=path, reason=error
        ) from error


def _write(
    folder: Path, parts: dict[str, Dataset], report: Report, is_cancelled: Callable[[], bool]
) -> None:
    total = sum(map(len, parts.values()))
    if not total:
        raise InputError("There are no images to be written to {path}.", path=folder)

    def files() -> Iterator[tuple[str, bytes]]:
        done = 0
        for part, data in parts.items():
            for name, image in _named(data):
                if is_cancelled():
                    raise Cancelled
                yield part + name, png_bytes(image)
                done += 1
                _tell(report, done, total)

    write_whole_folder(folder, files())


def _named(data: Dataset) -> Iterator[tuple[str, NDArray[np.uint8]]]:
    counts = dict.fromkeys(data.digits, 0)
    digits = max(5, len(str(len(data))))  # as text they come in the order of the numbers
    for image, label in zip(data.images, data.labels.tolist(), strict=True):
        yield f"{label}/{counts[label]:0{digits}}.png", image
        counts[label] += 1


def _tell(report: Report, done: int, total: int) -> None:
    if done % EVERY == 0 or done == total:
        report(done, total)
