"""Which learning rate suits the settings of now: the learning-rate finder's run, on a thread."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.data.datasets import Dataset
from engine.errors import InputError
from engine.training.recipe import Recipe
from gui.model.experiments.experiment import Experiment
from gui.model.training.comparison import RunData
from gui.model.training.training import Training
from gui.model.worker import Worker
from gui.model.workspace import Workspace

if TYPE_CHECKING:
    from engine.experiments.rate_finder import Suggestion, Tried


class _Worker(Worker):
    """Takes the steps. `tried` carries what came of each. `completed`: it came to the end."""

    tried = Signal(object)  # a Tried: its module wants torch
    completed = Signal()

    def __init__(
        self, digits: tuple[int, ...], data: RunData, start_data: Dataset, recipe: Recipe
    ) -> None:
        super().__init__()
        self._digits, self._data, self._with = digits, data, (start_data, recipe)

    def work(self) -> None:
        from engine.experiments.rate_finder import find_rate  # torch is there by now

        for each in find_rate(self._digits, self._data.split(), *self._with, self._goes_on):
            self.tried.emit(each)
        if not self.isInterruptionRequested():
            self.completed.emit()

    def _goes_on(self) -> bool:
        self.msleep(1)  # so that the window gets its turn
        return not self.isInterruptionRequested()


class RateSearch(Experiment):
    """Nothing of it touches the user's own model. `changed`: another step, begun or ended.

    tried: of each step so far. is_complete: it has come to its end. suggestion: then, where there
    is any.
    """

    changed = Signal()

    def __init__(self, parent: QObject, training: Training, workspace: Workspace) -> None:
        super().__init__(parent, training, workspace)
        self._made_with: tuple[object, ...] | None = None
        self.optimizer = training.recipe.optimizer  # of what was tried
        self.tried: tuple[Tried, ...] = ()
        self.suggestion: Suggestion | None = None
        self.is_complete = False

    @property
    def can_start(self) -> bool:
        return self._training.can_train

    @property
    def done(self) -> float:
        """The part of the steps that is taken, 0..1."""
        return self.tried[-1].done if self.tried else 0.0

    @property
    def was_cancelled(self) -> bool:
        """Whether it was stopped before its end; what was tried is there to be seen."""
        return bool(self.tried) and not (self.is_running or self.is_complete or self.error)

    @property
    def is_outdated(self) -> bool:
        """Whether a search begun now would be with other settings or images."""
        return self._made_with is not None and self._made_with != self._now()

    def start(self) -> None:
        """Begin anew, with the settings of now, where there is anything to learn from."""
        self._forget()
        digit_set, training = self._workspace.digit_set, self._training
        if digit_set is None or not self.can_start:
            return
        try:
            data = training.data()
        except InputError as error:
            self.error = error
            self.changed.emit()
            return
        if data is None:
            training.once_read(self.start)
            return
        self._made_with, self.optimizer = self._now(), training.recipe.optimizer
        worker = _Worker(digit_set.digits, data, digit_set.data.train, training.recipe)
        self._begin(
            worker, (worker.tried, self._on_tried), (worker.completed, self._on_completed)
        )
        self.changed.emit()

    def _now(self) -> tuple[object, ...]:
        """All that a search depends on but the digits: equal for the same."""
        training = self._training
        recipe = replace(training.recipe, learning_rate=1.0, schedule="constant", epochs=1)
        mine = () if training.source == "mnist" else (
            training.weight_of_mine, training.balance_mine, self._workspace.form,
            training.drawing_parts.learned.entries,
        )
        return recipe, training.source, mine

    def _forget(self) -> None:
        self.stop()
        self.tried, self.suggestion, self._made_with, self.error = (), None, None, None
        self.is_complete = False
        self.changed.emit()

    def _on_tried(self, tried: Tried) -> None:
        self.tried = (*self.tried, tried)
        self.changed.emit()

    def _on_completed(self) -> None:
        from engine.experiments.rate_finder import suggested  # torch is there by now

        self.is_complete, self.suggestion = True, suggested(self.tried)

    def _on_end(self) -> None:
        self.changed.emit()
