"""Work beside the window, of which every end is told."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, SignalInstance

from gui.model.turns.pen_first import rest

log = logging.getLogger(__name__)


class ThreadEnded(Exception):
    """Somebody wanted the whole program to end, on a thread that cannot do so."""

    def __init__(self, why: BaseException) -> None:
        super().__init__(f"{type(why).__name__} {why}".strip())


def as_error(error: BaseException) -> Exception:
    """The same as what the window explains: SystemExit and KeyboardInterrupt are no Exceptions."""
    return error if isinstance(error, Exception) else ThreadEnded(error)


class Interrupted(Exception):
    """Nobody wants the work any more."""


class Worker(QThread):
    """Does its `work`. `error` says why it could not, once it has finished."""

    error: Exception | None = None

    def run(self) -> None:
        try:
            self.work()
        except Interrupted:
            return
        except BaseException as error:  # else Qt would print it, and nobody would hear of it
            self.error = as_error(error)

    def work(self) -> None:
        """On the thread."""
        raise NotImplementedError

    def goes_on(self) -> bool:
        """On the thread, again and again: whether the work is wanted still; the pen goes first."""
        if not self.isInterruptionRequested():
            rest()
        return not self.isInterruptionRequested()

    def look(self) -> None:
        """The same, where the work ends by itself if nobody wants it any more."""
        if not self.goes_on():
            raise Interrupted


class WorkerOwner(QObject):
    """One worker at a time, of which nothing is heard any more once it has been stopped.

    error: why the last one could not go on.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._worker: Worker | None = None
        self._left: Worker | None = None
        self.error: Exception | None = None

    @property
    def is_running(self) -> bool:
        return self._worker is not None

    def stop(self) -> None:
        """End the work and wait for its thread; what has come of it stays."""
        if self._worker is not None:
            self._worker.requestInterruption()
            self._finish(self._worker)
        if self._left is not None:
            self._end_of_left(self._left)

    def let_go(self) -> None:
        """End the work, and wait for nothing: its thread ends as soon as it looks, which may take
        seconds, and what comes of it is forgotten. Of such threads there is one at most.
        """
        if self._worker is None:
            return
        if self._left is not None:
            self._end_of_left(self._left)
        self._left, self._worker = self._worker, None
        self._left.requestInterruption()
        self._on_end()

    def _end_of_left(self, worker: Worker) -> None:
        worker.wait()
        self._left = None
        worker.deleteLater()

    def _begin(self, worker: Worker, *heard: tuple[SignalInstance, Callable[..., None]]) -> None:
        """Start it. heard: its signals, and who hears them."""
        if self._worker is not None:
            self.stop()
        self._worker, self.error = worker, None
        for signal, slot in heard:
            signal.connect(self._while_it_works(worker, slot))
        worker.finished.connect(lambda: self._finish(worker))
        worker.start()

    def _while_it_works(self, worker: Worker, slot: Callable[..., None]) -> Callable[..., None]:
        """It may have been stopped since a signal was sent, or another goes on."""
        def hear(*values: object) -> None:
            if worker is self._worker:
                slot(*values)

        return hear

    def _finish(self, worker: Worker) -> None:
        if worker is self._left:
            self._end_of_left(worker)
        if worker is not self._worker:
            return
        worker.wait()
        self._worker = None
        worker.deleteLater()
        self.error = worker.error
        if worker.error is not None:
            log.error("%s could not go on", type(self).__name__, exc_info=worker.error)
        self._on_end()

    def _on_end(self) -> None:
        """It is over."""
        raise NotImplementedError
