"""Shapes in folders are learned as digits are, and the window calls them by their names."""

from pathlib import Path

import numpy as np
from material.image_files_material import load
from material.strokes import SEVEN, arc
from measures.present import present
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton
from robot.visible_texts import visible_texts
from robot.window_robot import Robot
from sample_files.shape_folders import SHAPES, draw_shapes

ENTRY = "Images from a folder …"
CIRCLE = (arc(14, 14, 7, 7, 0, 360),)


def on_screen(robot: Robot) -> set[str]:
    return {text for text, _ in visible_texts(robot.window, robot.window.menuBar())}


def labels(robot: Robot) -> list[str]:
    return [each.text() for each in robot.window.drawing.labels.findChildren(QPushButton)]


def test_shapes_are_learned_and_called_by_their_names(robot: Robot, tmp_path: Path) -> None:
    load(robot, ENTRY, draw_shapes(tmp_path / "shapes"))
    assert robot.session.digits == (0, 1, 2)
    assert robot.said().startswith(
        "shapes: 96 training images and 24 validation images of 3 classes, numbered in "
        "alphabetical order: 0 circle, 1 square, 2 triangle."
    )
    robot.window.training.recipe.epochs.setValue(40)
    robot.train()
    assert present(robot.session.training.accuracy) > 0.8  # a third by chance
    robot.draw(CIRCLE)
    assert robot.prediction("similarity") in SHAPES
    assert robot.prediction("linear") in SHAPES
    seen = on_screen(robot)
    assert set(SHAPES) <= seen
    assert f"probability of {robot.prediction('linear')}" in " ".join(
        robot.card("linear").prediction.detail.text().split())
    assert labels(robot) == list(SHAPES)


def test_the_views_call_them_so_too(robot: Robot, tmp_path: Path) -> None:
    load(robot, ENTRY, draw_shapes(tmp_path / "shapes"))
    robot.train()
    cells = robot.view("Confusion matrix").table.cells
    horizontal, vertical = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert [cells.headerData(each, horizontal) for each in range(3)] == [
        f"predicted \n{shape}" for shape in SHAPES]
    assert cells.headerData(2, vertical) == "label triangle"
    names, rows = cells.table()
    assert names[1] == "predicted circle" and [row[0] for row in rows] == list(SHAPES)
    assert "0 circle, 1 square, 2 triangle" in on_screen(robot)


def test_what_is_drawn_is_added_under_the_name(robot: Robot, tmp_path: Path) -> None:
    load(robot, ENTRY, draw_shapes(tmp_path / "shapes"))
    robot.draw(CIRCLE)
    robot.click(robot.mine.add_buttons[0])
    assert "Added with the label circle" in robot.said()
    assert "circle: 1 · square: 0 · triangle: 0" in on_screen(robot)


def test_a_folder_on_the_data_page_goes_to_draw_and_train(robot: Robot, tmp_path: Path) -> None:
    shapes = draw_shapes(tmp_path / "shapes")
    robot.window.pages.turn_to("data")
    page = robot.window.data
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(shapes))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    place = page.rect().center()
    for event in (QDragEnterEvent(place, copy, data, left, none),
                  QDropEvent(QPointF(place), copy, data, left, none)):
        QApplication.sendEvent(page, event)
    robot.settle()
    offer = page.other_pictures.folder
    assert offer.offer_text.isVisible()
    assert offer.offer_text.text().startswith("shapes has a folder of images for each class")
    with robot.wait_for(robot.session.digit_set_changed):
        robot.click(offer.learn)
    robot.settle()
    assert robot.window.pages.page == "draw" and labels(robot) == list(SHAPES)


def test_digits_are_digits_again_afterwards(robot: Robot, tmp_path: Path) -> None:
    load(robot, ENTRY, draw_shapes(tmp_path / "shapes"))
    with robot.wait_for(robot.session.digit_set_changed):
        robot.session.load((0, 1, 2))
    robot.settle()
    assert labels(robot) == ["0", "1", "2"]
    robot.draw(SEVEN)
    assert robot.prediction("similarity") in ("0", "1", "2")
    assert not set(SHAPES) & on_screen(robot)


def test_a_project_asks_for_the_shapes_that_it_was_saved_with(
    robot: Robot, tmp_path: Path
) -> None:
    shapes, project = draw_shapes(tmp_path / "shapes"), tmp_path / "a.threeseven"
    load(robot, ENTRY, shapes)
    robot.train()
    robot.menu("File", "Save project as …")
    robot.choose_file(project)
    weights = robot.model.weights
    with robot.wait_for(robot.session.digit_set_changed):
        robot.session.load((0, 1, 2))
    robot.settle()
    robot.menu("File", "Open project …")
    robot.choose_file(project)
    robot.settle()
    assert "was saved with images of circle, square, triangle" in robot.message()
    load(robot, ENTRY, shapes)
    robot.menu("File", "Open project …")
    robot.choose_file(project)
    robot.settle()
    assert robot.said().startswith("The project is open.")
    assert np.array_equal(robot.model.weights, weights)
