"""What there is to see, while nothing is open: the questions, and the views under each."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.explore.catalogue import Entry, Question
from gui.widgets.card import muted
from gui.widgets.plain import Label

_COLUMNS: tuple[tuple[Question, ...], ...] = ("why", "works"), ("how", "well", "where")

_NARROW = 30
"""Widths of a letter M that a column needs beside the other, for a view's line to be read."""
_APART, _BETWEEN = 24, 10
"""Pixels between the columns, and between a button and its line."""


class StartPage(QScrollArea):
    """The questions in two columns, under each other where it is narrow; a row for each view."""

    chosen = Signal(str)

    def __init__(self, questions: dict[Question, str], entries: tuple[Entry, ...]) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Views"))
        self.buttons: dict[str, QPushButton] = {}
        content = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._columns.setContentsMargins(10, 4, 10, 4)
        self._columns.setSpacing(_APART)
        self._widths: list[int] = []  # of each column's buttons
        for column in _COLUMNS:
            stack = QVBoxLayout()
            stack.setSpacing(3)
            for question in column:
                stack.addWidget(_heading(questions[question]))
                stack.addLayout(self._rows([each for each in entries if each.question == question]))
                stack.addSpacing(4)
            stack.addStretch()
            self._columns.addLayout(stack, 1)
            buttons = [self.buttons[each.key] for each in entries if each.question in column]
            self._widths.append(max(each.sizeHint().width() for each in buttons))
            for button in buttons:
                button.setFixedWidth(self._widths[-1])
        self.setWidget(content)
        self.setWidgetResizable(True)

    def _rows(self, entries: list[Entry]) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(2)
        grid.setHorizontalSpacing(_BETWEEN)
        for row, entry in enumerate(entries):
            button = QPushButton(entry.title)
            button.setAccessibleDescription(entry.what)
            button.clicked.connect(lambda _=False, key=entry.key: self.chosen.emit(key))
            line = muted(entry.what)
            line.setWordWrap(True)
            grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(line, row, 1, Qt.AlignmentFlag.AlignVCenter)
            self.buttons[entry.key] = button
        grid.setColumnStretch(1, 1)
        return grid

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = self.fontMetrics().horizontalAdvance("M") * 2 * _NARROW
        is_narrow = event.size().width() < width
        self._columns.setDirection(
            QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)
        lines = (event.size().width() - _APART - sum(self._widths)) // 2  # as wide in each column
        for at, buttons in enumerate(self._widths):
            self._columns.setStretch(at, 1 if is_narrow else max(1, lines + buttons))
        super().resizeEvent(event)


def _heading(words: str) -> Label:
    heading = Label(words)
    font = heading.font()
    font.setPointSizeF(font.pointSizeF() * 1.15)
    font.setBold(True)
    heading.setFont(font)
    return heading
