"""One view in a dock."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QDockWidget, QScrollArea

from gui.explore.catalogue import Entry
from gui.explore.session_view import SessionView
from gui.widgets import tab_order


class Dock(QDockWidget):
    """A view with a title that can be dragged, floated and closed."""

    moved = Signal()

    def __init__(self, entry: Entry, view: SessionView) -> None:
        super().__init__(entry.title)
        self.setObjectName(entry.key)
        self.view = view
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(view)
        area.setAccessibleName(entry.title)
        self.setWidget(area)

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.moved.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        if self.isFloating():
            return tab_order.step(self, forward)
        return super().focusNextPrevChild(forward)
