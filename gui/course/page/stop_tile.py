"""A stop in the list of them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from gui.course.language import language
from gui.course.stop_words import facts
from gui.course.stops.stop import Stop
from gui.widgets.card import muted
from gui.widgets.plain import Label


class StopTile(QPushButton):
    """Its number, title, one line, what it takes, and the mark of a visit."""

    def __init__(self, number: int, stop: Stop, stops: Sequence[Stop]) -> None:
        super().__init__()
        spoken = language()
        self.setObjectName("stop")
        self.setAccessibleName(f"{number}. {stop.title.in_(spoken)}")
        self.title = Label(f"{number}.  {stop.title.in_(spoken)}")
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.title.setWordWrap(True)
        self.mark = Label()
        self.line = muted(stop.line.in_(spoken))
        self.line.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.line.setWordWrap(True)
        self.facts = muted(facts(stop, stops))
        small = self.facts.font()
        small.setPointSizeF(0.88 * small.pointSizeF())
        self.facts.setFont(small)
        self.facts.setWordWrap(True)
        self.setAccessibleDescription(f"{stop.line.in_(spoken)} {self.facts.text()}")
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.mark)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 9, 12, 9)
        column.setSpacing(3)
        column.addLayout(head)
        column.addWidget(self.line, 1)
        column.addWidget(self.facts)
        for label in (self.title, self.line, self.mark, self.facts):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            label.setMinimumWidth(1)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum)  # as its row
        self.setMinimumHeight(4 * self.fontMetrics().lineSpacing() + 26)
