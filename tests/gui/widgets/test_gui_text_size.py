"""How large the text is, and that a held key does not train again and again."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from material.strokes import SEVEN
from PySide6.QtWidgets import QApplication
from robot.languages import Open, choose, opened, system
from robot.room_for_words import cut
from robot.window_robot import Robot

from gui.model.pages import Page
from gui.settings import read_settings
from gui.widgets import text_size

__all__ = ["opened", "system"]  # fixtures

PAGES: tuple[Page, ...] = ("draw", "explore", "lab", "data", "path")


@pytest.fixture
def usual(qapp: QApplication) -> Iterator[float]:
    """Points that the system's text has, which it has again afterwards."""
    yield qapp.font().pointSizeF()
    text_size.apply(qapp, 100)


def test_the_text_grows_at_once_and_has_its_room(
    usual: float, opened: Open, tmp_path: Path,
) -> None:
    windows, robot = opened()
    robot.draw(SEVEN)
    robot.take_steps(3)
    drawing = robot.session.sketch.drawing
    for per_cent in (80, 200):
        robot = choose(windows, robot, "View", "Text size", f"{per_cent} %")
        window = robot.window
        assert QApplication.font().pointSizeF() == pytest.approx(per_cent / 100 * usual)
        assert json.loads((tmp_path / "settings.json").read_text())["text_size"] == per_cent
        window.resize(1024, 600)
        for page in PAGES:
            window.pages.turn_to(page)
            for _ in range(3):
                robot.catch_up()
                robot.settle()  # what it was laid out anew for, part by part
            assert not cut(window), (per_cent, page)
        window.pages.turn_to("draw")
    assert window.drawing.forms.buttons["raw"].font().pointSizeF() == pytest.approx(2 * usual)
    assert robot.session.sketch.drawing == drawing
    assert robot.session.training.progress.steps == 3
    robot.abandon()
    assert read_settings(tmp_path / "settings.json").text_size == 200
    _, again = opened()
    again.settle()
    assert not cut(again.window)


def test_the_size_that_there_is_changes_nothing(usual: float, opened: Open) -> None:
    windows, robot = opened()
    before = windows.window
    robot.menu("View", "Text size", "100 %")
    robot.settle()
    assert windows.window is before


@pytest.mark.parametrize("size", ["7", "201", "true", '"large"'])
def test_a_size_that_cannot_be_is_passed_over(tmp_path: Path, size: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(f'{{"text_size": {size}}}')
    assert read_settings(path).text_size == 100


def test_a_held_key_trains_once_and_steps_on(robot: Robot) -> None:
    actions = robot.window.training_actions
    assert not any(each.autoRepeat() for each in (actions.train, actions.stop, actions.reset))
    assert actions.step.autoRepeat()
    lab = robot.window.lab_actions
    assert not any(each.autoRepeat() for each in (lab.run, lab.to_end, lab.stop, lab.reset))
