"""What is remembered from one start to the next, and settings that are broken."""

import json
from pathlib import Path

import pytest
from material.strokes import SEVEN
from pytestqt.qtbot import QtBot
from robot.window_robot import OpenWindow, Robot
from sample_files.full_disk import full_disk

from engine.errors import InputError
from gui.settings import Settings, read_settings, write_settings
from gui.window import MainWindow


def test_settings_pen_and_layout_are_remembered(robot: Robot, qtbot: QtBot, tmp_path: Path) -> None:
    form = robot.window.training.recipe
    form.rate.setValue(0.25)
    form.batch_size.setValue(64)
    robot.pace(200)
    robot.click(robot.window.drawing.forms.buttons["raw"])
    robot.window.drawing.width_slider.setValue(14)
    robot.window.resize(780, 700)  # fits the screen that the offscreen platform has
    robot.window.content.first_page.setSizes([430, 416])
    robot.settle()
    sizes = robot.window.content.first_page.sizes()
    robot.window.close()
    again = MainWindow(tmp_path / "settings.json")
    qtbot.addWidget(again)
    other = Robot(again, qtbot)
    other.open()
    assert other.session.training.recipe.learning_rate == 0.25
    assert other.session.training.recipe.batch_size == 64
    assert again.training.pace_text.text() == "200 steps/s"
    assert other.session.form == "raw"
    assert again.drawing.forms.buttons["raw"].isChecked()
    assert other.session.sketch.drawing.pen_width == 3.5
    assert (again.width(), again.height()) == (780, 700)
    now = again.content.first_page.sizes()
    assert now == sizes
    other.abandon()


def test_what_is_trained_on_is_remembered_while_there_are_drawings(
    open_window: OpenWindow,
) -> None:
    robot = open_window()
    robot.add(SEVEN, 7)
    robot.session.training.set_data("both")
    robot.window.close()
    again = open_window()
    assert again.session.training.source == "both"
    assert again.mine.retrain.source.currentData() == "both"
    again.session.collection.remove_all()
    again.window.close()
    assert open_window().session.training.source == "mnist"  # or Train would be refused


def test_a_pace_in_the_settings_is_the_place_of_the_slider(qtbot: QtBot, tmp_path: Path) -> None:
    """So it has been written since the first version."""
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"pace": 9, "lab_pace": 2}))
    window = MainWindow(path)
    qtbot.addWidget(window)
    robot = Robot(window, qtbot)
    robot.open()
    assert window.training.pace_text.text() == "full speed"
    assert robot.open_lab().transport.pace_text.text() == "5 steps/s"
    window.close()
    assert json.loads(path.read_text())["pace"] == 9
    assert json.loads(path.read_text())["lab_pace"] == 2


@pytest.mark.parametrize("content", [
    "", "nonsense", "[]", json.dumps({"recipe": {"epochs": -3}, "digits": [3], "pace": "fast"}),
    json.dumps({"views": ["map", 7], "lab_layout": [None], "recipe": {"loss": "guess"}}),
    json.dumps({"digits": [3, "x"], "pen_width": "wide", "geometry": 7, "form": "sideways"}),
    "[" * 100_000, '{"recipe": {"learning_rate": 1' + "0" * 400 + "}}",
], ids=range(8))
def test_a_broken_settings_file_costs_nothing_but_the_settings(
    tmp_path: Path, content: str,
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(content)
    assert read_settings(path) == Settings()


def test_what_is_right_in_a_partly_broken_settings_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"digits": [0, 1], "form": "sideways", "weight_of_mine": 7}))
    settings = read_settings(path)
    assert settings.digits == (0, 1)
    assert settings.form == "normalised"
    assert settings.weight_of_mine == 7


def test_settings_that_cannot_be_written_are_said_and_the_old_ones_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    write_settings(path, Settings(pen_width=3.0))
    with full_disk(), pytest.raises(InputError, match=str(path)):
        write_settings(path, Settings(pen_width=4.0))
    with pytest.raises(InputError, match=str(path)):
        write_settings(path / "in a file" / "settings.json", Settings())
    assert read_settings(path).pen_width == 3.0
    assert list(tmp_path.iterdir()) == [path]
