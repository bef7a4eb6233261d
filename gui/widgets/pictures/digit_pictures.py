"""One picture a digit, in a row or for many digits in two rows, each with its name under it."""

from collections.abc import Callable, Sequence
from functools import reduce

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QGridLayout, QWidget

from engine.drawings.drawing import SIDE
from gui.widgets import theme
from gui.widgets.card import muted
from gui.widgets.export import Table
from gui.widgets.pictures.picture import Picture, Pointing, Values
from gui.widgets.plain import Label

_FEW, _PER_ROW = 2, 5
_GAP = 4
_MOST, _MOST_OF_MANY = 12 * SIDE, 4 * SIDE
"""Pixels of a picture that has all the room it wants."""


class DigitPictures(QWidget):
    """Pictures that are made anew when the digits change.

    side, small: pixels of one of one or two, and of one of more, at least.
    """

    def __init__(
        self, side: int, render: Callable[[Values], QImage] = theme.grey_image,
        pointing: Pointing | None = None, small: int = 34,
    ) -> None:
        super().__init__()
        self._small = small  # where there are more
        self._pointing = pointing
        self._side = side  # of a picture, where there are only one or two
        self._render = render
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._widgets: list[QWidget] = []
        self.pictures: list[Picture] = []

    def set_names(self, names: Sequence[str], explanation: str) -> None:
        """Show so many empty pictures. explanation: what their tooltips say."""
        for widget in self._widgets:
            self._grid.removeWidget(widget)
            widget.hide()  # it is deleted only when the event loop comes round
            widget.deleteLater()
        self._widgets, self.pictures = [], []
        per_row = self._per_row(len(names))
        for index, name in enumerate(names):
            picture = Picture(name, self._render, self._least(len(names)), self._pointing)
            picture.explain(explanation)
            caption: Label = muted(name)
            row, column = divmod(index, per_row)
            align = Qt.AlignmentFlag.AlignHCenter
            self._grid.addWidget(picture, 2 * row, column, align)
            self._grid.addWidget(caption, 2 * row + 1, column, align)
            self._widgets += [picture, caption]
            self.pictures.append(picture)

    def set_side(self, side: int) -> None:
        """How large one or two pictures are."""
        self._side = side
        if len(self.pictures) <= _FEW:
            self._set_sides(side)

    def grow(self, width: int, spare: int) -> None:
        """Larger pictures where they have room so: a whole number of pixels for each of theirs.

        width: pixels for all of a row. spare: down, beyond what they need at least.
        """
        count = len(self.pictures)
        if not count:
            return
        across, least = min(count, self._per_row(count)), self._least(count)
        side = min((width - _GAP * (across - 1)) // across,
                   least + spare // -(-count // across),
                   _MOST if count <= _FEW else _MOST_OF_MANY) // SIDE * SIDE
        self._set_sides(max(side, least))

    def _set_sides(self, side: int) -> None:
        for picture in self.pictures:
            if picture.sizeHint().width() != side:
                picture.set_side(side)

    def _least(self, count: int) -> int:
        return self._side if count <= _FEW else self._small

    def _per_row(self, count: int) -> int:
        return _FEW if count <= _FEW else _PER_ROW

    def minimumSizeHint(self) -> QSize:
        """Of the pictures as they are at least: larger ones give their room back."""
        least = self._least(len(self.pictures))
        captions = [each.minimumSizeHint() for each in self._widgets[1::2]]
        per_row = self._per_row(len(self.pictures))
        widths = [max([least, *(each.width() for each in captions[column::per_row])])
                  for column in range(min(per_row, len(captions)))]
        heights = [least + _GAP + max(each.height() for each in captions[row:row + per_row])
                   for row in range(0, len(captions), per_row)]
        return QSize(sum(widths) + _GAP * max(0, len(widths) - 1),
                     sum(heights) + _GAP * max(0, len(heights) - 1))

    def show_values(self, values: Sequence[Values]) -> None:
        for picture, each in zip(self.pictures, values, strict=True):
            picture.show_values(each)

    def outline(self) -> QRect:
        """The pictures and their names, which stand at the left."""
        return reduce(QRect.united, (each.geometry() for each in self._widgets), QRect())

    def table(self) -> Table:
        """Every pixel's value in every picture."""
        shown = [picture for picture in self.pictures if picture.values is not None]
        columns = [picture.values.ravel() for picture in shown if picture.values is not None]
        names = ("row", "column", *(picture.accessibleName() for picture in shown))
        return names, [
            (pixel // SIDE, pixel % SIDE, *(float(values[pixel]) for values in columns))
            for pixel in range(SIDE * SIDE)
        ]
