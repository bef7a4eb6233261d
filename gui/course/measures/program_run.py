"""A program of a few lines, run beside the window."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from engine.data.datasets import Split
from gui.course.measures.values import count, number
from gui.course.stops.commands import Program
from gui.course.stops.conditions import MeasuredValue
from gui.course.waiting import Interrupted, Wait
from gui.model.worker import Worker, WorkerOwner


class _Worker(Worker):
    """`said` carries what the program says."""

    said = Signal(object)

    def __init__(self, name: Program, data: Split) -> None:
        super().__init__()
        self._name, self._data = name, data

    def work(self) -> None:
        from engine.experiments.short_programs import PROGRAMS  # torch is there by now

        self.said.emit(PROGRAMS[self._name](self._data, self.goes_on))


class ProgramRun(WorkerOwner):
    """`ended`: it said something, or could not."""

    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._said: object = None

    def run(self, name: Program, data: Split) -> Iterator[Wait]:
        """Wait for it. Raises Interrupted where it said nothing."""
        self._said = None
        worker = _Worker(name, data)
        self._begin(worker, (worker.said, self._on_said))
        while self.is_running:
            yield (self.ended,)
        if self._said is None:
            raise Interrupted

    @property
    def value(self) -> MeasuredValue:
        """What it said: a number, or words."""
        if isinstance(self._said, int):
            return count(self._said)
        if isinstance(self._said, float):
            return number(self._said)
        words = str(self._said)
        return MeasuredValue(words, words)

    def _on_said(self, said: object) -> None:
        self._said = said

    def _on_end(self) -> None:
        self.ended.emit()
