"""However the program is ended, what was added is there, and the next start goes on."""

import random
import signal
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from robot.ended import Saved, killed_while_adding, killed_while_saving, started
from robot.window_robot import Robot

from gui.window import MainWindow

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")


def test_every_drawing_acknowledged_before_a_kill_is_there_afterwards(tmp_path: Path) -> None:
    randomly = random.Random(1)
    added: set[int] = set()
    for _ in range(3):
        acknowledged, there = killed_while_adding(tmp_path, randomly)
        added |= acknowledged
        assert acknowledged and added <= there


def test_a_file_is_the_old_one_or_the_new_one_when_saving_is_killed(tmp_path: Path) -> None:
    randomly, saved = random.Random(1), Saved()
    for _ in range(3):
        killed_while_saving(tmp_path, randomly, saved)
    assert saved.files == 9


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_told_to_end_it_keeps_all_and_the_next_start_goes_on_and_says_so(
    by: signal.Signals, tmp_path: Path, qtbot: QtBot
) -> None:
    child = started("wait", tmp_path)
    assert child.stdout is not None and child.stdout.readline() == "ready\n"
    child.send_signal(by)
    assert child.wait() == 0
    child.stdout.close()
    window = MainWindow(tmp_path / "settings.json", tmp_path)
    qtbot.addWidget(window)
    robot = Robot(window, qtbot)
    with robot.wait_for(window.session.hardware_found):
        window.show()
    robot.settle()
    assert "ended before you closed it" in robot.said()
    (stroke,) = window.session.sketch.drawing.strokes
    assert [(point.x, point.y) for point in stroke.points] == [(5, 6), (20, 6), (10, 24)]
    assert window.session.training.knows_something
    assert window.session.training.weight_of_mine == 9
    assert robot.prediction("linear") in ("3", "7")
    window.close()
    again = MainWindow(tmp_path / "settings.json", tmp_path)
    qtbot.addWidget(again)
    robot = Robot(again, qtbot)
    with robot.wait_for(again.session.hardware_found):
        again.show()
    robot.settle()
    assert "as you left them" in robot.said()  # that one was closed as it should
    again.close()


def test_a_window_that_is_open_keeps_its_session_to_itself(tmp_path: Path, qtbot: QtBot) -> None:
    child = started("wait", tmp_path)
    assert child.stdout is not None and child.stdout.readline() == "ready\n"
    window = MainWindow(tmp_path / "settings.json", tmp_path)
    qtbot.addWidget(window)
    robot = Robot(window, qtbot)
    with robot.wait_for(window.session.hardware_found):
        window.show()
    robot.settle()
    assert window.session.sketch.drawing.is_blank
    window.close()
    child.kill()
    child.wait()
    child.stdout.close()
