"""Closing the window: it asks, it saves, and at no moment leaves anything behind."""

import threading
from pathlib import Path

import pytest
from material.strokes import SEVEN
from measures.leftovers import left_behind
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot
from robot.window_robot import Robot

from gui.window import LIBRARY, MainWindow


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """One that cannot keep drawings: there is a folder where their file would be."""
    (tmp_path / LIBRARY).mkdir()
    window = MainWindow(tmp_path / "settings.json")
    qtbot.addWidget(window)
    return window


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot) -> Robot:
    robot = Robot(window, qtbot)
    with robot.wait_for(window.session.hardware_found):
        window.show()
    return robot


def test_closing_with_drawings_that_cannot_be_kept_asks(robot: Robot) -> None:
    robot.add(SEVEN, 7)
    robot.window.close()
    assert robot.window.isVisible()
    box = robot.dialog(QMessageBox)
    box.button(QMessageBox.StandardButton.Cancel).click()
    robot.settle()
    assert robot.window.isVisible()
    assert len(robot.session.collection.drawings) == 1
    robot.window.close()
    robot.dialog(QMessageBox).button(QMessageBox.StandardButton.Discard).click()
    robot.settle()
    assert not robot.window.isVisible()


def test_closing_can_save_first(robot: Robot, tmp_path: Path) -> None:
    robot.add(SEVEN, 7)
    robot.window.close()
    robot.dialog(QMessageBox).button(QMessageBox.StandardButton.Save).click()
    robot.settle()
    robot.choose_file(tmp_path / "mine.jsonl")
    assert (tmp_path / "mine.jsonl").exists()
    assert not robot.window.isVisible()


@pytest.mark.parametrize("moment", ["shown", "digits are read", "torch is read", "ready"])
def test_closing_at_any_moment_leaves_no_thread(qtbot: QtBot, tmp_path: Path, moment: str) -> None:
    window = MainWindow(tmp_path / "settings.json")
    qtbot.addWidget(window)
    robot, session = Robot(window, qtbot), window.session
    window.show()
    if moment != "shown":
        with robot.wait_for({"digits are read": session.loading.requested,
                             "torch is read": session.digit_set_changed,
                             "ready": session.hardware_found}[moment]):
            pass
    window.close()
    assert not window.isVisible() and not session.loading.is_loading
    robot.settle()


def test_what_is_left_behind_is_seen(qapp: QApplication) -> None:
    """A fixture asks this after every test; here is one of each kind, put away again."""
    before, end = set(threading.enumerate()), threading.Event()
    assert left_behind(before) == []
    timer, thread, window = QTimer(interval=1_000_000), QThread(), QWidget()
    other = threading.Thread(target=end.wait, name="another", daemon=True)
    timer.start()
    thread.start()
    other.start()
    window.show()
    found = left_behind(before)
    timer.stop()
    thread.quit()
    thread.wait()
    end.set()
    other.join()
    window.close()
    assert sorted(what.split()[0] for what in found) == ["thread", "thread", "timer", "window"]
    assert left_behind(before) == []
