"""A label whose text changes often: what is around it is laid out anew only where it must be."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.widgets.plain import Label

_ANY_HEIGHT = 10_000

_ALIKE = str.maketrans("123456789", "0" * 9)

_MOST_SHAPES = 100
"""Of texts, of which a label remembers the room they want."""


class _Words(Label):
    """restyled: its letters, or the room around them, may be others."""

    restyled = Signal()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.restyled.emit()


class SteadyLabel(QWidget):
    """A Label asks the whole window to be laid out at every new text; this one only when the
    text needs more lines or fewer, or does not fit any more: letters of another script are higher.
    Word wrap and format are set here, not on its `label`.
    name: for the style sheet. under: the colour of what it lies on, a card's unless said else.
    """

    def __init__(self, text: str = "", name: str = "",
                 under: QPalette.ColorRole = QPalette.ColorRole.Base) -> None:
        super().__init__()
        self._needed = -1  # pixels, by the words that it was laid out with, at this width
        self._longest = ""
        self._digits_are_alike: bool | None = None  # as wide as one another; None: to be measured
        # width and height, by the width it is given, and its shape
        self._sizes: dict[tuple[int, str], tuple[int, int]] = {}
        self._wraps, self._is_plain = False, True
        self._text = text
        self.label = _Words(text, self)
        self.label.restyled.connect(self._measure_anew)
        self.label.setObjectName(name)
        self.label.setBackgroundRole(under)
        self.label.setAutoFillBackground(True)  # what is under it need not be painted with it
        self.setSizePolicy(self.label.sizePolicy())

    def text(self) -> str:
        return self._text

    def setText(self, text: str) -> None:
        if text == self._text:
            return
        self._text = text
        self.label.setText(text)
        if not self._fits(text):
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
        self._wraps = on
        self.label.setWordWrap(on)
        policy = self.sizePolicy()
        policy.setHeightForWidth(on)
        self.setSizePolicy(policy)

    def setTextFormat(self, text_format: Qt.TextFormat) -> None:
        self._is_plain = text_format == Qt.TextFormat.PlainText
        self.label.setTextFormat(text_format)

    def setTextInteractionFlags(self, flags: Qt.TextInteractionFlag) -> None:
        self.label.setTextInteractionFlags(flags)

    def hasHeightForWidth(self) -> bool:
        return self.label.hasHeightForWidth() or bool(self._longest)

    def heightForWidth(self, width: int) -> int:
        if not self._longest:
            return self.label.heightForWidth(width)
        room = QRect(0, 0, width, _ANY_HEIGHT)
        kept = self.label.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, self._longest)
        return max(self.label.heightForWidth(width), kept.height())

    def sizeHint(self) -> QSize:
        return self.label.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.label.minimumSizeHint()

    def _measure_anew(self) -> None:
        self._digits_are_alike = None
        self._sizes.clear()

    def _fits(self, text: str) -> bool:
        """Whether there is room for it; where words wrap, whether they need as much as before:
        where they are given more the layout wants it so.
        """
        width, height = self._wanted(text)
        if not self._wraps:
            return width <= self.width() and height <= self.height()
        before, self._needed = self._needed, height
        return self._needed == before or self._needed == self.height()

    def _wanted(self, text: str) -> tuple[int, int]:
        """The room it wants; if words wrap, its height at this width. Measured once for all texts
        that differ in figures only: that takes many times as long as to compare them.
        """
        if self._digits_are_alike is None:
            self._digits_are_alike = _are_alike(self.label.fontMetrics())
        if self._digits_are_alike and self._is_plain:
            text = text.translate(_ALIKE)
        width = self.width() if self._wraps else 0
        size = self._sizes.get((width, text))
        if size is None:
            if len(self._sizes) >= _MOST_SHAPES:
                self._sizes.clear()
            size = ((width, self.heightForWidth(width)) if self._wraps
                    else self.label.sizeHint().toTuple())
            self._sizes[width, text] = size
        return size

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.label.setGeometry(self.rect())
        if self._wraps and not self._fits(self._text):
            self.updateGeometry()  # the layout may remember another text's height at this width


def _are_alike(font: QFontMetrics) -> bool:
    """Whether each of the ten digits takes as much room as any other, in pixels."""
    return len({font.horizontalAdvance(f"0{digit}{digit}0") for digit in range(10)}) == 1
