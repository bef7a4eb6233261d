"""Bars with their lengths in numbers, painted in one go: every move of the pen changes them."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPalette,
    QTransform,
)
from PySide6.QtWidgets import QWidget

from gui.widgets.accessibility.roles import told_as
from gui.widgets.plots.plot import Plot

_THICK = 0.75
_GAP = 4  # device pixels from a bar to its number


class Bar(NamedTuple):  # at every move of the pen all are made, and compared with the last
    """start: where its middle begins. length: from there to the right, as start in the plot's
    units. number: what stands at its end.
    """

    start: QPointF
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
        self._titles: tuple[tuple[QPointF, str], ...] = ()
        self._text, self._muted = QColor(), QColor()
        self._to_widget = QTransform()  # from the plot's units
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
        self._to_widget = to_viewport * QTransform.fromTranslate(-viewport.x(), -viewport.y())
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

    def show_bars(self, bars: tuple[Bar, ...], titles: tuple[tuple[QPointF, str], ...]) -> None:
        """titles: what stands where."""
        if (bars, titles) != (self._bars, self._titles):
            self._bars, self._titles = bars, titles
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._plot.describe_soon()
        to_widget = self._to_widget
        painter = QPainter(self)
        painter.setTransform(to_widget)
        for bar in self._bars:
            painter.fillRect(QRectF(bar.start.x(), bar.start.y() - _THICK / 2, bar.length, _THICK),
                             bar.colour)
        painter.resetTransform()
        metrics = QFontMetricsF(self.font())
        # to the right of a place, at the height of its middle
        beside = QPointF(_GAP, metrics.ascent() - metrics.height() / 2)
        painter.setPen(self._muted)
        for place, title in self._titles:
            painter.drawText(to_widget.map(place) + beside, title)
        painter.setPen(self._text)
        for bar in self._bars:
            end = QPointF(bar.start.x() + bar.length, bar.start.y())
            painter.drawText(to_widget.map(end) + beside, bar.number)
