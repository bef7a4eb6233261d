"""When the system ends the program (SIGTERM, Ctrl+C, a closed terminal), nothing is lost."""

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier

_SIGNALS = [getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGHUP")
            if hasattr(signal, name)]


class Ending(QObject):
    """Runs `end` in the event loop when one of these signals comes.

    Python runs its handlers between two of its own instructions only: a window that waits would
    never come to them. So the signal also writes into a socket that Qt listens to.
    """

    def __init__(self, parent: QObject, end: Callable[[], object]) -> None:
        super().__init__(parent)
        self._end = end
        self._here, self._there = socket.socketpair()
        for each in (self._here, self._there):
            each.setblocking(False)
        self._before = signal.set_wakeup_fd(self._there.fileno(), warn_on_full_buffer=False)
        self._handlers = {each: signal.signal(each, _hear) for each in _SIGNALS}
        self._notifier = QSocketNotifier(self._here.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)

    def _on_signal(self) -> None:
        self._here.recv(64)
        self._end()

    def restore(self) -> None:
        """As it was before."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        self._here.close()
        self._there.close()


def _hear(_number: int, _frame: FrameType | None) -> None:
    """Nothing: what is to be done is done in the event loop."""
