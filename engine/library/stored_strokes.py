"""A drawing's strokes as the text that stands in the database; exact to the bit.

{"strokes": [[[x, y, pressure], …], …], "times": [[seconds, …], …]}: x and y in pixels of the 28×28
canvas, the pressure left out where it is 1, the times where there are none.
"""

import hashlib
import json
from typing import Any, NamedTuple

from engine.drawings.drawing import PEN_WIDTH, Drawing, Point, Stroke
from engine.drawings.stroke_file import LabelledDrawing

MOST_POINTS = 1_000_000
"""Points of one drawing that are read at most."""


class Row(NamedTuple):
    """A drawing as the database has it."""

    label: int
    pen_width: float
    strokes: str
    essence: bytes


def row_of(labelled: LabelledDrawing) -> Row:
    """What takes long when many are added, and needs no database."""
    drawing = labelled.drawing
    return Row(labelled.label, drawing.pen_width, text_of(drawing), essence_of(drawing))


def text_of(drawing: Drawing) -> str:
    """The strokes; the pen's width stands beside them."""
    return json.dumps(record_of(drawing), separators=(",", ":"))


def record_of(drawing: Drawing) -> dict[str, object]:
    """What text_of writes as JSON."""
    record: dict[str, object] = {"strokes": [
        [list(point) if point.pressure != 1 else list(point[:2]) for point in stroke.points]
        for stroke in drawing.strokes
    ]}
    if any(stroke.times for stroke in drawing.strokes):
        record["times"] = [list(stroke.times) for stroke in drawing.strokes]
    return record


def drawing_of(text: str, pen_width: float) -> Drawing:
    """Raises ValueError for what is no drawing."""
    try:
        return drawing_of_record(json.loads(text), pen_width)
    except (TypeError, RecursionError) as error:
        raise ValueError(f"not a drawing: {error}") from error


def drawing_of_record(record: Any, pen_width: Any) -> Drawing:
    """Of what json.loads made of such a text. Raises ValueError for what is no drawing."""
    try:
        times = record.get("times") or [()] * len(record["strokes"])
        strokes = tuple(
            Stroke(tuple(_point(point) for point in points), tuple(map(float, moments)))
            for points, moments in zip(record["strokes"], times, strict=True)
        )
        if not PEN_WIDTH.holds(pen_width):
            raise ValueError(f"the pen is {pen_width}")
    except (TypeError, KeyError, AttributeError, OverflowError) as error:
        raise ValueError(f"not a drawing: {error}") from error
    if sum(len(stroke.points) for stroke in strokes) > MOST_POINTS:
        raise ValueError(f"more than {MOST_POINTS} points")
    return Drawing(strokes, float(pen_width))


def _point(numbers: Any) -> Point:
    if not all(type(number) in (int, float) for number in numbers):
        raise TypeError("a point has numbers only")
    return Point(*map(float, numbers))


def essence_of(drawing: Drawing) -> bytes:
    """The same for drawings that differ by the rounding of a file only."""
    rounded = [[(round(point.x, 6) + 0.0, round(point.y, 6) + 0.0) for point in stroke.points]
               for stroke in drawing.strokes]
    return hashlib.blake2b(json.dumps(rounded).encode(), digest_size=16).digest()
