"""A label whose text changes often: what is around it is laid out anew only where it must be."""

import re

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.widgets.plain import Label

_ANY_HEIGHT = 10_000

_DIGITS = re.compile("[0-9]")

_MOST_SHAPES = 100
"""Of texts, of which a label remembers the room they want."""


class _Words(Label):
    """restyled: the room around the text may be another."""

    restyled = Signal()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.restyled.emit()


class SteadyLabel(QWidget):
    """A Label asks the whole window to be laid out at every new text; this one only when the
    text needs more lines or fewer, or does not fit any more: letters of another script are higher.
    name: for the style sheet. under: the colour of what it lies on, a card's unless said else.
    """

    def __init__(self, text: str = "", name: str = "",
                 under: QPalette.ColorRole = QPalette.ColorRole.Base) -> None:
        super().__init__()
        self._needed = -1  # pixels, by the words that it was laid out with, at this width
        self._longest = ""
        self._font: QFont | None = None  # by which sizes are measured
        self._digits_are_alike = False  # as wide as one another
        self._sizes: dict[tuple[int, str], QSize] = {}  # by the width it is given, and its shape
        self.label = _Words(text, self)
        self.label.restyled.connect(self._sizes.clear)
        self.label.setObjectName(name)
        self.label.setBackgroundRole(under)
        self.label.setAutoFillBackground(True)  # what is under it need not be painted with it
        self.setSizePolicy(self.label.sizePolicy())

    def text(self) -> str:
        return self.label.text()

    def setText(self, text: str) -> None:
        if text == self.label.text():
            return
        self.label.setText(text)
        if not self._fits():
            self.updateGeometry()

    def keep_room_for(self, longest: str) -> None:
        """Be as high as these words need, whatever is said, so that nothing moves for them.

        They are words that wrap.
        """
        if longest != self._longest:
            self._longest = longest
            self._sizes.clear()
            self.updateGeometry()

    def setWordWrap(self, on: bool) -> None:
        self.label.setWordWrap(on)
        policy = self.sizePolicy()
        policy.setHeightForWidth(on)
        self.setSizePolicy(policy)

    def setTextInteractionFlags(self, flags: Qt.TextInteractionFlag) -> None:
        self.label.setTextInteractionFlags(flags)

    def hasHeightForWidth(self) -> bool:
        return self.label.hasHeightForWidth() or bool(self._longest)

    def heightForWidth(self, width: int) -> int:
        if not self._longest:
            return self.label.heightForWidth(width)
        room = QRect(0, 0, width, _ANY_HEIGHT)
        kept = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, self._longest)
        return max(self.label.heightForWidth(width), kept.height())

    def sizeHint(self) -> QSize:
        return self.label.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.label.minimumSizeHint()

    def _fits(self) -> bool:
        """Whether there is room for it; where words wrap, whether they need as much as before:
        where they are given more the layout wants it so.
        """
        wanted = self._wanted()
        if not self.label.wordWrap():
            return wanted.width() <= self.width() and wanted.height() <= self.height()
        before, self._needed = self._needed, wanted.height()
        return self._needed == before or self._needed == self.height()

    def _wanted(self) -> QSize:
        """The room it wants; if words wrap, its height at this width. Measured once for all texts
        that differ in figures only: that takes many times as long as to compare them.
        """
        font, wraps, text = self.label.font(), self.label.wordWrap(), self.label.text()
        if font != self._font or len(self._sizes) >= _MOST_SHAPES:
            self._font, self._digits_are_alike = font, _are_alike(self.label.fontMetrics())
            self._sizes.clear()
        if self._digits_are_alike and self.label.textFormat() == Qt.TextFormat.PlainText:
            text = _DIGITS.sub("0", text)
        shape = self.width() if wraps else 0, text
        if shape not in self._sizes:
            self._sizes[shape] = (
                QSize(self.width(), self.heightForWidth(self.width())) if wraps
                else self.label.sizeHint()
            )
        return self._sizes[shape]

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.label.setGeometry(self.rect())
        if self.label.wordWrap() and not self._fits():
            self.updateGeometry()  # the layout may remember another text's height at this width


def _are_alike(font: QFontMetrics) -> bool:
    """Whether each of the ten digits takes as much room as any other, in pixels."""
    return len({font.horizontalAdvance(f"0{digit}{digit}0") for digit in range(10)}) == 1
