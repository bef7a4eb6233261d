"""The pen goes first: until what follows from its move is painted, all else that goes on rests.

Threads share one interpreter, and on a slow computer one processor, with the window. So whoever
works beside it looks up now and then (`rest`), and waits a moment where the pen has just moved.
"""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from gui.model.turns.once_painted import OncePainted

PATIENCE = 0.1
"""Seconds that one waits for the pen at most: where it never rests, all else goes on slowly."""

_rests = threading.Event()
_rests.set()


class FollowedPen(QObject):
    """Whether a move of the pen is being followed, its paint included; `changed` tells of it."""

    changed = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_followed = self._has_stopped = False
        self._painted = OncePainted(self, self._on_painted)

    def comes_before(self, *others: Callable[[bool], None]) -> None:
        """They are told when to give way, and when no more."""
        for each in others:
            self.changed.connect(each)

    def follow(self) -> None:
        """It has moved."""
        if not (self._is_followed or self._has_stopped):
            self._is_followed = True
            _rests.clear()
            self.changed.emit(True)
            self._painted.ask()

    def stop(self) -> None:
        """It is followed no more: its window closes, and nobody is to wait for it."""
        self._has_stopped = True
        if self._is_followed:
            self._on_painted()

    def _on_painted(self) -> None:
        if self._is_followed:
            self._is_followed = False
            _rests.set()
            self.changed.emit(False)


def rest() -> None:
    """On a thread beside the window: wait while a move of the pen is followed."""
    _rests.wait(PATIENCE)
