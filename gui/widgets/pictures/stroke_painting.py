"""How a stroke is painted, wherever strokes are seen."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from engine.drawings.drawing import Point

_ROUND = QPen(QColor(), 1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap,
              Qt.PenJoinStyle.RoundJoin)


def draw_stroke(
    painter: QPainter,
    points: Sequence[Point],
    width: float,
    ink: QColor,
    corner: QPointF,
    scale: float,
) -> None:
    """Ink one stroke: one line of even width, or piece by piece where the pressure changes.

    corner: where the image's upper left corner lies. scale: how wide a pixel of it is.
    """
    pen = QPen(_ROUND)
    pen.setColor(ink)
    left, top = corner.x(), corner.y()
    places = [QPointF(left + x * scale, top + y * scale) for x, y, _ in points]
    first = points[0].pressure
    if len({pressure for _, _, pressure in points}) == 1:
        pen.setWidthF(width * first)
        painter.setPen(pen)
        if len(places) == 1:
            painter.drawPoint(places[0])
        else:
            painter.drawPolyline(QPolygonF(places))
        return
    for index in range(1, len(places)):
        pen.setWidthF(width * (points[index - 1].pressure + points[index].pressure) / 2)
        painter.setPen(pen)
        painter.drawLine(places[index - 1], places[index])
