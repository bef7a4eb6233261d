"""What is remembered of the lab, and settings that are broken."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter
from pytestqt.qtbot import QtBot
from robot.lab_page import pace
from robot.window_robot import Robot

from engine.lab.recipe import LabRecipe
from gui.lab.examples import examples
from gui.lab.page import LabPage
from gui.model.training.paces import PACES
from gui.settings import Settings, read_settings
from gui.window import MainWindow


def rows_of(page: LabPage) -> QSplitter:
    """The handle between the pictures above and what is below."""
    beside = page.tabs.parentWidget()  # the divider between the loss and the tabs
    found = None if beside is None else beside.parentWidget()
    assert isinstance(found, QSplitter) and found.orientation() == Qt.Orientation.Vertical
    return found


def test_everything_is_remembered(robot: Robot, qtbot: QtBot, tmp_path: Path) -> None:
    page = robot.open_lab()
    page.take(examples()[10].recipe)
    robot.type_in(page.form.rate.box, "0.03")
    page.tabs.setCurrentIndex(page.tabs.count() - 1)
    pace(robot, 200)
    rows_of(page).setSizes([200, 400])
    wanted, layout = robot.session.lab.recipe, page.state()
    robot.abandon()

    again = MainWindow(tmp_path / "settings.json")
    qtbot.addWidget(again)
    again.resize(1280, 800)
    new = Robot(again, qtbot)
    new.open()
    new.catch_up()
    assert again.pages.page == "lab" and again.lab.isVisible()
    assert new.session.lab.recipe == wanted
    assert again.lab.form.function.box.text() == "2*w**2 + 5"
    assert again.lab.state()[1] == layout[1] != ""
    above, below = rows_of(again.lab).sizes()
    assert below > 1.6 * above
    assert PACES[again.lab.transport.pace.value()] == 200
    new.abandon()


@pytest.mark.parametrize("broken", [
    '{"problem": "rain"}', '{"learning_rate": "much"}', '{"steps": 1.5}', '{"zero": 1}', "[]", "7",
    '{"problem": "number", "expression": "__import__(1)"}', '{"start": "no"}',
    '{"learning_rate": NaN}', '{"learning_rate": true}', '{"scale": true}', '{"delta": "1"}',
    '{"learning_rate": 1' + "0" * 400 + "}", '{"start": [1' + "0" * 400 + ", 0]}",
    '{"start": [1e300, 0]}', '{"start": [true, 0]}', '{"start": "12"}', '{"start": 3}',
])
def test_a_broken_recipe_falls_back(tmp_path: Path, broken: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(f'{{"pen_width": 3, "lab": {broken}}}')
    settings = read_settings(path)
    assert (settings.lab, settings.pen_width) == (Settings().lab, 3.0)


def test_a_start_that_does_not_go_with_its_problem_falls_back(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"lab": {"start": [1, 2, 3, 4]}, "page": "lab"}')
    window = MainWindow(tmp_path / "settings.json")
    qtbot.addWidget(window)
    robot = Robot(window, qtbot)
    robot.open()
    assert robot.session.lab.recipe == LabRecipe()
    assert robot.window.lab.transport.run.isEnabled()
    robot.abandon()
