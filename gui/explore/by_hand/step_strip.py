"""The seven steps in a row, the one just done filled in."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.widgets import theme
from gui.widgets.accessibility.roles import told_as

_GAP = 14.0
"""Pixels between two boxes."""


@told_as(QAccessible.Role.StaticText)
class StageStrip(QWidget):
    """Numbered boxes with arrows between, and one that leads from repeat back to predict."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__()
        self._names = names
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def current(self) -> int:
        """Which is filled in, from 1; 0 is none."""
        return self._current

    def show_stage(self, number: int) -> None:
        self._current = number
        name = self._names[number - 1] if number else ""
        self.setAccessibleName(f"{number} {name}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(560, self.fontMetrics().height() * 2 + 8)

    def _boxes(self, height: int) -> list[QRectF]:
        """Side by side; what is left over is shared out evenly, so that no long name is cut."""
        metrics = self.fontMetrics()
        words = [metrics.horizontalAdvance(f"{number} {name}") + 4
                 for number, name in enumerate(self._names, start=1)]
        room = self.width() - _GAP * (len(words) - 1) - 1
        more = (room - sum(words)) / len(words)
        boxes, left = list[QRectF](), 0.5
        for word in words:
            boxes.append(QRectF(left, 0.5, word + more, height))
            left += word + more + _GAP
        return boxes

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, height = theme.current(), self.fontMetrics().height() + 8
        boxes = self._boxes(height)
        for number, (box, name) in enumerate(zip(boxes, self._names, strict=True), start=1):
            here = number == self._current
            painter.setPen(QPen(QColor(colours.accent if here else colours.line), 1))
            painter.setBrush(QColor(colours.accent if here else colours.card))
            painter.drawRoundedRect(box, 5, 5)
            painter.setPen(QColor(colours.on_accent if here else colours.text))
            text = self.fontMetrics().elidedText(
                f"{number} {name}", Qt.TextElideMode.ElideRight, int(box.width()) - 2
            )
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.setPen(QPen(QColor(colours.muted), 1.2))
        for left, right in pairwise(boxes):
            y = left.center().y()
            painter.drawLine(QPointF(left.right() + 3, y), QPointF(right.left() - 3, y))
        low, (predict, repeat) = height + 9.0, (boxes[1].center().x(), boxes[5].center().x())
        painter.drawLine(QPointF(repeat, height + 2.0), QPointF(repeat, low))
        painter.drawLine(QPointF(repeat, low), QPointF(predict, low))
        painter.drawLine(QPointF(predict, low), QPointF(predict, height + 3.0))
        for side in (-3.0, 3.0):
            painter.drawLine(QPointF(predict, height + 3.0), QPointF(predict + side, height + 6.0))
