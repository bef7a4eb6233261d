"""Moving, turning and stretching what was drawn, as vectors."""

import math
from collections.abc import Mapping
from dataclasses import astuple, dataclass, replace

import numpy as np

from engine.drawings.drawing import CHOSEN_PEN, REACH, Drawing, Point, Stroke


@dataclass(frozen=True, slots=True)
class Move:
    """How a drawing is changed; without arguments, not at all.

    right, down: pixels. turn: degrees, clockwise on the screen. size: factor. slant: how far a
    point moves to the right for each pixel that it lies above the middle, so positive leans to the
    right as italics do. pen: factor of the pen's width. Raises ValueError for a number that is not
    finite, or a factor that is not above 0.
    """

    right: float = 0
    down: float = 0
    turn: float = 0
    size: float = 1
    slant: float = 0
    pen: float = 1

    def __post_init__(self) -> None:
        if not (all(map(math.isfinite, astuple(self))) and self.size > 0 and self.pen > 0):
            raise ValueError(f"not a move: {self}")


SWEEPS: Mapping[str, tuple[float, float]] = {
    "right": (-10, 10),
    "down": (-10, 10),
    "turn": (-45, 45),
    "size": (0.4, 1.6),
    "slant": (-1, 1),
    "pen": (0.4, 2),
}
"""For each field of a Move, the range worth going through."""


def moved(drawing: Drawing, move: Move) -> Drawing:
    """The drawing sized, slanted, turned (about the middle of its points' box), then shifted.

    A point that would leave ±REACH stays at that edge. Pressures and times are kept. The
    pen's width changes by move.pen alone, within CHOSEN_PEN. Move() returns the drawing itself.
    """
    if move == Move():
        return drawing
    points = [point for stroke in drawing.strokes for point in stroke.points]
    if points:
        xs, ys = [point.x for point in points], [point.y for point in points]
        middle_x, middle_y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
        cos, sin = math.cos(math.radians(move.turn)), math.sin(math.radians(move.turn))

    def place(point: Point) -> Point:
        x, y = move.size * (point.x - middle_x), move.size * (point.y - middle_y)
        x -= move.slant * y  # y points down: above the middle it is negative
        x, y = cos * x - sin * y, sin * x + cos * y
        return Point(
            _within(middle_x + x + move.right, -REACH, REACH),
            _within(middle_y + y + move.down, -REACH, REACH),
            point.pressure,
        )

    pen_width = drawing.pen_width
    if move.pen != 1:
        pen_width = _within(pen_width * move.pen, CHOSEN_PEN.low, CHOSEN_PEN.high)
    strokes = tuple(
        Stroke(tuple(map(place, stroke.points)), stroke.times) for stroke in drawing.strokes
    )
    return Drawing(strokes, pen_width)


def sweep(drawing: Drawing, what: str, base: Move, count: int) -> list[tuple[float, Drawing]]:
    """The drawing moved by `base` with one field going through its range, each with its value.

    what: a key of SWEEPS; raises KeyError for another. count: evenly spaced values, ends included.
    """
    values = np.linspace(*SWEEPS[what], count).round(9).tolist()  # 1, not 1.0000000000000002
    return [(value, moved(drawing, replace(base, **{what: value}))) for value in values]


def _within(value: float, low: float, high: float) -> float:
    return max(low, min(high, value))
