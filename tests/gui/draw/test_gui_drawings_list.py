"""The list of one's own drawings: what a click chooses, and what the keys then do to it."""

from pathlib import Path

import pytest
from material.strokes import SEVEN, THREE, line
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from robot.window_robot import Robot

from engine.drawings.drawing import Drawing, Point, Stroke
from engine.drawings.stroke_file import LabelledDrawing

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


def five(robot: Robot) -> None:
    """Two 7s, a 3, two 7s, each another drawing."""
    for number, digit in enumerate((7, 7, 3, 7, 7)):
        robot.add((*SEVEN, line(4 + number, 25, 8, 25)), digit)


def test_several_are_removed_at_once_and_brought_back_at_once(robot: Robot) -> None:
    five(robot)
    click(robot, 1)
    put_there = robot.session.sketch.drawing
    click(robot, 2, Qt.KeyboardModifier.ShiftModifier)
    click(robot, 4, CONTROL)
    assert robot.mine.thumbnails.rows() == [1, 2, 4]
    assert robot.session.sketch.drawing == put_there  # of several none is put on the canvas
    there = robot.session.collection.drawings
    robot.key(Key.Key_Delete)
    assert labels(robot) == [7, 7] and robot.said() == "Drawings removed: 3."
    assert robot.mine.thumbnails.rows() == [1]
    robot.key(Key.Key_Z, CONTROL)
    assert robot.session.collection.drawings == there


def test_all_are_relabeled_at_once(robot: Robot) -> None:
    five(robot)
    click(robot, 0)
    robot.key(Key.Key_A, CONTROL)
    robot.key(Key.Key_3)
    assert labels(robot) == [3] * 5 and robot.said() == "Drawings relabeled as 3: 4."
    assert robot.mine.thumbnails.rows() == [0, 1, 2, 3, 4]  # to be relabeled again
    robot.key(Key.Key_Z, CONTROL)
    assert labels(robot) == [7, 7, 3, 7, 7]


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # offscreen a menu cannot
def test_the_right_button_acts_on_all_that_are_selected(robot: Robot) -> None:
    five(robot)
    click(robot, 0)
    click(robot, 1, CONTROL)
    view = robot.mine.thumbnails
    for row, expected in ((1, [3, 3, 3, 7, 7]), (4, [3, 3, 3, 7, 3])):
        view.customContextMenuRequested.emit(
            view.visualRect(view.model().index(row, 0)).center())
        robot.settle()
        menu = next(each for each in view.findChildren(QMenu) if each.isVisible())
        robot.choose_in(menu, "Label as 3")
        menu.close()
        robot.settle()
        assert labels(robot) == expected


def test_what_is_no_longer_chosen_does_not_go_to_the_canvas(robot: Robot) -> None:
    three_and_seven(robot)
    click(robot, 0)
    robot.window.drawing.clear.trigger()
    click(robot, 0, CONTROL)
    assert robot.session.sketch.drawing.is_blank


def test_all_that_are_chosen_stay_so_in_another_order_as_one_range(robot: Robot) -> None:
    """Of many drawings as many ranges would take Qt minutes."""
    for number in range(5):
        robot.add((line(4, 4 + number, 20, 4 + number),), 7 if number % 2 else 3)
    view = robot.mine.thumbnails
    view.selectAll()
    view.sort_by_label(True)
    assert view.rows() == [0, 1, 2, 3, 4] and view.selectionModel().selection().count() == 1
    click(robot, 4)
    view.sort_by_label(False)
    assert view.rows() == [3]  # the last of the sevens


def test_return_puts_what_the_list_is_at_on_the_canvas(robot: Robot, tmp_path: Path) -> None:
    drawing = Drawing((Stroke((Point(8, 7), Point(19, 7), Point(13, 22))),))
    robot.session.collection.take(tmp_path / "mine.jsonl", [LabelledDrawing(drawing, 7)])
    view = robot.mine.thumbnails
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert not view.selectedIndexes() and robot.session.sketch.drawing.is_blank
    robot.key(Key.Key_Return)
    assert robot.session.sketch.drawing == drawing


def test_what_is_selected_stays_so_when_others_come_back(robot: Robot) -> None:
    for digit, strokes in ((7, SEVEN), (3, THREE), (7, (line(14, 4, 14, 24),))):
        robot.add(strokes, digit)
    view, collection = robot.mine.thumbnails, robot.session.collection
    collection.remove_all([0])
    click(robot, 1)
    chosen = view.ids()
    collection.undo()
    robot.settle()
    assert view.ids() == chosen and view.rows() == [2]
