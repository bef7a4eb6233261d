"""What every test gets: one prepared application, a clean place for settings, a tidy end."""

import gc
import os
import threading
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

os.environ["QT_QPA_PLATFORM"] = os.environ.get("QT_QPA_PLATFORM") or "offscreen"

from hypothesis import HealthCheck, settings
from measures.imports_beside import ImportsBeside
from measures.leftovers import left_behind
from measures.traced_threads import trace_qt_threads
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QMessageBox, QVBoxLayout, QWidget
from robot.display import Screen, real_display
from robot.window_robot import OpenWindow, Robot

import resources
from engine.data import dataset_files
from engine.data.datasets import Dataset
from engine.data.progress import Report, no_report, not_cancelled
from gui.application import prepare
from gui.unexpected_errors import log as unexpected_errors_log
from gui.widgets.pen_application import PenApplication
from gui.window import MainWindow

if TYPE_CHECKING:  # the course, which the window imports when it is opened
    from robot.course_learner import Learner
    from robot.pointers import Pointers

    from gui.course.stops.stop import Stop

# A busy machine is no failure.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
trace_qt_threads()
imports_beside = ImportsBeside()


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return PenApplication


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    qapp.setApplicationName("three-or-seven-tests")
    prepare(qapp)
    return qapp


@pytest.fixture(scope="session", autouse=True)
def mnist_is_unpacked_once() -> Iterator[None]:
    """Every window reads MNIST; its files do not change meanwhile. It is a fifth of each test."""
    read = dataset_files.read_idx
    once = cache(read)

    def read_idx(
        images: Path, labels: Path, report: Report = no_report,
        is_cancelled: Callable[[], bool] = not_cancelled,
    ) -> Dataset:
        if images.parent == resources.MNIST:
            return once(images, labels)
        return read(images, labels, report, is_cancelled)

    dataset_files.read_idx = read_idx
    yield
    dataset_files.read_idx = read


@pytest.fixture(scope="module", autouse=True)
def what_was_there_before() -> None:
    """Let the collector pass over it, torch above all: `nothing_left_behind` asks it each time."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a thread, a timer or a window."""
    before = set(threading.enumerate())
    yield
    left = left_behind(before)
    assert not left, f"left behind: {left}"


@pytest.fixture(autouse=True)
def classes_of_qt_are_made_on_the_windows_thread() -> Iterator[None]:
    """Fail a test in which their modules were imported on another: it would crash, seldom."""
    yield
    names, imports_beside.names = imports_beside.names, []
    assert not names, f"imported beside the window: {names}"


@pytest.fixture(autouse=True)
def no_exception_is_lost(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """Fail a test in which the window had to tell of an exception that nobody caught.

    The window's hook stands before pytest-qt's, so nobody else would hear of it. A test that raises
    one itself is marked with raises_on_purpose.
    """
    yield
    if request.node.get_closest_marker("raises_on_purpose") is None:
        lost = [record.getMessage() for when in ("setup", "call") for record in
                caplog.get_records(when) if record.name == unexpected_errors_log.name]
        assert not lost, "\n".join(lost)


@pytest.fixture
def open_window(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[OpenWindow]:
    """The program is started, with what it has kept from the times before, until all is loaded.

    What a test has patched stays so until its windows are closed.
    """
    started: list[Robot] = []

    def opened() -> Robot:
        window = MainWindow(tmp_path / "settings.json")
        qtbot.addWidget(window)
        robot = Robot(window, qtbot)
        robot.open()
        started.append(robot)
        return robot

    yield opened
    for robot in started:
        robot.abandon()


@pytest.fixture
def robot(open_window: OpenWindow) -> Robot:
    """A window that has loaded everything, and hands to use it with."""
    return open_window()


@pytest.fixture(scope="session")
def reader() -> Iterator[object]:
    """A process in which exported code is run alone."""
    from material.code_material import Reader  # torch, which most tests can do without

    reader = Reader()
    yield reader
    reader.close()


@pytest.fixture
def learner(robot: Robot) -> "Learner":
    from robot.course_learner import Learner

    return Learner(robot)


@pytest.fixture(scope="session")
def stops() -> dict[str, "Stop"]:
    """Every stop of the course, by its id."""
    from sample_files.course_files import VIEWS

    from gui.course.stops.stop_reader import read_course

    return {stop.id: stop for stop in read_course(resources.COURSE, VIEWS)}


@pytest.fixture
def default_locale() -> Iterator[Callable[[str], QLocale]]:
    """Goes to another country, and comes back at the end."""
    before = QLocale()

    def travel(country: str) -> QLocale:
        QLocale.setDefault(QLocale(country))
        return QLocale()

    yield travel
    QLocale.setDefault(before)


@pytest.fixture(autouse=True)
def no_dialog_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dialog that is executed instead of opened would hang the tests: make it an error."""
    def refuse(self: QMessageBox) -> int:
        raise AssertionError("a dialog was executed; open() it instead")

    monkeypatch.setattr(QMessageBox, "exec", refuse)


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[Callable[..., QWidget]]:
    """Shows a widget in a window that has the focus, with room around it."""
    kept: list[QWidget] = []

    def show(*widgets: QWidget) -> QWidget:
        window = QWidget()
        kept.append(window)
        column = QVBoxLayout(window)
        for each in widgets:
            column.addWidget(each)
        window.resize(360, 300)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    yield show
    for window in kept:
        window.close()
        window.deleteLater()


@pytest.fixture
def screen() -> Iterator[Screen]:
    """A real display."""
    with real_display() as screen:
        yield screen


@pytest.fixture
def pointers(robot: Robot) -> "Pointers":
    from robot.pointers import Pointers

    return Pointers(robot)
