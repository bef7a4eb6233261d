"""What there is to see, while nothing is open: the questions, and the views under each."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gui.explore.catalogue import Entry, Question
from gui.widgets.card import muted
from gui.widgets.plain import Label

_COLUMNS: dict[Question, int] = {"why": 0, "how": 1, "where": 2, "works": 2}


class StartPage(QScrollArea):
    """The questions in columns; under each a button a view, with its one line."""

    chosen = Signal(str)

    def __init__(self, questions: dict[Question, str], entries: tuple[Entry, ...]) -> None:
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}
        content = QWidget()
        grid = QGridLayout(content)
        grid.setContentsMargins(18, 14, 18, 14)
        grid.setHorizontalSpacing(28)
        stacks = {column: QVBoxLayout() for column in _COLUMNS.values()}
        for question, words in questions.items():
            stack = stacks[_COLUMNS[question]]
            stack.setSpacing(4)
            if stack.count():
                stack.addSpacing(10)
            heading = Label(words)
            font = heading.font()
            font.setPointSizeF(font.pointSizeF() * 1.15)
            font.setBold(True)
            heading.setFont(font)
            stack.addWidget(heading)
            stack.addSpacing(6)
            for entry in entries:
                if entry.question == question:
                    self._add(stack, entry)
        for column, stack in stacks.items():
            stack.addStretch()
            grid.addLayout(stack, 0, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
        self.setWidget(content)
        self.setWidgetResizable(True)

    def _add(self, stack: QVBoxLayout, entry: Entry) -> None:
        button = QPushButton(entry.title)
        button.setAccessibleDescription(entry.what)
        button.clicked.connect(lambda: self.chosen.emit(entry.key))
        line = muted(entry.what)
        line.setWordWrap(True)
        stack.addWidget(button)
        stack.addWidget(line)
        stack.addSpacing(8)
        self.buttons[entry.key] = button
