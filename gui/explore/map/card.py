"""Beside the map: an image with its numbers and predictions; the drawing, if no point is meant."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from gui.widgets.card import muted
from gui.widgets.labels.steady_line import SteadyLine
from gui.widgets.pictures.picture import Picture, Pointing, Values
from gui.widgets.plain import Label


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the card: a name, what it is of this image, its colour, what the name means."""

    name: str
    value: str
    colour: str = ""
    tip: str = ""


class MapCard(QWidget):
    """A title, a picture, and lines that keep their places."""

    def __init__(self, pointing: Pointing, lines: int) -> None:
        super().__init__()
        self.title = Label(" ")
        self.title.setObjectName("title")
        self.title.setMinimumWidth(1)
        self.picture = Picture(self.tr("The image pointed at"), side=84, pointing=pointing)
        self._names = [muted() for _ in range(lines)]
        self.values = [SteadyLine("−0.0000", Qt.AlignmentFlag.AlignLeft) for _ in range(lines)]
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        grid.addWidget(self.picture, 0, 0, lines, 1, Qt.AlignmentFlag.AlignTop)
        for line, (name, value) in enumerate(zip(self._names, self.values, strict=True)):
            grid.addWidget(name, line, 1)
            grid.addWidget(value, line, 2)
        grid.setColumnStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.title)
        column.addLayout(grid)

    def show_image(self, title: str, image: Values | None, rows: Sequence[Row]) -> None:
        """image: (28, 28), 0..1. As many rows as the card has lines."""
        self.title.setText(title)
        self.picture.show_values(image)
        for name, value, row in zip(self._names, self.values, rows, strict=True):
            if row.name != name.text():
                name.setText(row.name)
                name.setToolTip(row.tip)
            value.say(row.value, row.colour, strong=bool(row.colour))

    def text(self, name: str) -> str:
        """What is written beside a name."""
        return next(value.text for label, value in zip(self._names, self.values, strict=True)
                    if label.text() == name)
