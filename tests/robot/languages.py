"""Windows that are opened in one language and come to speak another."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from material.strokes import SEVEN
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from robot.window_robot import Robot

import resources
from gui.application import Places
from gui.window import MainWindow
from gui.windows import Windows

Open = Callable[[], tuple[Windows, Robot]]


@pytest.fixture
def system(qapp: QApplication) -> Iterator[None]:
    """One that speaks English; afterwards everything is as it was."""
    before, translators = QLocale(), set(qapp.findChildren(QTranslator))
    QLocale.setDefault(QLocale("en_US"))
    yield
    for translator in set(qapp.findChildren(QTranslator)) - translators:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


@pytest.fixture
def opened(
    system: None, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> Iterator[Open]:
    every: list[Windows] = []

    def open_() -> tuple[Windows, Robot]:
        windows = Windows(qapp, Places(tmp_path / "settings.json", tmp_path, None))
        every.append(windows)
        robot = Robot(windows.window, qtbot)
        robot.open()
        return windows, robot

    yield open_
    for windows in every:
        if shiboken6.isValid(windows.window):
            Robot(windows.window, qtbot).abandon()
            windows.window.deleteLater()
        windows.deleteLater()


@pytest.fixture(params=["en", "ko"])
def speaker(
    request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Robot]:
    """A robot whose window speaks one of the languages."""
    translator = QTranslator()
    if request.param == "ko":
        assert translator.load(QLocale("ko_KR"), "three-or-seven", "_",
                               str(resources.TRANSLATIONS))
        qapp.installTranslator(translator)
    settings = tmp_path_factory.mktemp("settings") / "settings.json"
    if "large_text" in request.fixturenames:
        settings.write_text('{"text_size": 200}')
    window = MainWindow(settings)
    qtbot.addWidget(window)
    robot = Robot(window, qtbot)
    robot.open()
    robot.draw(SEVEN)
    robot.take_steps(3)
    yield robot
    robot.abandon()
    qapp.removeTranslator(translator)


def choose(windows: Windows, robot: Robot, *menu: str) -> Robot:
    """The robot of the window that has come in the place of its own."""
    before = windows.window
    robot.menu(*menu)
    robot.wait_until(lambda: windows.window is not before)
    after = Robot(windows.window, robot.qtbot)
    after.wait_until(lambda: after.session.training.can_train)
    after.settle()
    after.wait_until(lambda: not shiboken6.isValid(before))
    return after


def switch(windows: Windows, robot: Robot) -> Robot:
    """To the other of the two languages, by the menu; ready it need not be."""
    before = windows.window
    if before.settings.language == "ko":
        robot.menu("보기(V)", "언어(G)", "English")
    else:
        robot.menu("View", "Language", "한국어")
    robot.wait_until(lambda: windows.window is not before)
    return Robot(windows.window, robot.qtbot)


def ready(robot: Robot) -> Robot:
    robot.wait_until(lambda: robot.session.training.can_train)
    robot.settle()
    return robot
