"""What the window needs and does not wait for: the data, the mean images, torch."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal

from engine.classifiers import Floats
from engine.dataset_files import check_digits, read_folder, read_mnist
from engine.datasets import Split
from engine.errors import InputError
from engine.similarity import mean_images
from engine.validation import Validation


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """The digits to be told apart, with their images and the baseline's part in it.

    origin: the folder that the images are from. baseline_accuracy: of the L1 baseline on the
    validation images, 0..1. validation: what is to be seen of those images, measured once.
    """

    digits: tuple[int, ...]
    origin: str
    data: Split
    means: Floats
    baseline_accuracy: float
    validation: Validation


@dataclass(frozen=True, slots=True)
class Hardware:
    """What torch can train on. gpu: its name; why_no_gpu: the reason where there is none."""

    gpu: str | None
    why_no_gpu: str


class LessonLoader(QThread):
    """Reads the images of some digits. `lesson` or `error` is there once it has finished."""

    def __init__(self, source: Path, is_folder: bool, digits: tuple[int, ...],
                 parent: QObject) -> None:
        super().__init__(parent)
        self._source = source
        self._is_folder = is_folder
        self._digits = digits
        self.lesson: Lesson | None = None
        self.error: Exception | None = None

    def run(self) -> None:
        try:
            self.lesson = self._load()
        except Exception as error:  # the window explains it
            self.error = error

    def _load(self) -> Lesson:
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
        right = validation.baseline_answers("l1") == data.valid.labels
        return Lesson(digits, str(self._source), data, means, float(right.mean()), validation)


class TorchLoader(QThread):
    """Imports torch, which takes seconds; `loaded` carries the Hardware, `failed` the error."""

    loaded = Signal(Hardware)
    failed = Signal(Exception)

    def run(self) -> None:
        try:
            from engine import devices, training  # noqa: F401, the import is the work

            gpu = devices.cuda_name()
            self.loaded.emit(Hardware(gpu, "" if gpu else devices.why_no_cuda()))
        except Exception as error:
            self.failed.emit(InputError(
                "PyTorch cannot be loaded, so nothing can be trained: {reason}. "
                "Reinstall the program.", reason=error,
            ))


class Loading(QObject):
    """Loads one lesson after another, and torch once after the first."""

    requested = Signal()
    lesson_loaded = Signal(Lesson)
    hardware_found = Signal(Hardware)
    failed = Signal(Exception)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lesson_loader: LessonLoader | None = None
        self._torch_loader: TorchLoader | None = None
        self.torch_error: InputError | None = None  # why it cannot be loaded

    @property
    def is_loading(self) -> bool:
        """Whether images have been asked for that have not come yet."""
        return self._lesson_loader is not None

    def load_mnist(self, folder: Path, digits: tuple[int, ...]) -> None:
        """Begin to read these digits of MNIST. Raises InputError where they are fewer than two."""
        check_digits(digits)
        self._load(LessonLoader(folder, False, digits, self))

    def load_folder(self, folder: Path) -> None:
        """Begin to read a folder laid out like MNIST_SAMPLE."""
        self._load(LessonLoader(folder, True, (), self))

    def _load(self, loader: LessonLoader) -> None:
        if self._lesson_loader is not None:
            self._lesson_loader.wait()  # what it read is not wanted any more
        self._lesson_loader = loader
        loader.finished.connect(lambda: self._on_lesson(loader))
        loader.start()
        self.requested.emit()

    def _on_lesson(self, loader: LessonLoader) -> None:
        loader.wait()
        loader.deleteLater()
        if loader is not self._lesson_loader:
            return
        self._lesson_loader = None
        if loader.lesson is not None:
            self.lesson_loaded.emit(loader.lesson)
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
        for loader in (self._lesson_loader, self._torch_loader):
            if loader is not None:
                loader.wait()
        self._lesson_loader = None  # its word comes too late, and must not start torch
