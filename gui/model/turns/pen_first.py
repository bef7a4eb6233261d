"""The pen goes first: until what follows from its move is painted, all else that goes on rests.

Threads share one interpreter, and on a slow computer one processor, with the window. So whoever
works beside it looks up now and then (`rest`), and waits a moment where the pen has just moved.
"""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject

from gui.model.turns.once_painted import OncePainted

PATIENCE = 0.1
"""Seconds that one waits for the pen at most: where it never rests, all else goes on slowly."""

_rests = threading.Event()
_rests.set()


class FollowedPen:
    """Whether a move of the pen is being followed, its paint included."""

    def __init__(self, parent: QObject) -> None:
        self._is_followed = self._has_stopped = False
        self._others: tuple[Callable[[bool], object], ...] = ()
        self._painted = OncePainted(parent, self._on_painted)

    def comes_before(self, *others: Callable[[bool], object]) -> None:
        """They are told when to give way, and when no more."""
        self._others += others

    def follow(self) -> None:
        """It has moved."""
        if not (self._is_followed or self._has_stopped):
            _rests.clear()
            self._tell(True)
            self._painted.ask()

    def stop(self) -> None:
        """It is followed no more: its window closes, and nobody is to wait for it."""
        self._has_stopped = True
        if self._is_followed:
            self._on_painted()

    def _on_painted(self) -> None:
        if self._is_followed:
            _rests.set()
            self._tell(False)

    def _tell(self, is_followed: bool) -> None:
        self._is_followed = is_followed
        for give_way in self._others:
            give_way(is_followed)


def rest() -> None:
    """On a thread beside the window: wait while a move of the pen is followed."""
    _rests.wait(PATIENCE)
