"""A radio button whose text goes on in a second line where it is long."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QRadioButton

from gui.widgets.card import wrapped

TRUE = "\u00a0\u00a0✓"
"""After the answer that came true."""

_INDENT = "    "  # as wide as the number before the first line


_ROUNDED = 1
"""Pixel by which a line that is drawn may be wider than its letters together."""


class ChoiceButton(QRadioButton):
    """It has room for the mark from the beginning, so that nothing moves when that comes."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self._is_true = False
        self.setMinimumWidth(1)

    def show_words(self, words: str) -> None:
        self._words = words
        self.setToolTip(wrapped(words))
        self.setAccessibleName(words)
        self._wrap()

    def mark(self, is_true: bool) -> None:
        """It came true, or is no longer known to have done so."""
        if is_true != self._is_true:
            self._is_true = is_true
            self._wrap()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._wrap()

    def _wrap(self) -> None:
        metrics = self.fontMetrics()
        drawn = metrics.size(Qt.TextFlag.TextShowMnemonic.value, self.text())
        room = self.width() - (self.sizeHint() - QSize(drawn)).width() - _ROUNDED
        lines = [""]
        for index, word in enumerate(f"{self._words}{TRUE}".split(" ")):
            longer = f"{lines[-1]} {word}" if index else word
            if lines[-1].strip() and metrics.horizontalAdvance(longer) > room:
                lines.append(_INDENT + word)
            else:
                lines[-1] = longer
        text = "\n".join(lines).replace("&", "&&")
        self.setText(text if self._is_true else text.removesuffix(TRUE))
