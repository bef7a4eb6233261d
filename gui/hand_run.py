"""A run taken one of the seven steps at a time, on the same curve as any other run."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from engine.by_hand_record import Derived, Finished, Initialised, Lost, Predicted, Stage, Stepped
from engine.errors import InputError
from engine.recipe import Controls, Recipe
from engine.training_record import Diverged
from gui.errors import explain
from gui.notices import Notice
from gui.training import Training


class HandRun(QObject):
    """`staged` carries what has just been done. Training in any other way ends the run."""

    staged = Signal(object)
    ended = Signal()

    def __init__(self, training: Training) -> None:
        super().__init__(training)
        self._training = training
        self._stages: Iterator[Stage] | None = None
        self._controls = Controls(1.0)
        self._beginning = False
        self.predicted: Predicted | None = None
        self.lost: Lost | None = None
        self.derived: Derived | None = None
        self.stepped: Stepped | None = None
        self.last: Stage | None = None
        self.failed = False  # it could not go on
        training.recipe_changed.connect(self._on_recipe)
        training.trainer.started.connect(self._abandon)
        training.was_reset.connect(self._abandon)

    @property
    def is_running(self) -> bool:
        return self._stages is not None

    def next(self) -> None:
        """Do the next of the seven; the first begins a new run from the recipe's start."""
        if self._stages is None and not self._begin():
            return
        assert self._stages is not None
        try:
            stage = next(self._stages)
        except (Diverged, RuntimeError) as error:  # torch's own, when a GPU is full or lost
            self._stages = None
            self.failed = True
            self._training.end_by_hand(error)
            self.ended.emit()
            return
        self._take(stage)

    def whole_step(self) -> None:
        """Go on to the end of the step that is being taken: until the weights have changed."""
        self.next()
        while self.is_running and not isinstance(self.last, Stepped):
            self.next()

    def stop(self) -> None:
        """Step 7, whenever the learner has seen enough."""
        if self._stages is not None:
            self._stages = None
            self._take(Finished(self._training.progress.steps))

    def _begin(self) -> bool:
        from engine.by_hand import by_hand  # torch is there by now

        training = self._training
        if not training.can_train:
            return False
        try:
            data = training.data()
        except InputError as error:
            training.noticed.emit(Notice(explain(error)))
            return False
        self._beginning = True
        training.reset()
        recipe = training.begin_run(training.source, len(data.train))
        self._beginning = False
        model = training.timeline.newest
        assert model is not None
        self._forget()
        self._controls = Controls(recipe.learning_rate)
        self._stages = by_hand(model, data, recipe, self._controls)
        return True

    def _take(self, stage: Stage) -> None:
        self.last = stage
        if isinstance(stage, Predicted):
            self._forget()
            self.last = self.predicted = stage
        elif isinstance(stage, Lost):
            self.lost = stage
        elif isinstance(stage, Derived):
            self.derived = stage
        elif isinstance(stage, Stepped):
            self.stepped = stage
            self._training.take_by_hand(stage.step)
        elif isinstance(stage, Initialised) and stage.note:
            self._training.noticed.emit(Notice(stage.note))
        elif isinstance(stage, Finished):
            self._stages = None
            self._training.end_by_hand()
        self.staged.emit(stage)

    def _forget(self) -> None:
        self.predicted = self.lost = self.derived = self.stepped = self.last = None
        self.failed = False

    def _on_recipe(self, recipe: Recipe) -> None:
        self._controls.learning_rate = recipe.learning_rate

    def _abandon(self) -> None:
        """Another run has begun, or everything was reset: this one is over."""
        if not self._beginning:
            self._stages = None
            self._forget()
            self.ended.emit()
