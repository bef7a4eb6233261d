"""The making of the linear model: its recipe, the run that goes on, and those before."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, Signal

from engine.datasets import Dataset, Split
from engine.drawing_files import LabelledDrawing
from engine.errors import InputError
from engine.linear import LinearModel
from engine.recipe import Recipe
from engine.training_record import Diverged, Step
from engine.validation import Reading
from gui import notices
from gui.comparison import Comparison, Source, accuracy_on, training_data
from gui.errors import explain
from gui.judging import Form
from gui.learned import Learned
from gui.loader import Lesson
from gui.notices import Notice
from gui.paces import pace_for
from gui.progress import Progress
from gui.runs import Making, RunRecord, Runs
from gui.timeline import Timeline
from gui.trainer import Ending, Run, Trainer

translate = QCoreApplication.translate

FIRST_PACE = 50
"""Steps a second: slow enough to watch the loss fall."""


class Training(QObject):
    """Commands in, facts out. my_images: the user's drawings as a data set, in the present form."""

    model_changed = Signal()  # another model is looked at: a newer one, or an older
    recipe_changed = Signal(Recipe)
    data_changed = Signal()  # what to train on, by whomever it was chosen
    data_chosen = Signal()  # the same, by another than the user's own hand
    was_reset = Signal()
    stepped = Signal()
    ended = Signal(bool)
    run_ended = Signal(Ending)  # the same, with what went wrong
    compared = Signal(Comparison)
    pace_changed = Signal()
    noticed = Signal(Notice)

    def __init__(
        self, parent: QObject, my_images: Callable[[], Dataset],
        my_drawings: Callable[[], tuple[LabelledDrawing, ...]],
    ) -> None:
        super().__init__(parent)
        self._mine, self._drawings = my_images, my_drawings
        self.form: Form = "normalised"  # of the user's drawings, when they are learned from
        self.pace: float | None = FIRST_PACE
        self.trainer = Trainer(self)
        self.trainer.set_pace(self.pace)
        self.timeline = Timeline(self)
        self.runs = Runs(self)
        self.lesson: Lesson | None = None
        self.torch_is_there = False
        self.recipe = Recipe()
        self.source: Source = "mnist"
        self.weight_of_mine = 100
        self.balance_mine = False
        self.comparison = Comparison()
        self._turn = 0
        self._reading: tuple[LinearModel, Reading] | None = None
        self.trainer.stepped.connect(self._on_stepped)
        self.trainer.ended.connect(self._on_ended)
        self.trainer.paused.connect(self.compare)
        self.timeline.moved.connect(self._on_moved)

    @property
    def digits(self) -> tuple[int, ...]:
        return self.lesson.digits if self.lesson else (3, 7)

    @property
    def can_train(self) -> bool:
        return self.lesson is not None and self.torch_is_there

    @property
    def progress(self) -> Progress:
        return self.timeline.progress

    @property
    def model(self) -> LinearModel | None:
        """The model looked at: the newest, unless the user went back in time."""
        return self.timeline.model

    @property
    def knows_something(self) -> bool:
        """Whether the model looked at is more than a row of zeros or of random numbers."""
        return self.timeline.knows_something

    @property
    def is_in_full_flow(self) -> bool:
        """Whether steps are being taken, and not just now paused."""
        return self.trainer.is_running and not self.trainer.is_paused

    def reading(self) -> Reading | None:
        """What the model looked at makes of the validation images; asked for often, made once."""
        model = self.model
        if model is None or self.lesson is None:
            return None
        if self._reading is None or self._reading[0].parameters is not model.parameters:
            self._reading = model, self.lesson.validation.read(model)
        return self._reading[1]

    # commands

    def set_lesson(self, lesson: Lesson) -> None:
        """Other digits, or other images of them: everything learned is of the past."""
        self.trainer.stop()
        self._end_run()
        self.lesson = lesson
        self._reading = None
        self.timeline.take_up(Progress())

    def set_recipe(self, recipe: Recipe) -> None:
        """Take another recipe: its learning rate at once, the rest from the next run or reset."""
        same_start = (recipe.start, recipe.seed) == (self.recipe.start, self.recipe.seed)
        self.recipe = recipe
        self.trainer.set_learning_rate(recipe.learning_rate)
        self.recipe_changed.emit(recipe)
        if not same_start and self.progress.is_untouched and not self.trainer.is_running:
            self.reset()

    def set_pace(self, steps_per_second: float | None) -> None:
        """How fast steps are taken, or the next faster pace there is; None is at full speed."""
        before, self.pace = self.pace, pace_for(steps_per_second)
        self.trainer.set_pace(self.pace)
        if self.pace != before:
            self.pace_changed.emit()

    def toggle(self) -> None:
        """Train, pause, or go on, whichever it is the turn of."""
        if self.is_in_full_flow:
            self.trainer.pause()
        else:
            self.train()

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
        self.trainer.stop()
        self._start("mine", None)

    def choose_data(self, source: Source, balanced: bool) -> None:
        """Learn from other images from the next run on; one that goes on is stopped."""
        self.trainer.stop()
        self.set_data(source, self.weight_of_mine, balanced)
        self.data_chosen.emit()

    def set_data(self, source: Source, weight: int, balanced: bool) -> None:
        """Learn from these images from the next run on. weight: of each of the user's."""
        self.source, self.weight_of_mine, self.balance_mine = source, weight, balanced
        self.data_changed.emit()

    def reset(self) -> None:
        """Back to the recipe's start: same seed, same start, no step taken."""
        if not self.can_train or self.lesson is None:
            self._take_up(Progress(), None, 0)
            return
        from engine.digit_training import initialise  # torch is there by now

        model = initialise(self.digits, self.lesson.data.train, self.recipe)
        self._take_up(Progress(model, self.recipe.start == "baseline"), None, 0)

    def start_from(self, model: LinearModel) -> None:
        """Take a model that knows something already (opened weights) as the start."""
        self._take_up(Progress(model, given=True, opened=True), None, 0)

    def start_from_baseline(self) -> None:
        """Let SGD begin with the weights with which a linear model is the RMSE baseline."""
        self.trainer.stop()
        self.recipe = replace(self.recipe, start="baseline")
        self.recipe_changed.emit(self.recipe)
        self.reset()

    def restore(self, record: RunRecord) -> None:
        """Go back to the end of an earlier run: its recipe, its weights, its curve."""
        self.trainer.stop()
        made = record.made
        self._take_up(record.progress.until(record.end), record.number, made.turn + 1)
        self.set_data(made.source, made.weight, made.balanced)
        self.data_chosen.emit()
        self.recipe = made.recipe
        self.recipe_changed.emit(made.recipe)

    def go_on_from_here(self) -> None:
        """Forget what came after the step looked at; the run keeps it."""
        self.trainer.stop()
        step = self.timeline.at
        turn = sum(start < step for start in self.progress.runs) + (step > 0)
        run = self.runs.at(self.progress, step)
        kept = self.runs.find(run)
        self._take_up(self.progress.until(step), run, turn)
        if kept is not None:
            self.noticed.emit(Notice(translate(
                "runs", "{name} is kept under Runs, whole. The next training goes on from its "
                "step {step}."
            ).format(name=kept.name, step=step)))

    def lay_aside(self) -> Learned:
        """All that was learned, for `take_back`; a run that goes on ends."""
        self.trainer.stop()
        self._end_run()
        at = None if self.timeline.is_newest else self.timeline.at
        return Learned(self.progress, self.runs.current, self._turn, at, self.comparison)

    def take_back(self, learned: Learned) -> None:
        """Go on where it was laid aside, be its run still on the list or not."""
        if learned.progress.history is None:
            self.reset()  # nothing was loaded then
            return
        self._take_up(learned.progress, learned.run, learned.turn, learned.comparison)
        if learned.at is not None:
            self.timeline.go(learned.at)

    def _take_up(
        self, progress: Progress, after: int | None, turn: int,
        comparison: Comparison = Comparison(),  # noqa: B008, it is frozen
    ) -> None:
        self.trainer.stop()
        self._end_run()
        self._turn = turn
        self.runs.current = after
        self.comparison = comparison
        self.timeline.take_up(progress)
        self.was_reset.emit()
        self.model_changed.emit()
        self.compare()

    # a run

    def data(self, source: Source | None = None) -> Split:
        """What a run would learn from now. Raises InputError where that is nothing."""
        assert self.lesson is not None
        return training_data(
            self.lesson.data, self._mine(), source or self.source, self.weight_of_mine,
            self.balance_mine,
        )

    def _start(self, source: Source, steps: int | None) -> None:
        model = self.timeline.newest
        if model is None or self.lesson is None:
            return
        try:
            data = self.data(source)
        except InputError as error:
            self.noticed.emit(Notice(explain(error)))
            return
        recipe = self.begin_run(source, len(data.train))

        def task() -> object:
            from engine.digit_training import DigitTraining  # torch is there by now

            return DigitTraining(model, data, recipe)

        self.trainer.start(Run(task, recipe.learning_rate, len(model.parameters)), steps)

    def begin_run(self, source: Source, images: int) -> Recipe:
        """Note that a run begins on so many images; the recipe it is to follow.

        A run that continues another sees the images in new orders: it has a seed of its own.
        """
        self._end_run()  # one taken by hand may be going on
        self.timeline.go_to_newest()
        before = self._accuracies()
        self.comparison = Comparison(*before, *before)
        self.compared.emit(self.comparison)
        recipe = replace(self.recipe, seed=(self.recipe.seed + self._turn) % 2**31)
        lesson, mine = self.lesson, source != "mnist"
        assert lesson is not None
        made = Making(
            lesson.digits, lesson.origin, images, self.recipe, source, self.weight_of_mine,
            self._turn, self._drawings() if mine else (), self.form, self.balance_mine and mine,
        )
        self.runs.begin(translate("runs", "Run {number}"), made, self.progress)
        self._turn += 1
        self.progress.begin_run()
        return recipe

    def take_by_hand(self, step: Step) -> None:
        """A step that was taken one seventh at a time."""
        self._on_stepped((step,))

    def end_by_hand(self, error: Exception | None = None) -> None:
        """A run by hand is over, or could not go on."""
        self._on_ended(Ending(False, error))

    def _on_stepped(self, steps: tuple[Step, ...]) -> None:
        self.timeline.add(steps)
        for step in steps:
            if step.note:
                self.noticed.emit(Notice(step.note))
        if self.timeline.is_newest:
            self.model_changed.emit()
        self.stepped.emit()
        if self.timeline.is_newest and (
            not self.is_in_full_flow or any(step.accuracy is not None for step in steps)
        ):
            self.compare()

    def _on_ended(self, ending: Ending) -> None:
        self._end_run()
        self.compare()
        if ending.error is not None and not isinstance(ending.error, Diverged):  # that is a hint
            self.noticed.emit(notices.failed(ending.error))
        self.run_ended.emit(ending)
        self.ended.emit(ending.complete)

    def _end_run(self) -> None:
        self.progress.end_run()
        self.runs.end()

    def _on_moved(self) -> None:
        self.model_changed.emit()
        self.compare()

    # before and after

    def _accuracies(self) -> tuple[float | None, float | None]:
        model = self.model
        if model is None or self.lesson is None or not self.knows_something:
            return None, None
        on_mnist = self.progress.accuracy_at(self.timeline.at)
        if on_mnist is None:
            on_mnist = self._accuracy_now()
        return on_mnist, accuracy_on(model, self._mine())

    def _accuracy_now(self) -> float | None:
        """Of the model looked at; in full flow the last epoch's, which is about the same."""
        assert self.lesson is not None
        if self.is_in_full_flow and self.timeline.is_newest and self.progress.accuracies:
            return self.progress.accuracies[-1][1]
        reading = self.reading()
        if reading is None:
            return None
        return float((reading.answers == self.lesson.data.valid.labels).mean())

    def compare(self) -> None:
        """Work out anew how well the model looked at does."""
        mnist, mine = self._accuracies()
        self.comparison = replace(self.comparison, mnist_after=mnist, mine_after=mine)
        self.compared.emit(self.comparison)
