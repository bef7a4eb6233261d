"""Drawings as JSON lines: what is written is read, and what cannot be read is said."""

import json
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from material.engine_material import OWN_DRAWINGS, SEVEN, recorded_drawings, stroke
from measures.tolerances import gamma
from record_drawings import FILES, drawing_lines

from engine.drawings.drawing import REACH, Drawing, Point, Stroke
from engine.drawings.stroke_file import LabelledDrawing, read_drawings, write_drawings
from engine.drawings.stroke_record import MOST_POINTS
from engine.errors import InputError

ROUNDING = gamma(20, np.float64) * 2 * REACH
"""Of a coordinate that is scaled and moved into a frame, written, and moved back."""
coordinates = st.floats(-REACH, REACH)
points = st.builds(Point, coordinates, coordinates, st.just(1.0) | st.floats(0, 1))
timed_points = st.lists(st.tuples(points, st.floats(0, 1e6)), min_size=1, max_size=8)
strokes = timed_points.map(lambda some: Stroke(*map(tuple, zip(*some, strict=True)))) | st.lists(
    points, min_size=1, max_size=8
).map(lambda some: Stroke(tuple(some)))
drawings = st.builds(
    LabelledDrawing,
    st.builds(
        Drawing,
        st.lists(strokes, max_size=4).map(tuple),
        st.floats(0, 28, exclude_min=True),
    ),
    st.integers(0, 9),
)
GOOD = '{"label": 7, "strokes": [[[0, 0], [1, 0], [0.4, 1]]], "frame": [0.25, 0.2, 0.5]}'


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("drawings") / "drawings.jsonl"


@given(st.lists(drawings, min_size=1, max_size=3))
def test_what_is_written_is_read(scratch: Path, some: list[LabelledDrawing]) -> None:
    write_drawings(scratch, some)
    read = read_drawings(scratch)
    assert [one.label for one in read] == [one.label for one in some]
    for one, other in zip(read, some, strict=True):
        assert one.drawing.pen_width == other.drawing.pen_width
        assert len(one.drawing.strokes) == len(other.drawing.strokes)
        for line, expected in zip(one.drawing.strokes, other.drawing.strokes, strict=True):
            assert np.allclose(line.points, expected.points, rtol=0, atol=ROUNDING)
            assert line.times == tuple(round(time, 3) for time in expected.times)


def test_times_are_written_to_the_millisecond_and_only_where_they_are_known(scratch: Path) -> None:
    timed = Stroke((Point(1, 2), Point(3, 4)), (0.0, 0.0124999))
    write_drawings(scratch, [
        LabelledDrawing(Drawing((timed, stroke((5, 6)))), 3), LabelledDrawing(SEVEN, 7),
    ])
    first, second = map(json.loads, scratch.read_text().splitlines())
    assert first["times"] == [[0.0, 0.012], None]
    assert "times" not in second


@pytest.mark.parametrize("times", [None, [None], [[]]])
def test_times_may_be_unknown(scratch: Path, times: object) -> None:
    scratch.write_text(_line(times=times))
    assert read_drawings(scratch)[0].drawing.strokes[0].times == ()


def test_points_at_the_end_of_reach_come_back(scratch: Path) -> None:
    """A stroke that is allowed on the canvas is allowed in the file."""
    for x in range(-100, 100, 10):
        edge = Drawing((stroke((REACH, 0), (x, 0)),))
        write_drawings(scratch, [LabelledDrawing(edge, 3)])
        (read,) = read_drawings(scratch)
        assert np.allclose(read.drawing.strokes[0].points, edge.strokes[0].points, rtol=0,
                           atol=ROUNDING)


def test_the_frame_puts_a_drawing_where_it_was_drawn(scratch: Path) -> None:
    scratch.write_text(GOOD + "\n\n" + GOOD.replace("7", "3", 1) + "\n")
    seven, three = read_drawings(scratch)
    assert (seven.label, three.label) == (7, 3)
    expected = [(7, 5.6, 1), (21, 5.6, 1), (12.6, 19.6, 1)]  # 28 (x0 + s x), 28 (y0 + s y)
    assert np.allclose(seven.drawing.strokes[0].points, expected)
    assert seven.drawing.pen_width == 2.5


def test_the_written_box_is_the_unit_square(scratch: Path) -> None:
    write_drawings(scratch, [LabelledDrawing(SEVEN, 7)])
    record = json.loads(scratch.read_text())
    places = np.array([point for line in record["strokes"] for point in line])
    assert np.allclose(places.max(axis=0) - places.min(axis=0), [0.75, 1])  # 12 by 16 pixels
    assert np.allclose((places.max(axis=0) + places.min(axis=0)) / 2, 0.5)


@recorded_drawings("ten_digits.jsonl")
def test_drawings_of_all_digits_are_read(path: Path) -> None:
    read = read_drawings(path)
    assert np.bincount([one.label for one in read]).tolist() == [len(read) // 10] * 10
    assert all(
        0 <= at.x <= 28 and 0 <= at.y <= 28
        for one in read for line in one.drawing.strokes for at in line.points
    )


@pytest.mark.parametrize("name", FILES)
def test_our_own_drawings_are_those_that_their_script_makes(name: str) -> None:
    """But for the fourth decimal, which another processor's sine may turn over."""
    lines, wanted = (OWN_DRAWINGS / name).read_text().splitlines(), drawing_lines(*FILES[name])
    assert len(lines) == len(wanted)
    for line, other in zip(map(json.loads, lines), map(json.loads, wanted), strict=True):
        assert line["label"] == other["label"]
        for path, points in zip(line["strokes"], other["strokes"], strict=True):
            assert np.allclose(path, points, rtol=0, atol=2e-4)
        assert np.allclose(line["frame"], other["frame"], rtol=0, atol=2e-4)


def _line(**other: object) -> str:
    return json.dumps({**json.loads(GOOD), **other})


def _point(value: object) -> str:
    return f'{{"label": 3, "strokes": [[[0.5, {value}]]]}}'


BROKEN = {
    "not JSON": "{",
    "not an object": "[3, 7]",
    "null": "null",
    "no label": '{"strokes": [[[0, 0]]]}',
    "no strokes": '{"label": 3}',
    "label 10": _line(label=10),
    "label -1": _line(label=-1),
    "label as text": _line(label="3"),
    "label a fraction": _line(label=3.5),
    "label true": _line(label=True),
    "NaN": _point("NaN"),
    "Infinity": _point("Infinity"),
    "a number too large for a float": _point("1e999"),
    "a whole number too large for a float": _point("1" + "0" * 400),
    "a whole number of 5000 figures": _point("1" * 5000),
    "far away": _point("4.0"),
    "very far away": _point("1e300"),
    "a point as text": _point('"0.5"'),
    "a point true": _point("true"),
    "a point null": _point("null"),
    "one number": _line(strokes=[[[0.5]]]),
    "four numbers": _line(strokes=[[[0.5, 0.5, 1, 1]]]),
    "pressure over 1": _line(strokes=[[[0.5, 0.5, 1.5]]]),
    "pressure under 0": _line(strokes=[[[0.5, 0.5, -0.5]]]),
    "a stroke without points": _line(strokes=[[]]),
    "points without strokes": _line(strokes=[[0.5, 0.5]]),
    "strokes a number": _line(strokes=3),
    "strokes null": _line(strokes=None),
    "strokes text": _line(strokes="abc"),
    "strokes an object": _line(strokes={}),
    "frame of two": _line(frame=[0, 0]),
    "frame of four": _line(frame=[0, 0, 1, 1]),
    "frame text": _line(frame="abc"),
    "frame too large": _line(frame=[0, 0, 1e308]),
    "frame not a number": '{"label": 3, "strokes": [], "frame": [0, 0, NaN]}',
    "times of no stroke": _line(times=[]),
    "times of two strokes": _line(times=[[0, 1, 2], [0]]),
    "a time too few": _line(times=[[0, 1]]),
    "a time as text": _line(times=[[0, 1, "2"]]),
    "a time true": _line(times=[[0, 1, True]]),
    "a time null": _line(times=[[0, 1, None]]),
    "a time that is no number": _line(times=[[0, 1, math.nan]]),
    "a time too large for a float": GOOD[:-1] + ', "times": [[0, 1, 1e999]]}',
    "times a number": _line(times=3),
    "times text": _line(times="a"),
    "times an object": _line(times={"0": [0, 1, 2]}),
    "a stroke's times text": _line(times=["abc"]),
    "a stroke's times false": _line(times=[False]),
    "pen 0": _line(pen=0),
    "pen wider than the canvas": _line(pen=28.5),
    "pen text": _line(pen="2"),
    "a bomb of brackets": "[" * 200_000,
    "a bomb in the strokes": '{"label": 3, "strokes": ' + "[" * 200_000,
    "too many points": _line(strokes=[[[0, 0]] * (MOST_POINTS + 1)]),
    "too many points in all": _line(strokes=[[[0, 0]] * (MOST_POINTS // 2 + 1)] * 2),
}


@pytest.mark.parametrize("line", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_line_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "mine.jsonl"
    path.write_text(f"{GOOD}\n\n{line}\n{GOOD}\n")
    with pytest.raises(InputError) as caught:
        read_drawings(path)
    assert str(path) in str(caught.value)
    assert "line 3" in str(caught.value)


def test_the_most_points_allowed_are_read(tmp_path: Path) -> None:
    path = tmp_path / "mine.jsonl"
    path.write_text(_line(strokes=[[[0, 0]] * MOST_POINTS]))
    assert len(read_drawings(path)[0].drawing.strokes[0].points) == MOST_POINTS


def test_a_line_is_what_ends_in_a_newline(tmp_path: Path) -> None:
    """JSON may hold other separators within a line, such as a writer's name with U+2028 in it."""
    path = tmp_path / "mine.jsonl"
    path.write_text(GOOD[:-1] + ', "writer": "a\u2028b"}\n', encoding="utf-8")
    assert read_drawings(path)[0].label == 7
