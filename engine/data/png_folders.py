"""Labelled images written as folders of PNG files: LABEL/*.png.

fastai's MNIST_SAMPLE is two of these, train and valid. `image_folders` reads them.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.data.datasets import Dataset, Split
from engine.data.progress import Cancelled, Report, no_report, not_cancelled, tell
from engine.drawings.picture_files import png_bytes
from engine.errors import InputError
from engine.whole_files import write_whole_folder


def write_labelled_folder(
    folder: Path, data: Dataset, report: Report = no_report,
    is_cancelled: Callable[[], bool] = not_cancelled,
) -> None:
    """Write LABEL/00000.png …, which image_folders.read_labelled_folder reads.

    The numbers count each label's images in their order. All of it or nothing: the folder must not
    be there yet, or be empty. Raises InputError naming it, and Cancelled.
    """
    _write(folder, {"": data}, report, is_cancelled)


def write_split_folder(
    folder: Path, split: Split, report: Report = no_report,
    is_cancelled: Callable[[], bool] = not_cancelled,
) -> None:
    """Write train/LABEL/*.png and valid/LABEL/*.png, as fastai's MNIST_SAMPLE is laid out.

    `engine.data.image_folders.read_folder` reads it. As write_labelled_folder otherwise.
    """
    _write(folder, {"train/": split.train, "valid/": split.valid}, report, is_cancelled)


def _write(
    folder: Path, parts: dict[str, Dataset], report: Report, is_cancelled: Callable[[], bool]
) -> None:
    total = sum(map(len, parts.values()))
    if not total:
        raise InputError("There are no images to write to {path}.", path=folder)

    def files() -> Iterator[tuple[str, bytes]]:
        done = 0
        for part, data in parts.items():
            for name, image in _named(data):
                if is_cancelled():
                    raise Cancelled
                yield part + name, png_bytes(image)
                done += 1
                tell(report, done, total)

    write_whole_folder(folder, files())


def _named(data: Dataset) -> Iterator[tuple[str, NDArray[np.uint8]]]:
    counts = dict.fromkeys(data.digits, 0)
    digits = max(5, len(str(len(data))))  # as text they come in the order of the numbers
    for image, label in zip(data.images, data.labels.tolist(), strict=True):
        yield f"{label}/{counts[label]:0{digits}}.png", image
        counts[label] += 1
