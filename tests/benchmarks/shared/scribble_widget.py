"""The least that a drawing widget can be."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget


class ScribbleWidget(QWidget):
    """Shows the line the mouse has drawn, and does nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self._points: list[QPointF] = []

    def clear(self) -> None:
        self._points = []
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._points.append(event.position())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(Qt.GlobalColor.black, 30, Qt.PenStyle.SolidLine,
                            Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline(QPolygonF(self._points))
