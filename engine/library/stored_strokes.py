"""A drawing's strokes as the text that stands in the database; exact to the bit.

{"strokes": [[[x, y, pressure], …], …], "times": [[seconds, …], …]}: x and y in pixels of the 28×28
canvas, the pressure left out where it is 1, the times where there are none.
"""

import hashlib
import json
from typing import Any, NamedTuple

from engine.drawings.drawing import PEN_WIDTH, SIDE, Drawing, Point
from engine.drawings.stroke_file import LabelledDrawing
from engine.drawings.stroke_record import (
    NotADrawing,
    check_point,
    several,
    shown,
    stroke_of,
    times_of,
)
from engine.text import Text

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
    except (NotADrawing, TypeError, OverflowError, RecursionError) as error:
        raise ValueError(f"not a drawing: {error}") from error


def drawing_of_record(record: Any, pen_width: Any) -> Drawing:
    """Of what json.loads made of such a text. Raises NotADrawing for what is none."""
    if not PEN_WIDTH.holds(pen_width):
        raise NotADrawing(Text(
            "pen is {width}, not a width between 0 and {most}", width=shown(pen_width), most=SIDE
        ))
    if not isinstance(record, dict):
        raise NotADrawing(Text("it is not a JSON object"))
    if "strokes" not in record:
        raise NotADrawing(Text("“{key}” is missing", key="strokes"))
    lists = [several(points, "strokes") for points in several(record["strokes"], "strokes")]
    if sum(map(len, lists)) > MOST_POINTS:
        raise NotADrawing(Text("it has more than {most} points", most=MOST_POINTS))
    times = times_of(record.get("times") or None, len(lists))
    return Drawing(
        tuple(stroke_of(points, moments, _point)
              for points, moments in zip(lists, times, strict=True)),
        float(pen_width),
    )


def _point(numbers: Any) -> Point:
    check_point(numbers)
    return Point(*map(float, numbers))


def essence_of(drawing: Drawing) -> bytes:
    """The same for drawings that differ by the rounding of a file only."""
    rounded = [[(round(point.x, 6) + 0.0, round(point.y, 6) + 0.0) for point in stroke.points]
               for stroke in drawing.strokes]
    return hashlib.blake2b(json.dumps(rounded).encode(), digest_size=16).digest()
