"""The application's state. Panels call its commands and hear its facts; none knows another."""

import logging
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

import resources
from engine.datasets import Dataset
from engine.errors import InputError
from engine.weights_files import read_weights, write_weights
from gui import notices
from gui.collection import Collection
from gui.comparison import my_images
from gui.figure_check import FigureCheck
from gui.judging import Form, Judgement, Opinion, judge, reconsider
from gui.lab.lab import Lab
from gui.likeness import Likeness
from gui.loader import Hardware, Lesson, Loading
from gui.notices import Notice
from gui.pointing import Pointing
from gui.rota import Rota
from gui.sheet import Exhibit
from gui.sketch import Sketch
from gui.training import Training

Part = Literal["train", "valid"]

log = logging.getLogger(__name__)


class Session(QObject):
    """The drawing, the digits, what the machines say; the making of the model is in `training`."""

    judged = Signal(Judgement)
    lesson_changed = Signal(Lesson)
    hardware_found = Signal(Hardware)
    form_changed = Signal(str)
    noticed = Signal(Notice)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sketch = Sketch(self)
        self.collection = Collection(self)
        self.loading = Loading(self)
        self.pointing = Pointing(self)
        self.rota = Rota(self)
        self.lesson: Lesson | None = None
        self.hardware: Hardware | None = None
        self.form: Form = "normalised"
        self._mine_made: tuple[tuple[object, ...], Dataset] | None = None
        self.training = Training(self, self._mine, lambda: self.collection.drawings)
        self.judgement = judge(self.sketch.sheet, (), None, None)
        self.likeness = Likeness(self, self.sketch, self.rota, lambda: self.opinion)
        self.lesson_changed.connect(self.likeness.set_lesson)
        self.judged.connect(self.likeness.look)
        self._judge_soon = QTimer(self, singleShot=True, interval=0)
        self._judge_soon.timeout.connect(self._judge)
        self.sketch.changed.connect(self._judge_soon.start)
        self.collection.changed.connect(self.training.compare)
        self.loading.lesson_loaded.connect(self._on_lesson_loaded)
        self.loading.hardware_found.connect(self._on_hardware_found)
        self.loading.failed.connect(self._tell_error)
        self.training.model_changed.connect(self._on_model_changed)
        self.training.noticed.connect(self.noticed)
        self.lab = Lab(self)
        self.lab.noticed.connect(self.noticed)
        self.figures = FigureCheck(self)

    @property
    def digits(self) -> tuple[int, ...]:
        return self.lesson.digits if self.lesson else (3, 7)

    @property
    def opinion(self) -> Opinion:
        """What the machines make of the drawing in the form that they are given."""
        return self.judgement.of(self.form)

    # the lesson

    def load(self, digits: tuple[int, ...] = (3, 7)) -> None:
        """Begin to load the bundled images of these digits, and torch the first time."""
        self.training.trainer.stop()
        self.loading.load_mnist(resources.MNIST, digits)

    def load_folder(self, folder: Path) -> None:
        """Begin to load a folder of images laid out like MNIST_SAMPLE."""
        self.training.trainer.stop()
        self.loading.load_folder(folder)

    def _on_lesson_loaded(self, lesson: Lesson) -> None:
        self.lesson = lesson
        self.training.set_lesson(lesson)
        self.judgement = judge(self.sketch.sheet, lesson.digits, lesson.means, None)
        self.lesson_changed.emit(lesson)
        self.training.reset()

    def _on_hardware_found(self, hardware: Hardware) -> None:
        self.hardware = hardware
        self.training.torch_is_there = True
        self.lab.begin()
        self.hardware_found.emit(hardware)
        if self.training.timeline.newest is None:  # weights may have been opened meanwhile
            self.training.reset()

    # what the machines see

    def show_image(self, part: Part, index: int) -> None:
        """Put an image of the data on the canvas, with all that is said of it."""
        assert self.lesson is not None
        data = self.lesson.data.train if part == "train" else self.lesson.data.valid
        label = int(data.labels[index])
        text = (self.tr("training image {index}, a {label}") if part == "train"
                else self.tr("validation image {index}, a {label}"))
        self.sketch.exhibit(Exhibit(
            data.images[index], label, text.format(index=index, label=label)
        ))

    def set_form(self, form: Form) -> None:
        if form != self.form:
            self.form = self.training.form = form
            self.form_changed.emit(form)
            self.judged.emit(self.judgement)
            self.training.compare()

    def judge_now(self) -> None:
        """What was drawn a moment ago is judged at once, not in its turn."""
        if self._judge_soon.isActive():
            self._judge()

    def _judge(self) -> None:
        self._judge_soon.stop()
        means = self.lesson.means if self.lesson else None
        model = self.training.model if self.training.knows_something else None
        self.judgement = judge(self.sketch.sheet, self.digits, means, model)
        self.judged.emit(self.judgement)

    def _on_model_changed(self) -> None:
        training = self.training
        self.judgement = reconsider(
            self.judgement, training.model if training.knows_something else None
        )
        self.judged.emit(self.judgement)

    def _mine(self) -> Dataset:
        of = self.collection.drawings, self.digits, self.form
        if self._mine_made is None or self._mine_made[0] != of:  # a scrub asks at every move
            self._mine_made = of, my_images(*of)
        return self._mine_made[1]

    # files

    def save_weights(self, path: Path) -> None:
        """Save the model looked at. Raises InputError where it cannot be written."""
        if self.training.model is not None:
            write_weights(path, self.training.model)

    def open_weights(self, path: Path) -> None:
        """Take a file's weights, and its digits if they are others. Raises InputError."""
        model = read_weights(path)
        if model.digits != self.digits:
            raise InputError(
                "{path} tells {found} apart. Choose those digits first.",
                path=path, found=", ".join(map(str, model.digits)),
            )
        self.training.start_from(model)

    def _tell_error(self, error: Exception) -> None:
        log.error("shown to the user", exc_info=error)
        self.noticed.emit(notices.failed(error))

    def shutdown(self) -> None:
        """Stop and wait for every thread."""
        self._judge_soon.stop()
        self.rota.stop()
        self.training.trainer.stop()
        self.lab.trainer.stop()
        self.figures.stop()
        self.loading.wait()
