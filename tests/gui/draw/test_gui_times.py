"""When each point of a stroke was made: from the events to the sketch, its undo, and the file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from robot.pointers import RIGHT, Desk, Finger, Mouse, Pen, Pointer

from engine.drawings.stroke_file import read_drawings, write_drawings
from engine.drawings.transforms import Move, moved

Times = list[tuple[float, ...]]


def _times(desk: Desk) -> Times:
    """Of the strokes on the canvas, to the microsecond: the events' are in milliseconds."""
    desk.robot.settle()
    return [tuple(round(time, 6) for time in stroke.times)
            for stroke in desk.robot.session.sketch.drawing.strokes]


def _draw(desk: Desk, pointer: Pointer, y: float, *ms: int) -> None:
    """A row with a point at each of these times."""
    for number, desk.ms in enumerate(ms):
        (pointer.move if number else pointer.land)(5.0 + 2 * number, y)
    pointer.lift()


def _two(desk: Desk) -> Times:
    _draw(desk, Pen(desk), 5, 81_000, 81_016, 81_040)
    _draw(desk, Mouse(desk), 9, 81_500, 81_508)
    return [(0.0, 0.016, 0.04), (0.5, 0.508)]


def test_the_times_are_those_of_the_events_since_the_first_point(desk: Desk) -> None:
    assert _two(desk) == _times(desk)


def test_times_are_kept_by_undo_and_redo_and_the_clock_goes_on(desk: Desk) -> None:
    expected, drawing = _two(desk), desk.robot.window.drawing
    drawing.undo.trigger()
    assert _times(desk) == expected[:1]
    drawing.redo.trigger()
    assert _times(desk) == expected
    drawing.clear.trigger()
    drawing.undo.trigger()
    _draw(desk, Pen(desk), 14, 83_000)
    assert _times(desk) == [*expected, (2.0,)]


@pytest.mark.parametrize("clears", [True, False])
def test_another_drawing_begins_at_0(desk: Desk, clears: bool) -> None:
    _two(desk)
    if clears:
        desk.robot.window.drawing.clear.trigger()
    else:
        desk.robot.key(Qt.Key.Key_7)  # added: the next stroke begins another
    _draw(desk, Mouse(desk), 5, 90_000, 90_250)
    assert _times(desk) == [(0.0, 0.25)]


def test_where_the_system_tells_no_times_they_are_unknown(desk: Desk) -> None:
    _draw(desk, Pen(desk), 5, 0, 0, 0)
    _draw(desk, Pen(desk), 9, 81_000, 81_016)  # since when, nobody knows
    assert _times(desk) == [(), ()]
    desk.robot.window.drawing.clear.trigger()
    _draw(desk, Pen(desk), 5, 81_000, 0, 81_016)
    _draw(desk, Pen(desk), 9, 81_500)
    assert _times(desk) == [(), (0.5,)]


def test_a_clock_put_back_does_not_make_times_go_back(desk: Desk) -> None:
    _draw(desk, Pen(desk), 5, 81_000, 81_250, 80_000, 81_500)
    _draw(desk, Pen(desk), 9, 70_000, 70_500)
    assert _times(desk) == [(0.0, 0.25, 0.25, 0.5), (0.0, 0.0)]


def test_a_stroke_told_in_many_turns_of_the_event_loop_has_a_time_a_point(desk: Desk) -> None:
    pen = Pen(desk)
    for number, desk.ms in enumerate(range(81_000, 81_800, 8)):
        (pen.move if number else pen.land)(5 + 0.1 * number, 5)
        if number % 7 == 0:
            desk.robot.settle()
    pen.lift()
    assert _times(desk) == [tuple(round(0.008 * number, 6) for number in range(100))]


def test_a_finger_has_times(desk: Desk) -> None:
    finger = Finger(desk)
    finger.draw([(5, 5), (10, 5), (15, 5)])
    (times,) = _times(desk)
    assert len(times) == 3 and times[0] == 0 and sorted(times) == list(times)


def test_what_is_moved_keeps_its_times_and_what_is_cut_loses_them(desk: Desk) -> None:
    expected, sketch = _two(desk), desk.robot.session.sketch
    sketch.reshape(moved(sketch.drawing, Move(down=3)))
    sketch.lift()
    assert _times(desk) == expected
    _draw(desk, Mouse(desk, RIGHT), 12, 82_000, 82_100)  # along the second
    assert _times(desk)[0] == expected[0]
    assert set(_times(desk)[1:]) <= {()}
    _draw(desk, Pen(desk), 20, 83_000)
    assert _times(desk)[-1] == (2.0,)


def test_the_file_keeps_the_times_of_the_users_drawings(desk: Desk, tmp_path: Path) -> None:
    _two(desk)
    desk.robot.key(Qt.Key.Key_7)
    path = tmp_path / "mine.jsonl"
    write_drawings(path, desk.robot.session.collection.drawings)
    (read,) = read_drawings(path)
    assert [stroke.times for stroke in read.drawing.strokes] == [(0.0, 0.016, 0.04), (0.5, 0.508)]
