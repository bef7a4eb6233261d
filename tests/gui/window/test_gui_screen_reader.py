"""What a screen reader is told: names, plain descriptions, a sentence a plot, and what changes."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QTableView, QWidget
from strokes import SEVEN
from tab_walk import called, controls
from typist import Typist
from window_robot import Robot

from gui.widgets.plots.plot import Plot

Text = QAccessible.Text


@pytest.fixture
def reader(robot: Robot) -> Iterator[Robot]:
    """A robot whose window somebody listens to."""
    QAccessible.setActive(True)
    yield robot
    QAccessible.setActive(False)


def _told(widget: QWidget, what: QAccessible.Text) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(what)


def _check(robot: Robot, where: str) -> None:
    robot.catch_up()
    for each in controls(robot.window):
        assert _told(each, Text.Name), f"{where}: {called(each)} has no name"
    for each in robot.window.findChildren(QWidget):
        if each.isVisible():
            if isinstance(each, QAbstractButton) and not isinstance(
                    each.parentWidget(), QTableView):
                assert _told(each, Text.Name), f"{where}: {called(each)} has no name"
            told = _told(each, Text.Description)
            assert not re.search(r"</?[a-z]+[^>]*>", told), f"{where}: {called(each)}: {told}"


def test_every_control_has_a_name_and_no_description_has_tags(robot: Robot) -> None:
    robot.draw(SEVEN)
    robot.take_steps(3)
    _check(robot, "draw")
    robot.window.pages.turn_to("explore")
    _check(robot, "explore")
    for key in sorted(robot.window.views.keys):
        robot.window.views.close_all()
        robot.window.show_view(key)
        _check(robot, key)
    lab = robot.open_lab()
    for at in range(lab.tabs.count()):
        lab.tabs.setCurrentIndex(at)
        _check(robot, lab.tabs.tabText(at))
    for page in ("data", "path"):
        robot.window.pages.buttons[page].click()
        _check(robot, page)


def test_a_plot_is_a_sentence(reader: Robot) -> None:
    plot = reader.window.training.loss
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    assert _told(plot, Text.Description) == "Nothing is plotted yet."
    reader.take_steps(20)
    reader.canvas.setFocus()
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    told = _told(plot, Text.Description)
    assert told.startswith("step from 1 to 20, at the end 20; ")
    progress = reader.session.training.progress
    assert f"at the end {progress.losses[-1]:.3f}" in told, told


def test_every_plot_that_is_seen_gets_its_sentence_while_somebody_listens(reader: Robot) -> None:
    reader.draw(SEVEN)
    reader.take_steps(5)
    for title in ("Sigmoid", "Runs", "Overfitting"):
        reader.window.views.close_all()
        view = reader.view(title)
        view.grab()
        for plot in view.findChildren(Plot):
            if plot.isVisible():
                reader.wait_until(lambda plot=plot: _told(plot, Text.Description) != "")  # type: ignore[misc]


def test_a_prediction_is_said_when_it_is_another(robot: Robot) -> None:
    heard: list[str] = []
    robot.window.notices.voice.announcer.announced.connect(heard.append)
    typist = Typist(robot)
    typist.draws_a_seven()
    assert heard
    assert heard[-1].endswith(": 7")
    before = list(heard)
    typist.types(Qt.Key.Key_Space)
    typist.types(Qt.Key.Key_Up)
    assert robot.prediction("similarity") == "7"
    assert heard == before, "the same digit is not said again"


def test_a_slider_says_what_its_place_means(robot: Robot) -> None:
    heard: list[str] = []
    recipe = robot.window.training.recipe
    recipe.rate_slider.announcer.announced.connect(heard.append)
    recipe.rate.setValue(1)
    assert not heard, "nobody moves it"
    recipe.rate_slider.setFocus(Qt.FocusReason.TabFocusReason)
    robot.key(Qt.Key.Key_PageUp)
    assert heard == ["1.3"]


def test_what_the_line_at_the_foot_says_is_said(robot: Robot) -> None:
    heard: list[str] = []
    robot.window.notices.announcer.announced.connect(heard.append)
    robot.draw(SEVEN)
    assert heard == [robot.said()]


def test_from_the_first_start_to_a_trained_model_with_the_keyboard_alone(robot: Robot) -> None:
    transcript: list[str] = []
    window = robot.window
    window.activateWindow()
    for announcer in (window.notices.announcer, window.notices.voice.announcer,
                      window.drawing.canvas.announcer):
        announcer.announced.connect(transcript.append)

    def tab_to(name: str) -> None:
        for _ in range(60):
            robot.key(Qt.Key.Key_Tab)
            now = QApplication.focusWidget()
            assert now is not None
            transcript.append(f"[{_told(now, Text.Name)}]")
            if _told(now, Text.Name) == name:
                return
        raise AssertionError(f"{name} is not come to: {transcript}")

    tab_to("Drawing canvas")
    keys = [Qt.Key.Key_Home] * 6 + [Qt.Key.Key_Space] + [Qt.Key.Key_Right] * 10 + [
        Qt.Key.Key_End] * 6 + [Qt.Key.Key_Down] * 8 + [Qt.Key.Key_Space]
    for key in keys:
        robot.key(key)
    assert transcript[-1].startswith("Pen lifted") or "Pen lifted, row" in " ".join(transcript)
    tab_to("Train")
    with robot.wait_for(robot.session.training.ended):
        robot.key(Qt.Key.Key_Space)
        robot.pace(None)  # that the test need not wait
    robot.settle()
    assert robot.prediction("linear") == "7"
    assert any("Baseline (L1): 7" in each for each in transcript), "; ".join(transcript)
    assert any("Linear model: 7" in each for each in transcript), transcript
