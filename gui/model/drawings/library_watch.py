"""Whether another window has changed the library: looked at once a second."""

from PySide6.QtCore import QObject, QTimer, Signal

from engine.library.library import Library

_LOOK_AFTER = 1000
"""Milliseconds between two looks."""


class LibraryWatch(QObject):
    """due: it is time to look again; never of a library in memory, which no other window has."""

    due = Signal()

    def __init__(self, parent: QObject, library: Library) -> None:
        super().__init__(parent)
        self._library = library
        self._seen = library.seen()
        self._timer = QTimer(self, interval=_LOOK_AFTER)
        self._timer.timeout.connect(self.due)
        if library.path is not None:
            self._timer.start()

    def see(self) -> bool:
        """Whether it has changed since it was last seen. Raises InputError."""
        before, self._seen = self._seen, self._library.seen()
        return self._seen != before

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
