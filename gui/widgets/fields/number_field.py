"""The field for a number on every page: typed in any way that people write one, or stepped."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QHideEvent,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractSpinBox,  # noqa: TID251 (this is the one)
    QStyle,
    QStyleOptionSpinBox,
    QToolTip,
)

from engine.bounds import Bounds, RealBounds
from gui.widgets.card import wrapped
from gui.widgets.fields.number_rules import Refused, number_within, stepped
from gui.widgets.fields.refusal import Refusal
from gui.widgets.numbers import exact

_LONGEST = 12
"""Characters that a field asks for room for at most."""

_INDENT = 2
"""Pixels that QLineEdit leaves free on both sides of its text."""


class NumberField(QAbstractSpinBox):
    """Holds a float to the bit, or a whole number: what QDoubleSpinBox would round.

    A typed text counts when Enter is pressed or the field is left. One that is no number, or none
    within the bounds, stays where it is, marked, with a message; the value in force stays, too,
    and Escape brings it back. prefix: stands before the number, and need not be typed.
    """

    valueChanged = Signal(object)
    confirmed = Signal()  # Enter was pressed, and the number that stands here is in force

    def __init__(self, bounds: Bounds, prefix: str = "") -> None:
        super().__init__()
        self._bounds, self._prefix = bounds, prefix
        self._value: float = bounds.low
        self._shown = ""
        self._refusal = Refusal(self)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel alone gives it no focus
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # or −5 would be written 5−
        self._least = bounds.least if isinstance(bounds, RealBounds) else bounds.low
        self.setProperty("minimum", self._least)  # for screen readers
        self.setProperty("maximum", bounds.high)
        self.editingFinished.connect(self._commit)
        self.lineEdit().returnPressed.connect(self._on_enter)
        self._write()

    # the value

    def value(self) -> float:
        """What is in force: a whole number (int) where the bounds are whole."""
        return self._value

    def setValue(self, value: float) -> None:
        """Put another in force and tell of it. Raises ValueError for one outside the bounds."""
        if not self._bounds.holds(value):
            raise ValueError(f"{value} is not within {self._bounds}")
        if isinstance(self._bounds, RealBounds):
            value = float(value)
        changed, self._value = value != self._value, value
        self._write()
        if changed:
            self.valueChanged.emit(value)

    def show_value(self, value: float) -> None:
        """Show what is in force and tell nobody. What is being typed gives way only to news."""
        if value != self._value:
            self._value = value
            self._write()

    @property
    def complaint(self) -> str:
        """Why what stands here is not in force; "" where it is."""
        return self._refusal.text

    def _write(self) -> None:
        self.setProperty("value", self._value)
        self._refusal.withdraw()
        self._show()

    def _show(self) -> None:
        """Write the number: while it is not edited, as much of it as there is room for."""
        text = self._prefix + exact(self._value)
        self._shown = text if self.hasFocus() else self._fitting(text)
        if self.lineEdit().text() != self._shown:
            self.lineEdit().setText(self._shown)
        if self.hasFocus():
            self.selectAll()

    def _fitting(self, text: str) -> str:
        """Without its last digits where it is too long, which is marked; the power of ten stays."""
        digits, power, exponent = text.partition("e")
        room = self.lineEdit().width() - 2 * _INDENT
        width = self.fontMetrics().horizontalAdvance
        while width(text) > room and len(digits) > 1:
            digits = digits[:-1]
            text = f"{digits}…{power}{exponent}"
        return text

    # what is typed

    def _commit(self) -> bool:
        """Whether what stands here is, or has now been put, in force."""
        text = self.lineEdit().text()
        if text == self._shown:
            self._refusal.withdraw()
            return True
        try:
            value = self._read(text)
        except Refused as refused:
            self._refusal.refuse(f"{refused} " + self.tr(
                "The value is still {value}; press Esc to show it again."
            ).format(value=exact(self._value)))
            return False
        self.setValue(value)
        return True

    def _read(self, text: str) -> float:
        """The number that a text is, with its prefix or without. Raises Refused."""
        bare = text.strip().removeprefix(self._prefix.strip()).strip()
        return number_within(bare, self._bounds)

    def _on_enter(self) -> None:
        if not self.complaint:
            self.confirmed.emit()

    # steps

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        flags = QAbstractSpinBox.StepEnabledFlag.StepNone
        try:
            value = self._read(self.lineEdit().text()) if self._is_edited else self._value
        except Refused:
            return flags  # there is nothing to step from
        if value < self._bounds.high:
            flags |= QAbstractSpinBox.StepEnabledFlag.StepUpEnabled
        if value > self._least:
            flags |= QAbstractSpinBox.StepEnabledFlag.StepDownEnabled
        return flags

    def stepBy(self, steps: int) -> None:
        if self._commit():
            self.setValue(stepped(self._value, steps, self._bounds))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()  # the page scrolls

    # keys and focus

    @property
    def _is_edited(self) -> bool:
        return self.lineEdit().text() != self._shown

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._tell(event)
            return True
        if (event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
                and event.key() == Qt.Key.Key_Escape and self._is_edited):
            event.accept()
            return True
        return super().event(event)

    def _tell(self, event: QHelpEvent) -> None:
        """The tooltip: why the text is refused, or the whole of a number that is too long."""
        first = self.complaint or (exact(self._value) if "…" in self._shown else "")
        QToolTip.showText(
            event.globalPos(), (wrapped(first) if first else "") + self.toolTip(), self
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_edited:
            self._write()
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self._is_edited:
            self._show()  # all of its digits
        super().focusInEvent(event)
        self._refusal.remind()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)  # which commits
        if not self._is_edited:
            self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        self._refusal.hide_message()
        super().hideEvent(event)

    # how it looks

    def sizeHint(self) -> QSize:
        metrics, edit = self.fontMetrics(), self.lineEdit()
        longest = max(map(exact, (self._bounds.low, self._bounds.high)), key=len)
        width = metrics.horizontalAdvance(self._prefix + longest[:_LONGEST] + " ") + 2
        option = QStyleOptionSpinBox()
        self.initStyleOption(option)
        size = QSize(width, edit.sizeHint().height())
        return self.style().sizeFromContents(
            QStyle.ContentsType.CT_SpinBox, option, size, self)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refusal.place()
        if not self._is_edited:
            self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._refusal.paint_frame()
