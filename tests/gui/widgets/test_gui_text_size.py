"""How large the text is, and that a held key does not train again and again."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_robot import Robot

from gui.settings import read_settings
from gui.window import MainWindow


def test_the_text_grows_at_once_and_is_remembered(
    robot: Robot, qtbot: QtBot, tmp_path: Path,
) -> None:
    usual = QApplication.font().pointSizeF()
    line = robot.window.notices.text.fontMetrics().height()
    robot.menu("View", "Text size", "150 %")
    assert QApplication.font().pointSizeF() == pytest.approx(1.5 * usual)
    assert robot.window.notices.text.fontMetrics().height() > line
    assert robot.window.drawing.forms.buttons["raw"].font().pointSizeF() == (
        pytest.approx(1.5 * usual))
    assert "150 %" in robot.said()
    robot.window.close()
    assert read_settings(tmp_path / "settings.json").text_size == 150
    window = MainWindow(tmp_path / "settings.json")
    qtbot.addWidget(window)
    again = Robot(window, qtbot)
    again.open()
    assert window.fontMetrics().height() > line
    assert window.drawing.forms.buttons["raw"].font().pointSizeF() == pytest.approx(1.5 * usual)
    again.menu("View", "Text size", "80 %")
    assert QApplication.font().pointSizeF() == pytest.approx(0.8 * usual)
    again.menu("View", "Text size", "100 %")
    assert QApplication.font().pointSizeF() == pytest.approx(usual)
    again.abandon()


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
