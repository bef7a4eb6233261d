"""Drawings as JSON lines, one labelled drawing a line.

A line is {"label": 3, "strokes": [[[x, y], …], …], "frame": [x0, y0, s]}: the strokes' bounding
box is centred in the unit square with its longer side 1, and the frame puts the drawing back where
it was drawn in a unit-square writing area: X = x0 + s·x, Y = y0 + s·y. Optional: "pen" (the width
in pixels of 28; 2.5 if absent), a pressure as a point's third number, and "times": a list a stroke,
with the seconds from the drawing's first point to each of its points. Where "times" or a stroke's
list is null, empty or absent, they are unknown. Other keys are ignored.
"""

import json
import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.bounded_reading import read_at_most
from engine.drawings.drawing import MNIST_PEN, PEN_WIDTH, REACH, SIDE, Drawing, Point, Stroke
from engine.errors import InputError
from engine.whole_files import write_whole

LARGEST_FILE = 64 * 2**20
"""Bytes of a drawings file that are read at most."""

MOST_POINTS = 20_000
"""Points that one drawing may have."""

_LINE_END = re.compile("\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class LabelledDrawing:
    """A drawing and the digit its author says it is."""

    drawing: Drawing
    label: int


def read_drawings(path: Path) -> list[LabelledDrawing]:
    """Every drawing of a file, in its order. Raises InputError naming the file and the line."""
    try:
        content = read_at_most(path, LARGEST_FILE)
        if content is None:
            raise InputError(
                "{path} is larger than {limit} MiB. Split it into smaller files of drawings.",
                path=path, limit=LARGEST_FILE // 2**20,
            )
        text = content.decode("utf-8")
    except OSError as error:
        raise InputError(
            "{path} cannot be read: {reason}. Choose a file of drawings (.jsonl).",
            path=path, reason=error.strerror or error,
        ) from error
    except UnicodeDecodeError as error:
        raise InputError(
            "{path} is not a text file. Choose a file of drawings (.jsonl).", path=path
        ) from error
    drawings = []
    for number, line in enumerate(_LINE_END.split(text), start=1):
        if not line.strip():
            continue
        try:
            drawings.append(_from_record(json.loads(line)))
        except (ValueError, TypeError, KeyError, OverflowError, RecursionError) as error:
            raise InputError(
                "{path}, line {line}: not a drawing ({reason}). "
                "Remove that line or choose another file; nothing was loaded.",
                path=path, line=number, reason=_reason(error),
            ) from error
    if not drawings:
        raise InputError("{path} has no drawings in it. Choose another file.", path=path)
    return drawings


def write_drawings(path: Path, drawings: Iterable[LabelledDrawing]) -> None:
    """Write a whole file, or leave the one that was there. Raises InputError naming the file."""
    text = "".join(json.dumps(_to_record(drawing)) + "\n" for drawing in drawings)
    write_whole(path, text)


def _reason(error: Exception) -> str:
    return f"“{error.args[0]}” is missing" if isinstance(error, KeyError) else str(error)


def _number(value: Any, what: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError(f"{what} is {value!r}, not a number")
    return float(value)


def _from_record(record: Any) -> LabelledDrawing:
    if not isinstance(record, dict):
        raise ValueError("not a JSON object")
    label = record["label"]
    if isinstance(label, bool) or not isinstance(label, int) or not 0 <= label <= 9:
        raise ValueError(f"label is {label!r}, not a digit 0 to 9")
    x0, y0, scale = (_number(value, "frame") for value in record.get("frame", (0, 0, 1)))
    pen_width = _number(record.get("pen", MNIST_PEN), "pen")
    if not PEN_WIDTH.holds(pen_width):
        raise ValueError(f"pen is {pen_width}, not a width between 0 and {SIDE}")
    if sum(len(points) for points in record["strokes"]) > MOST_POINTS:
        raise ValueError(f"more than {MOST_POINTS} points")
    if not isinstance(record["strokes"], list):
        raise ValueError("strokes are not a list")
    strokes = []
    all_times = _times(record.get("times"), len(record["strokes"]))
    for points, times in zip(record["strokes"], all_times, strict=True):
        numbers = [[_number(value, "a point") for value in point] for point in points]
        if any(len(point) not in (2, 3) for point in numbers):
            raise ValueError("a point has two numbers, x and y, and perhaps a pressure")
        strokes.append(
            Stroke(tuple(
                Point(_placed(x0 + scale * x), _placed(y0 + scale * y), *pressure)
                for x, y, *pressure in numbers
            ), times)
        )
    return LabelledDrawing(Drawing(tuple(strokes), pen_width), label)


def _times(value: Any, strokes: int) -> list[tuple[float, ...]]:
    """Of each stroke; empty where they are unknown."""
    if value is None:
        return [()] * strokes
    if not isinstance(value, list) or len(value) != strokes:
        raise ValueError("times are not a list for each stroke")
    if not all(times is None or isinstance(times, list) for times in value):
        raise ValueError("the times of a stroke are not a list")
    return [tuple(_number(time, "a time") for time in times or ()) for times in value]


def _placed(fraction: float) -> float:
    """In pixels; what rounding alone put beyond REACH is put back."""
    place = fraction * SIDE
    return math.copysign(min(abs(place), REACH), place) if abs(place) < REACH + 1e-9 else place


def _to_record(labelled: LabelledDrawing) -> dict[str, object]:
    strokes = labelled.drawing.strokes
    points = [(point.x / SIDE, point.y / SIDE) for stroke in strokes for point in stroke.points]
    xs, ys = [x for x, _ in points] or [0.5], [y for _, y in points] or [0.5]
    scale = max(max(xs) - min(xs), max(ys) - min(ys)) or 1.0
    x0 = (min(xs) + max(xs)) / 2 - scale / 2
    y0 = (min(ys) + max(ys)) / 2 - scale / 2
    record: dict[str, object] = {
        "label": labelled.label,
        "strokes": [
            [
                [(point.x / SIDE - x0) / scale, (point.y / SIDE - y0) / scale]
                + ([point.pressure] if point.pressure != 1 else [])
                for point in stroke.points
            ]
            for stroke in strokes
        ],
        "frame": [x0, y0, scale],
        "pen": labelled.drawing.pen_width,
    }
    if any(stroke.times for stroke in strokes):
        record["times"] = [
            [round(time, 3) for time in stroke.times] if stroke.times else None
            for stroke in strokes
        ]
    return record
