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
    from engine.experiments.rate_finder import Tried, Valley
    from engine.experiments.rate_trials import Suggestion, Trial

_PASS = 0.5
"""The part of the whole search that the growing rate is."""


class _Worker(Worker):
    """Takes the steps, then the trials. `tried` carries what came of each step, `passed` where the
    loss is low, `advanced` how far the trials are, `trial` one that has ended, `completed` what is
    suggested: it came to the end.
    """

    tried = Signal(object)  # a Tried: its module wants torch; and so the others'
    passed = Signal(object)
    advanced = Signal(float)
    trial = Signal(object)
    completed = Signal(object)

    def __init__(
        self, digits: tuple[int, ...], data: RunData, start_data: Dataset, recipe: Recipe
    ) -> None:
        super().__init__()
        self._digits, self._data, self._with = digits, data, (start_data, recipe)

    def work(self) -> None:
        from engine.experiments.rate_finder import find_rate, valley_of  # torch is there by now
        from engine.experiments.rate_trials import (
            accuracy_to_beat,
            steps_of_a_trial,
            suggestion,
            try_rates,
        )

        data = self._data.split()
        around = self._digits, data, *self._with
        tried: list[Tried] = []
        for each in find_rate(*around, self._goes_on):
            tried.append(each)
            self.tried.emit(each)
        if self.isInterruptionRequested():
            return
        valley = valley_of(tried)
        self.passed.emit(valley)
        trials: list[Trial] = []
        for trial in try_rates(*around, valley, self._goes_on_at):
            trials.append(trial)
            self.trial.emit(trial)
        if not self.isInterruptionRequested():
            steps = steps_of_a_trial(self._with[1], len(data.train))
            self.completed.emit(suggestion(valley, trials, accuracy_to_beat(*around), steps))

    def _goes_on(self) -> bool:
        self.msleep(1)  # so that the window gets its turn
        return self.goes_on()

    def _goes_on_at(self, part: float) -> bool:
        self.advanced.emit(part)
        return self._goes_on()


class RateSearch(Experiment):
    """Nothing of it touches the user's own model. `changed`: another step, begun or ended.

    tried: of each step so far. valley: the rates with a low loss, once the rate has grown through
    them. trials: the short runs that have ended. is_complete: it has come to its end. suggestion:
    then, where there is any. done: the part of the search that is over, 0..1.
    """

    changed = Signal()

    def __init__(self, parent: QObject, training: Training, workspace: Workspace) -> None:
        super().__init__(parent, training, workspace)
        self._made_with: tuple[object, ...] | None = None
        self.optimizer = training.recipe.optimizer  # of what was tried
        self.tried: tuple[Tried, ...] = ()
        self.valley: Valley | None = None
        self.trials: tuple[Trial, ...] = ()
        self.done = 0.0
        self.suggestion: Suggestion | None = None
        self.is_complete = False

    @property
    def can_start(self) -> bool:
        return self._training.can_begin

    @property
    def is_trying(self) -> bool:
        """Whether the rate has grown to its end, and the short runs go on."""
        return self.is_running and self.done >= _PASS

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
            worker, (worker.tried, self._on_tried), (worker.passed, self._on_passed),
            (worker.advanced, self._on_advanced), (worker.trial, self._on_trial),
            (worker.completed, self._on_completed),
        )
        self.changed.emit()

    def _now(self) -> tuple[object, ...]:
        """All that a search depends on but the digits: equal for the same."""
        training = self._training
        recipe = replace(training.recipe, learning_rate=1.0, schedule="constant")
        mine = () if training.source == "mnist" else (
            training.weight_of_mine, training.balance_mine, self._workspace.form,
            training.drawing_parts.learned.entries,
        )
        return recipe, training.source, mine

    def _forget(self) -> None:
        self.stop()
        self.tried, self.valley, self.trials, self.suggestion = (), None, (), None
        self._made_with, self.error, self.done, self.is_complete = None, None, 0.0, False
        self.changed.emit()

    def _on_tried(self, tried: Tried) -> None:
        self.tried, self.done = (*self.tried, tried), _PASS * tried.done
        self.changed.emit()

    def _on_passed(self, valley: Valley | None) -> None:
        self.valley, self.done = valley, _PASS
        self.changed.emit()

    def _on_advanced(self, part: float) -> None:
        self.done = _PASS + (1 - _PASS) * part
        self.changed.emit()

    def _on_trial(self, trial: Trial) -> None:
        self.trials = (*self.trials, trial)
        self.changed.emit()

    def _on_completed(self, suggestion: Suggestion | None) -> None:
        self.is_complete, self.suggestion, self.done = True, suggestion, 1.0

    def _on_end(self) -> None:
        self.changed.emit()
