"""A stop's drawing, at a pace that can be followed."""

from collections.abc import Iterator

from gui.course.stops.commands import Draw
from gui.course.waiting import Wait
from gui.model.drawings.sketch import Sketch

_STROKE = 12
"""Milliseconds between two points that are drawn."""


def draw_slowly(sketch: Sketch, command: Draw) -> Iterator[Wait]:
    """After what is on the canvas already."""
    for stroke in command.strokes:
        sketch.press(*stroke.points[0])
        for point in stroke.points[1:]:
            yield _STROKE
            sketch.move(*point)
        sketch.lift()
        yield _STROKE
