"""What the pointer is told: tooltips of pictures, tiles, fields and handles; menus on a click."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from material.strokes import SEVEN, THREE
from measures.present import present
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget
from robot.figures_dialog import check, row_of, wait
from robot.window_robot import Robot
from sample_files.typed_numbers import enter, messages

from engine.training.recipe import BOUNDS
from gui.widgets.fields.number_field import NumberField
from gui.widgets.pictures.picture import Picture


@pytest.fixture(autouse=True)
def no_tip_stays() -> Iterator[None]:
    yield
    QToolTip.hideText()
    for widget in QApplication.topLevelWidgets():
        if widget.windowType() == Qt.WindowType.ToolTip:
            widget.hide()


def tip(widget: QWidget, place: QPoint) -> str:
    """What the pointer is told that rests there."""
    QApplication.sendEvent(
        widget, QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place)))
    return QToolTip.text()


def test_of_a_picture_the_value_under_the_pointer(robot: Robot) -> None:
    picture = robot.window.drawing.forms.pictures["normalised"]
    robot.draw(SEVEN)
    values = present(picture.values)
    row, column = map(int, np.unravel_index(values.argmax(), values.shape))
    place = picture.place_of((row, column)).center().toPoint()
    assert f"row {row}, column {column}: {values[row, column]:.4f}" in tip(picture, place)


def test_of_a_picture_without_values_what_it_is(robot: Robot) -> None:
    pictures = [each for each in robot.view("Baseline as weights").findChildren(Picture)
                if each.isVisible() and each.values is None]
    assert pictures  # the linear model knows nothing yet
    for picture in pictures:
        said = tip(picture, QPoint(10, 10))
        assert "row" not in said


def test_of_a_tile_what_it_is_and_beside_the_tiles_nothing(robot: Robot) -> None:
    robot.train()
    mosaic = robot.view("Mistakes").tiles.mosaic
    first = tip(mosaic, mosaic.place(0).center())
    second = tip(mosaic, mosaic.place(1).center())
    assert first and second and first != second
    tip(mosaic, QPoint(mosaic.width() - 1, mosaic.height() + 500))
    robot.wait_until(lambda: not QToolTip.isVisible())
    mosaic.setFocus()
    chosen: list[int] = []
    mosaic.chosen.connect(chosen.append)
    robot.key(Qt.Key.Key_Right)
    robot.key(Qt.Key.Key_X)  # no key of the tiles'
    assert not chosen
    robot.key(Qt.Key.Key_Return)
    assert chosen == [1]


def test_of_a_field_why_it_is_refused_or_all_of_its_digits(page: Callable[..., QWidget]) -> None:
    field, other = NumberField(BOUNDS["learning_rate"]), NumberField(BOUNDS["epochs"])
    field.setToolTip("The learning rate")
    page(field, other)
    other.setFocus()
    assert tip(field, QPoint(5, 5)) == "The learning rate"
    field.setValue(0.12345678901234567)
    field.setFixedWidth(80)
    QApplication.processEvents()
    assert "…" in field.text()
    assert repr(0.12345678901234567) in tip(field, QPoint(5, 5))
    enter(field, "fast")
    assert "fast" in field.complaint and "fast" in tip(field, QPoint(5, 5))


def test_the_mark_of_a_refused_field_shows_why_again(page: Callable[..., QWidget]) -> None:
    first, second, third = (NumberField(BOUNDS["epochs"]) for _ in range(3))
    window = page(first, second, third)
    enter(first, "y")
    second.setFocus()
    third.setFocus()
    assert not messages(first)
    mark = window.childAt(first.mapTo(window, QPoint(first.width() - 6, first.height() // 2)))
    QTest.mouseClick(present(mark), Qt.MouseButton.LeftButton)
    assert first.hasFocus() and messages(first) == [first.complaint]
    (message,) = [each for each in window.children() if each.objectName() == "refusal"]
    assert isinstance(message, QWidget)
    window.resize(360, 600)  # the fields come to lie elsewhere
    QApplication.processEvents()
    below = first.mapTo(window, QPoint(0, first.height()))
    assert 0 <= message.y() - below.y() <= 5


def test_handles_say_what_they_do(robot: Robot) -> None:
    pad = robot.view("Move it").pad
    robot.hover(pad, pad.to_widget(14, 14).toPoint())
    assert pad.toolTip() == ""  # there is nothing to move
    robot.draw(SEVEN)
    robot.catch_up()
    said = {}
    for name, place in (*pad.handles().items(), ("shift", pad.to_widget(14, 20))):
        robot.hover(pad, place.toPoint())
        said[name] = pad.toolTip(), pad.cursor().shape()
    assert {name: text for name, (text, _) in said.items()} == {
        "shift": "Drag to shift", "size": "Drag to size", "turn": "Drag to turn",
        "slant": "Drag sideways to slant", "pen": "Drag outwards for a thicker pen",
    }
    assert said["shift"][1] == Qt.CursorShape.SizeAllCursor
    assert said["turn"][1] == Qt.CursorShape.PointingHandCursor


def test_a_figure_is_told_in_full(robot: Robot) -> None:
    dialog = check(robot)
    index = dialog.filter.index(row_of("temperature.slow.11_99_100"), 0)
    told = str(index.data(Qt.ItemDataRole.ToolTipRole))
    assert "published" in told.lower() and "<" in told
    dialog.close()
    wait(robot)


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # offscreen a menu cannot
def test_the_right_button_relabels_and_removes_a_drawing(robot: Robot) -> None:
    for digit, strokes in ((7, SEVEN), (3, THREE)):
        robot.add(strokes, digit)
    view, collection = robot.mine.thumbnails, robot.session.collection

    def offered(place: QPoint) -> dict[str, QMenu]:
        view.customContextMenuRequested.emit(place)
        robot.settle()
        menus = [each for each in robot.mine.findChildren(QMenu) if each.isVisible()]
        return {action.text(): menu for menu in menus for action in menu.actions()}

    def choose(row: int, text: str) -> None:
        menu = offered(view.visualRect(view.model().index(row, 0)).center())[text]
        next(each for each in menu.actions() if each.text() == text).trigger()
        menu.close()
        robot.settle()

    assert not offered(QPoint(view.width() - 2, view.height() - 2))  # no drawing is there
    choose(0, "Label as 3")
    assert [each.label for each in collection.drawings] == [3, 3]
    choose(0, "Label as 7")
    choose(1, "Delete")
    assert [each.label for each in collection.drawings] == [7]
    assert "Removed a 3" in robot.said()


def test_arrows_go_through_the_drawings(robot: Robot) -> None:
    for digit, strokes in ((7, SEVEN), (3, THREE)):
        robot.add(strokes, digit)
    view = robot.mine.thumbnails
    view.setFocus()
    view.setCurrentRow(0)
    robot.key(Qt.Key.Key_Right)
    assert view.currentRow() == 1
    robot.key(Qt.Key.Key_Delete)
    assert [each.label for each in robot.session.collection.drawings] == [7]
