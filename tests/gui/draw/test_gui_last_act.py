"""Ctrl+Z takes back what was done last, be it on the canvas or to one's drawings; Ctrl+Shift+Z does
it again.
"""

from pathlib import Path

from material.strokes import SEVEN, THREE, line
from PySide6.QtCore import Qt
from robot.course_learner import Learner
from robot.window_robot import Robot

from engine.drawings.drawing import Drawing, Point, Stroke
from engine.drawings.stroke_file import LabelledDrawing
from gui.model.drawings.drawings_keeper import MANY

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
BOTH = CONTROL | Qt.KeyboardModifier.ShiftModifier
DASH = line(4, 24, 12, 24)


def labels(robot: Robot) -> list[int]:
    return [each.label for each in robot.session.collection.drawings]


def strokes(robot: Robot) -> int:
    return len(robot.session.sketch.drawing.strokes)


def take_back(robot: Robot) -> tuple[list[int], int]:
    """By its key on the canvas; the labels and the strokes that there are then."""
    robot.canvas.setFocus()
    robot.key(Key.Key_Z, CONTROL)
    return labels(robot), strokes(robot)


def do_again(robot: Robot) -> tuple[list[int], int]:
    """Likewise."""
    robot.canvas.setFocus()
    robot.key(Key.Key_Z, BOTH)
    return labels(robot), strokes(robot)


def relabel_and_delete(robot: Robot) -> None:
    """A 7 and a 3; the 7 becomes a 3, and goes."""
    robot.add(SEVEN, 7)
    robot.add(THREE, 3)
    view = robot.mine.thumbnails
    view.setFocus()
    view.setCurrentRow(0)
    robot.key(Key.Key_3)
    robot.key(Key.Key_Delete)


def test_strokes_and_additions_are_taken_back_in_turn(robot: Robot) -> None:
    robot.draw((SEVEN[0],))
    robot.click(robot.mine.add_buttons[7])
    robot.draw((DASH, DASH[::-1]))
    assert (labels(robot), strokes(robot)) == ([7], 2)
    assert take_back(robot) == ([7], 1)
    assert take_back(robot) == ([7], 1)  # the seven, which the dash had taken the place of
    assert take_back(robot) == ([], 1)
    assert robot.window.drawing.undo.isEnabled()
    assert take_back(robot) == ([], 0)
    assert not robot.window.drawing.undo.isEnabled()


def test_a_deletion_and_another_label_are_taken_back_from_the_canvas(robot: Robot) -> None:
    relabel_and_delete(robot)
    robot.draw((DASH,))
    assert take_back(robot)[0] == [3]
    assert strokes(robot) == len(THREE)
    assert take_back(robot)[0] == [3, 3]
    assert take_back(robot)[0] == [7, 3]


def test_the_list_takes_back_a_stroke_that_came_last(robot: Robot) -> None:
    robot.add(SEVEN, 7)
    robot.draw((DASH,))
    robot.mine.thumbnails.setFocus()
    robot.key(Key.Key_Z, CONTROL)
    assert (labels(robot), strokes(robot)) == ([7], len(SEVEN))
    robot.key(Key.Key_Z, CONTROL)
    assert labels(robot) == []


def test_undo_is_offered_on_a_canvas_on_which_nothing_was_done(robot: Robot) -> None:
    robot.add(SEVEN, 7)
    robot.session.sketch.take_back(robot.session.sketch.lay_aside())
    assert robot.window.drawing.undo.isEnabled()
    robot.session.collection.choose("another")  # whose last change is another
    while robot.window.drawing.undo.isEnabled():
        robot.window.drawing.undo.trigger()
        robot.settle()
    assert robot.session.sketch.drawing.is_blank
    robot.session.collection.choose("My hand")
    assert labels(robot) == [7]


def test_what_goes_on_is_the_last(robot: Robot) -> None:
    robot.draw((SEVEN[0],))
    seven = robot.session.sketch.drawing
    robot.click(robot.mine.add_buttons[7])
    robot.press(4, 24)
    robot.drag(12, 24)
    robot.window.drawing.undo.trigger()
    robot.release(12, 24)
    assert labels(robot) == [7]
    assert robot.session.sketch.drawing == seven


def test_a_lesson_takes_back_nothing_that_was_done_before_it(learner: Learner) -> None:
    robot = learner.robot
    robot.add(SEVEN, 7)
    learner.enter("numbers")
    assert not robot.window.drawing.undo.isEnabled()
    learner.close()
    assert labels(robot) == [7] and robot.window.drawing.undo.isEnabled()


def test_a_file_that_comes_beside_the_window_is_older_than_what_is_drawn_meanwhile(
    robot: Robot, tmp_path: Path
) -> None:
    many = [LabelledDrawing(Drawing((Stroke((Point(4, 4), Point(4 + at / 100, 20))),)), 7)
            for at in range(MANY + 10)]
    collection = robot.session.collection
    with robot.wait_for(collection.taken):
        collection.take_many(tmp_path / "many.jsonl", many)
        robot.draw((DASH,))
    assert (len(labels(robot)), strokes(robot)) == (len(many), 1)
    assert take_back(robot) == ([7] * len(many), 0)
    assert take_back(robot) == ([], 0)


def test_the_menu_s_undo_lets_the_drawing_go_on_as_the_key_does(robot: Robot) -> None:
    robot.draw((SEVEN[0],))
    robot.click(robot.mine.add_buttons[7])
    menu = robot.mine.which.menu
    menu.aboutToShow.emit()
    next(each for each in menu.actions() if each.text() == "Undo the last change").trigger()
    assert labels(robot) == []
    robot.draw((DASH,))
    assert strokes(robot) == 2


def test_what_was_taken_back_is_done_again_in_turn(robot: Robot) -> None:
    redo = robot.window.drawing.redo
    robot.draw((SEVEN[0],))
    robot.click(robot.mine.add_buttons[7])
    robot.draw((DASH, DASH[::-1]))
    assert not redo.isEnabled()
    there = [take_back(robot) for _ in range(4)]
    assert there[-1] == ([], 0) and redo.isEnabled()
    assert [do_again(robot) for _ in range(4)] == [*there[2::-1], ([7], 2)]
    assert not redo.isEnabled()
    assert take_back(robot) == there[0]


def test_a_deletion_and_another_label_are_done_again(robot: Robot) -> None:
    relabel_and_delete(robot)
    assert take_back(robot)[0] == [3, 3]
    assert take_back(robot)[0] == [7, 3]
    assert do_again(robot)[0] == [3, 3]
    robot.key(Key.Key_Y, CONTROL)  # as on Windows
    assert labels(robot) == [3]
    assert take_back(robot)[0] == [3, 3]


def test_after_something_new_nothing_older_is_done_again(robot: Robot) -> None:
    redo = robot.window.drawing.redo
    robot.add(SEVEN, 7)
    take_back(robot)
    assert redo.isEnabled()
    robot.draw((DASH,))
    assert not redo.isEnabled()
    assert do_again(robot) == ([], len(SEVEN) + 1)
    take_back(robot)
    assert redo.isEnabled()
    robot.click(robot.mine.add_buttons[7])
    assert not redo.isEnabled()
    assert do_again(robot) == ([7], len(SEVEN))


def test_an_addition_that_is_done_again_is_done_with(robot: Robot) -> None:
    robot.add(SEVEN, 7)
    take_back(robot)
    assert do_again(robot) == ([7], len(SEVEN))
    robot.draw((DASH,))
    assert strokes(robot) == 1


def test_a_lesson_does_nothing_again_that_was_taken_back_before_it(learner: Learner) -> None:
    robot = learner.robot
    robot.add(SEVEN, 7)
    take_back(robot)
    learner.enter("numbers")
    assert not robot.window.drawing.redo.isEnabled()
    learner.close()
    assert robot.window.drawing.redo.isEnabled()
    assert do_again(robot)[0] == [7]


def test_a_width_there_and_back_is_nothing_to_undo_and_forgets_nothing(robot: Robot) -> None:
    panel, sketch = robot.window.drawing, robot.session.sketch
    robot.draw(SEVEN)
    robot.draw(THREE)
    panel.undo.trigger()
    robot.settle()
    before, act = sketch.content, sketch.last_act
    panel.width_slider.setFocus()
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Left, Key.Key_Left):
        robot.key(key)
    assert (sketch.content, sketch.last_act) == (before, act)
    assert panel.redo.isEnabled()
    robot.key(Key.Key_Right)  # another width is an act, as before
    assert not panel.redo.isEnabled() and sketch.last_act > act
    panel.undo.trigger()
    robot.settle()
    assert sketch.content == before
