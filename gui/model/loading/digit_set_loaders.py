"""Images of digits with all that is known of them, and the workers that read them."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from engine.data.class_names import DIGITS, ClassNames
from engine.data.dataset_files import read_mnist
from engine.data.datasets import Split
from engine.data.progress import Cancelled
from engine.errors import InputError
from engine.explain.validation import Validation
from engine.models.classifier import Floats
from engine.models.pixel_similarity import mean_images
from engine.training.digit_tables import DigitTables, tables_of
from gui.model.worker import Worker

if TYPE_CHECKING:
    from engine.data.image_sets import ImageSet, ImageSource


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class DigitSet:
    """The digits to be told apart, with their images and the baseline's part in it.

    origin: the folder or file that the images are from. source: of images of the user's own, with
    all that belongs to them; divided: that a part of them became the validation set; without_ink:
    how many are of one brightness all over. class_names: of what are no
    digits: their labels are 0, 1, 2 …
    baseline_accuracy: of the L1 baseline on the validation images, 0..1. validation: what is to be
    seen of those images, measured once. tables: the images as the training takes them. key: stands
    for it, and holds nothing of it.
    """

    digits: tuple[int, ...]
    origin: str
    data: Split
    means: Floats
    baseline_accuracy: float
    validation: Validation
    tables: DigitTables
    source: ImageSource | None = None
    divided: bool = False
    without_ink: int = 0
    class_names: ClassNames = DIGITS
    key: object = field(default_factory=object)


class DigitSetLoader(Worker):
    """Reads the images of some digits. `digit_set` or `error` is there once it has finished.

    share: how much of them has been read, 0..1.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.digit_set: DigitSet | None = None
        self.share = 0.0

    def _digit_set(
        self, path: Path, digits: tuple[int, ...], data: Split,
        source: ImageSource | None = None, divided: bool = False, without_ink: int = 0,
        class_names: ClassNames = DIGITS,
    ) -> DigitSet:
        if not len(data.valid):
            raise InputError("{path} has no validation images. Choose another folder.", path=path)
        self.look()
        means = mean_images(data.train, digits)
        self.look()
        validation = Validation(data.valid, digits, means)
        self.look()
        right = validation.baseline_predicted_labels("l1") == data.valid.labels
        return DigitSet(
            digits, str(path), data, means, float(right.mean()), validation,
            tables_of(data, digits), source, divided, without_ink,
            class_names,
        )


class MnistLoader(DigitSetLoader):
    """Those of MNIST that show some digits."""

    def __init__(self, folder: Path, digits: tuple[int, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._folder, self._digits = folder, digits

    def work(self) -> None:
        data = read_mnist(self._folder, self._digits)
        self.digit_set = self._digit_set(self._folder, self._digits, data)


@dataclass(frozen=True, slots=True, eq=False)
class InvertQuestion:
    """Images that were read, some of which look like dark ink on light paper: to be inverted?"""

    source: ImageSource
    found: ImageSet


class ImagesLoader(DigitSetLoader):
    """Images of the user's own. wanted: the file of images whose labels have to be asked for, or
    the question whether to invert.
    """

    def __init__(
        self, path: Path, labels: Path | None, invert: bool | None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._path, self._labels, self._invert = path, labels, invert
        self.wanted: Path | InvertQuestion | None = None

    def work(self) -> None:
        from engine.data.image_sets import find_source, read_images  # with all their readers

        source = replace(find_source(self._path, self._labels), invert=self._invert)
        if source.lacks_labels:
            self.wanted = source.path
            return
        with suppress(Cancelled):
            found = read_images(source, self._told, self.isInterruptionRequested)
            self.look()
            if source.invert is None and len(found.dark_on_light):
                self.wanted = InvertQuestion(source, found)
            else:
                self._make(source, found)

    def _make(self, source: ImageSource, found: ImageSet) -> None:
        self.digit_set = self._digit_set(
            source.path, found.split.train.digits, found.split, source, found.divided,
            found.without_ink, found.class_names,
        )

    def _told(self, done: int, of: int) -> None:
        self.share = done / of


class AnsweredLoader(ImagesLoader):
    """Images that have been read, now that it is said whether to invert some."""

    def __init__(self, question: InvertQuestion, invert: bool, parent: QObject) -> None:
        super().__init__(question.source.path, question.source.labels, invert, parent)
        self._question, self._answer = question, invert

    def work(self) -> None:
        found = self._question.found
        self._make(replace(self._question.source, invert=self._answer),
                   found.inverted() if self._answer else found)
