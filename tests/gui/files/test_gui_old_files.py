"""Files that version 0.1 wrote still open, and mean what they meant.

They were written by that version itself, through its window; what they hold was noted as it wrote
them. They are never written anew by a later one.
"""

import shutil
from pathlib import Path

import numpy as np
import pytest
from measures.matrices import matrix_of
from pytestqt.qtbot import QtBot
from robot.window_hands import LONGEST
from robot.window_robot import Robot

from engine.data.held_out import USUALLY_HELD_OUT
from engine.drawings.stroke_file import read_drawings
from engine.lab.recipe import LabRecipe
from engine.models.weights_file import read_weights
from engine.training.recipe import Recipe
from gui.settings import read_settings
from gui.window import MainWindow

OLD = Path(__file__).parents[2] / "files_of_0_1"


def test_settings() -> None:
    settings = read_settings(OLD / "settings.json")
    assert settings.recipe == Recipe(
        epochs=1, batch_size=128, learning_rate=0.3, loss="mnist_loss", start="random", seed=7,
        device="cpu",
    )
    assert settings.digits == (0, 1, 2)
    assert (settings.form, settings.pen_width) == ("raw", 3.0)
    assert (settings.weight_of_mine, settings.balance_mine) == (250, True)
    assert settings.held_out == USUALLY_HELD_OUT  # there was no such setting
    assert (settings.colours, settings.page, settings.hide_answers) == ("dark", "explore", True)
    assert settings.views == ("why", "runs")
    assert settings.lab == LabRecipe(learning_rate=0.003, steps=77)
    mark = settings.marks["rank"]
    assert (mark.choice, mark.right) == (0, 1)
    for layout in (settings.geometry, settings.desk, settings.cards, settings.rows, settings.docks):
        assert layout


def test_drawings() -> None:
    drawings = read_drawings(OLD / "drawings.jsonl")
    assert [each.label for each in drawings] == [3, 7]
    assert [len(each.drawing.strokes) for each in drawings] == [1, 1]


@pytest.mark.parametrize(("name", "digits", "total"), [
    ("weights-3-7.safetensors", (3, 7), 3.7631187),
    ("weights-0-1-2.safetensors", (0, 1, 2), 6.666441),
])
def test_weights(name: str, digits: tuple[int, ...], total: float) -> None:
    model = read_weights(OLD / name)
    assert model.digits == digits
    parameters = matrix_of(model).astype(np.float64)
    # float32's rounding of each term, and of the sum that was noted in float32
    rounding = np.finfo(np.float32).eps * (abs(total) + np.abs(parameters).sum())
    assert parameters.sum() == pytest.approx(total, abs=rounding)


def test_a_window_opens_with_the_old_settings(qtbot: QtBot, tmp_path: Path) -> None:
    shutil.copy(OLD / "settings.json", tmp_path / "settings.json")
    window = MainWindow(tmp_path / "settings.json")
    qtbot.addWidget(window)
    robot = Robot(window, qtbot)
    robot.open()
    assert window.pages.page == "explore"
    assert [key for key, dock in window.explore.docks.items() if dock.isVisible()] == [
        "why", "runs"
    ]
    assert window.training.recipe.epochs.value() == 1
    assert window.training.recipe.rate.value() == 0.3
    robot.abandon()


@pytest.mark.parametrize(("name", "title", "page"), [
    ("my-stop.json", "My own stop", "explore"),
    ("my-stop-2.json", "Seven steps of my own", "lab"),
])
def test_stops(robot: Robot, name: str, title: str, page: str) -> None:
    course = robot.window.guide.course
    course.open_file(OLD / name)
    robot.qtbot.waitUntil(lambda: not robot.session.loading.is_loading, timeout=LONGEST)
    assert course.stop is not None and course.stop.title.en == title
    assert robot.window.pages.page == page
    course.choose(0)
    course.commit()
    course.run()
    robot.qtbot.waitUntil(lambda: course.result is not None, timeout=LONGEST)
    assert course.result is not None and course.result.right is not None
    course.leave()
    robot.qtbot.waitUntil(lambda: not robot.session.loading.is_loading, timeout=LONGEST)
