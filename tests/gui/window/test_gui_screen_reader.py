"""What a screen reader is told: names, plain descriptions, a sentence a plot, and what changes."""

import re
from collections.abc import Iterator

import numpy as np
import pytest
from material.strokes import SEVEN
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QTableView, QWidget
from robot.tab_walk import called, controls
from robot.typist import Typist
from robot.window_robot import Robot

from engine.drawings.raster import raw
from gui.widgets.numbers import brief, probability
from gui.widgets.pictures.picture import Picture
from gui.widgets.plots.plot import Plot
from gui.widgets.tables.numbers_dialog import NumbersDialog

Text, Role = QAccessible.Text, QAccessible.Role


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
    words = "Press “Train”: the loss of each step appears here."
    assert _told(plot, Text.Description) == words
    reader.take_steps(20)
    reader.canvas.setFocus()
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    told = _told(plot, Text.Description)
    assert told.startswith("step from 1 to 20, at the end 20; ")
    progress = reader.session.training.progress
    assert f"at the end {progress.losses[-1]:.3f}" in told, told


def test_what_paints_itself_says_what_it_is(reader: Robot) -> None:
    reader.draw(SEVEN)
    window = reader.window
    expected = ((reader.canvas, Role.Canvas), (window.training.loss, Role.Chart),
                (window.drawing.forms.findChildren(Picture)[0], Role.Graphic))
    for widget, role in expected:
        told = QAccessible.queryAccessibleInterface(widget)
        assert told.role() == role, called(widget)
        assert told.parent() is not None and told.object() is widget
    for key in sorted(window.views.keys):
        window.views.close_all()
        for plot in window.show_view(key).findChildren(Plot):
            assert QAccessible.queryAccessibleInterface(plot).role() == Role.Chart, key


def test_the_canvas_says_what_is_on_it(reader: Robot) -> None:
    assert "It is empty." in _told(reader.canvas, Text.Description)
    reader.draw(SEVEN)
    inked = int(np.count_nonzero(raw(reader.session.sketch.drawing)))
    told = f"Strokes: {len(SEVEN)}. Pixels with ink: {inked} of 784."
    reader.wait_until(lambda: told in _told(reader.canvas, Text.Description))
    reader.session.show_image("valid", 3)
    reader.wait_until(lambda: "validation image 3" in _told(reader.canvas, Text.Description))


def test_the_numbers_of_a_plot_are_a_table(robot: Robot) -> None:
    robot.take_steps(4)
    robot.menu("File", "Export", "the loss curve", "Show the numbers")
    dialog = robot.window.findChild(NumbersDialog)
    assert dialog is not None and dialog.isVisible()
    model = dialog.table.model()
    losses = robot.session.training.progress.losses
    assert model.rowCount() == 4
    column = [model.headerData(at, Qt.Orientation.Horizontal)
              for at in range(model.columnCount())].index("loss")
    assert [model.index(at, column).data() for at in range(4)] == [brief(each) for each in losses]
    assert QAccessible.queryAccessibleInterface(dialog.table).role() == Role.Table
    dialog.reject()


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


def test_the_probabilities_are_told_and_those_of_a_cleared_drawing_no_more(robot: Robot) -> None:
    bars = robot.window.linear.bars
    robot.train()
    robot.draw(SEVEN)
    prediction = robot.session.predictions.trained
    assert prediction is not None
    told = ", ".join(f"{digit}: {probability(score)}"
                     for digit, score in zip((3, 7), prediction.scores, strict=True))
    robot.wait_until(lambda: _told(bars, Text.Description) == told)
    robot.window.drawing.clear.trigger()
    robot.wait_until(lambda: not _told(bars, Text.Description))


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
