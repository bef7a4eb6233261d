"""Thousands of points in a plot, painted in well under a millisecond; on top a star and rings."""

import math
from typing import Any

import numpy as np
import pyqtgraph as pg
import shiboken6
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from gui.widgets import theme

SIDE = 11
"""Pixels along a side of the little picture that stands for a point."""

_FAINT = 120  # of 255: how opaque a point is that was predicted correctly
Floats = NDArray[np.float64]
Place = tuple[float, float]


class Scatter(pg.GraphicsObject):  # type: ignore[misc]
    """Points of two kinds, each right or wrong: circles and triangles, wrong ones ringed.

    Each of the four looks is painted once; a point is a copy of it. pyqtgraph's own scatter plot
    takes 2.3 ms for 2,000 points that have moved, this 0.4.
    """

    def __init__(self) -> None:
        super().__init__()
        self._x = self._y = np.empty(0)
        self._looks = np.empty(0, np.intp)
        self._colours = (QColor(), QColor())
        self._sprites: QPixmap | None = None
        self.star: Place | None = None
        self.note = ""
        self.pointed: int | None = None
        self.chosen: int | None = None

    def set_points(self, x: Floats, y: Floats, is_second: NDArray[np.bool_],
                   is_wrong: NDArray[np.bool_]) -> None:
        """(n,) each. What is not finite is not shown."""
        self._x, self._y = x, y
        self._looks = is_second + 2 * is_wrong
        self.update()

    def set_colours(self, first: QColor, second: QColor) -> None:
        """Of the two kinds; takes the theme's other colours, too."""
        self._colours = first, second
        self._sprites = None
        self.update()

    def boundingRect(self) -> QRectF:
        return self.viewRect() if self.getViewBox() is not None else QRectF()

    def viewTransformChanged(self) -> None:
        super().viewTransformChanged()
        self.prepareGeometryChange()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem,
              widget: QWidget | None = None) -> None:
        sharpness = widget.devicePixelRatioF() if widget is not None else 1.0
        transform = painter.transform()
        painter.save()
        painter.resetTransform()
        if len(self._x):
            self._paint_points(painter, transform, sharpness)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, width in ((self.chosen, 2.5), (self.pointed, 1.5)):
            if index is not None and index < len(self._x):
                self._ring(painter, transform.map(QPointF(self._x[index], self._y[index])), width)
        if self.star is not None:
            room = transform.mapRect(self.viewRect())
            self._paint_star(painter, transform.map(QPointF(*self.star)), room)
        painter.restore()

    def _paint_points(self, painter: QPainter, to_device: QTransform, sharpness: float) -> None:
        if self._sprites is None or self._sprites.devicePixelRatio() != sharpness:
            self._sprites = _sprites(self._colours, sharpness)
        shown = np.flatnonzero(np.isfinite(self._x) & np.isfinite(self._y))
        shown = shown[np.argsort(self._looks[shown], kind="stable")]  # the wrong ones on top
        if not len(shown):
            return
        # As QPainter.PixmapFragment has them: x, y, left, top, width, height in the pixmap, scale
        # along x and y, rotation, opacity. Ten doubles each, in one piece of memory.
        pieces = np.empty((len(shown), 10))
        side = round(SIDE * sharpness)
        pieces[:, 0] = self._x[shown] * to_device.m11() + to_device.dx()
        pieces[:, 1] = self._y[shown] * to_device.m22() + to_device.dy()
        pieces[:, 2] = self._looks[shown] * side
        pieces[:, 3:] = 0, side, side, 1 / sharpness, 1 / sharpness, 0, 1
        np.clip(pieces[:, :2], -1e6, 1e6, out=pieces[:, :2])
        first: Any = shiboken6.wrapInstance(pieces.ctypes.data, QPainter.PixmapFragment)
        painter.drawPixmapFragments(first, len(pieces), self._sprites)

    def _ring(self, painter: QPainter, middle: QPointF, width: float) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, thick in ((theme.current().card, width + 2), (theme.current().text, width)):
            painter.setPen(QPen(QColor(colour), thick))
            painter.drawEllipse(middle, 7.5, 7.5)

    def _paint_star(self, painter: QPainter, middle: QPointF, room: QRectF) -> None:
        colours = theme.current()
        painter.setPen(QPen(QColor(colours.card), 1.5))
        painter.setBrush(QColor(colours.text))
        painter.drawPolygon(star(middle, 10))
        if self.note:
            metrics = painter.fontMetrics()
            box = QRectF(metrics.boundingRect(self.note)).adjusted(-4, -1, 4, 1)
            below = middle.y() + 2 * box.height() < room.bottom()
            half = box.width() / 2
            box.moveCenter(QPointF(
                max(min(middle.x(), room.right() - half), room.left() + half),
                middle.y() + (1 if below else -1) * (10 + box.height() / 2),
            ))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.card))
            painter.drawRoundedRect(box, 3, 3)
            painter.setPen(QColor(colours.warning))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.note)


def star(middle: QPointF, radius: float) -> QPolygonF:
    """Five points, one of them up."""
    corner_labels = []
    for corner in range(10):
        reach = radius if corner % 2 == 0 else 0.45 * radius
        angle = math.pi * corner / 5
        corner_labels.append(middle + QPointF(reach * math.sin(angle), -reach * math.cos(angle)))
    return QPolygonF(corner_labels)


def paint_point(painter: QPainter, middle: QPointF, colour: QColor, is_second: bool,
                is_wrong: bool) -> None:
    """One point: a circle for the first digit, a triangle for the second, a rim if read wrongly."""
    fill = QColor(colour)
    fill.setAlpha(255 if is_wrong else _FAINT)
    rim = QPen(QColor(theme.current().text), 1.2)
    painter.setPen(rim if is_wrong else Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    if is_second:
        corner_labels = [(0.0, -3.4), (3.3, 2.6), (-3.3, 2.6)]
        painter.drawPolygon(QPolygonF([middle + QPointF(*corner) for corner in corner_labels]))
    else:
        painter.drawEllipse(middle, 2.7, 2.7)


def _sprites(colours: tuple[QColor, QColor], sharpness: float) -> QPixmap:
    """The four looks side by side: first, second, first wrong, second wrong."""
    side = round(SIDE * sharpness)
    pixmap = QPixmap(4 * side, side)
    pixmap.setDevicePixelRatio(sharpness)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for look in range(4):
        middle = QPointF(side * (look + 0.5), side * 0.5) / sharpness
        paint_point(painter, middle, colours[look % 2], look % 2 == 1, look >= 2)
    painter.end()
    return pixmap
