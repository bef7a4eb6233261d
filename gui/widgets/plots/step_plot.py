"""A plot over the steps of the curve: dragging along it, or the arrow keys, travels in time."""

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from gui.widgets import theme
from gui.widgets.plots.plot import Plot
from gui.widgets.steps.time_travel import Moments


class StepPlot(Plot):
    """Steps run to the right. A line marks the step looked at, where it is not the newest."""

    def __init__(self, timeline: Moments) -> None:
        super().__init__()
        self._timeline = timeline
        self._marker = pg.InfiniteLine(angle=90)
        self._marker.setZValue(10)
        self._marker.setVisible(False)
        self.addItem(self._marker)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        timeline.moved.connect(self.show_moment)

    def recolour(self) -> None:
        super().recolour()
        self._marker.setPen(pg.mkPen(theme.current().warning, width=2))

    def show_moment(self) -> None:
        """Put the line where the timeline is."""
        self._marker.setVisible(not self._timeline.is_newest)
        if not self._timeline.is_newest:
            self._marker.setValue(self._timeline.at)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._scrub(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._scrub(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _scrub(self, place: QPointF) -> None:
        point = self.getViewBox().mapSceneToView(self.mapToScene(place.toPoint()))
        self._timeline.go(round(point.x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        timeline, key = self._timeline, Qt.Key
        moves = {
            key.Key_Left: lambda: timeline.go_by(-1),
            key.Key_Right: lambda: timeline.go_by(1),
            key.Key_PageUp: lambda: timeline.go_by_epoch(-1),
            key.Key_PageDown: lambda: timeline.go_by_epoch(1),
            key.Key_Home: lambda: timeline.go(0),
            key.Key_End: timeline.go_to_newest,
        }
        move = moves.get(Qt.Key(event.key()))
        if move is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            move()
