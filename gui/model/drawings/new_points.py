"""The end of the stroke that is being drawn: what is not in the drawing yet."""

from engine.drawings.drawing import REACH, Drawing, Point, Stroke

LEAST_MOVE = 0.02
"""Pixels the pen must move before a new point is taken."""


class NewPoints:
    """Points gathered as the pen moves, each with when it was made, until they are asked for.

    A time is in seconds, by any clock that goes on from stroke to stroke; None where none is known.
    """

    def __init__(self) -> None:
        self._points: list[Point] = []
        self._times: list[float] = []
        self._last = Point(0.0, 0.0)
        self._now: float | None = None
        self._began: float | None = None

    def begin(
        self, x: float, y: float, pressure: float, time: float | None, began: float | None
    ) -> Stroke:
        """The stroke as the pen touches down. began: when the drawing's first point was made."""
        self.drop()
        self._last, self._now, self._began = _point(x, y, pressure), time, began
        return Stroke((self._last,), self._passed())

    def add(self, x: float, y: float, pressure: float, time: float | None) -> bool:
        """Whether the pen has moved far enough for another point."""
        point, last = _point(x, y, pressure), self._last
        if abs(point.x - last.x) + abs(point.y - last.y) < LEAST_MOVE:
            return False
        now = None if time is None or self._now is None else max(time, self._now)
        self._last, self._now = point, now
        self._points.append(point)
        self._times += self._passed()
        return True

    def added_to(self, drawing: Drawing) -> Drawing:
        """Its last stroke with them, and there are none then; the same one if there were none."""
        if not self._points:
            return drawing
        *others, stroke = drawing.strokes
        times = self._times if len(self._times) == len(self._points) else []
        longer = stroke.extended(self._points, times)
        self.drop()
        return Drawing((*others, longer), drawing.pen_width)

    def drop(self) -> None:
        self._points, self._times = [], []

    def _passed(self) -> tuple[float, ...]:
        """Since the drawing's first point; empty where that is unknown."""
        if self._now is None or self._began is None:
            return ()
        return (max(0.0, self._now - self._began),)


def _point(x: float, y: float, pressure: float) -> Point:
    return Point(
        min(max(x, -REACH), REACH), min(max(y, -REACH), REACH), min(max(pressure, 0.0), 1.0)
    )
