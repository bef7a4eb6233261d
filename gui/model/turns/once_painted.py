"""When what follows from something that happens now is on the screen."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer

_PAINTED = QEvent.Type(QEvent.registerEventType())
_LOW = Qt.EventPriority.LowEventPriority.value


class OncePainted(QObject):
    """Does one thing when it is asked to; once, where it is asked again meanwhile.

    Views refresh by timers that are due at once, and painting comes as a posted event.
    """

    def __init__(self, parent: QObject, act: Callable[[], None]) -> None:
        super().__init__(parent)
        self._act, self._passes = act, 0
        self._next_pass = QTimer(self, singleShot=True, interval=0)
        self._next_pass.timeout.connect(self._on_pass)

    def ask(self) -> None:
        """Do it once all is refreshed first, then painted."""
        if not self._next_pass.isActive():  # nobody who asks in every turn puts it off for ever
            self._passes = 2
            self._next_pass.start()

    def _on_pass(self) -> None:
        self._passes -= 1
        if self._passes:
            self._next_pass.start()
        else:
            QCoreApplication.postEvent(self, QEvent(_PAINTED), _LOW)

    def customEvent(self, event: QEvent) -> None:
        self._act()  # no other is posted
