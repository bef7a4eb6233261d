"""What the window needs and does not wait for: the data, the mean images, torch."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.data.dataset_files import check_digits
from engine.errors import InputError
from gui.model.drawings.drawings_reader import DrawingsReader
from gui.model.loading.digit_set_loaders import (
    AnsweredLoader,
    DigitSet,
    DigitSetLoader,
    ImagesLoader,
    InvertQuestion,
    MnistLoader,
)
from gui.model.loading.torch_loader import Hardware, TorchLoader


class Loading(QObject):
    """Loads one digit set after another, and torch once after the first. `is_loading_changed` is
    told once what has come of it was told.

    Of images of the user's own, which may take long: `images_begun` and `images_ended`, and between
    them `share`; `labels_wanted` carries a file of images whose labels have to be asked for, and
    `inversion_wanted` an InvertQuestion.

    before_torch: waits, on the thread that imports torch, for what is to be imported before it.
    """

    is_loading_changed = Signal()
    requested = Signal()
    digit_set_loaded = Signal(DigitSet)
    hardware_found = Signal(Hardware)
    failed = Signal(Exception)
    cancelled = Signal()
    images_begun = Signal()
    images_ended = Signal()
    labels_wanted = Signal(object)
    inversion_wanted = Signal(InvertQuestion)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._loader: DigitSetLoader | None = None
        self._torch_loader: TorchLoader | None = None
        self.before_torch: Callable[[], None] = lambda: None
        self.drawings = DrawingsReader(self)

    @property
    def is_loading(self) -> bool:
        """Whether images have been asked for that have not come yet: no run begins on others."""
        return self._loader is not None

    @property
    def share(self) -> float:
        """How much of the images asked for has been read, 0..1."""
        return self._loader.share if self._loader is not None else 1.0

    def load_mnist(self, folder: Path, digits: tuple[int, ...]) -> None:
        """Begin to read these digits of MNIST. Raises InputError where they are fewer than two."""
        check_digits(digits)
        self._load(MnistLoader(folder, digits, self))

    def load_images(
        self, path: Path, labels: Path | None = None, invert: bool | None = None
    ) -> None:
        """Begin to read images of the user's own: see engine.data.image_sets."""
        self._load(ImagesLoader(path, labels, invert, self))
        self.images_begun.emit()

    def answer(self, question: InvertQuestion, invert: bool) -> None:
        """Take images that were read, those of dark ink on light paper inverted or as they are."""
        self._load(AnsweredLoader(question, invert, self))
        self.images_begun.emit()

    def cancel(self) -> None:
        """Read images of the user's own no further: what there was stays."""
        if isinstance(self._loader, ImagesLoader):
            self._drop()
            self.cancelled.emit()
            self.is_loading_changed.emit()

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
        was_loading = self.is_loading
        self._drop()
        self._loader = loader
        loader.finished.connect(lambda: self._on_digit_set(loader))
        loader.start()
        self.requested.emit()
        if not was_loading:
            self.is_loading_changed.emit()

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
        elif isinstance(loader, ImagesLoader) and loader.wanted is not None:
            self.cancelled.emit()
            if isinstance(loader.wanted, InvertQuestion):
                self.inversion_wanted.emit(loader.wanted)
            else:
                self.labels_wanted.emit(loader.wanted)
        self.is_loading_changed.emit()
        self._load_torch()

    def _load_torch(self) -> None:
        if self._torch_loader is None:
            self._torch_loader = TorchLoader(self, self.before_torch)
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
