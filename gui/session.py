"""The application's state. Panels call its commands and hear its facts; none knows another."""

import logging
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

import resources
from engine.datasets import Dataset
from engine.diagnosis import is_diverging
from engine.errors import InputError
from engine.linear import LinearModel
from engine.recipe import Recipe
from engine.training_record import Diverged, Step
from engine.weights_files import read_weights, write_weights
from gui import notices
from gui.collection import Collection
from gui.comparison import Comparison, Source, accuracies, my_images, training_data
from gui.errors import explain
from gui.judging import Form, Judgement, judge, reconsider
from gui.loader import Hardware, Lesson, Loading
from gui.notices import Notice
from gui.progress import Progress
from gui.sketch import Sketch
from gui.trainer import Ending, Run, Trainer

log = logging.getLogger(__name__)


class Session(QObject):
    """Commands in, facts out: everything the window shows is in here or told by a signal."""

    judged = Signal(Judgement)
    lesson_changed = Signal(Lesson)
    hardware_found = Signal(Hardware)
    model_changed = Signal()
    recipe_changed = Signal(Recipe)
    form_changed = Signal(str)
    training_was_reset = Signal()
    stepped = Signal()
    training_ended = Signal(bool)
    compared = Signal(Comparison)
    noticed = Signal(Notice)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sketch = Sketch(self)
        self.collection = Collection(self)
        self.trainer = Trainer(self)
        self.loading = Loading(self)
        self.lesson: Lesson | None = None
        self.hardware: Hardware | None = None
        self.recipe = Recipe()
        self.form: Form = "normalised"
        self.source: Source = "mnist"
        self.weight_of_mine = 100
        self.model: LinearModel | None = None
        self.progress = Progress()
        self.comparison = Comparison()
        self.judgement = judge(self.sketch.drawing, (), None, None)
        self._warned = False
        self._runs = 0
        self._judge_soon = QTimer(self, singleShot=True, interval=0)
        self._judge_soon.timeout.connect(self._judge)
        self.sketch.changed.connect(self._judge_soon.start)
        self.collection.changed.connect(self._compare)
        self.loading.lesson_loaded.connect(self._on_lesson_loaded)
        self.loading.hardware_found.connect(self._on_hardware_found)
        self.loading.failed.connect(self._tell_error)
        self.trainer.stepped.connect(self._on_stepped)
        self.trainer.ended.connect(self._on_ended)

    @property
    def digits(self) -> tuple[int, ...]:
        return self.lesson.digits if self.lesson else (3, 7)

    @property
    def can_train(self) -> bool:
        return self.lesson is not None and self.hardware is not None

    @property
    def knows_something(self) -> bool:
        """Whether the linear model is more than a row of zeros or of random numbers."""
        return self.model is not None and (self.progress.steps > 0 or self._was_given)

    # the lesson

    def load(self, digits: tuple[int, ...] = (3, 7)) -> None:
        """Begin to load the bundled images of these digits, and torch the first time."""
        self.trainer.stop()
        self.loading.load_mnist(resources.MNIST, digits)

    def load_folder(self, folder: Path) -> None:
        """Begin to load a folder of images laid out like MNIST_SAMPLE."""
        self.trainer.stop()
        self.loading.load_folder(folder)

    def _on_lesson_loaded(self, lesson: Lesson) -> None:
        self.trainer.stop()
        self.lesson, self.model = lesson, None
        self.judgement = judge(self.sketch.drawing, lesson.digits, lesson.means, None)
        self.lesson_changed.emit(lesson)
        self.reset()

    def _on_hardware_found(self, hardware: Hardware) -> None:
        self.hardware = hardware
        self.hardware_found.emit(hardware)
        self.reset()

    # what the machines see

    def set_form(self, form: Form) -> None:
        if form != self.form:
            self.form = form
            self.form_changed.emit(form)
            self.judged.emit(self.judgement)
            self._compare()

    def _judge(self) -> None:
        self._judge_soon.stop()
        means = self.lesson.means if self.lesson else None
        model = self.model if self.knows_something else None
        self.judgement = judge(self.sketch.drawing, self.digits, means, model)
        self.judged.emit(self.judgement)

    # training

    def set_recipe(self, recipe: Recipe) -> None:
        """Take another recipe: its learning rate at once, the rest from the next run or reset."""
        same_start = (recipe.start, recipe.seed) == (self.recipe.start, self.recipe.seed)
        self.recipe = recipe
        self.trainer.set_learning_rate(recipe.learning_rate)
        self.recipe_changed.emit(recipe)
        if not same_start and self.progress.steps == 0 and not self.trainer.is_running:
            self.reset()

    def train(self) -> None:
        """Start, or go on with, a run on the chosen source."""
        if self.trainer.is_running:
            self.trainer.resume()
        else:
            self._start(self.source, None)

    def step(self) -> None:
        """Take one step, and pause."""
        if self.trainer.is_running:
            self.trainer.step()
        else:
            self._start(self.source, 1)

    def fine_tune(self) -> None:
        """Train on the user's drawings only, from the present weights."""
        if self.trainer.is_running:
            self.trainer.stop()
        self._start("mine", None)

    def reset(self) -> None:
        """Back to the recipe's start: same seed, same start, no step taken."""
        self.trainer.stop()
        self.model = None
        self._was_given = False
        self._runs = 0
        self._warned = False
        self.progress = Progress()
        self.comparison = Comparison()
        if self.can_train and self.lesson is not None:
            from engine.training import initialise  # torch is there by now

            self.model = initialise(self.digits, self.lesson.data.train, self.recipe)
            self._was_given = self.recipe.start == "baseline"
        self.training_was_reset.emit()
        self._on_model_changed()
        self._compare()

    def _start(self, source: Source, steps: int | None) -> None:
        if self.model is None or self.lesson is None:
            return
        try:
            data = training_data(self.lesson.data, self._mine(), source, self.weight_of_mine)
        except InputError as error:
            self.noticed.emit(Notice(explain(error)))
            return
        before = self._accuracies()
        self.comparison = Comparison(*before, *before)
        self.compared.emit(self.comparison)
        recipe = replace(self.recipe, seed=(self.recipe.seed + self._runs) % 2**31)
        self._runs += 1  # a run that continues another sees the images in new orders
        self._warned = False
        self.progress.begin_run()
        self.trainer.start(Run(self.model, data, recipe), steps)

    def _on_stepped(self, steps: tuple[Step, ...]) -> None:
        self.progress.add(steps)
        self.model = steps[-1].model
        for step in steps:
            if step.note:
                self.noticed.emit(Notice(step.note))
        self._on_model_changed()
        self.stepped.emit()
        if self.trainer.is_paused or any(step.accuracy is not None for step in steps):
            self._compare()
        self._watch_loss()

    def _watch_loss(self) -> None:
        k = len(self.digits)
        if not self._warned and is_diverging(self.progress.losses, self.recipe.loss, k):
            self._warned = True
            self.noticed.emit(notices.diverging(self.progress, self.recipe, k))

    def _on_ended(self, ending: Ending) -> None:
        self._compare()
        if isinstance(ending.error, Diverged):
            self.noticed.emit(notices.diverged(ending.error, self.progress.steps + 1))
        elif ending.error is not None:
            self._tell_error(ending.error)
        self.training_ended.emit(ending.complete)

    def _on_model_changed(self) -> None:
        self.judgement = reconsider(self.judgement, self.model if self.knows_something else None)
        self.model_changed.emit()
        self.judged.emit(self.judgement)

    # before and after

    def _mine(self) -> Dataset:
        return my_images(self.collection.drawings, self.digits, self.form)

    def _accuracies(self) -> tuple[float | None, float | None]:
        if self.model is None or self.lesson is None or not self.knows_something:
            return None, None
        last = self.progress.accuracies[-1:]
        in_full_flow = self.trainer.is_running and not self.trainer.is_paused
        known = bool(last) and (in_full_flow or last[0][0] == self.progress.steps)
        return accuracies(self.model, self.lesson.data.valid, self._mine(),
                          last[0][1] if known else None)

    def _compare(self) -> None:
        mnist, mine = self._accuracies()
        self.comparison = replace(self.comparison, mnist_after=mnist, mine_after=mine)
        self.compared.emit(self.comparison)

    # files

    def save_weights(self, path: Path) -> None:
        """Raises InputError where they cannot be written."""
        if self.model is not None:
            write_weights(path, self.model)

    def open_weights(self, path: Path) -> None:
        """Take a file's weights, and its digits if they are others. Raises InputError."""
        model = read_weights(path)
        if model.digits != self.digits:
            raise InputError(
                "{path} tells {found} apart. Choose those digits first.",
                path=path, found=", ".join(map(str, model.digits)),
            )
        self.reset()
        self.model = model
        self._was_given = True
        self._on_model_changed()
        self._compare()

    def _tell_error(self, error: Exception) -> None:
        log.error("shown to the user", exc_info=error)
        self.noticed.emit(notices.failed(error))

    def shutdown(self) -> None:
        """Stop and wait for every thread."""
        self._judge_soon.stop()
        self.trainer.stop()
        self.loading.wait()
