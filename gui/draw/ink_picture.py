"""The canvas's paper with its ink, kept as a picture to which only what is new is added."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap

from engine.drawings.drawing import SIDE, Drawing
from gui.widgets.pictures.stroke_painting import draw_stroke

_PART = 24
"""Points of a line that are painted in one go: of thousands that cross each other Qt takes long,
and where two parts meet the line's edge is a little darker, so there are few. The newest ones are
painted over the picture each time, and added to it once there are as many."""


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
        """The drawing on its paper; the painter is left smooth and within the square."""
        if self._drawing.is_blank or drawing.growth_since(self._drawing) is None:
            self._begin()
        self._drawing = drawing
        self._add()
        painter.drawPixmap(0, 0, self._picture)
        self._stay_within(painter)
        if not drawing.is_blank:
            self._draw(painter, self._stroke)

    def _add(self) -> None:
        strokes = self._drawing.strokes
        last = len(strokes) - 1
        is_long = last >= 0 and len(strokes[last].points) - self._first(last) > _PART
        if self._stroke >= last and not is_long:
            return
        painter = QPainter(self._picture)
        self._stay_within(painter)
        for number in range(self._stroke, last + is_long):
            self._draw(painter, number)
        painter.end()
        self._stroke, self._point = last, len(strokes[last].points) - 1 if is_long else 0

    def _first(self, number: int) -> int:
        """The point of a stroke from which on it is not in the picture."""
        return self._point if number == self._stroke else 0

    def _stay_within(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self._square)

    def _draw(self, painter: QPainter, number: int) -> None:
        """What of a stroke is not in the picture."""
        width = self._drawing.pen_width * self._scale
        points = self._drawing.strokes[number].points[self._first(number) :]
        for begin in range(0, max(1, len(points) - 1), _PART):
            draw_stroke(painter, points[begin : begin + _PART + 1], width, self._ink,
                        self._square.topLeft(), self._scale)
