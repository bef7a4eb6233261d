"""When a window has been painted for the first time: what can wait begins only then."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_UNSEEN = 1000
"""Milliseconds after which it is given up: a window may begin as an icon, and is not painted."""


class FirstPaint(QObject):
    """Tells of it once."""

    over = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._soon = QTimer(self, singleShot=True, interval=_UNSEEN)
        self._soon.timeout.connect(self._tell)
        self._soon.start()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:  # all that is in it is painted in the same go
            watched.removeEventFilter(self)
            self._soon.start(0)
        return False

    def _tell(self) -> None:
        self._window.removeEventFilter(self)
        self.over.emit()

    def stop(self) -> None:
        """The window is closed: nothing begins any more."""
        self._window.removeEventFilter(self)
        self._soon.stop()
