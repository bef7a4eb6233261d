"""What retraining gives as the user's drawings count more and more: a row of runs on a thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.data.datasets import Dataset, Split
from engine.training.recipe import Recipe
from gui.model.experiments.experiment import Experiment
from gui.model.predictions import ImageForm
from gui.model.training.comparison import training_data
from gui.model.training.training import Training
from gui.model.worker import Worker
from gui.model.workspace import Workspace

if TYPE_CHECKING:
    from engine.experiments.weight_sweep import SweepPoint

_REST = 32
"""Steps after which the thread rests for a millisecond, so that the window gets its turn."""

_NEWS = 200
"""How often, in a whole sweep, the thread tells how far it is."""


@dataclass(frozen=True, slots=True, eq=False)
class SweepSettings:
    """All that the runs depend on. learned, held_out: the user's images."""

    digits: tuple[int, ...]
    mnist: Split
    recipe: Recipe
    balanced: bool
    form: ImageForm
    learned: Dataset
    held_out: Dataset
    of: tuple[object, ...]  # equal for the same settings

    def data(self, weight: int) -> Split:
        """What a run learns from: as when the user trains on both with this weight."""
        return training_data(
            self.mnist, self.learned, "both" if weight else "mnist", weight or 1, self.balanced
        )


class _Worker(Worker):
    """Takes the runs one after the other. `found` carries each; `moved` the share that is done."""

    found = Signal(object)  # a SweepPoint: its module wants torch
    moved = Signal(float)

    def __init__(self, settings: SweepSettings, weights: tuple[int, ...]) -> None:
        super().__init__()
        self._settings, self._weights = settings, weights
        images = len(settings.mnist.train)
        mine = settings.learned.balanced() if settings.balanced else settings.learned
        self._total = sum(settings.recipe.steps(images + each * len(mine)) for each in weights)
        self._done = 0

    def work(self) -> None:
        from engine.experiments.weight_sweep import run_to_end  # torch is there by now

        of = self._settings
        for weight in self._weights:
            data = of.data(weight)
            point = run_to_end(weight, data, of.mnist.train, of.digits, of.recipe, of.learned,
                               of.held_out, self._goes_on)
            if point is None:
                return
            self.found.emit(point)

    def _goes_on(self, taken: int) -> bool:
        self._done += 1
        if self._done % _REST == 0:
            self.msleep(1)
        if self._done % max(self._total // _NEWS, 1) == 0:
            self.moved.emit(self._done / self._total)
        return self.goes_on()


class WeightSweep(Experiment):
    """`changed`: another point, another share done, begun or ended."""

    changed = Signal()

    def __init__(self, parent: QObject, training: Training, workspace: Workspace) -> None:
        super().__init__(parent, training, workspace)
        self._made_with: SweepSettings | None = None
        self.points: tuple[SweepPoint, ...] = ()
        self.weights: tuple[int, ...] = ()
        self.done = 0.0

    @property
    def can_start(self) -> bool:
        return self._training.can_begin and bool(len(self._training.drawing_parts.learned))

    @property
    def is_outdated(self) -> bool:
        """Whether a sweep begun now would be of other drawings or settings than the points."""
        return self._made_with is not None and self._made_with.of != self._of()

    @property
    def held_out(self) -> int:
        """How many drawings the points were measured with."""
        return 0 if self._made_with is None else len(self._made_with.held_out)

    def start(self) -> None:
        """Begin anew, with the settings of now, where there is anything to learn from."""
        self.stop()
        digit_set, training = self._workspace.digit_set, self._training
        if digit_set is None or not self.can_start:
            return
        from engine.experiments.weight_sweep import weights_for  # torch is there by now

        learned, held_out = training.images_learned(), training.images_held_out()
        if learned is None or held_out is None:
            training.once_read(self.start)
            return
        settings = self._made_with = SweepSettings(
            digit_set.digits, digit_set.data, training.recipe, training.balance_mine,
            self._workspace.form, learned, held_out, self._of(),
        )
        mine = settings.learned.balanced() if settings.balanced else settings.learned
        self.weights = weights_for(len(digit_set.data.train), len(mine))
        self.points, self.done = (), 0.0
        worker = _Worker(settings, self.weights)
        self._begin(worker, (worker.found, self._on_found), (worker.moved, self._on_moved))
        self.changed.emit()

    def _of(self) -> tuple[object, ...]:
        training = self._training
        parts = training.drawing_parts
        return (training.recipe, training.balance_mine, self._workspace.form,
                parts.learned.entries, parts.held_out.entries)

    def _forget(self) -> None:
        self.stop()
        self.points, self.weights, self._made_with, self.error = (), (), None, None
        self.changed.emit()

    def _on_found(self, point: SweepPoint) -> None:
        self.points = (*self.points, point)
        self.changed.emit()

    def _on_moved(self, done: float) -> None:
        self.done = done
        self.changed.emit()

    def _on_end(self) -> None:
        self.changed.emit()
