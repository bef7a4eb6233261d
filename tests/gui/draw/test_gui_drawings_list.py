"""The list of one's own drawings: what a click chooses, and what the keys then do to it."""

from material.strokes import SEVEN, THREE
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from robot.window_robot import Robot

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def labels(robot: Robot) -> list[int]:
    return [each.label for each in robot.session.collection.drawings]


def click(
    robot: Robot, row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    view = robot.mine.thumbnails
    view.scrollTo(view.model().index(row, 0))
    place = view.visualRect(view.model().index(row, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, place)
    robot.settle()


def three_and_seven(robot: Robot) -> None:
    robot.add(SEVEN, 7)
    robot.add(THREE, 3)


def test_a_digit_relabels_what_was_clicked_on(robot: Robot) -> None:
    three_and_seven(robot)
    click(robot, 0)
    robot.key(Key.Key_3)
    assert labels(robot) == [3, 3]
    assert robot.said() == "Relabeled: 7 → 3." and robot.offered() == ["Undo"]
    robot.key(Key.Key_Z, CONTROL)
    assert labels(robot) == [7, 3]


def test_delete_removes_what_was_clicked_on_and_spares_the_canvas(robot: Robot) -> None:
    three_and_seven(robot)
    click(robot, 0)
    put_there = robot.session.sketch.drawing
    robot.key(Key.Key_Delete)
    assert labels(robot) == [3]
    assert robot.session.sketch.drawing == put_there and not put_there.is_blank
    robot.key(Key.Key_Z, CONTROL)
    assert labels(robot) == [7, 3]


def test_the_same_strokes_are_no_second_digit(robot: Robot) -> None:
    three_and_seven(robot)
    click(robot, 0)
    robot.click(robot.mine.add_buttons[3])
    assert labels(robot) == [3, 3]
    assert robot.said() == "Relabeled: 7 → 3."
    assert robot.mine.thumbnails.currentRow() == 0
    robot.click(robot.window.notices.suggestions[0])
    assert labels(robot) == [7, 3]
    robot.canvas.setFocus()
    robot.key(Key.Key_3)
    assert labels(robot) == [3, 3]


def test_the_same_strokes_in_another_collection_are_another_drawing(robot: Robot) -> None:
    robot.add(SEVEN, 7)
    robot.session.collection.choose("another")
    robot.settle()
    robot.click(robot.mine.add_buttons[3])
    assert labels(robot) == [3]
    robot.session.collection.choose("My hand")
    robot.settle()
    assert labels(robot) == [7]
