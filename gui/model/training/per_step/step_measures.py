"""Something measured of the models of the curve's steps: on a thread."""

import weakref
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.looks import Look
from engine.models.trained import TrainedModel
from engine.training.progress import Progress
from gui.model.training.training import Training
from gui.model.worker import Worker, WorkerOwner
from gui.model.workspace import Workspace

MOST = 60
"""Steps that are measured at most, about; each takes milliseconds."""

Measure = Callable[[TrainedModel, Look], Any]


class _Worker(Worker):
    """Measures models. `found` carries each step and what came of it."""

    found = Signal(int, object)

    def __init__(self, models: Sequence[tuple[int, TrainedModel]], measure: Measure) -> None:
        super().__init__()
        self._models, self._measure = models, measure

    def work(self) -> None:
        for step, model in self._models:
            if self.isInterruptionRequested():
                return
            self.found.emit(step, self._measure(model, self.look))
            self.msleep(1)


class StepMeasures(WorkerOwner):
    """The measures so far, of the curve of now. `changed`: there are more."""

    changed = Signal()

    def __init__(self, parent: QObject, training: Training, workspace: Workspace) -> None:
        super().__init__(parent)
        self._training, self._workspace = training, workspace
        self._found: dict[int, Any] = {}
        self._of: tuple[object, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is kept."""
        return not self._found

    def _along(self, of: tuple[object, ...], measure: Measure) -> list[tuple[int, Any]]:
        """Of the steps that are to be shown now; those that are missing begin to be measured.

        of: what the measure depends on beside the model.
        """
        progress = self._training.progress
        if self._workspace.digit_set is None or progress.history is None or not progress.steps:
            self.forget()
            return []
        of = weakref.ref(progress), *of
        if of != self._of:
            self.forget()
            self._of = of
        steps = steps_of(progress)
        missing = [step for step in steps if step not in self._found]
        if missing and not self.is_running:
            history = progress.history
            worker = _Worker([(step, history.model(step)) for step in missing], measure)
            self._begin(worker, (worker.found, self._found.__setitem__))
        return [(step, self._found[step]) for step in steps if step in self._found]

    def forget(self) -> None:
        """Let go of everything: nobody looks."""
        self.stop()
        self._found, self._of = {}, ()

    def _on_end(self) -> None:
        if self.error is None:
            self.changed.emit()


def steps_of(progress: Progress) -> list[int]:
    """About MOST kept steps, evenly, and runs' ends; as more come, those chosen are among them."""
    assert progress.history is not None
    kept = progress.history.numbers
    every = 1
    while len(kept) > every * MOST:
        every *= 2
    there = set(kept)
    ends = {step for step in progress.runs if step in there}
    return sorted({*kept[::every], *ends, kept[-1]} - ({0} if not progress.given else set()))
