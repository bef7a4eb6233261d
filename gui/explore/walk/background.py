"""The walk through a convolutional network, which takes a second: on a thread."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray
from PySide6.QtCore import Signal

from engine.explain.walk import walk
from engine.explain.walk_record import TooManyKinks, Walk
from engine.models.convolutional.model import SmallCnn
from gui.model.session import Session
from gui.model.worker import Worker, WorkerOwner

Image = NDArray[Any]


class _Stopped(Exception):
    """Nobody wants it any more."""


class _Worker(Worker):
    """Once it has finished: the walk, or too_many."""

    walk: Walk | None = None
    too_many: int | None = None

    def __init__(self, model: SmallCnn, start: Image, end: Image) -> None:
        super().__init__()
        self._what = model, start, end
        self.of = key_of(model, start, end)

    def work(self) -> None:
        try:
            self.walk = walk(*self._what, self._look)
        except TooManyKinks as error:
            self.too_many = error.most
        except _Stopped:
            return

    def _look(self) -> None:
        if self.isInterruptionRequested():
            raise _Stopped


def key_of(model: SmallCnn, start: Image, end: Image) -> tuple[object, ...]:
    """Equal for the same walk."""
    return (model.parameters, start.dtype, start.tobytes(), end.dtype, end.tobytes())


class WalkInBackground(WorkerOwner):
    """`found`: another is there. walk: the last one, of what there is now or was before.

    What is asked for while another is being worked out is begun once that is done: else a pen that
    moves on and on would see none.
    """

    found = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.walk: Walk | None = None
        self.too_many: int | None = None
        self._of: tuple[object, ...] = ()
        self._wanted: _Worker | None = None
        self._working: _Worker | None = None

    def is_of(self, model: SmallCnn, start: Image, end: Image) -> bool:
        """Whether the last one found is this."""
        return self._of == key_of(model, start, end)

    def ask(self, model: SmallCnn, start: Image, end: Image) -> None:
        """Begin to work it out, where it is not known."""
        worker = _Worker(model, start, end)
        if self._working is None:
            if worker.of != self._of:
                self._go_on(worker)
        else:
            self._wanted = None if worker.of == self._working.of else worker

    def stop(self) -> None:
        self._wanted = None
        super().stop()

    def forget(self) -> None:
        """Nobody looks."""
        self.stop()
        self.walk, self.too_many, self._of = None, None, ()

    def _go_on(self, worker: _Worker) -> None:
        self._working = worker
        self._begin(worker)

    def _on_end(self) -> None:
        worker, wanted = self._working, self._wanted
        self._working = self._wanted = None
        assert worker is not None
        if worker.isInterruptionRequested():
            return
        self.walk, self.too_many, self._of = worker.walk, worker.too_many, worker.of
        if wanted is not None:
            self._go_on(wanted)
        self.found.emit()
