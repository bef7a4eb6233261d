"""As numbers: the grid is the image that the models see; zoom, pan, the pixel pointed at."""

import csv
from pathlib import Path

import numpy as np
import pytest
from material.strokes import SEVEN, THREE
from measures.present import present
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication
from robot.window_hands import send_move
from robot.window_robot import Robot

from gui.explore.as_numbers.view import AsNumbersView
from gui.widgets import theme


@pytest.fixture
def view(robot: Robot) -> AsNumbersView:
    return robot.view("As numbers")


def wheel(robot: Robot, view: AsNumbersView, place: QPoint, notches: int) -> None:
    grid = view.grid
    QApplication.sendEvent(grid, QWheelEvent(
        QPointF(place), grid.mapToGlobal(QPointF(place)), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    ))
    robot.settle()


def pixel_colour(view: AsNumbersView, row: int, column: int) -> QColor:
    """What is painted in a pixel's upper left corner, beside its number and the lines."""
    corner = view.grid.place_of((row, column)).topLeft().toPoint() + QPoint(3, 3)
    return view.grid.grab().toImage().pixelColor(corner)


def test_a_blank_canvas_has_no_numbers_and_says_what_to_do(
    view: AsNumbersView, robot: Robot,
) -> None:
    assert "Draw a digit" in view.pages.sentence
    robot.draw(SEVEN)
    robot.catch_up()
    assert not view.pages.sentence
    robot.window.drawing.clear.trigger()
    robot.catch_up()
    assert "Draw a digit" in view.pages.sentence


def test_the_facts_are_those_of_the_image_in_both_scales(robot: Robot, view: AsNumbersView) -> None:
    robot.draw(THREE)
    robot.catch_up()
    image = robot.session.predictions.image
    facts = {name: label.text() for name, label in view.facts.items()}
    mean = sum(int(byte) for byte in image.ravel()) / 784
    assert facts == {
        "shape": "(28, 28)", "ndim": "2", "dtype": "uint8", "min": "0",
        "max": str(max(image.ravel())), "mean": f"{mean:.4f}", "bytes": "784 × 1 = 784 bytes",
    }
    robot.click(view.scales[True])
    robot.catch_up()
    assert view.facts["dtype"].text() == "float32"
    assert view.facts["mean"].text() == f"{mean / 255:.4f}"
    assert view.facts["max"].text() == f"{max(image.ravel()) / 255:.4f}"
    assert view.facts["bytes"].text() == "784 × 4 = 3,136 bytes"


def test_it_follows_the_form_and_the_pen(robot: Robot, view: AsNumbersView) -> None:
    robot.draw(SEVEN)
    robot.catch_up()
    np.testing.assert_array_equal(present(view.grid.values) * 255,
                                  robot.session.drawing_predictions.normalised.image)
    robot.session.set_form("raw")
    robot.catch_up()
    raw = robot.session.drawing_predictions.raw.image
    np.testing.assert_allclose(present(view.grid.values) * 255, raw)
    assert (raw != robot.session.drawing_predictions.normalised.image).any()


def test_every_pixel_is_shaded_with_its_own_value(robot: Robot, view: AsNumbersView) -> None:
    robot.draw(SEVEN)
    robot.catch_up()
    view.grid.fit()
    for _ in range(3):
        robot.click(view.larger)
    image = robot.session.predictions.image
    paper, ink = theme.LIGHT.paper, theme.LIGHT.ink
    checked = 0
    for row, column in [(14, 14), *np.argwhere((image > 30) & (image < 220)).tolist()]:
        square = view.grid.place_of((row, column))
        if not view.grid.rect().contains(square.toRect()):
            continue
        low, high = int(paper[1:3], 16), int(ink[1:3], 16)
        wanted = low + image[row, column] / 255 * (high - low)
        assert abs(pixel_colour(view, row, column).red() - wanted) <= 1
        checked += 1
    assert checked > 10


def test_the_pixel_pointed_at_is_said_and_shared(robot: Robot, view: AsNumbersView) -> None:
    robot.draw(SEVEN)
    robot.catch_up()
    image = robot.session.predictions.image
    row, column = (int(each) for each in np.argwhere((image > 0) & (image < 255))[0])
    robot.hover(view.grid, view.grid.place_of((row, column)).center().toPoint())
    assert robot.session.pointing.pixel == (row, column)
    byte = int(image[row, column])
    assert view.pixel.text == f"row {row}, column {column}"
    assert view.in_code.text == f"image[{row}, {column}] = {byte}"
    robot.click(view.scales[True])
    robot.catch_up()
    robot.session.pointing.point((row, column))  # as another picture does
    assert view.in_code.text == f"image[{row}, {column}] = {byte}/255 = {byte / 255:.4f}"
    robot.session.pointing.point(None)
    assert view.pixel.text == "Point at a pixel."


def test_the_wheel_zooms_at_the_pointer_and_the_keys_show_the_whole(
    robot: Robot, view: AsNumbersView,
) -> None:
    robot.draw(SEVEN)
    robot.catch_up()
    grid = view.grid
    grid.fit()
    whole = grid.cell
    assert abs(whole * 28 - min(grid.width(), grid.height())) < 1e-6
    place = grid.place_of((8, 10)).center().toPoint()
    wheel(robot, view, place, 3)
    assert grid.cell > 1.5 * whole
    assert grid.pixel_at(QPointF(place)) == (8, 10)
    assert grid.has_numbers and view.hint.text == ""
    grid.setFocus()
    robot.key(Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert grid.cell == whole
    robot.key(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert grid.cell > whole
    for _ in range(40):
        robot.click(view.larger)
    assert grid.cell == 64
    for _ in range(40):
        robot.click(view.smaller)
    assert grid.cell == whole


def test_too_small_to_be_read_it_says_so(robot: Robot, view: AsNumbersView) -> None:
    robot.draw(SEVEN)
    robot.view("Baseline as weights")  # beside it there is less room
    view = robot.view("As numbers")
    view.grid.fit()
    view.grid.resize(200, 200)
    view.grid.zoomed.emit()
    assert not view.grid.has_numbers
    assert "Zoom in" in view.hint.text


def test_dragging_moves_the_picture_but_never_out_of_sight(
    robot: Robot, view: AsNumbersView,
) -> None:
    robot.draw(SEVEN)
    robot.catch_up()
    grid = view.grid
    for _ in range(8):
        robot.click(view.larger)
    before = grid.place_of((14, 14))
    start = grid.rect().center()
    robot.qtbot.mousePress(grid, Qt.MouseButton.LeftButton, pos=start)  # type: ignore[no-untyped-call]  # a library without types
    send_move(grid, start + QPoint(30, 20), Qt.MouseButton.LeftButton)
    after = grid.place_of((14, 14))
    assert (after.topLeft() - before.topLeft() - QPointF(30, 20)).manhattanLength() < 1e-6
    send_move(grid, start + QPoint(9000, 9000), Qt.MouseButton.LeftButton)
    robot.qtbot.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=start)  # type: ignore[no-untyped-call]  # a library without types
    assert grid.place_of((0, 0)).topLeft() == QPointF(0, 0)


def test_the_arrow_keys_walk_and_the_picture_comes_along(robot: Robot, view: AsNumbersView) -> None:
    robot.draw(SEVEN)
    robot.catch_up()
    grid = view.grid
    for _ in range(8):
        robot.click(view.larger)
    grid.setFocus()
    robot.session.pointing.point((14, 14))
    for _ in range(13):
        robot.key(Qt.Key.Key_Right)
    assert robot.session.pointing.pixel == (14, 27)
    square = grid.place_of((14, 27))
    assert square.right() <= grid.width() + 1e-6


def test_the_table_saved_is_the_28_rows_of_28_values(
    robot: Robot, view: AsNumbersView, tmp_path: Path,
) -> None:
    robot.draw(SEVEN)
    robot.catch_up()
    robot.menu("File", "Export", "the image as numbers", "Save as CSV …")
    robot.choose_file(tmp_path / "image.csv")
    with (tmp_path / "image.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.reader(file))
    assert rows[0] == [str(column) for column in range(28)]
    np.testing.assert_array_equal(np.array(rows[1:], int), robot.session.predictions.image)
