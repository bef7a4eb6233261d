"""The drawing under the user's pen, and every act on it that can be undone."""

import math
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from engine.drawing import REACH, Drawing, Point, Stroke

LEAST_MOVE = 0.02
"""Pixels the pen must move before a new point is taken."""


class Sketch(QObject):
    """The drawing and its history. An act is one stroke, one sweep of the eraser, one clearing."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drawing = Drawing()
        self._points: list[Point] = []  # of the stroke that is being drawn
        self._with_points: Drawing | None = None  # the drawing with that stroke, once asked for
        self._before: Drawing | None = None  # the drawing when the act that is going on began
        self._eraser = (0.0, 0.0)
        self._widening = False
        self._anew = False
        self._done: list[Drawing] = []
        self._undone: list[Drawing] = []

    @property
    def drawing(self) -> Drawing:
        """The drawing, with the stroke that is being drawn."""
        if not self._points:
            return self._drawing
        if self._with_points is None:
            self._with_points = self._drawing.with_stroke(Stroke(tuple(self._points)))
        return self._with_points

    @property
    def can_undo(self) -> bool:
        return bool(self._done) or self._before is not None

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def press(self, x: float, y: float, pressure: float = 1.0) -> None:
        """The pen touches down at pixel coordinates."""
        self.lift()
        self._before = self._drawing
        if self._anew:
            self._drawing = replace(self._drawing, strokes=())
            self._anew = False
        self._points = [_point(x, y, pressure)]
        self._with_points = None
        self.changed.emit()

    def move(self, x: float, y: float, pressure: float = 1.0) -> None:
        """The pen moves on; ignored while it is up."""
        if not self._points:
            return
        point, last = _point(x, y, pressure), self._points[-1]
        if abs(point.x - last.x) + abs(point.y - last.y) < LEAST_MOVE:
            return
        self._points.append(point)
        self._with_points = None
        self.changed.emit()

    def erase(self, x: float, y: float, radius: float) -> None:
        """The eraser moves to pixel coordinates; its sweep ends with `lift`.

        All ink within the radius goes, along the whole way from where the eraser was.
        """
        if self._points:
            self.lift()
        if self._before is None:
            self._before, self._eraser = self._drawing, (x, y)
        self._anew = False
        reach = radius + self._drawing.pen_width / 2  # of the centre line that ink covers
        (from_x, from_y), self._eraser = self._eraser, (x, y)
        stops = max(1, math.ceil(math.hypot(x - from_x, y - from_y) / (radius / 2)))
        erased = self._drawing
        for stop in range(1, stops + 1):
            along = stop / stops
            place = _point(from_x + along * (x - from_x), from_y + along * (y - from_y), 1.0)
            erased = erased.erased(place.x, place.y, reach)
        if erased is not self._drawing:
            self._drawing = erased
            self.changed.emit()

    def lift(self) -> None:
        """The pen or the eraser goes up: the act is complete."""
        self._drawing, self._points = self.drawing, []
        before, self._before = self._before, None
        self._widening = False
        if before is not None and before != self._drawing:
            self._done.append(before)
            self._undone.clear()
            self.changed.emit()

    def abandon(self) -> None:
        """The act that is going on was not meant (another finger came down): as if never begun."""
        if self._before is not None:
            self._drawing, self._before, self._points = self._before, None, []
            self.changed.emit()

    def set_pen_width(self, pixels: float) -> None:
        """Redraw everything with another pen; a row of such changes is one act."""
        if pixels == self._drawing.pen_width:
            return
        if not self._widening:
            self.lift()
        if not self._widening and not self._drawing.is_blank:
            self._done.append(self._drawing)
            self._undone.clear()
            self._widening = True
        self._drawing = replace(self._drawing, pen_width=pixels)
        self.changed.emit()

    def begin_anew(self) -> None:
        """The drawing is done with: the next stroke begins another one."""
        self.lift()
        self._anew = not self._drawing.is_blank

    def clear(self) -> None:
        self.put(Drawing((), self._drawing.pen_width))

    def put(self, drawing: Drawing) -> None:
        """Replace the drawing by another one, as one act."""
        self.lift()
        if drawing != self._drawing:
            self._done.append(self._drawing)
            self._undone.clear()
            self._drawing = drawing
            self._anew = False
            self.changed.emit()

    def undo(self) -> None:
        self.lift()
        self._anew = False
        if self._done:
            self._undone.append(self._drawing)
            self._drawing = self._done.pop()
            self.changed.emit()

    def redo(self) -> None:
        self.lift()
        self._anew = False
        if self._undone:
            self._done.append(self._drawing)
            self._drawing = self._undone.pop()
            self.changed.emit()


def _point(x: float, y: float, pressure: float) -> Point:
    return Point(
        min(max(x, -REACH), REACH), min(max(y, -REACH), REACH), min(max(pressure, 0.0), 1.0)
    )
