"""Labelled images of a user's own to train on, in whichever format they are: folder, IDX or CSV."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from os.path import exists, isdir  # which answer for whatever a path may be
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.data.brightness import full_range, inverted, looks_inverted, without_ink
from engine.data.class_names import DIGITS, ClassNames
from engine.data.dataset_files import read_idx
from engine.data.datasets import Dataset, Split
from engine.data.held_out import held_out
from engine.data.idx_pairs import pair_of
from engine.data.image_folders import named_classes, read_folder, read_labelled_folder
from engine.data.label_folders import (
    folder_within,
    folders_of_images,
    has_digit_folders,
    has_parts,
)
from engine.data.mnist_csv import read_csv
from engine.data.progress import Cancelled, Report, no_report, not_cancelled
from engine.errors import InputError

VALIDATION = 20
"""Per cent of each label's images that become the validation set where there is none."""

_MNISTS = tuple(f"{part}-{kind}-ubyte" for part in ("train", "t10k")
                for kind in ("images-idx3", "labels-idx1"))


@dataclass(frozen=True, slots=True)
class ImageSource:
    """Where images are. path: a folder, a CSV file, or an IDX file of images; labels: its labels.

    lacks_labels: that it is an IDX file of images, and its labels are not found. invert: whether
    images that look like dark ink on light paper are to be inverted; None where nobody has said.
    """

    path: Path
    labels: Path | None = None
    lacks_labels: bool = False
    invert: bool | None = None


@dataclass(frozen=True, slots=True, eq=False)
class ImageSet:
    """Images that were read. divided: that the validation set was taken out of them, by content.

    class_names: of the labels, where these are no digits.
    """

    split: Split
    divided: bool
    class_names: ClassNames = DIGITS

    @property
    def dark_on_light(self) -> NDArray[np.uint8]:
        """(n, 28, 28) those that look like dark ink on light paper, of both parts."""
        return np.concatenate([
            part.images[looks_inverted(part)] for part in (self.split.train, self.split.valid)
        ])

    @property
    def without_ink(self) -> int:
        """How many of them are of one brightness all over."""
        return sum(int(without_ink(part).sum()) for part in (self.split.train, self.split.valid))

    def inverted(self) -> "ImageSet":
        """The same, those that look like dark ink on light paper made light on black."""
        train, valid = (inverted(part, looks_inverted(part))
                        for part in (self.split.train, self.split.valid))
        return ImageSet(Split(train, valid), self.divided, self.class_names)


def find_source(path: Path, labels: Path | None = None) -> ImageSource:
    """What was chosen, and what belongs to it. Raises InputError for labels without images."""
    if labels is not None:
        return ImageSource(path, labels)
    pair = None if isdir(path) else pair_of(path)
    if pair is None:
        return ImageSource(path)
    return ImageSource(pair.images, pair.labels, pair.labels is None)


def has_classes(path: Path) -> bool:
    """Whether a folder of images for each class, digits or others, is in it, or in its parts.

    Raises InputError for a folder that cannot be read.
    """
    if not isdir(path):
        return False
    path = folder_within(path)
    return has_parts(path) or len(folders_of_images(path)) > 1


def read_images(
    source: ImageSource, report: Report = no_report,
    is_cancelled: Callable[[], bool] = not_cancelled,
) -> ImageSet:
    """Images of two digits or more, in the order in which they are there.

    A folder has train and valid in it, or folders named by digits, or by classes of another kind,
    or four files called as MNIST's; or it has nothing but a folder that has. Where the images are
    not in two parts, VALIDATION per cent of each label's become the validation set: those whose
    bytes, hashed, come first, so that equal images stay together and the same file is always
    divided alike. Where every pixel of them is 0 or 1, these are black and white. Images that look
    like dark ink on light paper are inverted only where the source says so. Raises InputError
    naming what is at fault, and Cancelled.
    """
    found = _read(source, report, is_cancelled)
    split = full_range(found.split)
    found = ImageSet(split, found.divided, found.class_names)
    if found.without_ink == len(split.train) + len(split.valid):
        raise InputError(
            "{path} has only images of one brightness all over: there is no ink in them. "
            "Choose others.", path=source.path,
        )
    return found.inverted() if source.invert else found


def _read(
    source: ImageSource, report: Report, is_cancelled: Callable[[], bool]
) -> ImageSet:
    path = source.path
    if not isdir(path):
        return _divided(path, _read_file(source, report, is_cancelled), is_cancelled)
    path = folder_within(path)
    if has_parts(path):
        classes = ClassNames(named_classes(path))
        return ImageSet(read_folder(path, report, is_cancelled), False, classes)
    classes = ClassNames(named_classes(path))
    if classes or has_digit_folders(path):
        data = read_labelled_folder(path, report, is_cancelled)
        return _divided(path, data, is_cancelled, classes)
    files = [_packed_or_not(path / name) for name in _MNISTS]
    if exists(files[0]):
        train, valid = (read_idx(images, labels, report, is_cancelled)
                        for images, labels in (files[:2], files[2:]))
        return ImageSet(Split(train, valid.only(train.digits)), False)
    return ImageSet(read_folder(path, report, is_cancelled), False)  # which says what is missing


def _read_file(source: ImageSource, report: Report, is_cancelled: Callable[[], bool]) -> Dataset:
    if source.labels is not None:
        return read_idx(source.path, source.labels, report, is_cancelled)
    if source.lacks_labels:
        raise InputError(
            "{path} contains images, and the matching file of labels is not in the same folder. "
            "Put it there, or choose other images.", path=source.path,
        )
    return read_csv(source.path, report, is_cancelled)


def _divided(
    path: Path, data: Dataset, is_cancelled: Callable[[], bool], classes: ClassNames = DIGITS
) -> ImageSet:
    if len(data.digits) < 2:
        raise InputError(
            "{path} has images of one digit only. Choose images of two or more.", path=path
        )
    keys = []
    for image in data.images:
        if is_cancelled():
            raise Cancelled
        keys.append(hashlib.blake2b(image.tobytes(), digest_size=16).digest())
    apart = np.array(held_out(keys, data.labels.tolist(), VALIDATION))
    if not apart.any():
        raise InputError(
            "{path} has only one image of each digit, so none can be held out for validation. "
            "Choose more images.", path=path,
        )
    return ImageSet(Split(*(
        Dataset(data.images[chosen], data.labels[chosen]) for chosen in (~apart, apart)
    )), True, classes)


def _packed_or_not(path: Path) -> Path:
    packed = path.with_name(path.name + ".gz")
    return packed if exists(packed) and not exists(path) else path
