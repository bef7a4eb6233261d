"""Drawings as JSON lines, one labelled drawing a line.

A line is {"label": 3, "strokes": [[[x, y], …], …], "frame": [x0, y0, s]}: the strokes' bounding
box is centred in the unit square with its longer side 1, and the frame puts the drawing back where
it was drawn in a unit-square writing area: X = x0 + s·x, Y = y0 + s·y. Optional: "pen" (the width
in pixels of 28; 2.5 if absent) and a pressure as a point's third number. Other keys are ignored.

In place of strokes and frame there may be "pixels", the strokes in pixels of the 28×28 canvas:
of those a project is made, for they come back to the bit.
"""

import json
import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from engine.drawings.drawing import MNIST_PEN, PEN_WIDTH, REACH, SIDE, Drawing, Point, Stroke

MOST_POINTS = 20_000
"""Points that one drawing may have."""

_LINE = re.compile("[^\r\n]+")  # where a stranger's file is nothing but line ends, none is made
_LINE_END = re.compile("\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class LabelledDrawing:
    """A drawing and the digit its author says it is."""

    drawing: Drawing
    label: int


class NoDrawing(Exception):
    """A line, counted from 1, that holds no drawing."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"line {line}: {reason}")
        self.line = line
        self.reason = reason


def drawings_of_lines(text: str) -> list[LabelledDrawing]:
    """Every drawing, in their order; blank lines are passed over. Raises NoDrawing."""
    drawings = []
    for found in _LINE.finditer(text):
        line = found.group()
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            drawings.append(LabelledDrawing(drawing_of(record), _label(record)))
        except NOT_A_DRAWING as error:
            number = 1 + sum(1 for _ in _LINE_END.finditer(text, 0, found.start()))
            raise NoDrawing(number, _reason(error)) from error
    return drawings


def lines_of(drawings: Iterable[LabelledDrawing], exact: bool = False) -> str:
    """A line each. exact: in pixels, to the bit."""
    to_record = exact_record if exact else _to_record
    return "".join(
        json.dumps({"label": each.label, **to_record(each.drawing)}) + "\n" for each in drawings
    )


NOT_A_DRAWING = (ValueError, TypeError, KeyError, OverflowError, RecursionError)
"""What `drawing_of` raises for a record that is none."""


def _reason(error: Exception) -> str:
    return f"“{error.args[0]}” is missing" if isinstance(error, KeyError) else str(error)


def _number(value: Any, what: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError(f"{what} is {value!r}, not a number")
    return float(value)


def _label(record: Any) -> int:
    label = record["label"]
    if isinstance(label, bool) or not isinstance(label, int) or not 0 <= label <= 9:
        raise ValueError(f"label is {label!r}, not a digit 0 to 9")
    return label


def drawing_of(record: Any) -> Drawing:
    """The drawing in a JSON object, whose label is not asked for. Raises NOT_A_DRAWING."""
    if not isinstance(record, dict):
        raise ValueError("not a JSON object")
    pen_width = _number(record.get("pen", MNIST_PEN), "pen")
    if not PEN_WIDTH.holds(pen_width):
        raise ValueError(f"pen is {pen_width}, not a width between 0 and {SIDE}")
    exact = "pixels" in record and "strokes" not in record
    strokes = record["pixels" if exact else "strokes"]
    if not isinstance(strokes, list):
        raise ValueError("strokes are not a list")
    if sum(len(points) for points in strokes) > MOST_POINTS:
        raise ValueError(f"more than {MOST_POINTS} points")
    x0, y0, scale = (_number(value, "frame") for value in record.get("frame", (0, 0, 1)))
    found = []
    for points in strokes:
        numbers = [[_number(value, "a point") for value in point] for point in points]
        if any(len(point) not in (2, 3) for point in numbers):
            raise ValueError("a point has two numbers, x and y, and perhaps a pressure")
        found.append(Stroke(tuple(
            Point(*point) if exact else Point(
                _placed(x0 + scale * point[0]), _placed(y0 + scale * point[1]), *point[2:]
            )
            for point in numbers
        )))
    return Drawing(tuple(found), pen_width)


def exact_record(drawing: Drawing) -> dict[str, object]:
    """What drawing_of makes the same drawing of, to the bit."""
    return {
        "pixels": [
            [list(point if point.pressure != 1 else point[:2]) for point in stroke.points]
            for stroke in drawing.strokes
        ],
        "pen": drawing.pen_width,
    }


def _placed(fraction: float) -> float:
    """In pixels; what rounding alone put beyond REACH is put back."""
    place = fraction * SIDE
    return math.copysign(min(abs(place), REACH), place) if abs(place) < REACH + 1e-9 else place


def _to_record(drawing: Drawing) -> dict[str, object]:
    strokes = drawing.strokes
    points = [(point.x / SIDE, point.y / SIDE) for stroke in strokes for point in stroke.points]
    xs, ys = [x for x, _ in points] or [0.5], [y for _, y in points] or [0.5]
    scale = max(max(xs) - min(xs), max(ys) - min(ys)) or 1.0
    x0 = (min(xs) + max(xs)) / 2 - scale / 2
    y0 = (min(ys) + max(ys)) / 2 - scale / 2
    return {
        "strokes": [
            [
                [(point.x / SIDE - x0) / scale, (point.y / SIDE - y0) / scale]
                + ([point.pressure] if point.pressure != 1 else [])
                for point in stroke.points
            ]
            for stroke in strokes
        ],
        "frame": [x0, y0, scale],
        "pen": drawing.pen_width,
    }
