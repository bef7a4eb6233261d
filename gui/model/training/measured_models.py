"""How well the models of the session do, each measured once, on a thread."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, Signal

from engine.data.datasets import Dataset
from engine.explain.validation import Validation
from engine.models.classifier import Classifier, accuracy
from engine.models.trained import TrainedModel
from gui.model.worker import Worker, WorkerOwner


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A model to be measured. key: the same as long as it is the same one.

    mine: the user's images that it has never learned from.
    """

    key: tuple[object, ...]
    model: Classifier
    mine: Dataset


@dataclass(frozen=True, slots=True)
class Measured:
    """Accuracies, 0..1: on the validation images, and on `drawings` of the user's, if any."""

    valid: float
    mine: float | None
    drawings: int


class _Worker(Worker):
    """`found` carries the candidate and what it comes to."""

    found = Signal(object, Measured)

    def __init__(self, candidates: Sequence[Candidate], validation: Validation) -> None:
        super().__init__()
        self._candidates, self._validation = candidates, validation

    def work(self) -> None:
        for each in self._candidates:
            if self.isInterruptionRequested():
                return
            mine = accuracy(each.model, each.mine, self.look) if len(each.mine) else None
            self.found.emit(each, Measured(self._on_valid(each.model), mine, len(each.mine)))
            self.msleep(1)

    def _on_valid(self, model: Classifier) -> float:
        if not isinstance(model, TrainedModel):
            return accuracy(model, self._validation.data, self.look)
        predicted = self._validation.read(model, self.look).predicted_labels
        return float(np.mean(predicted == self._validation.labels))


class MeasuredModels(WorkerOwner):
    """`changed`: more of them are measured."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._found: dict[tuple[object, ...], tuple[Dataset, Measured]] = {}

    def measure(self, candidates: Sequence[Candidate], validation: Validation) -> None:
        """Begin with those that are not measured yet, or on other drawings; forget all others."""
        wanted = {each.key for each in candidates}
        self._found = {key: each for key, each in self._found.items() if key in wanted}
        missing = [each for each in candidates if self.of(each) is None]
        if missing and not self.is_running and self.error is None:
            worker = _Worker(missing, validation)
            self._begin(worker, (worker.found, self._on_found))

    def of(self, candidate: Candidate) -> Measured | None:
        """None while it is not measured."""
        data, measured = self._found.get(candidate.key, (None, None))
        return measured if data is candidate.mine else None

    def forget(self) -> None:
        """Let go of everything."""
        self.stop()
        self._found, self.error = {}, None

    def _on_found(self, candidate: Candidate, measured: Measured) -> None:
        self._found[candidate.key] = candidate.mine, measured
        self.changed.emit()

    def _on_end(self) -> None:
        self.changed.emit()
