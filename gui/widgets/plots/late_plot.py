"""A plot whose place is kept free until there is time for it: pyqtgraph takes long to be loaded."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gui.widgets.plots import LEAST_HEIGHT, LEAST_WIDTH, USUAL

if TYPE_CHECKING:
    from gui.widgets.plots.plot import Plot

P = TypeVar("P", bound="Plot")


class _Place(QWidget):
    """Takes the room of a plot, and shows what is behind it."""

    least_height = LEAST_HEIGHT

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(*USUAL)

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, self.least_height)


class LatePlot(Generic[P]):
    """Stands in a column of widgets, first as an empty place, then as the plot.

    make: makes it; the place to import its module. then: brings it up to date once it is made.
    """

    def __init__(
        self, column: QVBoxLayout, stretch: int, make: Callable[[], P], then: Callable[[P], None],
    ) -> None:
        self._column, self._make, self._then = column, make, then
        self.made: P | None = None
        self._place: _Place | P = _Place()
        column.addWidget(self._place, stretch)

    def get(self) -> P:
        """The plot, made if need be."""
        if self.made is None:
            place, plot = self._place, self._make()
            plot.least_height = place.least_height
            at = self._column.indexOf(place)
            self._column.insertWidget(at, plot, self._column.stretch(at))
            self._column.removeWidget(place)
            place.hide()
            place.deleteLater()
            self.made = self._place = plot
            self._then(plot)
            plot.show()  # which gives it its size: nothing else moves
        return self.made

    def set_share(self, stretch: int, least_height: int) -> None:
        """How it divides the column's room with others, be it made or not."""
        self._place.least_height = least_height
        self._place.updateGeometry()
        self._column.setStretch(self._column.indexOf(self._place), stretch)
