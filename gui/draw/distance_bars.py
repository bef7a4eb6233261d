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
    """y: where its middle lies, in the plot's units. number: what stands at its end."""

    y: float
    length: float
    colour: QColor
    number: str = ""


class DistanceBars(pg.GraphicsObject):  # type: ignore[misc]
    """Lying bars that begin at 0, and titles over them. area: of the plot that it may paint in."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: tuple[Bar, ...] = ()
        self._titles: tuple[tuple[float, str], ...] = ()
        self._area = QRectF()
        self._text, self._muted = QColor(), QColor()

    def colour(self, text: QColor, muted: QColor) -> None:
        """Of the numbers and of the titles."""
        self._text, self._muted = text, muted
        self.update()

    def set_titles(self, titles: tuple[tuple[float, str], ...]) -> None:
        """What stands at which height."""
        self._titles = titles
        self.update()

    def show_bars(self, bars: tuple[Bar, ...], area: QRectF) -> None:
        if area != self._area:
            self.prepareGeometryChange()
            self._area = area
            self.update()
        elif bars != self._bars:
            self.update(self._changed(bars))
        self._bars = bars

    def _changed(self, bars: tuple[Bar, ...]) -> QRectF:
        """What is another with these bars: right of where the shortest ends that moves."""
        ends = [min(old.length, new.length) for old, new in zip(self._bars, bars, strict=False)
                if (old.y, old.colour) == (new.y, new.colour)]
        left = min(ends) if len(ends) == len(bars) == len(self._bars) else 0.0
        return self._area.adjusted(left, 0, 0, 0)

    def boundingRect(self) -> QRectF:
        return self._area

    def paint(self, painter: QPainter, *_: Any) -> None:
        for bar in self._bars:
            painter.fillRect(QRectF(0, bar.y - _THICK / 2, bar.length, _THICK), bar.colour)
        to_device = painter.transform()
        painter.resetTransform()
        painter.setPen(self._muted)
        for y, title in self._titles:
            self._write(painter, to_device.map(QPointF(0, y)), title)
        painter.setPen(self._text)
        for bar in self._bars:
            self._write(painter, to_device.map(QPointF(bar.length, bar.y)), bar.number)

    def _write(self, painter: QPainter, place: QPointF, text: str) -> None:
        """To the right of a place of the device, at the height of its middle."""
        height = painter.fontMetrics().height()
        box = QRectF(place.x() + _GAP, place.y() - height / 2, 1000, height)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
