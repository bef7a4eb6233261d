"""A picture with some of its pixels framed: those with ink added, and those with ink taken away."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen

from gui.widgets import theme
from gui.widgets.pictures.picture import Picture, Pixel, Pointing

Mark = tuple[Pixel, bool]
"""A pixel, and whether ink was added to it."""


class MarkedPicture(Picture):
    """A plus in a pixel says that ink was added, a minus that it was taken away."""

    def __init__(self, name: str, pointing: Pointing) -> None:
        super().__init__(name, pointing=pointing)
        self.marks: Sequence[Mark] = ()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        self.marks = marks
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.values is None:
            return
        painter = QPainter(self)
        colours = theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        frame = QPen(QColor(colours.accent), max(1.0, self.width() / 160))
        for pixel, added in self.marks:
            square = self.place_of(pixel)
            painter.setPen(frame)
            painter.drawRect(square)
            dark = self.values[pixel] > 0.5
            self._sign(painter, square, added, QColor(colours.paper if dark else colours.ink))

    def _sign(self, painter: QPainter, square: QRectF, plus: bool, colour: QColor) -> None:
        middle, arm = square.center(), square.width() * 0.28
        painter.setPen(QPen(colour, max(1.0, square.width() / 7)))
        painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0))
        if plus:
            painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm))
