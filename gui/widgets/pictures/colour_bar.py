"""Which colour is which value of a signed picture."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.widgets import theme


class ColourBar(QWidget):
    """From the most negative value to the most positive one."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(90, 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        first, second = theme.current().pair
        gradient = QLinearGradient(0, 0, self.width(), 0)
        gradient.setColorAt(0.0, QColor(second))
        gradient.setColorAt(0.5, QColor(theme.current().paper))
        gradient.setColorAt(1.0, QColor(first))
        painter.fillRect(QRectF(self.rect()), gradient)
        painter.setPen(QColor(theme.current().line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
