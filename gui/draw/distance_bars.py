"""Bars with their lengths in numbers, painted in one go: every move of the pen changes them."""

from dataclasses import dataclass
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

_THICK = 0.75
_GAP = 4  # device pixels from a bar to its number


@dataclass(frozen=True, slots=True)
class Bar:
    """start: where it begins, in the plot's units. number: what stands at its end."""

    start: QPointF
    length: float
    colour: QColor
    number: str = ""


class DistanceBars(pg.GraphicsObject):  # type: ignore[misc]
    """Lying bars, and titles over them. area: of the plot that it may paint in."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: tuple[Bar, ...] = ()
        self._titles: tuple[tuple[QPointF, str], ...] = ()
        self._area = QRectF()
        self._text, self._muted = QColor(), QColor()

    def colour(self, text: QColor, muted: QColor) -> None:
        """Of the numbers and of the titles."""
        self._text, self._muted = text, muted
        self.update()

    def show_bars(
        self, bars: tuple[Bar, ...], titles: tuple[tuple[QPointF, str], ...], area: QRectF
    ) -> None:
        """titles: what stands where."""
        if area != self._area:
            self.prepareGeometryChange()
            self._area = area
        self._bars, self._titles = bars, titles
        self.update()

    def boundingRect(self) -> QRectF:
        return self._area

    def paint(self, painter: QPainter, *_: Any) -> None:
        for bar in self._bars:
            painter.fillRect(QRectF(bar.start.x(), bar.start.y() - _THICK / 2, bar.length, _THICK),
                             bar.colour)
        to_device = painter.transform()
        painter.resetTransform()
        painter.setPen(self._muted)
        for place, title in self._titles:
            self._write(painter, to_device.map(place), title)
        painter.setPen(self._text)
        for bar in self._bars:
            self._write(painter, to_device.map(bar.start + QPointF(bar.length, 0)), bar.number)

    def _write(self, painter: QPainter, place: QPointF, text: str) -> None:
        """To the right of a place of the device, at the height of its middle."""
        height = painter.fontMetrics().height()
        box = QRectF(place.x() + _GAP, place.y() - height / 2, 1000, height)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
