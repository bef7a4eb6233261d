"""A program to be read: in colours, and with a mark at the lines that changed last."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontDatabase,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from gui.widgets import theme
from gui.widgets.code.code_colours import PythonColours

_MARGIN = 16
"""Pixels left of the lines, for the marks."""


_MOST_COMPARED = 800
"""Lines that are compared with each other; more change as a whole."""


class CodeText(QPlainTextEdit):
    """Read-only. A new text changes only the lines that differ: the place read stays."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse
                                     | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.setMinimumSize(160, 90)
        self._lines: list[str] = []
        self._marked: list[int] = []
        self._colours = PythonColours(self.document())
        self._margin = _Marks(self)
        self.setViewportMargins(_MARGIN, 0, 0, 0)
        self.updateRequest.connect(lambda: self._margin.update())

    @property
    def changed_lines(self) -> list[int]:
        """The lines that the newest change gave, from 0."""
        return list(self._marked)

    def show_code(self, text: str) -> None:
        """Show this program; what it shares with the one before stays untouched."""
        old, new = self._lines, text.split("\n")
        if old == new:
            return
        self._lines = new
        if not old:
            self.setPlainText(text)
            return
        down, across = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        self._marked = []
        together = QTextCursor(self.document())
        together.beginEditBlock()  # laid out and coloured once, not after each line
        changes = _changes(old, new)
        for first, stop, start, end in reversed(changes):  # so the numbers above stay right
            self._replace_lines(first, stop, new[start:end])
            self._marked[:0] = range(start, end)
        together.endEditBlock()
        above = sum(end - start - stop + first for first, stop, start, end in changes
                    if stop <= down)
        self.verticalScrollBar().setValue(down + above)  # it counts lines, for none is wrapped
        self.horizontalScrollBar().setValue(across)
        self._repaint()

    def clear_code(self) -> None:
        """Show none."""
        self._lines, self._marked = [], []
        self.clear()
        self._repaint()

    def _replace(self, first: int, stop: int, text: str) -> None:
        """The text of these lines becomes another; the end of the last one stays."""
        cursor = QTextCursor(self.document().findBlockByNumber(first))
        last = self.document().findBlockByNumber(stop - 1)
        cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)

    def _replace_lines(self, first: int, stop: int, lines: list[str]) -> None:
        if first == stop:  # nothing goes; the line before, or the one after, is written again
            if first:
                line = self.document().findBlockByNumber(first - 1).text()
                self._replace(first - 1, first, "\n".join([line, *lines]))
            else:
                line = self.document().findBlockByNumber(0).text()
                self._replace(0, 1, "\n".join([*lines, line]))
        elif lines:
            self._replace(first, stop, "\n".join(lines))
        else:
            cursor = QTextCursor(self.document().findBlockByNumber(first))
            after = self.document().findBlockByNumber(stop)
            end = after.position() if after.isValid() else self.document().characterCount() - 1
            if not after.isValid():
                cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()

    def _repaint(self) -> None:
        self.viewport().update()
        self._margin.update()

    def _visible_marks(self) -> Iterator[QRectF]:
        """Where the lines are that changed last."""
        marked, block = set(self._marked), self.firstVisibleBlock()
        while block.isValid():
            place = self._place(block)
            if place.top() > self.viewport().height():
                break
            if block.blockNumber() in marked:
                yield place
            block = block.next()

    def paint_marks(self, painter: QPainter) -> None:
        """A triangle beside each line that changed last."""
        painter.setPen(QColor(theme.current().accent))
        for place in self._visible_marks():
            painter.drawText(QRectF(0, place.top(), _MARGIN, place.height()),
                             int(Qt.AlignmentFlag.AlignCenter), "▸")

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = QColor(theme.current().accent)
        colour.setAlpha(28)
        painter = QPainter(self.viewport())  # thirty extra selections would cost 3 ms a change
        for place in self._visible_marks():
            painter.fillRect(QRectF(0, place.top(), self.viewport().width(), place.height()),
                             colour)
        painter.end()
        super().paintEvent(event)

    def _place(self, block: QTextBlock) -> QRectF:
        return self.blockBoundingGeometry(block).translated(self.contentOffset())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._margin.setGeometry(inside.left(), inside.top(), _MARGIN, inside.height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_margin"):
            self._colours.recolour()
            self._repaint()


class _Marks(QWidget):
    """The strip left of the lines."""

    def __init__(self, text: CodeText) -> None:
        super().__init__(text)
        self._text = text

    def paintEvent(self, event: QPaintEvent) -> None:
        self._text.paint_marks(QPainter(self))


def _changes(old: list[str], new: list[str]) -> list[tuple[int, int, int, int]]:
    """Which lines give way to which: old[first:stop] to new[start:end], from the top down."""
    top = _shared(old, new)
    least = min(len(old), len(new)) - top
    foot = min(_shared(old[::-1], new[::-1]), least)
    before, after = old[top : len(old) - foot], new[top : len(new) - foot]
    if len(before) == len(after):
        return [(top + index, top + index + 1, top + index, top + index + 1)
                for index in range(len(after)) if before[index] != after[index]]
    if len(before) + len(after) > _MOST_COMPARED:
        return [(top, top + len(before), top, top + len(after))]
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return [(top + first, top + stop, top + start, top + end)
            for kind, first, stop, start, end in matcher.get_opcodes() if kind != "equal"]


def _shared(one: list[str], other: list[str]) -> int:
    """How many lines both begin with."""
    for index, (line, its) in enumerate(zip(one, other, strict=False)):
        if line != its:
            return index
    return min(len(one), len(other))
