"""A project holds all of the user's work; a photo of a digit comes to the canvas."""

import sqlite3
from contextlib import closing
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from material.strokes import SEVEN, THREE
from measures.present import present
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot
from robot.window_robot import Robot

from engine.drawings.drawing import Drawing, Point, Stroke
from engine.drawings.picture_files import on_paper
from engine.drawings.stroke_file import LabelledDrawing
from engine.project.project_file import write_project
from engine.project.record import Project
from gui.dialogs.photo_dialog import PhotoDialog
from gui.window import LIBRARY, MainWindow


def photo_of(robot: Robot, path: Path) -> Path:
    """What is on the canvas, as a picture of ink on paper."""
    values = on_paper(robot.session.sketch.drawing, 10)
    QImage(values.tobytes(), values.shape[1], values.shape[0], values.strides[0],
           QImage.Format.Format_Grayscale8).save(str(path))
    return path


def test_a_project_brings_everything_to_another_computer(
    robot: Robot, qtbot: QtBot, tmp_path: Path
) -> None:
    for strokes, digit in ((SEVEN, 7), (THREE, 3)):
        robot.add(strokes, digit)
    robot.session.set_form("raw")
    robot.train()
    robot.draw(THREE)
    canvas, parameters = robot.session.sketch.drawing, robot.model.parameters
    drawn = list(robot.session.collection.drawings)
    robot.menu("File", "Save project as …")
    robot.choose_file(tmp_path / "all.threeseven")
    (tmp_path / "elsewhere").mkdir()
    window = MainWindow(tmp_path / "elsewhere" / "settings.json")
    qtbot.addWidget(window)
    other = Robot(window, qtbot)
    window.dropped.open_when_ready(tmp_path / "all.threeseven")
    with other.wait_for(window.session.hardware_found):
        window.show()
    other.settle()
    assert list(other.session.collection.drawings) == drawn
    assert other.session.sketch.drawing == canvas and other.session.form == "raw"
    np.testing.assert_array_equal(other.model.parameters, parameters)
    window.close()


def test_a_project_of_other_digits_loads_them_first(robot: Robot, tmp_path: Path) -> None:
    robot.add(THREE, 3)
    robot.train()
    parameters = robot.model.parameters
    robot.menu("File", "Save project as …")
    robot.choose_file(tmp_path / "all.threeseven")
    with robot.wait_for(robot.session.digit_set_changed):
        robot.menu("Digits", "All ten")
    robot.menu("File", "Open project …")
    with robot.wait_for(robot.session.digit_set_changed):
        robot.choose_file(tmp_path / "all.threeseven")
    robot.settle()
    assert robot.session.digits == (3, 7) and robot.model.digits == (3, 7)
    np.testing.assert_array_equal(robot.model.parameters, parameters)
    assert "New drawings in the library: 0" in robot.said()  # it had been there


def test_what_is_no_project_is_named_and_nothing_changes(robot: Robot, tmp_path: Path) -> None:
    (tmp_path / "bad.threeseven").write_bytes(b"PK no project")
    robot.menu("File", "Open project …")
    robot.choose_file(tmp_path / "bad.threeseven")
    assert "bad.threeseven" in robot.message()
    assert len(robot.session.collection.drawings) == 0


@pytest.mark.parametrize("way", ["opened", "pasted", "dropped"])
def test_a_photo_shows_its_steps_and_is_judged(robot: Robot, tmp_path: Path, way: str) -> None:
    robot.train()
    robot.draw(SEVEN)
    path = photo_of(robot, tmp_path / "seven.png")
    robot.session.sketch.clear()
    if way == "opened":
        robot.menu("File", "Open a photo of a digit …")
        robot.choose_file(path)
    elif way == "pasted":
        QGuiApplication.clipboard().setImage(QImage(str(path)))
        robot.menu("Edit", "Paste a picture")
    else:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        robot.window.dropped.drop(data)
    robot.dialog(PhotoDialog).accept()
    robot.settle()
    assert robot.prediction("linear") == "7"
    robot.window.drawing.undo.trigger()
    assert robot.session.sketch.content.dataset_image is None


def test_a_picture_without_ink_and_a_clipboard_without_a_picture_say_so(
    robot: Robot, tmp_path: Path
) -> None:
    blank = QImage(50, 50, QImage.Format.Format_Grayscale8)
    blank.fill(255)
    blank.save(str(tmp_path / "blank.png"))
    robot.menu("File", "Open a photo of a digit …")
    robot.choose_file(tmp_path / "blank.png")
    assert "No ink" in robot.message()
    QGuiApplication.clipboard().setText("a text")
    robot.menu("Edit", "Paste a picture")
    assert "no picture to paste" in robot.message()


def test_the_drawing_is_saved_as_a_picture_by_the_name(robot: Robot, tmp_path: Path) -> None:
    robot.menu("File", "Save the drawing as a picture …")
    robot.choose_file(tmp_path / "blank.svg")
    assert "no drawing on the canvas" in robot.message()
    robot.draw(SEVEN)
    for name in ("seven.svg", "seven.png"):
        robot.menu("File", "Save the drawing as a picture …")
        robot.choose_file(tmp_path / name)
    root = ElementTree.parse(tmp_path / "seven.svg").getroot()
    assert root.tag.endswith("svg") and root.findall(".//{*}path")
    picture = QImage(str(tmp_path / "seven.png"))
    values = [picture.pixelColor(x, picture.height() // 2).lightness()
              for x in range(picture.width())]
    assert min(values) < 50 and max(values) > 250


def test_weights_are_saved_as_onnx_by_the_name(robot: Robot, tmp_path: Path) -> None:
    import onnx

    robot.train()
    robot.menu("File", "Save weights …")
    robot.choose_file(tmp_path / "model.onnx")
    onnx.checker.check_model(onnx.load(tmp_path / "model.onnx"))


def test_a_library_that_cannot_be_written_is_said_also_once_the_digits_are_loaded(
    robot: Robot, tmp_path: Path
) -> None:
    session, path = robot.session, tmp_path / "all.threeseven"
    robot.add(SEVEN, 7)
    chosen = present(session.collection.chosen)
    other = LabelledDrawing(Drawing((Stroke((Point(3, 3), Point(20, 9))),)), 1)
    write_project(path, Project(digits=(1, 7), collections={chosen.name: (other,)}))
    said: list[str] = []
    session.noticed.connect(lambda notice: said.append(notice.text))
    with closing(sqlite3.connect(tmp_path / LIBRARY)) as somebody_else:
        somebody_else.execute("BEGIN IMMEDIATE")
        with robot.wait_for(session.digit_set_changed):
            robot.window.files.take_project(path)
        robot.catch_up()
    assert session.digits == (1, 7)
    (why,) = said
    assert "another program is using it" in why
    assert [each.label for each in session.collection.drawings] == [7]
