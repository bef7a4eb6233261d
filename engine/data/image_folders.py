"""Reading folders of images laid out like MNIST_SAMPLE: train/3/….png, valid/3/….png."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from engine.bounded_reading import list_folder
from engine.data.datasets import Dataset, Split
from engine.data.pictures import READ, is_picture, read_picture
from engine.errors import InputError
from engine.system_reasons import reason

MOST = 600_000
"""Images that a folder may have."""


def read_folder(folder: Path) -> Split:
    """A folder with train/<digit>/*.png and valid/<digit>/*.png, as fastai's MNIST_SAMPLE is.

    Images are read in the order of their names as text, PNG or JPEG, whatever they are made of;
    what programs leave beside them is not taken for one. Raises InputError naming what is at fault.
    """
    split = Split(_read_part(folder / "train"), _read_part(folder / "valid"))
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


def _read_part(folder: Path) -> Dataset:
    images, labels = [], []
    for digit, place in _digit_folders(folder):
        for path in _listed(place):
            if is_picture(path):
                images.append(read_picture(path))
                labels.append(digit)
    if not images:
        raise InputError(
            "{path} has no images: expected folders named by digits with 28×28 PNG files in them.",
            path=folder,
        )
    return Dataset(np.stack(images), np.array(labels, np.uint8))


def _digit_folders(folder: Path) -> Iterator[tuple[int, Path]]:
    for place in _listed(folder):
        if len(place.name) == 1 and place.name in "0123456789":
            if not _is_folder(place):
                raise InputError(
                    "{path} is not a folder of images. Rename or remove it.", path=place
                )
            yield int(place.name), place
        elif place.suffix.lower() in READ and is_picture(place):
            raise InputError(
                "{path} is in no folder of a digit. Put it into one that is named 0 to 9, "
                "or remove it.", path=place,
            )


def _listed(folder: Path) -> list[Path]:
    try:
        return list_folder(folder, MOST)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise InputError(
            "{path} is missing. Choose a folder that has train and valid in it, "
            "each with one folder of PNG files a digit.",
            path=folder,
        ) from error
    except (OSError, ValueError) as error:
        raise InputError(
            "{path} cannot be looked into: {reason}. Allow it, or choose another folder.",
            path=folder, reason=reason(error),
        ) from error


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False
