"""Bars with their lengths in numbers, painted in one go: every move of the pen changes them."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPalette,
    QTransform,
)
from PySide6.QtWidgets import QWidget

from gui.widgets.accessibility.roles import told_as
from gui.widgets.labels.unshaped import unshaped
from gui.widgets.plots.fitting_font import fitting_font
from gui.widgets.plots.plot import Plot

_THICK = 0.75
_GAP = 4  # device pixels from a bar to its number


class Bar(NamedTuple):  # at every move of the pen all are made, and compared with the last
    """x, y: where its middle begins. length: from there to the right, as these in the plot's
    units. number: what stands at its end.
    """

    x: float
    y: float
    length: float
    colour: QColor
    number: str = ""


@told_as(QAccessible.Role.Chart)
class DistanceBars(QWidget):
    """Lying bars, and titles over them, in the units of the plot that they lie on.

    A widget over the plot, from its left axis on: of an item in it the whole plot is painted anew.
    """

    def __init__(self, plot: Plot) -> None:
        super().__init__(plot.viewport())
        self._plot = plot
        self._bars: tuple[Bar, ...] = ()
        self._titles: tuple[tuple[float, float, str], ...] = ()
        self._text, self._muted = QColor(), QColor()
        self._across, self._down = (1.0, 0.0), (1.0, 0.0)
        """Pixels of the widget a unit of the plot is, and where its 0 lies, each way."""
        self._letters: QFont | None = None  # in which rows so near do not touch
        self._from_base = 0.0  # pixels, to their middle
        self.setBackgroundRole(QPalette.ColorRole.Base)  # the plot's
        self.setAutoFillBackground(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        plot.getViewBox().sigResized.connect(self._follow)
        plot.getViewBox().sigTransformChanged.connect(self._follow)

    def _follow(self) -> None:
        viewport = self._plot.viewport().rect()
        to_viewport = self._to_viewport()
        viewport.setLeft(to_viewport.map(QPointF(0, 0)).toPoint().x())
        self.setGeometry(viewport)
        self._across = to_viewport.m11(), to_viewport.dx() - viewport.x()
        self._down = to_viewport.m22(), to_viewport.dy() - viewport.y()
        self._letters = None
        self.update()

    def _to_viewport(self) -> QTransform:
        """From the plot's units."""
        box, plot = self._plot.getViewBox(), self._plot
        to_viewport: QTransform = (
            box.childTransform() * box.sceneTransform() * plot.viewportTransform()
        )
        return to_viewport

    def colour(self, text: QColor, muted: QColor) -> None:
        """Of the numbers and of the titles."""
        self._text, self._muted = text, muted
        self.update()

    def show_bars(
        self, bars: tuple[Bar, ...], titles: tuple[tuple[float, float, str], ...]
    ) -> None:
        """titles: x and y in the plot's units, and what stands there."""
        if (bars, titles) != (self._bars, self._titles):
            self._bars, self._titles = bars, titles
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._plot.describe_soon()
        (across, left), (down, top) = self._across, self._down
        if self._letters is None:
            self._letters = fitting_font(
                unshaped(self.font()), ["0123456789"], [y * down for _, y, *_ in self._bars])
            metrics = QFontMetricsF(self._letters)
            self._from_base = metrics.ascent() - metrics.height() / 2
        middle = top + self._from_base  # of a line of text, where y is 0
        painter = QPainter(self)
        painter.setFont(self._letters)
        for x, y, length, colour, _ in self._bars:
            painter.fillRect(QRectF(left + x * across, top + (y - _THICK / 2) * down,
                                    length * across, _THICK * down), colour)
        painter.setPen(self._muted)
        for x, y, title in self._titles:
            painter.drawText(QPointF(left + x * across + _GAP, middle + y * down), title)
        painter.setPen(self._text)
        for x, y, length, _, number in self._bars:  # they may reach into the next column's bars
            painter.drawText(
                QPointF(left + (x + length) * across + _GAP, middle + y * down), number)
