"""What will be in a plot that is empty yet, in its middle."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from gui.widgets.plain import Label

_LEFT, _BELOW, _RIM = 60, 22, 12
"""Pixels of the axes and around the words."""


class EmptyNote(Label):
    """Lies on the plot; the pointer goes through it."""

    def __init__(self, plot: QWidget) -> None:
        super().__init__(parent=plot)
        self._plot = plot
        self.setObjectName("muted")
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def say(self, text: str) -> None:
        if text != self.text() or self.isHidden() == bool(text):
            self.setText(text)
            self.setVisible(bool(text))
            self.fit()

    def fit(self) -> None:
        """The plot has another size."""
        size = self._plot.size()
        self.setGeometry(QRect(_LEFT, 0, size.width() - _LEFT - _RIM, size.height() - _BELOW))
