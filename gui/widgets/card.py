"""The plain parts that panels are made of."""

import re
from collections.abc import Callable
from functools import lru_cache

from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout

from gui.widgets.plain import Label
from gui.widgets.when_seen.while_seen import WhileSeen

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})
"""As html.escape has them: that module loads the names of all characters, at every start."""

_LIKE_MARKUP = re.compile(r"<[A-Za-z!/?]")  # then Qt may take it for rich text
_COLUMNS = 72
_WIDE = "\u1100"  # from there on, Korean among others, letters are twice as wide


class Card(QFrame):
    """A framed panel with a title. Its contents go into `body`."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(12, 10, 12, 10)
        self.body.setSpacing(6)
        self.title = Label(title)
        self.title.setObjectName("title")
        self.title.setMinimumWidth(1)  # a long one does not widen the window
        self.title.setWordWrap(True)
        self._head = QHBoxLayout()
        self._head.setSpacing(4)
        self._head.addWidget(self.title, 1)
        self.body.addLayout(self._head)
        self._foot: QHBoxLayout | None = None
        self._terms: list[QToolButton] = []
        self.setAccessibleName(title)

    def add_question(
        self, words: str, command: Callable[[], object], at_foot: bool = False
    ) -> QToolButton:
        """A question beside the title, or at the foot of the card; clicking leads to the answer."""
        button = QToolButton()
        button.setObjectName("question")
        button.setText(words)
        button.clicked.connect(lambda: command())
        if at_foot:
            self._make_foot().insertWidget(0, button)
        else:
            self._head.addWidget(button)
        return button

    def add_term(self, button: QToolButton) -> None:
        """A term that the card uses, in the line at its foot."""
        self._terms.append(button)
        self._make_foot().addWidget(button)

    def set_compact(self, compact: bool, with_terms: bool = False) -> None:
        """Take less room: the terms can be looked up in the glossary, too.

        with_terms: there is room for them.
        """
        self.body.setContentsMargins(*((10, 8, 10, 8) if compact else (12, 10, 12, 10)))
        self.body.setSpacing(4 if compact else 6)
        for term in self._terms:
            term.setVisible(with_terms or not compact)

    def bring_up_to_date(self) -> None:
        """It is being saved, seen or not."""
        for each in self.findChildren(WhileSeen):
            each.catch_up()

    def put_away(self) -> None:
        """Nothing that it shows is large."""

    def _make_foot(self) -> QHBoxLayout:
        if self._foot is None:
            self._foot = QHBoxLayout()
            self._foot.setSpacing(8)
            self._foot.addStretch()
            self.body.addLayout(self._foot)
        return self._foot


def muted(text: str = "") -> Label:
    """A label in the quieter colour."""
    label = Label(text)
    label.setObjectName("muted")
    return label


def escaped(text: str) -> str:
    """For a place that takes markup."""
    return text.translate(_ESCAPES)


def wrapped(text: str) -> str:
    """A tooltip's text in lines: plain text, which a screen reader reads as it is.

    Qt would break only rich text, and read its tags. What looks like markup is escaped, in markup.
    """
    if _LIKE_MARKUP.search(text):
        lines = "<br>".join(map(escaped, text.split("\n")))
        return f"<p>{lines}</p>"
    return "\n".join(line for each in text.split("\n") for line in _lines(each))


@lru_cache(256)  # most are the same at every move of the pen
def _lines(text: str) -> list[str]:
    lines, width = [""], 0  # of the last
    for word in text.split(" "):
        more = _width(word)
        if lines[-1] and width + 1 + more > _COLUMNS:
            lines.append(word)
            width = more
        else:
            width += more + 1 if lines[-1] else more
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return lines


def _width(word: str) -> int:
    return len(word) if word.isascii() else sum(2 if each >= _WIDE else 1 for each in word)
