"""Work beside the window that has not begun yet, however quick it is: what is seen meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

from gui.model.worker import Worker

_POLL = 0.01
"""Seconds after which one that waits asks whether it is still wanted."""

_may_begin = Event()
_may_begin.set()
_held = [""]
_run = Worker.run


def _run_when_let(worker: Worker) -> None:
    if type(worker).__module__.startswith(_held[0]):
        while not _may_begin.wait(_POLL) and not worker.isInterruptionRequested():
            pass
    _run(worker)


Worker.run = _run_when_let  # type: ignore[assignment,method-assign]


@contextmanager
def workers_held(room: str = "") -> Iterator[None]:
    """What is begun within it waits until its end, or until it is called off. room: only those."""
    _held[0] = room
    _may_begin.clear()
    try:
        yield
    finally:
        _may_begin.set()
