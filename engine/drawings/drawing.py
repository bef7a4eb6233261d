"""A drawing as vectors: strokes of points under one pen.

Coordinates are pixels of the 28×28 canvas, edge to edge: (0, 0) is the upper left corner of the
first pixel, (28, 28) the lower right corner of the last, x to the right, y down.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import NamedTuple

from engine.bounds import RealBounds

SIDE = 28
"""Pixels along one side of an image."""

PIXELS = SIDE * SIDE
"""Of an image."""

REACH = 100.0
"""How far from the origin a point may lie, in pixels."""

MNIST_PEN = 2.5
"""Width of the pen that MNIST's digits look written with, in pixels."""

PEN_WIDTH = RealBounds(math.ulp(0.0), SIDE)
"""Of any drawing, in pixels: over 0."""

CHOSEN_PEN = RealBounds(1.0, 5.0)
"""What a width is chosen among, and stays within when it is changed."""


class Point(NamedTuple):
    """Where the pen was, and how hard it pressed (1 is the pen's full width)."""

    x: float
    y: float
    pressure: float = 1.0


@dataclass(frozen=True, slots=True)
class Stroke:
    """What the pen drew between touching down and lifting: one point or more.

    times: when each point was made, in seconds since the drawing's first point; empty where that
    is unknown. It makes no stroke another: strokes are equal by their points. Raises ValueError
    for no points, a coordinate that is not finite or over REACH from the origin, a pressure
    outside 0..1, a time that is not finite, or times that are not one a point.
    """

    points: tuple[Point, ...]
    times: tuple[float, ...] = field(default=(), compare=False)

    def __post_init__(self) -> None:
        if not self.points:
            raise ValueError("a stroke needs at least one point")
        for x, y, pressure in self.points:
            if not (abs(x) <= REACH and abs(y) <= REACH and 0 <= pressure <= 1):
                raise ValueError(f"not a point of a drawing: x {x}, y {y}, pressure {pressure}")
        if self.times and len(self.times) != len(self.points):
            raise ValueError(f"{len(self.times)} times for {len(self.points)} points")
        for time in self.times:
            if not math.isfinite(time):
                raise ValueError(f"not a time of a point: {time}")

    def extended(self, points: Sequence[Point], times: Sequence[float] = ()) -> "Stroke":
        """The stroke going on through more points. Raises ValueError as Stroke does.

        times: of the new points; its times are unknown from here on if theirs are. Only the new
        points are looked at: it costs the same however long the stroke is.
        """
        more = Stroke(tuple(points), tuple(times))
        longer = object.__new__(Stroke)  # the points so far were looked at when they came
        object.__setattr__(longer, "points", self.points + more.points)
        known = self.times and more.times
        object.__setattr__(longer, "times", self.times + more.times if known else ())
        return longer


@dataclass(frozen=True, slots=True)
class Drawing:
    """Strokes in the order they were drawn, and the pen's width in pixels."""

    strokes: tuple[Stroke, ...] = ()
    pen_width: float = MNIST_PEN

    @property
    def is_blank(self) -> bool:
        return not self.strokes

    def growth_since(self, earlier: "Drawing") -> tuple[int, int] | None:
        """Where what is more than in an earlier drawing begins: which stroke, and its which point.

        None where it is not only more: something has gone, or another pen draws it.
        """
        strokes, before = self.strokes, earlier.strokes
        if self.pen_width != earlier.pen_width or len(strokes) < len(before):
            return None
        if not before:
            return 0, 0
        last = len(before) - 1
        points = before[last].points
        if strokes[:last] != before[:last] or strokes[last].points[: len(points)] != points:
            return None
        return last, len(points)

    def erased(self, x: float, y: float, radius: float) -> "Drawing":
        """The drawing without what lies inside a disc: strokes are cut where they cross its rim.

        x, y, radius: pixels. Of a stroke that is cut, the times are unknown from then on. A drawing
        that the disc does not meet is returned as it is.
        """
        pieces: list[Stroke] = []
        for stroke in self.strokes:
            pieces.extend(_cut(stroke, x, y, radius))
        return self if tuple(pieces) == self.strokes else replace(self, strokes=tuple(pieces))

    def erased_along(
        self, start: tuple[float, float], end: tuple[float, float], radius: float, step: float
    ) -> "Drawing":
        """Without what lies inside a disc on its straight way, which stops at most `step` apart."""
        (x, y), (dx, dy) = start, (end[0] - start[0], end[1] - start[1])
        stops = max(1, math.ceil(math.hypot(dx, dy) / step))
        drawing = self
        for stop in range(1, stops + 1):
            along = stop / stops
            drawing = drawing.erased(x + along * dx, y + along * dy, radius)
        return drawing


def _cut(stroke: Stroke, x: float, y: float, radius: float) -> list[Stroke]:
    points = stroke.points
    if len(points) == 1:
        return [] if math.hypot(points[0].x - x, points[0].y - y) < radius else [stroke]
    pieces: list[Stroke] = []
    run: list[Point] = []
    left, right, top, bottom = x - radius, x + radius, y - radius, y + radius
    for start, end in pairwise(points):
        if (
            (start[0] < left and end[0] < left) or (start[0] > right and end[0] > right)
            or (start[1] < top and end[1] < top) or (start[1] > bottom and end[1] > bottom)
        ):  # most segments lie far away
            run.extend([end] if run else [start, end])
            continue
        entry, leave = _crossing(start, end, x, y, radius)
        if entry >= leave:  # this segment stays outside the disc
            run.extend([end] if run else [start, end])
            continue
        if entry > 0:
            pieces.append(Stroke((*(run or [start]), _between(start, end, entry))))
        elif len(run) > 1:
            pieces.append(Stroke(tuple(run)))
        run = [_between(start, end, leave), end] if leave < 1 else []
    if not pieces and tuple(run) == points:
        return [stroke]  # with its times
    if run:
        pieces.append(Stroke(tuple(run)))
    return pieces


def _crossing(start: Point, end: Point, x: float, y: float, radius: float) -> tuple[float, float]:
    """The part of a segment inside a disc, as fractions of its length; (1, 0) when there is none.

    Solves |start + t (end - start) - centre|² = radius² for t.
    """
    dx, dy, fx, fy = end.x - start.x, end.y - start.y, start.x - x, start.y - y
    a, b, c = dx * dx + dy * dy, fx * dx + fy * dy, fx * fx + fy * fy - radius * radius
    if a == 0:
        return (0.0, 1.0) if c < 0 else (1.0, 0.0)
    inside = b * b - a * c
    if inside <= 0:
        return 1.0, 0.0
    root = math.sqrt(inside)
    entry, leave = max(0.0, (-b - root) / a), min(1.0, (-b + root) / a)
    return (entry, leave) if entry < leave else (1.0, 0.0)


def _between(start: Point, end: Point, t: float) -> Point:
    return Point(*(a + t * (b - a) for a, b in zip(start, end, strict=True)))
