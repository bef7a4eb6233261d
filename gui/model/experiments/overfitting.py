"""Runs on few images, one with the images as they are and one with variants of them, watched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from engine.data.datasets import Split
from engine.experiments.overfitting_record import Look
from engine.training.recipe import Recipe
from gui.model.experiments.experiment import Experiment
from gui.model.training.training import Training
from gui.model.worker import Worker
from gui.model.workspace import Workspace

_REST = 16
"""Steps after which the thread rests for a millisecond, so that the window gets its turn."""


@dataclass(frozen=True, slots=True)
class WatchedRun:
    """What has been seen of a run so far. recipe: with the variants that it learns from.

    diverged: the step at which the loss was no longer a finite number; 0 where it was none.
    """

    recipe: Recipe
    images: int
    steps: int
    seen: tuple[Look, ...] = ()
    diverged: int = 0

    @property
    def varied(self) -> bool:
        return self.recipe.variants.in_use

    @property
    def is_complete(self) -> bool:
        return bool(self.seen) and self.seen[-1].step == self.steps

    def may_be_compared(self, other: WatchedRun) -> bool:
        """Whether they differ in nothing but that one learns from variants."""
        off = replace(self.recipe.variants, in_use=False)
        return (self.images, self.steps, replace(self.recipe, variants=off)) == (
            other.images, other.steps,
            replace(other.recipe, variants=replace(other.recipe.variants, in_use=False)),
        )


class _Worker(Worker):
    """`seen` carries each Look, `diverged` the step that was none."""

    seen = Signal(Look)
    diverged = Signal(int)

    def __init__(self, data: Split, digits: tuple[int, ...], run: WatchedRun) -> None:
        super().__init__()
        self._data, self._digits, self._run, self._taken = data, digits, run, 0

    def work(self) -> None:
        from engine.experiments.overfitting import few, looks  # torch is there by now
        from engine.training.record import Diverged

        run = self._run
        data = few(self._data, run.images, run.recipe.seed)
        try:
            for each in looks(data, self._digits, run.recipe, run.steps, self._goes_on):
                self.seen.emit(each)
        except Diverged as error:
            self.diverged.emit(error.number)

    def _goes_on(self) -> bool:
        self._taken += 1
        if self._taken % _REST == 0:
            self.msleep(1)
        return self.goes_on()


class Overfitting(Experiment):
    """`changed`: the model was looked at again, or a run began or ended.

    runs: by whether they learn from variants; only those that may be compared.
    """

    changed = Signal()

    def __init__(self, parent: QObject, training: Training, workspace: Workspace) -> None:
        super().__init__(parent, training, workspace)
        self._varied = False  # of the run that goes on
        self.runs: dict[bool, WatchedRun] = {}

    @property
    def can_start(self) -> bool:
        return self._training.can_begin

    @property
    def current(self) -> WatchedRun | None:
        """The run that goes on."""
        return self.runs.get(self._varied) if self.is_running else None

    def recipe(self, model: str, varied: bool) -> Recipe:
        """As the settings beside Train are, with this model; varied: learn from variants."""
        recipe = self._training.recipe.with_model(model)
        return replace(recipe, variants=replace(recipe.variants, in_use=varied))

    def start(self, model: str, images: int, steps: int, varied: bool) -> None:
        """Begin a run, over the one of the other kind if the two may be compared."""
        digit_set = self._workspace.digit_set
        if digit_set is None or not self.can_start:
            return
        self.stop()
        run = WatchedRun(
            self.recipe(model, varied), min(images, len(digit_set.data.train)), steps
        )
        self.runs = {key: other for key, other in self.runs.items()
                     if key != varied and run.may_be_compared(other)} | {varied: run}
        self._varied = varied
        worker = _Worker(digit_set.data, digit_set.digits, run)
        self._begin(worker, (worker.seen, self._on_seen), (worker.diverged, self._on_diverged))
        self.changed.emit()

    def take_up(self, runs: Mapping[bool, WatchedRun]) -> None:
        """Have these runs, and no other; one that goes on ends."""
        self.stop()
        self.runs = dict(runs)
        self.changed.emit()

    def _forget(self) -> None:
        self.stop()
        self.runs, self.error = {}, None
        self.changed.emit()

    def _on_seen(self, look: Look) -> None:
        run = self.runs[self._varied]
        self._become(replace(run, seen=(*run.seen, look)))

    def _on_diverged(self, step: int) -> None:
        self._become(replace(self.runs[self._varied], diverged=step))

    def _become(self, run: WatchedRun) -> None:
        self.runs = self.runs | {self._varied: run}
        self.changed.emit()

    def _on_end(self) -> None:
        self.changed.emit()
