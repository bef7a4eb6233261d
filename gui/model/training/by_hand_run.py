"""A run taken one of the seven steps at a time, on the same curve as any other run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from engine.models.trained import TrainedModel
from engine.training.recipe import Controls, Recipe
from engine.training.record import Step
from engine.training.schedule import factor
from gui.model.facts import Facts
from gui.model.training.background_measures import (
    IMAGE,
    BackgroundMeasures,
    multiplications,
)

if TYPE_CHECKING:
    from engine.training.seven_steps_record import Derived, Lost, Predicted, Stage, Stepped

_SLOT = "stage"
_DERIVED = 3
"""How many times as much as a prediction a gradient takes: twice for the way back."""


@dataclass(frozen=True, slots=True, eq=False)
class BegunByHand:
    """The stages of a new run, and what steers it. valid: how many images it is judged on.

    images: how many the first stage has to make ready, where they are not.
    """

    stages: Iterator[Stage]
    controls: Controls
    model: TrainedModel
    valid: int
    images: int = 0

    def sums(self, recipe: Recipe, predicted: Predicted | None) -> int:
        """Multiplications that the next stage takes at most, about."""
        sums = _DERIVED * multiplications(self.model, recipe.batch_size)
        if predicted is None:
            sums += IMAGE * self.images
        elif predicted.batch == predicted.batches:
            sums += multiplications(self.model, self.valid)  # at the end of an epoch
        return sums


class Trained(Protocol):
    """What the run is a part of: gui.model.training.training.Training."""

    @property
    def steps(self) -> int:
        """Of the curve."""

    @property
    def recipe(self) -> Recipe: ...

    def begin_by_hand(self, again: Callable[[], None]) -> BegunByHand | None:
        """A new run; None where none can begin, or only later: `again` is called then."""

    def take_by_hand(self, step: Step) -> None:
        """A step is complete."""

    def end_by_hand(self, error: Exception | None = None) -> None:
        """The run is over, or could not go on."""

    def say(self, text: str) -> None:
        """Something that the user should know."""


class ByHandRun(QObject):
    """`staged`: another stage is done. `ended`: training in another way, or a reset, ended it.

    Of a large network a stage is done beside the window: `worked` tells that one has begun. What is
    pressed meanwhile follows it.
    """

    staged = Signal()
    ended = Signal()
    worked = Signal()

    def __init__(self, parent: QObject, training: Trained, facts: Facts) -> None:
        super().__init__(parent)
        self._training, self._facts = training, facts
        self._begun: BegunByHand | None = None
        self._measures = BackgroundMeasures(self)
        self._measures.found.connect(self._on_found)
        self._of: tuple[int, ...] = (0,)  # of the stage that is being done, or comes next
        self._presses, self._to_its_end = 0, False
        self._recipe: Recipe | None = None
        self.predicted: Predicted | None = None
        self.lost: Lost | None = None
        self.derived: Derived | None = None
        self.stepped: Stepped | None = None
        self.last: Stage | None = None
        self.failed = False  # it could not go on

    @property
    def is_running(self) -> bool:
        return self._begun is not None

    @property
    def is_working(self) -> bool:
        """Whether a stage is being done beside the window."""
        return self._begun is not None and self._measures.is_working_on(_SLOT)

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
        recipe = self.recipe
        rate = self._begun.controls.learning_rate if self._begun is not None else (
            recipe.learning_rate)
        if self.predicted is None:
            return rate
        steps = recipe.epochs * self.predicted.batches
        return rate * factor(recipe.schedule, self.predicted.number, steps)

    def next(self) -> None:
        """Do the next of the seven; the first begins a new run from the recipe's start."""
        self._presses += 1
        self._go_on()

    def whole_step(self) -> None:
        """Go on to the end of the step that is being taken: until the weights have changed."""
        self._to_its_end = True
        self._go_on()

    def stop(self) -> None:
        """Step 7, whenever the learner has seen enough."""
        from engine.training.seven_steps_record import Finished

        if self._begun is not None:
            with self._facts.together():
                self._take(Finished(self._training.steps))

    def abandon(self) -> None:
        """Another run begins, or everything is reset: this one is over."""
        self._leave()
        if self.last is not None or self.failed:
            self._forget()
            self._facts.tell(self.ended)

    def set_learning_rate(self, rate: float) -> None:
        if self._begun is not None:
            self._begun.controls.learning_rate = rate

    def _begin(self) -> bool:
        presses = self._presses, self._to_its_end
        begun = self._training.begin_by_hand(lambda: self._press_again(presses))
        if begun is not None:  # the one before has been abandoned
            self._forget()
            self._presses, self._to_its_end = presses
            self._begun, self._recipe = begun, self._training.recipe
        return begun is not None

    def _press_again(self, presses: tuple[int, bool]) -> None:
        self._presses, self._to_its_end = presses
        self._go_on()

    def _leave(self) -> None:
        """No more of the run, nor of the stage that is being done."""
        self._begun, self._presses, self._to_its_end = None, 0, False
        self._measures.forget(_SLOT)
        self._of = (self._of[0] + 1,)

    def _go_on(self) -> None:
        """As far as was asked for, or until a stage takes a while."""
        with self._facts.together():
            while self._presses or self._to_its_end:
                if self._begun is None and not self._begin():
                    self._presses, self._to_its_end = 0, False
                    return
                if not self._do():
                    return

    def _do(self) -> bool:
        """Do the next stage; False where that takes a while, or has failed."""
        begun = self._begun
        assert begun is not None
        try:
            error = self._measures.failure(_SLOT, self._of)
            if error is not None:
                raise error
            stage = self._measures.ask(
                _SLOT, self._of, begun.sums(self.recipe, self.predicted),
                lambda look: next(begun.stages),
            )
        except Exception as error:  # it is explained, as any run's
            self._leave()
            self.failed = True
            self._training.end_by_hand(error)
            self._facts.tell(self.ended)
            return False
        if stage is None:
            self._facts.tell(self.worked)
            return False
        self._measures.forget(_SLOT)  # its arrays are large
        self._of = (self._of[0] + 1,)
        self._presses = max(self._presses - 1, 0)
        self._take(stage)
        return True

    def _on_found(self) -> None:
        if self._begun is not None:
            self._go_on()

    def _take(self, stage: Stage) -> None:
        from engine.training import seven_steps_record as record  # it is there: a run has begun

        self.last = stage
        if isinstance(stage, record.Stepped | record.Finished):
            self._to_its_end = False
        if isinstance(stage, record.Predicted):
            self._forget()
            self.last = self.predicted = stage
        elif isinstance(stage, record.Lost):
            self.lost = stage
        elif isinstance(stage, record.Derived):
            self.derived = stage
        elif isinstance(stage, record.Stepped):
            self.stepped = stage
            self._training.take_by_hand(stage.step)
        elif isinstance(stage, record.Initialised) and stage.note:
            self._training.say(stage.note)
        elif isinstance(stage, record.Finished):
            self._leave()
            self._training.end_by_hand()
        self._facts.tell(self.staged)

    def _forget(self) -> None:
        self.predicted = self.lost = self.derived = self.stepped = self.last = None
        self.failed = False
