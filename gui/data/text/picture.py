"""The lines of a text that are in the tensor, and below them their one-hot rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QVBoxLayout

from gui.data.tensor_picture import TensorPicture
from gui.data.text.one_hot_rows import OneHotRows
from gui.widgets import theme
from gui.widgets.card import muted
from gui.widgets.layout.splitter import Splitter

if TYPE_CHECKING:
    from engine.tensors.kinds.text.reader import TextSource
    from engine.tensors.operations.operation import Element
    from engine.tensors.pipeline import TensorStep
    from engine.tensors.source import Source

_UNITS = ("character", "word")


class TextPicture(TensorPicture):
    """A letter or word that is clicked is pointed at: of one-hot rows, its 1."""

    def __init__(self) -> None:
        super().__init__()
        self._source: TextSource | None = None
        self._step: TensorStep | None = None
        self._axis: int | None = None
        self._marked: int | None = None
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("The text that is in the tensor"))
        self.text.setTabChangesFocus(True)
        self.text.viewport().installEventFilter(self)
        self.text.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.rows = OneHotRows()
        self.rows.pointed.connect(self._on_row)
        self.note = muted()
        self.note.setWordWrap(True)
        self.note.setMinimumWidth(1)
        parts = Splitter(self.tr("Divider between text and rows"), Qt.Orientation.Vertical)
        parts.addWidget(self.text)
        parts.addWidget(self.rows)
        parts.setSizes([120, 220])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(parts, 1)
        column.addWidget(self.note)

    def show_step(self, source: Source, step: TensorStep) -> None:
        from engine.tensors.kinds.text.reader import TextSource

        assert isinstance(source, TextSource)
        if source is not self._source:
            self.text.setPlainText("\n".join(source.spots.lines))
        self._source, self._step = source, step
        self._axis = next((number for number, each in enumerate(step.axes) if each in _UNITS), None)
        is_rows = self._axis == 0 and step.axes == (step.axes[0], "class")
        self.rows.setVisible(is_rows)
        if is_rows:
            self.rows.show_rows(step.values[0])
        self._say(is_rows)
        self.text.setExtraSelections([])

    def _say(self, is_rows: bool) -> None:
        if is_rows:
            assert self._step is not None
            rows, classes = self._step.values[0].shape
            operation = self._step.operation
            is_one_hot = operation is not None and operation.key == "one_hot"
            self.note.setText((
                self.tr("A row for each letter or word: {rows}. A place for each class: {classes}. "
                        "In each row a single 1, all else is 0.")
                if is_one_hot and self._step.remark is None else
                self.tr("A row for each letter or word: {rows}. A place for each class: {classes}.")
            ).format(rows=f"{rows:,}", classes=f"{classes:,}"))
        elif self._axis is None:
            self.note.setText(self.tr(
                "After this step no dimension counts letters or words any more: only “Numbers” "
                "can show it."))
        else:
            self.note.setText(self.tr("Click a letter or word to see its number.") + self._beyond())

    def _beyond(self) -> str:
        """What is to be known of letters that the tutorial's one-hot has no place for."""
        if self._source is None or self._source.level != "character":
            return ""
        raw = self._source.parts[0].raw
        beyond = int((raw >= 128).sum())
        if not beyond:
            return ""
        return " " + self.tr(
            "Letters beyond ASCII: {beyond} of {all}. One-hot over 128 has no place for them (가 "
            "is 44,032): put torch.where(x < 128, x, 0) before it, or choose jamo or words under "
            "“Reading and vocabulary”."
        ).format(beyond=f"{beyond:,}", all=f"{len(raw):,}")

    def mark(self, elements: tuple[Element, ...]) -> None:
        self._marked = None
        selections: list[QTextEdit.ExtraSelection] = []
        if self._axis is not None and self._source is not None:
            for each in elements:
                self._marked = each.index[self._axis]
                selections.append(self._selection(self._source, self._marked))
        self.text.setExtraSelections(selections)
        if selections:
            shown = QTextCursor(self.text.document())
            shown.setPosition(selections[0].cursor.selectionStart())
            self.text.setTextCursor(shown)
            self.text.ensureCursorVisible()
        at = elements[0].index if elements and len(elements[0].index) == 2 else None
        self.rows.mark(at if not self.rows.isHidden() else None)

    def _selection(self, source: TextSource, number: int) -> QTextEdit.ExtraSelection:
        letters, extent = "\n".join(source.spots.lines), source.spots.extent(number)
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(_in_qt(letters, extent.start))
        cursor.setPosition(_in_qt(letters, extent.stop), QTextCursor.MoveMode.KeepAnchor)
        form = QTextCharFormat()
        colours = theme.current()
        form.setBackground(QColor(colours.accent))
        form.setForeground(QColor(colours.on_accent))
        found = QTextEdit.ExtraSelection()
        found.cursor, found.format = cursor, form
        return found

    @property
    def marked_text(self) -> str:
        """What is marked in the text."""
        return " ".join(each.cursor.selectedText() for each in self.text.extraSelections())

    # what is clicked

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent)
                and watched is self.text.viewport()):
            self._on_click(event)
        return super().eventFilter(watched, event)

    def _on_click(self, event: QMouseEvent) -> None:
        if self._source is None or self._axis is None:
            return
        letters = "\n".join(self._source.spots.lines)
        cursor = self.text.cursorForPosition(event.position().toPoint())
        place = cursor.position()
        if place and self.text.cursorRect(cursor).left() > event.position().x():
            place -= 1  # Qt's place is between two letters, the nearer one
        index = self._source.spots.index_at(_of_qt(letters, place))
        if index is not None:
            self._point(index)

    def _point(self, number: int) -> None:
        """The element of a letter or word: where its row is largest, so of a one-hot row its 1."""
        from engine.tensors.operations.operation import Element

        assert self._step is not None and self._axis is not None
        tensor, index = self._step.values[0], [0] * len(self._step.axes)
        index[self._axis] = number
        if "class" in self._step.axes:
            axis = self._step.axes.index("class")
            row = tensor.movedim(axis, -1)[tuple(each for at, each in enumerate(index)
                                                 if at != axis)]
            index[axis] = int(row.argmax())
        self.pointed.emit(Element(0, tuple(index)))

    def _on_row(self, row: int, column: int) -> None:
        from engine.tensors.operations.operation import Element

        self.pointed.emit(Element(0, (row, column)))


def _in_qt(text: str, place: int) -> int:
    """A place in a text as Qt counts: letters beyond the first 65,536 are two."""
    return place + sum(each > "\uffff" for each in text[:place])


def _of_qt(text: str, place: int) -> int:
    """The other way round."""
    found = min(place, len(text))
    while found and _in_qt(text, found) > place:
        found -= 1
    return found
