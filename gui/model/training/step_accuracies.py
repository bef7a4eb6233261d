"""How well the models of the curve's steps do, on MNIST and on one's drawings: on a thread."""

import weakref
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from engine.data.datasets import Dataset
from engine.models.classifier import Classifier, accuracy
from engine.training.progress import Progress
from gui.model.training.training import Training
from gui.model.worker import Worker, WorkerOwner
from gui.model.workspace import Workspace

MOST = 60
"""Steps that are measured at most, about; each takes milliseconds."""


@dataclass(frozen=True, slots=True)
class StepAccuracies:
    """Of the model after a step, 0..1; None where there are no drawings of the kind.

    mnist: on the validation images. held_out: on the user's that were never learned from; learned:
    on those that may be.
    """

    step: int
    mnist: float
    held_out: float | None
    learned: float | None


class _Worker(Worker):
    """Measures models. `found` carries each step's."""

    found = Signal(StepAccuracies)

    def __init__(
        self, models: Sequence[tuple[int, Classifier]], valid: Dataset, unseen: Dataset,
        learned: Dataset,
    ) -> None:
        super().__init__()
        self._models, self._data = models, (valid, unseen, learned)

    def work(self) -> None:
        for step, model in self._models:
            if self.isInterruptionRequested():
                return
            mnist, unseen, learned = (
                accuracy(model, data) if len(data) else None for data in self._data
            )
            self.found.emit(StepAccuracies(step, mnist or 0.0, unseen, learned))
            self.msleep(1)


class MeasuredSteps(WorkerOwner):
    """The measures so far, of the curve and the drawings of now. `changed`: there are more."""

    changed = Signal()

    def __init__(self, parent: QObject, training: Training, workspace: Workspace) -> None:
        super().__init__(parent)
        self._training, self._workspace = training, workspace
        self._found: dict[int, StepAccuracies] = {}
        self._of: tuple[object, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is kept."""
        return not self._found

    def measure(self) -> tuple[StepAccuracies, ...]:
        """Of the steps that are to be shown now; those that are missing begin to be measured."""
        training, digit_set = self._training, self._workspace.digit_set
        progress = training.progress
        if digit_set is None or progress.history is None or not progress.steps:
            self.forget()
            return ()
        unseen, learned = training.images_unseen(), training.images_learned()
        of = weakref.ref(progress), digit_set.key, unseen, learned
        if of != self._of:
            self.forget()
            self._of = of
        steps = steps_of(progress)
        missing = [step for step in steps if step not in self._found]
        if missing and not self.is_running:
            history = progress.history
            worker = _Worker(
                [(step, history.model(step)) for step in missing], digit_set.data.valid, unseen,
                learned,
            )
            self._begin(worker, (worker.found, self._on_found))
        return tuple(self._found[step] for step in steps if step in self._found)

    def forget(self) -> None:
        """Let go of everything: nobody looks."""
        self.stop()
        self._found, self._of = {}, ()

    def _on_found(self, found: StepAccuracies) -> None:
        self._found[found.step] = found

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
