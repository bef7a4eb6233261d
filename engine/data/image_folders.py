"""Reading folders of labelled images, 3/….png, and two of them: train/3/….png, valid/3/….png."""

import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from engine.bounded_reading import list_folder
from engine.data.datasets import Dataset, Split
from engine.data.pictures import READ, is_picture, read_picture
from engine.data.progress import Cancelled, Report, no_report, not_cancelled, tell
from engine.drawings.drawing import SIDE
from engine.errors import InputError
from engine.system_reasons import reason

MOST = 600_000
"""Images that a folder may have."""

def read_folder(
    folder: Path, report: Report = no_report, is_cancelled: Callable[[], bool] = not_cancelled
) -> Split:
    """A folder with train/<digit>/*.png and valid/<digit>/*.png, as fastai's MNIST_SAMPLE is.

    Images are read in the order of their names as text, PNG or JPEG, whatever they are made of;
    what programs leave beside them is not taken for one. report, is_cancelled: as
    `read_labelled_folder` has them, of both together. Raises InputError naming what is at fault,
    and Cancelled.
    """
    parts = [_pictures(_part(folder / part)) for part in ("train", "valid")]
    both = _read([*parts[0], *parts[1]], report, is_cancelled)
    first = len(parts[0])
    split = Split(Dataset(both.images[:first], both.labels[:first]),
                  Dataset(both.images[first:], both.labels[first:]))
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


def read_labelled_folder(
    folder: Path, report: Report = no_report, is_cancelled: Callable[[], bool] = not_cancelled
) -> Dataset:
    """A folder with <digit>/*.png in it, in the order of digits, and of names as text.

    report: is told every EVERY images and at the end. is_cancelled: asked before each image.
    Raises InputError naming what is at fault, and Cancelled.
    """
    return _read(_pictures(folder), report, is_cancelled)


def has_digit_folders(folder: Path) -> bool:
    """Whether some of what is in it is called by a digit. Raises InputError as the reader does."""
    return any(_is_digit(place.name) for place in _listed(folder))


def _pictures(folder: Path) -> list[tuple[Path, int]]:
    """Every image in it with its label. Raises InputError where there is none."""
    pictures = [
        (path, digit) for digit, place in _digit_folders(folder) for path in _listed(place)
        if is_picture(path)
    ]
    if not pictures:
        raise InputError(
            "{path} has no images: expected folders named by digits with 28×28 PNG files in them.",
            path=folder,
        )
    return pictures


def _read(
    pictures: list[tuple[Path, int]], report: Report, is_cancelled: Callable[[], bool]
) -> Dataset:
    images = np.empty((len(pictures), SIDE, SIDE), np.uint8)
    for index, (path, _) in enumerate(pictures):
        if is_cancelled():
            raise Cancelled
        images[index] = read_picture(path)
        tell(report, index + 1, len(pictures))
    return Dataset(images, np.array([digit for _, digit in pictures], np.uint8))


def _part(folder: Path) -> Path:
    try:
        is_there = stat.S_ISDIR(folder.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        is_there = False
    except (OSError, ValueError):
        is_there = True  # why it cannot be read is said when it is
    if not is_there:
        raise InputError(
            "{path} is missing. Choose a folder that has train and valid in it, "
            "each with one folder of PNG files a digit.",
            path=folder,
        )
    return folder


def _digit_folders(folder: Path) -> Iterator[tuple[int, Path]]:
    for place in _listed(folder):
        if _is_digit(place.name):
            if not _is_folder(place):
                raise InputError(
                    "{path} is not a folder of images. Rename or remove it.", path=place
                )
            yield int(place.name), place
        elif place.suffix.lower() in READ and is_picture(place):
            raise InputError(
                "{path} is not in a digit's folder. Move it to a folder named 0 to 9, or remove "
                "it.", path=place,
            )


def _is_digit(name: str) -> bool:
    return len(name) == 1 and name in "0123456789"


def _listed(folder: Path) -> list[Path]:
    try:
        return list_folder(folder, MOST)
    except (OSError, ValueError) as error:
        raise InputError(
            "{path} cannot be opened: {reason}. Allow access, or choose another folder.",
            path=folder, reason=reason(error),
        ) from error


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False
