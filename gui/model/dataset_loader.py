"""What the window needs and does not wait for: the data, the mean images, torch."""

from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.data.dataset_files import check_digits, read_mnist
from engine.data.datasets import Split
from engine.data.image_sets import ImageSource, find_source, read_images
from engine.data.progress import Cancelled
from engine.errors import InputError
from engine.explain.validation import Validation
from engine.models.classifier import Floats
from engine.models.pixel_similarity import mean_images
from engine.training.digit_tables import DigitTables, tables_of
from gui.model.drawings.drawings_reader import DrawingsReader
from gui.model.torch_loader import Hardware, TorchLoader
from gui.model.worker import Worker


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class DigitSet:
    """The digits to be told apart, with their images and the baseline's part in it.

    origin: the folder or file that the images are from. source: of images of the user's own, with
    all that belongs to them; divided: that a part of them became the validation set.
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
        source: ImageSource | None = None, divided: bool = False,
    ) -> DigitSet:
        if not len(data.valid):
            raise InputError("{path} has no validation images. Choose another folder.", path=path)
        means = mean_images(data.train, digits)
        validation = Validation(data.valid, digits, means)
        right = validation.baseline_predicted_labels("l1") == data.valid.labels
        return DigitSet(
            digits, str(path), data, means, float(right.mean()), validation,
            tables_of(data, digits), source, divided,
        )


class MnistLoader(DigitSetLoader):
    """Those of MNIST that show some digits."""

    def __init__(self, folder: Path, digits: tuple[int, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._folder, self._digits = folder, digits

    def work(self) -> None:
        data = read_mnist(self._folder, self._digits)
        self.digit_set = self._digit_set(self._folder, self._digits, data)


class ImagesLoader(DigitSetLoader):
    """Images of the user's own. lacks_labels: the file for which that of its labels is wanted."""

    def __init__(self, path: Path, labels: Path | None, parent: QObject) -> None:
        super().__init__(parent)
        self._path, self._labels = path, labels
        self.lacks_labels: Path | None = None

    def work(self) -> None:
        source = find_source(self._path, self._labels)
        if source.lacks_labels:
            self.lacks_labels = source.path
            return
        with suppress(Cancelled):
            found = read_images(source, self._told, self.isInterruptionRequested)
            self.digit_set = self._digit_set(
                source.path, found.split.train.digits, found.split, source, found.divided
            )

    def _told(self, done: int, of: int) -> None:
        self.share = done / of


class Loading(QObject):
    """Loads one digit set after another, and torch once after the first.

    Of images of the user's own, which may take long: `images_begun` and `images_ended`, and between
    them `share`; `labels_wanted` carries a file of images whose labels have to be asked for.
    """

    requested = Signal()
    digit_set_loaded = Signal(DigitSet)
    hardware_found = Signal(Hardware)
    failed = Signal(Exception)
    cancelled = Signal()
    images_begun = Signal()
    images_ended = Signal()
    labels_wanted = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._loader: DigitSetLoader | None = None
        self._torch_loader: TorchLoader | None = None
        self.drawings = DrawingsReader(self)

    @property
    def is_loading(self) -> bool:
        """Whether images have been asked for that have not come yet."""
        return self._loader is not None

    @property
    def share(self) -> float:
        """How much of the images asked for has been read, 0..1."""
        return self._loader.share if self._loader is not None else 1.0

    def load_mnist(self, folder: Path, digits: tuple[int, ...]) -> None:
        """Begin to read these digits of MNIST. Raises InputError where they are fewer than two."""
        check_digits(digits)
        self._load(MnistLoader(folder, digits, self))

    def load_images(self, path: Path, labels: Path | None = None) -> None:
        """Begin to read images of the user's own: see engine.data.image_sets."""
        self._load(ImagesLoader(path, labels, self))
        self.images_begun.emit()

    def cancel(self) -> None:
        """Read images of the user's own no further: what there was stays."""
        if isinstance(self._loader, ImagesLoader):
            self._drop()
            self.cancelled.emit()

    def _drop(self) -> None:
        """What is being read is not wanted any more: stop at the next image, and wait for that."""
        loader, self._loader = self._loader, None
        if loader is not None:
            loader.requestInterruption()
            loader.wait()
            loader.deleteLater()
            if isinstance(loader, ImagesLoader):
                self.images_ended.emit()

    def _load(self, loader: DigitSetLoader) -> None:
        self._drop()
        self._loader = loader
        loader.finished.connect(lambda: self._on_digit_set(loader))
        loader.start()
        self.requested.emit()

    def _on_digit_set(self, loader: DigitSetLoader) -> None:
        if loader is not self._loader:
            return
        loader.wait()
        loader.deleteLater()
        self._loader = None
        if isinstance(loader, ImagesLoader):
            self.images_ended.emit()
        if loader.digit_set is not None:
            self.digit_set_loaded.emit(loader.digit_set)
        elif loader.error is not None:
            self.failed.emit(_memory(loader.error))
        elif isinstance(loader, ImagesLoader) and loader.lacks_labels is not None:
            self.cancelled.emit()
            self.labels_wanted.emit(loader.lacks_labels)
        self._load_torch()

    def _load_torch(self) -> None:
        if self._torch_loader is None:
            self._torch_loader = TorchLoader(self)
            self._torch_loader.loaded.connect(self.hardware_found)
            self._torch_loader.start()

    def wait(self) -> None:
        """Return once no thread is left."""
        self._drop()  # its word comes too late, and must not start torch
        if self._torch_loader is not None:
            self._torch_loader.wait()
        self.drawings.cancel()


def _memory(error: Exception) -> Exception:
    if isinstance(error, MemoryError):
        return InputError("There is not enough memory for these images. Choose fewer.")
    return error
