"""A ring around what has the focus, where Qt's own is none, or hardly to be seen."""

from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from gui.widgets import theme


def paint_ring(widget: QWidget, on: QWidget | None = None) -> None:
    """While a widget paints itself, at the end of it. on: its viewport, if it has one."""
    if widget.hasFocus():
        painter = QPainter(on or widget)
        painter.setPen(QPen(QColor(theme.current().accent), 2))
        painter.drawRect((on or widget).rect().adjusted(1, 1, -1, -1))
        painter.end()
