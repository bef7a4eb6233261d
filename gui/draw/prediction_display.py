"""A classifier's prediction, large, with a line under it."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.widgets import theme
from gui.widgets.plain import Label
from gui.widgets.steady_label import SteadyLabel


class PredictionDisplay(QWidget):
    """The digit in its colour, and in words how sure that is."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[tuple[int, ...], int | None] = (), None
        self.digit = Label()
        self.headline = SteadyLabel()
        self.detail = SteadyLabel(name="muted")
        for label in (self.headline, self.detail):
            label.setWordWrap(True)
        font = self.digit.font()
        font.setPointSizeF(font.pointSizeF() * 3.6)
        font.setBold(True)
        self.digit.setFont(font)
        self.digit.setBackgroundRole(QPalette.ColorRole.Base)  # a card's: what is under it
        self.digit.setAutoFillBackground(True)  # need not be painted with it
        self.digit.setMinimumWidth(self.digit.fontMetrics().horizontalAdvance("0") + 4)
        self.digit.setFixedHeight(self.digit.fontMetrics().height())
        font = self.headline.label.font()
        font.setBold(True)
        self.headline.label.setFont(font)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(self.headline)
        words.addWidget(self.detail)
        words.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.digit)
        row.addLayout(words, 1)
        line = self.headline.label.fontMetrics().height()
        self.setFixedHeight(max(self.digit.height(), 5 * line))  # a headline of two, at 1024 pixels

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def _colour(self) -> None:
        digits, digit = self._shown
        colour = (theme.current().muted if digit is None
                  else theme.digit_colour(digits, digit).name())
        style = f"color: {colour}"
        if style != self.digit.styleSheet():
            self.digit.setStyleSheet(style)

    def show_prediction(
        self, digits: tuple[int, ...], digit: int | None, headline: str, detail: str
    ) -> None:
        """Digit None shows a dash: there is no prediction, and the headline says why."""
        self._shown = digits, digit
        text = "–" if digit is None else str(digit)
        if text != self.digit.text():
            self.digit.setText(text)
        self._colour()
        self.headline.setText(headline)
        self.detail.setText(detail)
