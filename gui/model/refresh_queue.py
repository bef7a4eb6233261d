"""Views take turns, so that many of them open never make the window stutter."""

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

BUDGET = 0.006
"""Seconds of a turn after which the rest waits for the next one."""

PAUSE = 12
"""Milliseconds between two turns, in which the window paints and hears the pointer."""


class RefreshQueue(QObject):
    """Does what it is asked to do, each thing once however often it was asked, oldest first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._due: dict[int, Callable[[], None]] = {}
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._turn)

    def ask(self, who: QObject, work: Callable[[], None]) -> None:
        """Do the work of `who` soon."""
        self._due.setdefault(id(who), work)
        if not self._timer.isActive():
            self._timer.start(0)

    def finish(self) -> bool:
        """Do at once whatever is due; whether anything was."""
        was_due = bool(self._due)
        while self._due:
            self._turn()
        return was_due

    def stop(self) -> None:
        self._due.clear()
        self._timer.stop()

    def _turn(self) -> None:
        end = perf_counter() + BUDGET
        while self._due:
            self._due.pop(next(iter(self._due)))()
            if perf_counter() > end:
                break
        if self._due:
            self._timer.start(PAUSE)
        else:
            self._timer.stop()
