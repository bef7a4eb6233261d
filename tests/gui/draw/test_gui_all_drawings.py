"""All drawings at once: the list of the first page with more room."""

import pytest
from material.own_drawings import add_own
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from robot.window_robot import Robot

from gui.draw.drawings.all_drawings import AllDrawings

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def labels(robot: Robot) -> list[int]:
    return [each.label for each in robot.session.collection.drawings]


def click(dialog: AllDrawings, row: int, modifier: Qt.KeyboardModifier = CONTROL) -> None:
    """With Ctrl: one more is selected."""
    index = dialog.list.model().index(row, 0)
    dialog.list.scrollTo(index)
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, modifier,
                     dialog.list.visualRect(index).center())


@pytest.fixture
def dialog(robot: Robot) -> AllDrawings:
    """Of three 7s and three 3s, in turn as they were added."""
    add_own(robot, {7: 3, 3: 3})
    robot.choose_in(robot.mine.which.menu, "Show all 6 drawings …")
    dialog = robot.dialog(AllDrawings)
    dialog.activateWindow()
    dialog.list.setFocus()
    robot.settle()
    return dialog


def shown(dialog: AllDrawings) -> list[str]:
    return [dialog.list.text(row) for row in range(dialog.list.count())]


def close(robot: Robot, dialog: AllDrawings) -> None:
    QTest.keyClick(dialog, Key.Key_Escape)
    robot.settle()
    assert not robot.has_dialog(AllDrawings)


def test_what_is_done_there_is_done_to_the_collection(
    robot: Robot, dialog: AllDrawings
) -> None:
    assert dialog.counts.text() == "3: 3 · 7: 3"
    click(dialog, 0, Qt.KeyboardModifier.NoModifier)
    assert robot.session.sketch.drawing == robot.session.collection.drawings[0].drawing
    click(dialog, 1)
    QTest.keyClick(dialog.list, Key.Key_3)
    assert labels(robot) == [3, 3, 7, 3, 3, 3]
    assert dialog.counts.text() == "3: 5 · 7: 1"
    assert dialog.said.text() == "Drawings relabeled as 3: 2."
    QTest.keyClick(dialog.list, Key.Key_Delete)
    assert labels(robot) == [7, 3, 3, 3] and shown(dialog) == ["7", "3", "3", "3"]
    QTest.keyClick(dialog.list, Key.Key_Z, CONTROL)
    QTest.keyClick(dialog.list, Key.Key_Z, CONTROL)
    assert labels(robot) == [7, 7, 7, 3, 3, 3]
    assert robot.mine.thumbnails.count() == 6
    QTest.keyClick(dialog.list, Key.Key_Return)
    assert dialog.isVisible()
    close(robot, dialog)


def test_sorted_by_label_the_same_drawings_are_meant(robot: Robot, dialog: AllDrawings) -> None:
    there = robot.session.collection.drawings
    click(dialog, 1, Qt.KeyboardModifier.NoModifier)
    QTest.mouseClick(dialog.sorted, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert shown(dialog) == ["3", "3", "3", "7", "7", "7"]
    assert dialog.list.rows() == [4]  # the same one
    QTest.keyClick(dialog.list, Key.Key_3)
    assert labels(robot) == [7, 3, 7, 3, 3, 3]
    assert shown(dialog) == ["3", "3", "3", "3", "7", "7"] and dialog.list.rows() == [0]
    QTest.keyClick(dialog.list, Key.Key_Delete)
    assert list(robot.session.collection.drawings.entries) == [
        each for number, each in enumerate(there.entries) if number != 1]
    click(dialog, 4, Qt.KeyboardModifier.NoModifier)
    assert robot.session.sketch.drawing == there[2].drawing
    close(robot, dialog)


def test_many_are_seen_at_once(robot: Robot) -> None:
    robot.window.resize(1280, 720)
    add_own(robot, {7: 10, 3: 10})
    robot.choose_in(robot.mine.which.menu, "Show all 20 drawings …")
    dialog = robot.dialog(AllDrawings)
    dialog.resize(640, 480)
    robot.settle()
    bar = dialog.list.verticalScrollBar()
    assert dialog.list.count() == 20 and bar.maximum() == bar.minimum()
    close(robot, dialog)
