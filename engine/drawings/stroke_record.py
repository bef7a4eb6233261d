"""One labelled drawing as the JSON object that stands on a line of a drawings file.

What the object holds is described in `engine.drawings.stroke_file`.
"""

import json
import math
from collections.abc import Callable, Iterator
from typing import Any

from engine.drawings.drawing import MNIST_PEN, PEN_WIDTH, REACH, SIDE, Drawing, Point, Stroke
from engine.text import Text

MOST_POINTS = 20_000
"""Points that one drawing may have."""


class NotADrawing(Exception):
    """why: what is wrong with it, in words that can be translated."""

    def __init__(self, why: Text) -> None:
        super().__init__(why.say())
        self.why = why


def number(value: Any, what: str) -> float:
    """A finite number. Raises NotADrawing. what: the key under which it stands."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise NotADrawing(Text(
            "in “{what}” {value} is not a number", what=what, value=shown(value)
        ))
    return float(value)


def shown(value: Any) -> str:
    """As it stands in the file, and no more of it than tells what it is."""
    if isinstance(value, str):
        return json.dumps(value[:40], ensure_ascii=False)
    if isinstance(value, list | dict):
        return "[…]" if isinstance(value, list) else "{…}"
    return json.dumps(value)


def several(value: Any, what: str) -> list[Any]:
    """A list. Raises NotADrawing."""
    if not isinstance(value, list):
        raise NotADrawing(Text(
            "in “{what}” {value} is not a list", what=what, value=shown(value)
        ))
    return value


def from_record(record: Any) -> tuple[Drawing, int]:
    """The drawing and its label. Raises NotADrawing."""
    if not isinstance(record, dict):
        raise NotADrawing(Text("it is not a JSON object"))
    for key in ("label", "strokes"):
        if key not in record:
            raise NotADrawing(Text("“{key}” is missing", key=key))
    label = record["label"]
    if isinstance(label, float) and label.is_integer():  # as some programs write every number
        label = int(label)
    if isinstance(label, bool) or not isinstance(label, int) or not 0 <= label <= 9:
        raise NotADrawing(Text(
            "label is {label}, not a digit 0 to 9", label=shown(label)
        ))
    pen_width = MNIST_PEN if record.get("pen") is None else number(record["pen"], "pen")
    if not PEN_WIDTH.holds(pen_width):
        raise NotADrawing(Text(
            "pen is {width}, not a width between 0 and {most}", width=pen_width, most=SIDE
        ))
    frame = _frame(record.get("frame"))
    strokes = tuple(_strokes(record["strokes"], record.get("times"), frame))
    return Drawing(strokes, pen_width), label


def _frame(value: Any) -> tuple[float, float, float]:
    """Absent or null where it is not known."""
    if value is None:
        return 0.0, 0.0, 1.0
    if len(several(value, "frame")) != 3:
        raise NotADrawing(Text("frame does not have three numbers"))
    x0, y0, scale = (number(each, "frame") for each in value)
    return x0, y0, scale


def _strokes(value: Any, times: Any, frame: tuple[float, float, float]) -> Iterator[Stroke]:
    x0, y0, scale = frame
    lists = [several(points, "strokes") for points in several(value, "strokes")]
    if sum(map(len, lists)) > MOST_POINTS:
        raise NotADrawing(Text("it has more than {most} points", most=MOST_POINTS))
    for points, moments in zip(lists, times_of(times, len(lists)), strict=True):
        yield stroke_of(points, moments, lambda point: _point(point, x0, y0, scale))


def stroke_of(points: list[Any], times: tuple[float, ...], point_of: Callable[[Any], Point]
              ) -> Stroke:
    """Raises NotADrawing for what no stroke can be."""
    try:
        return Stroke(tuple(map(point_of, points)), times)
    except ValueError as error:
        raise NotADrawing(
            Text("a stroke has no points") if not points else
            Text("a stroke does not have one time for each of its points")
            if times and len(times) != len(points) else
            Text("a point is too far away, or its pressure is not between 0 and 1")
        ) from error


def check_point(point: Any) -> None:
    """Files have hundreds of thousands: what is right is not asked twice. Stroke refuses nan."""
    if type(point) is not list or not 2 <= len(point) <= 3:
        several(point, "strokes")
        raise NotADrawing(Text("a point has two numbers, x and y, and perhaps a pressure"))
    for value in point:
        if type(value) is not float:
            number(value, "strokes")


def _point(point: Any, x0: float, y0: float, scale: float) -> Point:
    if type(point) is list and len(point) == 3 and point[2] is None:
        point = point[:2]
    check_point(point)
    return Point(_placed(x0 + scale * point[0]), _placed(y0 + scale * point[1]), *point[2:])


def times_of(value: Any, strokes: int) -> list[tuple[float, ...]]:
    """Of each stroke; empty where they are unknown. Raises NotADrawing."""
    if value is None:
        return [()] * strokes
    if len(several(value, "times")) != strokes:
        raise NotADrawing(Text("times are not a list for each stroke"))
    return [
        () if times is None else tuple(number(time, "times") for time in several(times, "times"))
        for times in value
    ]


def _placed(fraction: float) -> float:
    """In pixels; what rounding alone put beyond REACH is put back."""
    place = fraction * SIDE
    return math.copysign(min(abs(place), REACH), place) if abs(place) < REACH + 1e-9 else place


def to_record(drawing: Drawing, label: int) -> dict[str, object]:
    """What json.dumps writes as one line."""
    strokes = drawing.strokes
    points = [(point.x / SIDE, point.y / SIDE) for stroke in strokes for point in stroke.points]
    xs, ys = [x for x, _ in points] or [0.5], [y for _, y in points] or [0.5]
    scale = max(max(xs) - min(xs), max(ys) - min(ys)) or 1.0
    x0 = (min(xs) + max(xs)) / 2 - scale / 2
    y0 = (min(ys) + max(ys)) / 2 - scale / 2
    record: dict[str, object] = {
        "label": label,
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
    if any(stroke.times for stroke in strokes):
        record["times"] = [
            [round(time, 3) for time in stroke.times] if stroke.times else None
            for stroke in strokes
        ]
    return record
