"""Reading folders of labelled images, 3/….png or circle/….png, and two: train/3, valid/3."""

import stat
from collections.abc import Callable, Iterator
from os.path import isdir
from pathlib import Path

import numpy as np

from engine.bounded_reading import list_folder
from engine.data.datasets import Dataset, Split
from engine.data.label_folders import (
    MOST,
    TRAIN,
    VALID,
    digit_named,
    folders_of_images,
    has_images,
    has_parts,
    listed,
)
from engine.data.pictures import is_companion, is_picture, read_fitted, read_picture
from engine.data.progress import Cancelled, Report, no_report, not_cancelled, tell
from engine.drawings.drawing import SIDE
from engine.errors import InputError
from engine.image_opening import READ

MOST_CLASSES = 10
"""Folders of images whose names are no digits: their labels are digits all the same."""


def read_folder(
    folder: Path, report: Report = no_report, is_cancelled: Callable[[], bool] = not_cancelled
) -> Split:
    """A folder with train/<digit>/*.png and valid/<digit>/*.png, as fastai's MNIST_SAMPLE is.

    Images are read in the order of their names as text, whatever they are made of; a digit's
    folder may be called 3, 03, three or digit 3, and the two parts training and testing;
    what programs leave beside them is not taken for one. report, is_cancelled: as
    `read_labelled_folder` has them, of both together. Raises InputError naming what is at fault,
    and Cancelled.
    """
    places = [_part(folder, names) for names in (TRAIN, VALID)]
    classes = named_classes(places[0])
    parts = [_pictures(place, classes, is_cancelled) for place in places]
    both = _read([*parts[0], *parts[1]], classes, report, is_cancelled)
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

    Or with <class>/*.png, which are labelled as `named_classes` numbers them; such images may be of
    any size (`pictures.read_fitted`).
    report: is told every EVERY images and at the end. is_cancelled: asked before each image.
    Raises InputError naming what is at fault, and Cancelled.
    """
    classes = named_classes(folder)
    return _read(_pictures(folder, classes, is_cancelled), classes, report, is_cancelled)


def named_classes(folder: Path) -> tuple[str, ...]:
    """The folders of images in it, or in its part for training, where none is called by a digit.

    In alphabetical order: the first is class 0. () where there are fewer than two. Raises
    InputError for more than MOST_CLASSES, and as the reader does.
    """
    if has_parts(folder):
        return named_classes(_part(folder, TRAIN))
    names = [each.name for each in folders_of_images(folder)]
    if any(digit_named(name) is not None for name in names):
        return ()
    if len(names) > MOST_CLASSES:
        raise InputError(
            "{path} has {classes} folders of images in it; at most {most} classes can be told "
            "apart. Move some of them away.",
            path=folder, classes=len(names), most=MOST_CLASSES,
        )
    return tuple(sorted(names, key=str.casefold)) if len(names) > 1 else ()


def _pictures(
    folder: Path, classes: tuple[str, ...], is_cancelled: Callable[[], bool]
) -> list[tuple[Path, int]]:
    """Every image in it with its label. Raises InputError where there is none, and Cancelled."""
    def look() -> None:
        if is_cancelled():
            raise Cancelled

    pictures = []
    for digit, place in _label_folders(folder, classes):
        for path in listed(place, look):
            look()
            if is_picture(path):
                pictures.append((path, digit))
    if not pictures:
        raise InputError(
            "{path} has no images: expected folders named by digits with 28×28 PNG files in them.",
            path=folder,
        )
    return pictures


def _read(
    pictures: list[tuple[Path, int]], classes: tuple[str, ...], report: Report,
    is_cancelled: Callable[[], bool],
) -> Dataset:
    images = np.empty((len(pictures), SIDE, SIDE), np.uint8)
    for index, (path, _) in enumerate(pictures):
        if is_cancelled():
            raise Cancelled
        images[index] = read_fitted(path) if classes else read_picture(path)
        tell(report, index + 1, len(pictures))
    return Dataset(images, np.array([digit for _, digit in pictures], np.uint8))


def _part(folder: Path, names: tuple[str, ...]) -> Path:
    try:
        there = {place.name.lower(): place for place in list_folder(folder, MOST)}
    except (OSError, ValueError):
        there = {}  # why it cannot be read is said when it is
    found = next((there[name] for name in names if name in there), folder / names[0])
    try:
        is_there = stat.S_ISDIR(found.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        is_there = False
    except (OSError, ValueError):
        is_there = True
    if not is_there:
        raise InputError(
            "{path} is missing. Choose a folder that has train and valid in it, "
            "each with one folder of PNG files a digit.",
            path=found,
        )
    return found


def _label_folders(folder: Path, classes: tuple[str, ...]) -> Iterator[tuple[int, Path]]:
    """In the order of labels. Raises InputError for images that are in none of them."""
    return _class_folders(folder, classes) if classes else _digit_folders(folder)


def _class_folders(folder: Path, classes: tuple[str, ...]) -> Iterator[tuple[int, Path]]:
    for place in listed(folder):
        if place.name not in classes and not is_companion(place) and (
            has_images(place) if isdir(place) else place.suffix.lower() in READ
        ):
            raise InputError(
                "{path} belongs to none of the classes {classes}. Move it into one of their "
                "folders, or remove it.", path=place, classes=", ".join(classes),
            )
    for label, name in enumerate(classes):
        if isdir(folder / name):
            yield label, folder / name


def _digit_folders(folder: Path) -> Iterator[tuple[int, Path]]:
    found = []
    for place in listed(folder):
        digit = digit_named(place.name)
        if digit is not None and not place.suffix:
            if not isdir(place):
                raise InputError(
                    "{path} is not a folder of images. Rename or remove it.", path=place
                )
            found.append((digit, place))
        elif is_companion(place):
            continue
        elif isdir(place):
            if has_images(place):
                raise InputError(
                    "{path} has images in it, and its name is no digit. Name it 0 to 9, "
                    "or move it away.", path=place,
                )
        elif place.suffix.lower() in READ:
            raise InputError(
                "{path} is not in a digit's folder. Move it to a folder named 0 to 9, or remove "
                "it.", path=place,
            )
    yield from sorted(found)
