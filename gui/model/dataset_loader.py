"""What the window needs and does not wait for: the data, the mean images, torch."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.data.dataset_files import check_digits, read_mnist
from engine.data.datasets import Split
from engine.data.image_folders import read_folder
from engine.errors import InputError
from engine.explain.validation import Validation
from engine.models.classifier import Floats
from engine.models.pixel_similarity import mean_images
from engine.training.digit_tables import DigitTables, tables_of
from gui.model.drawings.drawings_reader import DrawingsReader
from gui.model.worker import Worker


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class DigitSet:
    """The digits to be told apart, with their images and the baseline's part in it.

    origin: the folder that the images are from. baseline_accuracy: of the L1 baseline on the
    validation images, 0..1. validation: what is to be seen of those images, measured once. tables:
    the images as the training takes them. key: stands for it, and holds nothing of it.
    """

    digits: tuple[int, ...]
    origin: str
    data: Split
    means: Floats
    baseline_accuracy: float
    validation: Validation
    tables: DigitTables
    key: object = field(default_factory=object)


@dataclass(frozen=True, slots=True)
class Hardware:
    """What torch can train on. gpu: its name; why_no_gpu: the reason where there is none."""

    gpu: str | None
    why_no_gpu: str


class DigitSetLoader(Worker):
    """Reads the images of some digits. `digit_set` or `error` is there once it has finished."""

    def __init__(self, source: Path, is_folder: bool, digits: tuple[int, ...],
                 parent: QObject) -> None:
        super().__init__(parent)
        self._source = source
        self._is_folder = is_folder
        self._digits = digits
        self.digit_set: DigitSet | None = None

    def work(self) -> None:
        self.digit_set = self._load()

    def _load(self) -> DigitSet:
        if self._is_folder:
            whole = read_folder(self._source)
            digits = whole.train.digits
            data = whole.only(digits)
        else:
            digits = self._digits
            data = read_mnist(self._source, digits)
        if not len(data.valid):
            raise InputError("{path} has no validation images. Choose another folder.",
                             path=self._source)
        means = mean_images(data.train, digits)
        validation = Validation(data.valid, digits, means)
        right = validation.baseline_predicted_labels("l1") == data.valid.labels
        return DigitSet(
            digits, str(self._source), data, means, float(right.mean()), validation,
            tables_of(data, digits),
        )


class TorchLoader(Worker):
    """Imports torch, which takes seconds; `loaded` carries the Hardware, `failed` the error."""

    loaded = Signal(Hardware)
    failed = Signal(Exception)

    def work(self) -> None:
        from engine.training import devices

        gpu = devices.cuda_name()
        self.loaded.emit(Hardware(gpu, "" if gpu else devices.why_no_cuda()))

    def run(self) -> None:
        super().run()
        if self.error is not None:
            self.failed.emit(InputError(
                "PyTorch cannot be loaded, so nothing can be trained: {reason}. "
                "Reinstall the program.", reason=self.error,
            ))


class Loading(QObject):
    """Loads one digit set after another, and torch once after the first."""

    requested = Signal()
    digit_set_loaded = Signal(DigitSet)
    hardware_found = Signal(Hardware)
    failed = Signal(Exception)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._digit_set_loader: DigitSetLoader | None = None
        self._torch_loader: TorchLoader | None = None
        self.drawings = DrawingsReader(self)
        self.torch_error: InputError | None = None  # why it cannot be loaded

    @property
    def is_loading(self) -> bool:
        """Whether images have been asked for that have not come yet."""
        return self._digit_set_loader is not None

    def load_mnist(self, folder: Path, digits: tuple[int, ...]) -> None:
        """Begin to read these digits of MNIST. Raises InputError where they are fewer than two."""
        check_digits(digits)
        self._load(DigitSetLoader(folder, False, digits, self))

    def load_folder(self, folder: Path) -> None:
        """Begin to read a folder laid out like MNIST_SAMPLE."""
        self._load(DigitSetLoader(folder, True, (), self))

    def _load(self, loader: DigitSetLoader) -> None:
        if self._digit_set_loader is not None:
            self._digit_set_loader.wait()  # what it read is not wanted any more
        self._digit_set_loader = loader
        loader.finished.connect(lambda: self._on_digit_set(loader))
        loader.start()
        self.requested.emit()

    def _on_digit_set(self, loader: DigitSetLoader) -> None:
        loader.wait()
        loader.deleteLater()
        if loader is not self._digit_set_loader:
            return
        self._digit_set_loader = None
        if loader.digit_set is not None:
            self.digit_set_loaded.emit(loader.digit_set)
        elif loader.error is not None:
            self.failed.emit(loader.error)
        if self._torch_loader is None:
            self._torch_loader = TorchLoader(self)
            self._torch_loader.loaded.connect(self.hardware_found)
            self._torch_loader.failed.connect(self._on_torch_failed)
            self._torch_loader.start()

    def _on_torch_failed(self, error: InputError) -> None:
        self.torch_error = error
        self.failed.emit(error)

    def wait(self) -> None:
        """Return once no thread is left."""
        for loader in (self._digit_set_loader, self._torch_loader):
            if loader is not None:
                loader.wait()
        self.drawings.cancel()
        self._digit_set_loader = None  # its word comes too late, and must not start torch
