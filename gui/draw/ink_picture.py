"""The canvas's paper with its ink, kept as a picture to which only what is new is added."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap

from engine.drawings.drawing import SIDE, Drawing
from gui.widgets.pictures.stroke_painting import draw_stroke

_LIVE = 8
"""Points at the end of a stroke that are painted over the picture each time: they are added to it
when as many have followed, so that the line is seldom put together from pieces."""


class InkPicture:
    """Of drawings that mostly grow, seen at one size in one set of colours.

    square: of the widget, where the image lies and there may be ink.
    """

    def __init__(self, paper: QPixmap, ink: QColor, square: QRectF) -> None:
        self._paper, self._ink, self._square = paper, ink, square
        self._scale = square.width() / SIDE
        self._begin()

    def _begin(self) -> None:
        self._picture = self._paper.copy()
        self._drawing = Drawing()
        self._stroke, self._point = 0, 0  # what comes before is in the picture

    def paint(self, painter: QPainter, drawing: Drawing) -> None:
        """The drawing on its paper."""
        if self._drawing.is_blank or drawing.growth_since(self._drawing) is None:
            self._begin()
        self._drawing = drawing
        self._add()
        painter.drawPixmap(0, 0, self._picture)
        if not drawing.is_blank:
            self._draw(painter, self._stroke, self._point)

    def _add(self) -> None:
        strokes = self._drawing.strokes
        last = len(strokes) - 1
        is_long = last >= 0 and len(strokes[last].points) - self._first(last) > 2 * _LIVE
        if self._stroke >= last and not is_long:
            return
        painter = QPainter(self._picture)
        for number in range(self._stroke, last):
            self._draw(painter, number, self._first(number))
        if is_long:
            end = len(strokes[last].points) - _LIVE
            self._draw(painter, last, self._first(last), end)
            self._stroke, self._point = last, end - 1
        else:
            self._stroke, self._point = last, 0
        painter.end()

    def _first(self, number: int) -> int:
        """The point of a stroke from which on it is not in the picture."""
        return self._point if number == self._stroke else 0

    def _draw(
        self, painter: QPainter, number: int, first: int, end: int | None = None
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self._square)
        width = self._drawing.pen_width * self._scale
        points = self._drawing.strokes[number].points[first:end]
        # a line of thousands of points that crosses itself takes Qt long; in parts it does not
        for begin in range(0, max(1, len(points) - 1), _LIVE):
            draw_stroke(painter, points[begin : begin + _LIVE + 1], width, self._ink,
                        self._square.topLeft(), self._scale)
