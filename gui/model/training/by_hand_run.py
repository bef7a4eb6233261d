"""A run taken one of the seven steps at a time, on the same curve as any other run."""

from collections.abc import Iterator
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from engine.training.recipe import Controls, Recipe
from engine.training.record import Step
from engine.training.schedule import factor
from engine.training.seven_steps_record import (
    Derived,
    Finished,
    Initialised,
    Lost,
    Predicted,
    Stage,
    Stepped,
)
from gui.model.facts import Facts


class Trained(Protocol):
    """What the run is a part of: gui.model.training.training.Training."""

    @property
    def steps(self) -> int:
        """Of the curve."""

    @property
    def recipe(self) -> Recipe: ...

    def begin_by_hand(self) -> tuple[Iterator[Stage], Controls] | None:
        """The stages of a new run, and what steers it; None where none can begin."""

    def take_by_hand(self, step: Step) -> None:
        """A step is complete."""

    def end_by_hand(self, error: Exception | None = None) -> None:
        """The run is over, or could not go on."""

    def say(self, text: str) -> None:
        """Something that the user should know."""


class ByHandRun(QObject):
    """`staged`: another stage is done. `ended`: training in another way, or a reset, ended it."""

    staged = Signal()
    ended = Signal()

    def __init__(self, parent: QObject, training: Trained, facts: Facts) -> None:
        super().__init__(parent)
        self._training, self._facts = training, facts
        self._stages: Iterator[Stage] | None = None
        self._controls = Controls(1.0)
        self._recipe: Recipe | None = None
        self.predicted: Predicted | None = None
        self.lost: Lost | None = None
        self.derived: Derived | None = None
        self.stepped: Stepped | None = None
        self.last: Stage | None = None
        self.failed = False  # it could not go on

    @property
    def is_running(self) -> bool:
        return self._stages is not None

    @property
    def recipe(self) -> Recipe:
        """What the stages that there are were made with; without any, the next run's."""
        if self.last is None or self._recipe is None:
            return self._training.recipe
        return self._recipe

    @property
    def learning_rate(self) -> float:
        """Of the step that was taken; before that, what it will be unless it is turned."""
        if self.stepped is not None:
            return self.stepped.step.learning_rate
        rate, recipe = self._controls.learning_rate, self.recipe
        if self.predicted is None:
            return rate
        steps = recipe.epochs * self.predicted.batches
        return rate * factor(recipe.schedule, self.predicted.number, steps)

    def next(self) -> None:
        """Do the next of the seven; the first begins a new run from the recipe's start."""
        with self._facts.together():
            if self._stages is None and not self._begin():
                return
            assert self._stages is not None
            try:
                stage = next(self._stages)
            except Exception as error:  # it is explained, as any run's
                self._stages = None
                self.failed = True
                self._training.end_by_hand(error)
                self._facts.tell(self.ended)
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
            with self._facts.together():
                self._take(Finished(self._training.steps))

    def abandon(self) -> None:
        """Another run begins, or everything is reset: this one is over."""
        self._stages = None
        if self.last is not None or self.failed:
            self._forget()
            self._facts.tell(self.ended)

    def set_learning_rate(self, rate: float) -> None:
        self._controls.learning_rate = rate

    def _begin(self) -> bool:
        begun = self._training.begin_by_hand()
        if begun is not None:
            self._forget()
            self._stages, self._controls = begun
            self._recipe = self._training.recipe
        return begun is not None

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
            self._training.say(stage.note)
        elif isinstance(stage, Finished):
            self._stages = None
            self._training.end_by_hand()
        self._facts.tell(self.staged)

    def _forget(self) -> None:
        self.predicted = self.lost = self.derived = self.stepped = self.last = None
        self.failed = False
