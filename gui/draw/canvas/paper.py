"""What the canvas is drawn on: a square of 28×28 cells."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from engine.drawings.drawing import SIDE
from gui.widgets import theme


def draw_paper(canvas: QWidget, square: QRectF) -> QPixmap:
    """A picture of a canvas's size. square: where in it the image lies."""
    ratio = canvas.devicePixelRatioF()
    paper = QPixmap(canvas.size() * ratio)
    paper.setDevicePixelRatio(ratio)
    colours = theme.current()
    paper.fill(QColor(colours.card))
    painter = QPainter(paper)
    painter.fillRect(square, QColor(colours.paper))
    faint = QColor(colours.line)
    faint.setAlpha(120)
    painter.setPen(QPen(faint, 1))
    for line in range(SIDE + 1):
        along = line * square.width() / SIDE
        painter.drawLine(square.topLeft() + QPointF(along, 0),
                         square.bottomLeft() + QPointF(along, 0))
        painter.drawLine(square.topLeft() + QPointF(0, along),
                         square.topRight() + QPointF(0, along))
    painter.setPen(QPen(QColor(colours.line), 1.5))
    painter.drawRect(square.adjusted(0.75, 0.75, -0.75, -0.75))
    painter.end()
    return paper


def invite(painter: QPainter, square: QRectF, font: QFont, words: str) -> None:
    """What to do, on paper without ink."""
    painter.setPen(QColor(theme.current().muted))
    large = QFont(font)
    large.setPointSizeF(1.4 * font.pointSizeF())
    painter.setFont(large)
    painter.drawText(
        square, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
