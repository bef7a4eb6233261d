"""The application's state. Panels call its commands and hear its facts; none knows another."""

import logging
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

import resources
from engine.errors import InputError
from engine.weights_files import read_weights, write_weights
from gui import notices
from gui.collection import Collection
from gui.facts import Facts
from gui.figure_check import FigureCheck
from gui.judging import Form, Judgement, Opinion, judge, reconsider
from gui.lab.lab import Lab
from gui.likeness import Likeness
from gui.loader import Hardware, Lesson, Loading
from gui.notices import Notice
from gui.pointing import Pointing
from gui.rota import Rota
from gui.sheet import Exhibit, Sheet
from gui.sketch import Sketch
from gui.training import Training
from gui.workspace import Workspace

Part = Literal["train", "valid"]

log = logging.getLogger(__name__)


class Session(QObject):
    """The drawing, the digits, what the machines say; the making of the model is in `training`.

    A fact is emitted when all that it says is true, and all that follows from it: a slot may ask
    for anything, and finds no digits with another model's weights, and no accuracy of another
    model. Facts of one command come in this order, so that what is shown is rebuilt before it is
    filled, and a notice stays that was given last:

    1. what there is: lesson_changed, hardware_found, form_changed;
    2. what is set: training's pace_changed, recipe_changed, data_changed;
    3. the curve: training's was_reset, runs.changed, run_began, timeline.moved;
    4. the model looked at: training.model_changed, and what follows from it: judged, stepped,
       compared;
    5. the seven steps: training.by_hand.staged, ended;
    6. whether steps are taken: training.flow_changed, run_ended, ended;
    7. the lab: pace_changed, recipe_changed, was_reset, stepped, moved, flow_changed;
    8. noticed.

    A run that has to be stopped first, by a reset or another curve, is a fact before the others.
    """

    judged = Signal()
    noticed = Signal(Notice)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.facts = Facts()
        self.workspace = Workspace(self, self.facts)
        self.lesson_changed = self.workspace.lesson_changed
        self.hardware_found = self.workspace.hardware_found
        self.form_changed = self.workspace.form_changed
        self.sketch = Sketch(self)
        self.collection = Collection(self)
        self.loading = Loading(self)
        self.pointing = Pointing(self)
        self.rota = Rota(self)
        self.training = Training(self, self.workspace, self.collection, self.facts)
        self._made: tuple[Sheet, Lesson | None, object, Judgement] | None = None
        self.likeness = Likeness(
            self, self.workspace, self.sketch, self.rota, lambda: self.opinion
        )
        self.lab = Lab(self, self.workspace, self.facts)
        self.figures = FigureCheck(self)
        self._put_in_order()
        self._judge_soon = QTimer(self, singleShot=True, interval=0)
        self._judge_soon.timeout.connect(self._tell_judged)
        self._connect()

    def _put_in_order(self) -> None:
        training, lab = self.training, self.lab
        self.facts.put_in_order(
            self.lesson_changed, self.hardware_found, self.form_changed,
            training.pace_changed, training.recipe_changed, training.data_changed,
            training.was_reset, training.runs.changed, training.run_began,
            training.timeline.moved, training.model_changed, self.judged, training.stepped,
            training.compared, training.by_hand.staged, training.by_hand.ended,
            training.flow_changed, training.run_ended, training.ended,
            lab.pace_changed, lab.recipe_changed, lab.was_reset, lab.stepped, lab.moved,
            lab.flow_changed, training.noticed, lab.noticed,
        )

    def _connect(self) -> None:
        self.sketch.changed.connect(self._judge_soon.start)
        self.judged.connect(self._judge_soon.stop)
        self.collection.changed.connect(self.training.compare)
        self.loading.lesson_loaded.connect(self._on_lesson_loaded)
        self.loading.hardware_found.connect(self._on_hardware_found)
        self.loading.failed.connect(self._tell_error)
        self.training.model_changed.connect(self._tell_judged)
        for fact in (self.lesson_changed, self.judged):
            fact.connect(self.likeness.look)
        for noticed in (self.training.noticed, self.lab.noticed):
            noticed.connect(self.noticed)

    @property
    def lesson(self) -> Lesson | None:
        return self.workspace.lesson

    @property
    def digits(self) -> tuple[int, ...]:
        return self.workspace.digits

    @property
    def hardware(self) -> Hardware | None:
        return self.workspace.hardware

    @property
    def form(self) -> Form:
        return self.workspace.form

    @property
    def judgement(self) -> Judgement:
        """What the machines make of what is on the canvas, worked out when somebody asks."""
        sheet, lesson, made = self.sketch.sheet, self.lesson, self._made
        model = self.training.model if self.training.knows_something else None
        parameters = None if model is None else model.parameters
        if made is None or made[0] is not sheet or made[1] is not lesson:
            judgement = judge(sheet, self.digits, lesson.means if lesson else None, model)
        elif made[2] is not parameters:
            judgement = reconsider(made[3], model)
        else:
            return made[3]
        self._made = sheet, lesson, parameters, judgement
        return judgement

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
        self.training.trainer.stop()
        with self.facts.together():
            self.workspace.set_lesson(lesson)
            self.training.reset()

    def _on_hardware_found(self, hardware: Hardware) -> None:
        with self.facts.together():
            self.workspace.set_hardware(hardware)
            self.lab.begin()
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
            with self.facts.together():
                self.workspace.set_form(form)
                self._tell_judged()
                self.training.compare()

    def _tell_judged(self) -> None:
        self.facts.tell(self.judged)

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
