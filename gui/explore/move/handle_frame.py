"""The box around the strokes that are moved, and what dragging one of its handles makes of it."""

import math
from dataclasses import dataclass, replace

from engine.drawings.drawing import Drawing
from engine.drawings.transforms import Move

APART = 1.6
"""Pixels of the image between the strokes' box and its handles."""

_LEAST = 2.0  # half the side that the box has at least


@dataclass(frozen=True, slots=True)
class Frame:
    """The box around the strokes before they are moved: its middle and half its sides."""

    x: float
    y: float
    half_width: float
    half_height: float

    def place(self, move: Move, right: float, down: float) -> tuple[float, float]:
        """Where a point of the box, from its middle, is moved to."""
        x, y = move.size * right, move.size * down
        x -= move.slant * y
        angle = math.radians(move.turn)
        return (self.x + move.right + math.cos(angle) * x - math.sin(angle) * y,
                self.y + move.down + math.sin(angle) * x + math.cos(angle) * y)

    def pulled(
        self, handle: str, start: Move, held_from: tuple[float, float], to: tuple[float, float],
    ) -> Move:
        """The move once a handle, held at a place of the image, has been dragged to another."""
        (from_x, from_y), (x, y) = held_from, to
        middle_x, middle_y = self.x + start.right, self.y + start.down
        if handle == "shift":
            return replace(start, right=start.right + x - from_x, down=start.down + y - from_y)
        if handle == "size":
            before = math.hypot(from_x - middle_x, from_y - middle_y) or 1.0
            return replace(start, size=start.size * math.hypot(x - middle_x, y - middle_y) / before)
        if handle == "turn":
            turned = math.degrees(math.atan2(y - middle_y, x - middle_x)
                                  - math.atan2(from_y - middle_y, from_x - middle_x))
            return replace(start, turn=(start.turn + turned + 180) % 360 - 180)
        angle = math.radians(-start.turn)  # slant and pen are seen along the turned box
        right = math.cos(angle) * (x - from_x) - math.sin(angle) * (y - from_y)
        down = math.sin(angle) * (x - from_x) + math.cos(angle) * (y - from_y)
        if handle == "slant":
            high = start.size * (self.half_height + APART)
            return replace(start, slant=start.slant + right / high)
        return replace(start, pen=start.pen + (down - right) / 8)


def frame_of(drawing: Drawing) -> Frame | None:
    """The box around its strokes; None around nothing."""
    points = [point for stroke in drawing.strokes for point in stroke.points]
    if not points:
        return None
    left, right = min(p.x for p in points), max(p.x for p in points)
    top, bottom = min(p.y for p in points), max(p.y for p in points)
    return Frame((left + right) / 2, (top + bottom) / 2,
                 max((right - left) / 2, _LEAST), max((bottom - top) / 2, _LEAST))
