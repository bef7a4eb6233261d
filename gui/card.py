"""The plain parts that panels are made of."""

from html import escape

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout


class Card(QFrame):
    """A framed panel with a title. Its contents go into `body`."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(12, 10, 12, 10)
        self.body.setSpacing(6)
        self.title = QLabel(title)
        self.title.setObjectName("title")
        self.body.addWidget(self.title)
        self.setAccessibleName(title)


def muted(text: str = "") -> QLabel:
    """A label in the quieter colour."""
    label = QLabel(text)
    label.setObjectName("muted")
    return label


def wrapped(text: str) -> str:
    """A tooltip's text as rich text, which Qt breaks into lines; plain text it does not."""
    lines = "<br>".join(escape(line) for line in text.split("\n"))
    return f"<p>{lines}</p>"
