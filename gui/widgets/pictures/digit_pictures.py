"""One picture a digit, in a row or for many digits in two rows, each with its name under it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QGridLayout, QWidget

from engine.drawings.drawing import SIDE
from gui.widgets import theme
from gui.widgets.card import muted
from gui.widgets.export import Table
from gui.widgets.pictures.picture import Picture, Pointing, Values
from gui.widgets.plain import Label


class DigitPictures(QWidget):
    """Pictures that are made anew when the digits change."""

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
        self._grid.setSpacing(4)
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
        few = len(names) <= 2
        per_row = 2 if few else 5
        for index, name in enumerate(names):
            picture = Picture(name, self._render, self._side if few else self._small,
                              self._pointing)
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
        if len(self.pictures) <= 2:
            for picture in self.pictures:
                picture.set_side(side)

    def show_values(self, values: Sequence[Values]) -> None:
        for picture, each in zip(self.pictures, values, strict=True):
            picture.show_values(each)

    def table(self) -> Table:
        """Every pixel's value in every picture."""
        shown = [picture for picture in self.pictures if picture.values is not None]
        columns = [picture.values.ravel() for picture in shown if picture.values is not None]
        names = ("row", "column", *(picture.accessibleName() for picture in shown))
        return names, [
            (pixel // SIDE, pixel % SIDE, *(float(values[pixel]) for values in columns))
            for pixel in range(SIDE * SIDE)
        ]
