"""What is said of images that were read, and of drawings that were written as images."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

import resources
from engine.data.class_names import ClassNames
from engine.errors import brief
from gui.model.drawings.image_export import Written
from gui.model.loading.digit_set_loaders import DigitSet
from gui.model.notices import Notice

translate = QCoreApplication.translate

_LONGEST, _LONGEST_PATH = 60, 80  # characters: they share two lines with sentences
_LONGEST_NAME = 24
_SHORTEST = 16  # beside a number


def images_name(origin: str) -> str:
    """MNIST, or the name of the file or folder that the images are from. origin: a DigitSet's."""
    return "MNIST" if origin == str(resources.MNIST) else brief(Path(origin).name, _SHORTEST)


def images_read(digit_set: DigitSet) -> Notice:
    """That images of the user's own are the training set now, and what they are not."""
    from engine.data.image_sets import VALIDATION  # which has been imported to read them

    assert digit_set.source is not None
    if digit_set.class_names:
        return _classes_read(digit_set, digit_set.source.path)
    if digit_set.divided:
        text = translate(
            "images", "{name}: {train} training images and {valid} validation images, {percent} "
                      "% of each digit held out. They have no strokes, so they are not added to "
                      "your drawings."
        )
    else:
        text = translate(
            "images", "{name}: {train} training images, {valid} validation images. They have no "
                      "strokes, so they are not added to your drawings."
        )
    text = text.format(
        name=brief(digit_set.source.path.name, _LONGEST), train=f"{len(digit_set.data.train):,}",
        valid=f"{len(digit_set.data.valid):,}", percent=VALIDATION,
    )
    if digit_set.without_ink:
        text += " " + translate(
            "images", "Without any ink, and kept all the same: {count}."
        ).format(count=f"{digit_set.without_ink:,}")
    return Notice(text, is_good=True)


def _classes_read(digit_set: DigitSet, path: Path) -> Notice:
    names = digit_set.class_names
    text = translate(
        "images", "{name}: {train} training images and {valid} validation images of {count} "
                  "classes, numbered in alphabetical order: {classes}. Images of other sizes were "
                  "made 28×28. Drawings that you add are kept under these numbers, so give them a "
                  "collection of their own."
    ).format(
        name=brief(path.name, _LONGEST), train=f"{len(digit_set.data.train):,}",
        valid=f"{len(digit_set.data.valid):,}", count=len(digit_set.digits),
        classes=numbered(names, digit_set.digits),
    )
    return Notice(text, is_good=True)


def numbered(names: ClassNames, digits: tuple[int, ...]) -> str:
    """0 circle, 1 square, 2 triangle."""
    return ", ".join(f"{digit} {brief(names.names[digit], _LONGEST_NAME)}" for digit in digits)


def images_written(written: Written) -> Notice:
    """Where they are, how many, in which form, and which are not among them."""
    form = (translate("images", "as drawn") if written.form == "raw"
            else translate("images", "fitted like MNIST"))
    text = translate("images", "Saved: {path}. Images of 28×28 pixels, {form}: {images}.").format(
        path=brief(written.path, _LONGEST_PATH), form=form, images=f"{written.images:,}"
    )
    if written.held_out is not None:
        text += " " + translate("images", "Held out, in the folder valid: {count}."
                                ).format(count=f"{written.held_out:,}")
    if written.labels is not None:
        text += " " + translate("images", "The labels are in the same folder: {name}.").format(
            name=brief(written.labels.name, _LONGEST)
        )
    if written.blank:
        text += " " + translate("images", "Left out because blank: {count}.").format(
            count=f"{written.blank:,}"
        )
    return Notice(text, is_good=True)


def others_come() -> str:
    """Why no run can begin now."""
    return translate("images", "Other images are being loaded. Training begins with them.")
