"""What the page shows before anything is opened: what each kind becomes, with its example."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QScrollArea, QWidget

from gui.data.kinds import KindView
from gui.widgets.card import Card, muted
from gui.widgets.icons import icon
from gui.widgets.plain import Label

if TYPE_CHECKING:
    from engine.tensors.source import Kind


class EmptyState(QScrollArea):
    """A row per kind; `opened` carries the kind and its example's files."""

    opened = Signal(str, object)

    def __init__(self, kinds: tuple[KindView, ...]) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("What each kind becomes"))
        self.words = muted(self.tr(
            "A tensor is numbers in rows and columns, or in more directions than two. Choose at "
            "the left what is to become one: each kind opens with an example. Then point at any "
            "number and see where in the file it came from."
        ))
        self.words.setWordWrap(True)
        self.examples: dict[Kind, QPushButton] = {}
        card = Card(self.tr("Everything becomes numbers"))
        card.body.addWidget(self.words)
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 6, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(1, 1)
        for row, each in enumerate(kinds):
            self._add(row, each)
        card.body.addWidget(self._rows)
        card.body.addStretch(1)
        self.setWidget(card)

    def _add(self, row: int, kind: KindView) -> None:
        title, gives = Label(kind.title), Label(kind.gives)
        title.setObjectName("title")
        gives.setWordWrap(True)
        gives.setMinimumWidth(1)
        button = self.examples[kind.kind] = QPushButton(icon(kind.kind), kind.example)
        button.setAccessibleDescription(kind.gives)
        button.clicked.connect(lambda: self.opened.emit(kind.kind, kind.sample))
        top = Qt.AlignmentFlag.AlignTop
        for column, widget in enumerate((title, gives, button)):
            self._grid.addWidget(widget, row, column, top)

    def say_instead(self, words: str) -> None:
        """Why nothing can be opened."""
        self.words.setText(words)
        self._rows.hide()
