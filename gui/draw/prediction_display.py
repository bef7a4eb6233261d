"""A classifier's prediction, large, with a line under it."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from engine.data.class_names import ClassNames
from gui.widgets import theme
from gui.widgets.labels.steady_label import SteadyLabel
from gui.widgets.labels.unshaped import unshaped
from gui.widgets.plain import Label


class PredictionDisplay(QWidget):
    """The digit in its colour, and in words how sure that is."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[tuple[int, ...], int | None] = (), None
        self._coloured: tuple[theme.Theme, tuple[tuple[int, ...], int | None]] | None = None
        self.digit = Label()
        self.headline = SteadyLabel()
        self.detail = SteadyLabel(name="muted")
        for label in (self.headline, self.detail):
            label.setWordWrap(True)
        self._name_font, font = QFont(self.digit.font()), QFont(self.digit.font())
        font.setPointSizeF(font.pointSizeF() * 3.6)
        self._name_font.setPointSizeF(self._name_font.pointSizeF() * 1.5)
        for each in (font, self._name_font):
            each.setBold(True)
        self._digit_font = font
        self.digit.setFont(font)
        self.digit.setBackgroundRole(QPalette.ColorRole.Base)  # a card's: what is under it
        self.digit.setAutoFillBackground(True)  # need not be painted with it
        self.digit.setMinimumWidth(self.digit.fontMetrics().horizontalAdvance("0") + 4)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(self.headline)
        words.addWidget(self.detail)
        words.addStretch()
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.digit)
        row.addLayout(words, 1)
        self._lay_out(False)

    def _lay_out(self, is_name: bool) -> None:
        """A digit stands beside the words, a name over them."""
        self._is_name = is_name
        self._row.setDirection(
            QBoxLayout.Direction.TopToBottom if is_name else QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(2 if is_name else 10)
        for label, is_bold in ((self.headline.label, True), (self.detail.label, False)):
            font = self.font() if is_name else unshaped(self.font())
            font.setBold(is_bold)
            label.setFont(font)
        self.digit.setFont(self._name_font if is_name else self._digit_font)
        height = self.digit.fontMetrics().height()
        self.digit.setFixedHeight(height)
        words = 5 * self.headline.label.fontMetrics().height()  # a headline of two, at 1024 pixels
        self.setFixedHeight(height + words if is_name else max(height, words))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def _colour(self) -> None:
        if self._coloured == (theme.current(), self._shown):
            return
        self._coloured = theme.current(), self._shown
        digits, digit = self._shown
        colour = (theme.current().muted if digit is None
                  else theme.digit_colour(digits, digit).name())
        style = f"color: {colour}"
        if style != self.digit.styleSheet():
            self.digit.setStyleSheet(style)

    def show_prediction(
        self, digits: tuple[int, ...], digit: int | None, headline: str, detail: str,
        names: ClassNames,
    ) -> None:
        """Digit None shows a dash: there is no prediction, and the headline says why."""
        self._shown = digits, digit
        text = "–" if digit is None else names.of(digit)
        if text != self.digit.text():
            self.digit.setText(text)
        if bool(names) != self._is_name:
            self._lay_out(bool(names))
        self._colour()
        self.headline.setText(headline)
        self.detail.setText(detail)
