"""The application object, which alone is told when a pen leaves the tablet's reach."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QTabletEvent
from PySide6.QtWidgets import QApplication


class PenApplication(QApplication):
    """Qt's application, which passes on that a pen has gone."""

    pen_gone = Signal(object)
    """The device's systemId."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTabletEvent) and event.type() == QEvent.Type.TabletLeaveProximity:
            self.pen_gone.emit(event.device().systemId())
        return super().event(event)
