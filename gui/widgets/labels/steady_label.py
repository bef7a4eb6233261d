"""A label whose text changes often: what is around it is laid out anew only where it must be."""

import re

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.widgets.plain import Label

_ANY_HEIGHT = 10_000

_PLAIN = re.compile(r"[ -~]+")
"""Letters of ASCII. Others may be another font's, and higher."""


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
        self._line: tuple[int, str] | None = None  # of a text of one line: its room, odd letters
        self.label = Label(text, self)
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
        if self.label.wordWrap():
            fits = self._takes_room()
        else:
            wanted = self.label.sizeHint()
            fits = wanted.width() <= self.width() and wanted.height() <= self.height()
        if not fits:
            self.updateGeometry()

    def keep_room_for(self, longest: str) -> None:
        """Be as high as these words need, whatever is said, so that nothing moves for them.

        They are words that wrap.
        """
        if longest != self._longest:
            self._longest = longest
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

    def _takes_room(self) -> bool:
        """Whether it needs the same height as before; where it is higher the layout wants it so."""
        text, font = self.label.text(), self.label.fontMetrics()
        wide = font.horizontalAdvance(text) + font.height()  # which is more than a frame takes
        one_line = "\n" not in text and wide < self.width()
        line = (self.width(), _PLAIN.sub("", text)) if one_line else None
        if line is not None and line == self._line:
            return True  # a line of the same letters, but for figures and such, is as high
        self._line = line
        before, self._needed = self._needed, self.heightForWidth(self.width())
        return self._needed == before or self._needed == self.height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.label.setGeometry(self.rect())
        if self.label.wordWrap():
            self._takes_room()
