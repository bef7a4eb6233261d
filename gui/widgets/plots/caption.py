"""The words in the upper right corner of a plot."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from gui.widgets.plain import Label

_RIM, _ABOVE, _BELOW = 8, 2, 6
"""Pixels between them and the edge, over them, and under them where numbers follow."""


class Caption(Label):
    """Lies on the plot; the pointer goes through it."""

    def __init__(self, plot: QWidget) -> None:
        super().__init__(parent=plot)
        self._plot = plot
        self.setObjectName("muted")
        self.setBackgroundRole(QPalette.ColorRole.Base)  # curves may run behind it
        self.setAutoFillBackground(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def say(self, text: str) -> None:
        """In as many lines as it takes: none may begin beyond the edge."""
        room = self._plot.width() - 2 * _RIM
        self.setText(text)
        self.setVisible(bool(text))
        self.setWordWrap(False)
        self.adjustSize()
        if self.width() > room:
            self.setWordWrap(True)
            self.resize(room, self.heightForWidth(room))
        self.move(self._plot.width() - self.width() - _RIM, _ABOVE)

    def height_over(self, axis: int) -> int:
        """Pixels that it needs above an axis that is so wide at the left; 0: it ends before it."""
        reaches = bool(self.text()) and self.x() < axis
        return self.y() + self.height() + _BELOW if reaches else 0
