"""When each point of a stroke was made: from the events to the sketch, its undo, and the file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from robot.pointers import RIGHT, Finger, Mouse, Pen, Pointer, Pointers

from engine.drawings.stroke_file import read_drawings, write_drawings
from engine.drawings.transforms import Move, moved

Times = list[tuple[float, ...]]


def _times(pointers: Pointers) -> Times:
    """Of the strokes on the canvas, to the microsecond: the events' are in milliseconds."""
    pointers.robot.settle()
    return [tuple(round(time, 6) for time in stroke.times)
            for stroke in pointers.robot.session.sketch.drawing.strokes]


def _draw(pointers: Pointers, pointer: Pointer, y: float, *ms: int) -> None:
    """A row with a point at each of these times."""
    for number, pointers.ms in enumerate(ms):
        (pointer.move if number else pointer.land)(5.0 + 2 * number, y)
    pointer.lift()


def _two(pointers: Pointers) -> Times:
    _draw(pointers, Pen(pointers), 5, 81_000, 81_016, 81_040)
    _draw(pointers, Mouse(pointers), 9, 81_500, 81_508)
    return [(0.0, 0.016, 0.04), (0.5, 0.508)]


def test_the_times_are_those_of_the_events_since_the_first_point(pointers: Pointers) -> None:
    assert _two(pointers) == _times(pointers)


def test_times_are_kept_by_undo_and_redo_and_the_clock_goes_on(pointers: Pointers) -> None:
    expected, drawing = _two(pointers), pointers.robot.window.drawing
    drawing.undo.trigger()
    assert _times(pointers) == expected[:1]
    drawing.redo.trigger()
    assert _times(pointers) == expected
    drawing.clear.trigger()
    drawing.undo.trigger()
    _draw(pointers, Pen(pointers), 14, 83_000)
    assert _times(pointers) == [*expected, (2.0,)]


@pytest.mark.parametrize("clears", [True, False])
def test_another_drawing_begins_at_0(pointers: Pointers, clears: bool) -> None:
    _two(pointers)
    if clears:
        pointers.robot.window.drawing.clear.trigger()
    else:
        pointers.robot.key(Qt.Key.Key_7)  # added: the next stroke begins another
    _draw(pointers, Mouse(pointers), 5, 90_000, 90_250)
    assert _times(pointers) == [(0.0, 0.25)]


def test_where_the_system_tells_no_times_they_are_unknown(pointers: Pointers) -> None:
    _draw(pointers, Pen(pointers), 5, 0, 0, 0)
    _draw(pointers, Pen(pointers), 9, 81_000, 81_016)  # since when, nobody knows
    assert _times(pointers) == [(), ()]
    pointers.robot.window.drawing.clear.trigger()
    _draw(pointers, Pen(pointers), 5, 81_000, 0, 81_016)
    _draw(pointers, Pen(pointers), 9, 81_500)
    assert _times(pointers) == [(), (0.5,)]


def test_a_clock_put_back_does_not_make_times_go_back(pointers: Pointers) -> None:
    _draw(pointers, Pen(pointers), 5, 81_000, 81_250, 80_000, 81_500)
    _draw(pointers, Pen(pointers), 9, 70_000, 70_500)
    assert _times(pointers) == [(0.0, 0.25, 0.25, 0.5), (0.0, 0.0)]


def test_a_stroke_told_in_many_turns_of_the_event_loop_has_a_time_a_point(
    pointers: Pointers
) -> None:
    pen = Pen(pointers)
    for number, pointers.ms in enumerate(range(81_000, 81_800, 8)):
        (pen.move if number else pen.land)(5 + 0.1 * number, 5)
        if number % 7 == 0:
            pointers.robot.settle()
    pen.lift()
    assert _times(pointers) == [tuple(round(0.008 * number, 6) for number in range(100))]


def test_a_finger_has_times(pointers: Pointers) -> None:
    finger = Finger(pointers)
    finger.draw([(5, 5), (10, 5), (15, 5)])
    (times,) = _times(pointers)
    assert len(times) == 3 and times[0] == 0 and sorted(times) == list(times)


def test_what_is_moved_keeps_its_times_and_what_is_cut_loses_them(pointers: Pointers) -> None:
    expected, sketch = _two(pointers), pointers.robot.session.sketch
    sketch.reshape(moved(sketch.drawing, Move(down=3)))
    sketch.lift()
    assert _times(pointers) == expected
    _draw(pointers, Mouse(pointers, RIGHT), 12, 82_000, 82_100)  # along the second
    assert _times(pointers)[0] == expected[0]
    assert set(_times(pointers)[1:]) <= {()}
    _draw(pointers, Pen(pointers), 20, 83_000)
    assert _times(pointers)[-1] == (2.0,)


def test_the_file_keeps_the_times_of_the_users_drawings(pointers: Pointers, tmp_path: Path) -> None:
    _two(pointers)
    pointers.robot.key(Qt.Key.Key_7)
    path = tmp_path / "mine.jsonl"
    write_drawings(path, pointers.robot.session.collection.drawings)
    (read,) = read_drawings(path)
    assert [stroke.times for stroke in read.drawing.strokes] == [(0.0, 0.016, 0.04), (0.5, 0.508)]
