"""When what follows from something that happens now is on the screen."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer

_PAINTED = QEvent.Type(QEvent.registerEventType())


class OncePainted(QObject):
    """Does one thing, as often as it is asked to.

    Views refresh by timers that are due at once, and painting comes as a posted event.
    """

    def __init__(self, parent: QObject, act: Callable[[], None]) -> None:
        super().__init__(parent)
        self._act = act

    def ask(self) -> None:
        """Do it once all is refreshed first, then painted."""
        low = Qt.EventPriority.LowEventPriority.value
        QTimer.singleShot(0, self, lambda: QTimer.singleShot(
            0, self, lambda: QCoreApplication.postEvent(self, QEvent(_PAINTED), low)
        ))

    def event(self, event: QEvent) -> bool:
        if event.type() == _PAINTED:
            self._act()
            return True
        return super().event(event)
