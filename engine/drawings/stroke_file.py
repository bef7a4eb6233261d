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
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.bounded_reading import read_at_most
from engine.drawings.drawing import MNIST_PEN, PEN_WIDTH, REACH, SIDE, Drawing, Point, Stroke
from engine.errors import InputError
from engine.json_reading import NotJson, as_utf8, parsed
from engine.system_reasons import reason
from engine.text import Text
from engine.whole_files import write_whole

LARGEST_FILE = 64 * 2**20
"""Bytes of a drawings file that are read at most."""

LONGEST_LINE = 2 * 2**20
"""Bytes of one line: 20,000 points with pressure, each number with every digit, take 1.4 MB."""

MOST_POINTS = 20_000
"""Points that one drawing may have."""

MOST_IN_ALL = 1_000_000
"""Points and strokes that a file may have, all together."""

MOST_DRAWINGS = 50_000
"""Drawings that a file may have."""

_LINE = re.compile(rb"[^\s][^\r\n]*")
_LINE_END = re.compile(rb"\r\n|\r|\n")

Told = Callable[[float], object]
"""Is told now and then which share has been read, and may raise to end the reading."""


class _NotADrawing(Exception):
    def __init__(self, why: Text) -> None:
        super().__init__(why.say())
        self.why = why


@dataclass(frozen=True, slots=True)
class LabelledDrawing:
    """A drawing and the digit its author says it is."""

    drawing: Drawing
    label: int


def read_drawings(path: Path, told: Told = lambda share: None) -> list[LabelledDrawing]:
    """Every drawing of a file, in its order. Raises InputError naming the file and the line."""
    content = _content(path)
    drawings, room = [], MOST_IN_ALL
    for line in _LINE.finditer(content):
        try:
            labelled = _from_line(line)
        except (_NotADrawing, NotJson, UnicodeDecodeError) as error:
            raise InputError(
                "{path}, line {line}: not a drawing ({reason}). "
                "Remove that line or choose another file; nothing was loaded.",
                path=path, line=1 + len(_LINE_END.findall(content, 0, line.start())),
                reason=getattr(error, "why", _NO_TEXT),
            ) from error
        drawings.append(labelled)
        room -= sum(1 + len(stroke.points) for stroke in labelled.drawing.strokes)
        if room < 0 or len(drawings) > MOST_DRAWINGS:
            raise InputError(
                "{path} has more than {most} drawings, or {points} points and strokes. "
                "Split it into smaller files of drawings.",
                path=path, most=MOST_DRAWINGS, points=MOST_IN_ALL,
            )
        told(line.end() / len(content))
    if not drawings:
        raise InputError("{path} has no drawings in it. Choose another file.", path=path)
    return drawings


def _content(path: Path) -> bytes:
    """The file in UTF-8. Raises InputError."""
    try:
        content = read_at_most(path, LARGEST_FILE)
        if content is None:
            raise InputError(
                "{path} is larger than {limit} MiB. Split it into smaller files of drawings.",
                path=path, limit=LARGEST_FILE // 2**20,
            )
        return as_utf8(content)
    except OSError as error:
        raise InputError(
            "{path} cannot be read: {reason}. Choose a file of drawings (.jsonl).",
            path=path, reason=reason(error),
        ) from error
    except UnicodeError as error:
        raise InputError(
            "{path} is not a text file. Choose a file of drawings (.jsonl).", path=path
        ) from error


def write_drawings(path: Path, drawings: Iterable[LabelledDrawing]) -> None:
    """Write a whole file, or leave the one that was there. Raises InputError naming the file."""
    text = "".join(json.dumps(_to_record(drawing)) + "\n" for drawing in drawings)
    write_whole(path, text)


_NO_TEXT = Text("it is not a text in UTF-8")


def _from_line(line: re.Match[bytes]) -> LabelledDrawing:
    if line.end() - line.start() > LONGEST_LINE:
        raise _NotADrawing(Text(
            "it is longer than {limit} MiB", limit=LONGEST_LINE // 2**20
        ))
    return _from_record(parsed(line[0].decode()))


def _number(value: Any, what: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise _NotADrawing(Text(
            "in “{what}” {value} is not a number", what=what, value=_short(value)
        ))
    return float(value)


def _short(value: Any) -> str:
    """As it stands in the file, and no more of it than tells what it is."""
    if isinstance(value, str):
        return json.dumps(value[:40], ensure_ascii=False)
    if isinstance(value, list | dict):
        return "[…]" if isinstance(value, list) else "{…}"
    return json.dumps(value)


def _several(value: Any, what: str) -> list[Any]:
    if not isinstance(value, list):
        raise _NotADrawing(Text(
            "in “{what}” {value} is not a list", what=what, value=_short(value)
        ))
    return value


def _from_record(record: Any) -> LabelledDrawing:
    if not isinstance(record, dict):
        raise _NotADrawing(Text("it is not a JSON object"))
    for key in ("label", "strokes"):
        if key not in record:
            raise _NotADrawing(Text("“{key}” is missing", key=key))
    label = record["label"]
    if isinstance(label, bool) or not isinstance(label, int) or not 0 <= label <= 9:
        raise _NotADrawing(Text(
            "label is {label}, not a digit 0 to 9", label=_short(label)
        ))
    pen_width = MNIST_PEN if record.get("pen") is None else _number(record["pen"], "pen")
    if not PEN_WIDTH.holds(pen_width):
        raise _NotADrawing(Text(
            "pen is {width}, not a width between 0 and {most}", width=pen_width, most=SIDE
        ))
    return LabelledDrawing(
        Drawing(tuple(_strokes(
            record["strokes"], record.get("times"), _frame(record.get("frame"))
        )), pen_width), label
    )


def _frame(value: Any) -> tuple[float, float, float]:
    """Absent or null where it is not known."""
    if value is None:
        return 0.0, 0.0, 1.0
    if len(_several(value, "frame")) != 3:
        raise _NotADrawing(Text("frame does not have three numbers"))
    x0, y0, scale = (_number(each, "frame") for each in value)
    return x0, y0, scale


def _strokes(value: Any, times: Any, frame: tuple[float, float, float]) -> Iterator[Stroke]:
    x0, y0, scale = frame
    lists = [_several(points, "strokes") for points in _several(value, "strokes")]
    if sum(map(len, lists)) > MOST_POINTS:
        raise _NotADrawing(Text("it has more than {most} points", most=MOST_POINTS))
    for points, moments in zip(lists, _times(times, len(lists)), strict=True):
        try:
            yield Stroke(tuple(_point(point, x0, y0, scale) for point in points), moments)
        except ValueError as error:
            raise _NotADrawing(
                Text("a stroke has no points") if not points else
                Text("the times of a stroke are not one for each of its points")
                if moments and len(moments) != len(points) else
                Text("a point lies too far away, or its pressure is not from 0 to 1")
            ) from error


def _point(point: Any, x0: float, y0: float, scale: float) -> Point:
    """Files have hundreds of thousands: what is right is not asked twice. Stroke refuses nan."""
    if type(point) is not list or not 2 <= len(point) <= 3:
        _several(point, "strokes")
        raise _NotADrawing(Text("a point has two numbers, x and y, and perhaps a pressure"))
    for value in point:
        if type(value) is not float:
            _number(value, "strokes")
    return Point(_placed(x0 + scale * point[0]), _placed(y0 + scale * point[1]), *point[2:])


def _times(value: Any, strokes: int) -> list[tuple[float, ...]]:
    """Of each stroke; empty where they are unknown."""
    if value is None:
        return [()] * strokes
    if len(_several(value, "times")) != strokes:
        raise _NotADrawing(Text("times are not a list for each stroke"))
    return [
        () if times is None else tuple(_number(time, "times") for time in _several(times, "times"))
        for times in value
    ]


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
