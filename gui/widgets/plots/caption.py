"""The line of words at the upper right of a plot: what is seen, or what is pointed at."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from gui.widgets.plain import Label

_RIM, _TOP, _BELOW = 8, 2, 6
"""Pixels beside it, over it, and under it where numbers follow."""


class Caption(Label):
    """Lies on the plot, over what it leaves free for it; the pointer goes through it."""

    def __init__(self, plot: QWidget) -> None:
        super().__init__(parent=plot)
        self._plot = plot
        self.usual = ""  # what stands there while the pointer reads nothing
        self.setObjectName("muted")
        self.setBackgroundRole(QPalette.ColorRole.Base)  # curves may run behind it
        self.setAutoFillBackground(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def say(self, text: str = "") -> None:
        """These words; none: the usual ones."""
        self.setText(text or self.usual)
        self.place()

    def place(self) -> None:
        """Put it where the plot has its corner now."""
        room = self._plot.width() - 2 * _RIM
        self.setVisible(bool(self.text()))
        self.setWordWrap(False)
        self.adjustSize()
        if self.width() > room:  # in as many lines as it takes: none may begin beyond the edge
            self.setWordWrap(True)
            self.resize(room, self.heightForWidth(room))
        self.move(self._plot.width() - self.width() - _RIM, _TOP)

    @property
    def room(self) -> int:
        """Pixels under the plot's upper edge that the usual words take, or a line of others."""
        self.ensurePolished()
        is_usual = bool(self.usual) and self.text() == self.usual
        return _TOP + max(self.fontMetrics().height(), self.height() if is_usual else 0)

    def height_over(self, axis: int) -> int:
        """Pixels that the usual words need over an axis so wide at the left; 0: they end before."""
        reaches = bool(self.usual) and self.text() == self.usual and self.x() < axis
        return self.y() + self.height() + _BELOW if reaches else 0
