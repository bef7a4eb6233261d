"""The window as a whole: what it remembers, how it closes, how it meets errors, its languages."""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from full_disk import full_disk
from leftovers import left_behind
from present import present
from PySide6.QtCore import Qt, QThread, QTimer
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot
from strokes import SEVEN
from window_robot import LONGEST, Robot

from gui.digits_dialog import DigitsDialog
from gui.model.pages import Page
from gui.settings import Settings, read_settings, write_settings
from gui.widgets.theme import DARK, LIGHT
from gui.window import MainWindow

ROOT = Path(__file__).parents[1]


def test_drawing_works_before_anything_is_loaded(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow(tmp_path / "settings.json")
    qtbot.addWidget(window)
    robot = Robot(window, qtbot)
    window.show()
    assert robot.session.digit_set is None
    robot.press(8, 7)
    robot.trail(19, 7)
    assert robot.session.sketch.drawing.strokes[0].points[-1].x > 18
    assert not robot.window.training.train.isEnabled()
    robot.open()
    assert robot.prediction("similarity") in ("3", "7")
    robot.abandon()


def test_settings_pen_and_layout_are_remembered(robot: Robot, qtbot: QtBot, tmp_path: Path) -> None:
    form = robot.window.training.recipe
    form.rate.setValue(0.25)
    form.batch_size.setValue(64)
    robot.pace(200)
    robot.click(robot.window.drawing.forms.buttons["raw"])
    robot.window.drawing.width_slider.setValue(14)
    robot.window.resize(780, 700)  # fits the screen that the offscreen platform has
    robot.window.content.first_page.setSizes([430, 416])
    robot.settle()
    sizes = robot.window.content.first_page.sizes()
    robot.window.close()
    again = MainWindow(tmp_path / "settings.json")
    qtbot.addWidget(again)
    other = Robot(again, qtbot)
    other.open()
    assert other.session.training.recipe.learning_rate == 0.25
    assert other.session.training.recipe.batch_size == 64
    assert again.training.pace_text.text() == "200 steps/s"
    assert other.session.form == "raw"
    assert again.drawing.forms.buttons["raw"].isChecked()
    assert other.session.sketch.drawing.pen_width == 3.5
    assert (again.width(), again.height()) == (780, 700)
    assert again.content.first_page.sizes() == sizes
    other.abandon()


def test_a_pace_in_the_settings_is_the_place_of_the_slider(qtbot: QtBot, tmp_path: Path) -> None:
    """So it has been written since the first version."""
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"pace": 9, "lab_pace": 2}))
    window = MainWindow(path)
    qtbot.addWidget(window)
    robot = Robot(window, qtbot)
    robot.open()
    assert window.training.pace_text.text() == "full speed"
    assert robot.open_lab().transport.pace_text.text() == "5 steps/s"
    window.close()
    assert json.loads(path.read_text())["pace"] == 9
    assert json.loads(path.read_text())["lab_pace"] == 2


@pytest.mark.parametrize("content", [
    "", "nonsense", "[]", json.dumps({"recipe": {"epochs": -3}, "digits": [3], "pace": "fast"}),
    json.dumps({"digits": [3, "x"], "pen_width": "wide", "geometry": 7, "form": "sideways"}),
    "[" * 100_000, '{"recipe": {"learning_rate": 1' + "0" * 400 + "}}",
], ids=range(7))
def test_a_broken_settings_file_costs_nothing_but_the_settings(
    tmp_path: Path, content: str,
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(content)
    assert read_settings(path) == Settings()


def test_what_is_right_in_a_partly_broken_settings_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"digits": [0, 1], "form": "sideways", "weight_of_mine": 7}))
    settings = read_settings(path)
    assert settings.digits == (0, 1)
    assert settings.form == "normalised"
    assert settings.weight_of_mine == 7


def test_settings_that_cannot_be_written_are_logged_and_the_old_ones_kept(
    tmp_path: Path, caplog: pytest.LogCaptureFixture,
) -> None:
    path = tmp_path / "settings.json"
    write_settings(path, Settings(pen_width=3.0))
    with full_disk():
        write_settings(path, Settings(pen_width=4.0))
    write_settings(path / "in a file" / "settings.json", Settings())
    assert [str(path) in record.getMessage() for record in caplog.records] == [True, True]
    assert read_settings(path).pen_width == 3.0
    assert list(tmp_path.iterdir()) == [path]


def add_seven(robot: Robot) -> None:
    robot.draw(SEVEN)
    robot.click(robot.mine.add_buttons[7])


def test_closing_with_unsaved_drawings_asks(robot: Robot) -> None:
    add_seven(robot)
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
    add_seven(robot)
    robot.window.close()
    robot.dialog(QMessageBox).button(QMessageBox.StandardButton.Save).click()
    robot.settle()
    robot.choose_file(tmp_path / "mine.jsonl")
    assert (tmp_path / "mine.jsonl").exists()
    assert not robot.window.isVisible()


def test_an_unexpected_exception_is_shown_once_and_the_program_goes_on(robot: Robot) -> None:
    sys.excepthook(ZeroDivisionError, ZeroDivisionError("a test's own"), None)
    robot.settle()
    box = robot.dialog(QMessageBox)
    assert "ZeroDivisionError: a test's own" in box.informativeText()
    copy = next(button for button in box.buttons() if "Copy" in button.text())
    copy.click()
    assert "ZeroDivisionError: a test's own" in QGuiApplication.clipboard().text()
    assert box.isVisible()
    box.close()
    robot.settle()
    robot.draw(SEVEN)
    assert robot.prediction("similarity") == "7"


def test_any_pair_can_be_chosen_in_the_dialog(robot: Robot) -> None:
    robot.menu("Digits", "Choose …")
    dialog = robot.dialog(DigitsDialog)
    for digit in (3, 7):
        dialog.boxes[digit].click()
    ok = dialog.buttons.button(dialog.buttons.StandardButton.Ok)
    assert not ok.isEnabled()
    for digit in (1, 4):
        dialog.boxes[digit].click()
    with robot.wait_for(robot.session.digit_set_changed):
        ok.click()
    robot.settle()
    assert robot.session.digits == (1, 4)
    assert set(robot.mine.add_buttons) == {1, 4}


def test_every_control_has_an_accessible_name_and_can_be_reached(robot: Robot) -> None:
    controls = [
        each for each in robot.window.findChildren(QWidget)
        if isinstance(each, QAbstractButton | QAbstractSlider | QAbstractSpinBox | QComboBox)
        and each.isVisible() and "qt_" not in each.objectName()
        and "QScrollBar" not in each.metaObject().className()
    ]
    assert len(controls) > 20
    nameless = [each for each in controls
                if not (each.accessibleName() or getattr(each, "text", str)())]
    assert not nameless
    unreachable = [each.accessibleName() or getattr(each, "text", str)() for each in controls
                   if each.isEnabled() and not each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert not unreachable


@pytest.mark.parametrize("page", ["draw", "explore", "lab"])
def test_no_two_commands_share_a_key(robot: Robot, page: Page) -> None:
    robot.window.pages.turn_to(page)
    keys = [key.toString() for action in robot.window.findChildren(QAction)
            if action.associatedObjects()  # in no menu and no widget it hears no key
            for key in action.shortcuts() if not key.isEmpty()]
    assert "F5" in keys
    buttons = robot.window.findChildren(QAbstractButton)
    keys += [button.shortcut().toString() for button in buttons
             if button.isVisible() and not button.shortcut().isEmpty()
             and button.shortcut().toString().startswith("F")]
    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize("colours", ["Light", "Dark"])
def test_light_and_dark(robot: Robot, colours: str) -> None:
    robot.draw(SEVEN)
    robot.menu("View", colours)
    palette = {"Light": LIGHT, "Dark": DARK}[colours]
    predicted = robot.window.similarity.prediction.digit.grab().toImage()
    seen = {predicted.pixelColor(x, y).name()
            for x in range(predicted.width()) for y in range(predicted.height())}
    assert palette.pair[1] in seen
    assert palette.pair[1] in robot.window.drawing.forms.says["normalised"].text()
    picture = robot.window.grab().toImage()
    lightness = picture.pixelColor(picture.width() - 3, picture.height() // 2).lightness()
    assert (lightness > 200) == (colours == "Light")
    robot.menu("View", "Light")


def test_the_axes_keep_their_scale_when_the_colours_change(robot: Robot) -> None:
    robot.train()
    axis = robot.window.training.loss.getAxis("left")
    for colours in ("Dark", "Light"):
        robot.menu("View", colours)
        robot.settle()
        labels = axis.tickStrings([0.0, 0.5], axis.autoSIPrefixScale * axis.scale, 0.5)
        assert [float(label) for label in labels] == [0.0, 0.5]


@pytest.mark.parametrize("digits", [tuple(range(10)), (1, 2), (2, 5, 8)])
def test_other_digits_can_be_chosen_with_a_drawing_on_the_canvas(
    robot: Robot, digits: tuple[int, ...],
) -> None:
    robot.draw(SEVEN)
    robot.train()
    for choice in (digits, (3, 7)):
        with robot.wait_for(robot.session.digit_set_changed):
            robot.session.load(choice)
        robot.settle()
        assert present(robot.session.drawing_predictions.normalised.l1).digits == choice
        assert robot.prediction("similarity") in map(str, choice)
        assert not robot.has_dialog(QMessageBox)


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


def test_nothing_is_wider_than_the_window_at_1280_by_800(robot: Robot) -> None:
    robot.window.resize(1280, 800)
    robot.settle()
    area = robot.window.content.scroll_area
    assert area.horizontalScrollBar().maximum() == 0
    assert area.verticalScrollBar().maximum() == 0


def test_the_layout_does_not_move_while_drawing_and_training(robot: Robot) -> None:
    def places() -> list[object]:
        window = robot.window
        return [each.geometry() for each in (
            window.drawing, window.similarity, window.linear, window.training, window.collection,
            window.notices, window.drawing.canvas, window.training.loss,
        )]

    robot.window.resize(1280, 800)
    robot.settle()
    before = places()
    robot.draw(SEVEN)
    assert places() == before
    robot.train()
    assert places() == before
    robot.click(robot.mine.add_buttons[7])
    assert places() == before


def test_help_opens_and_says_how_to_begin(robot: Robot) -> None:
    for name in ("How to begin", "Keys", "About"):
        robot.menu("Help", name)
        assert len(robot.message()) > 100


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


def demonstration(folder: Path) -> "subprocess.CompletedProcess[str]":
    """What the demonstration says, on a machine without a display."""
    environment = {key: value for key, value in os.environ.items()
                   if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    environment["HOME"] = str(folder.parent)
    return subprocess.run(
        [sys.executable, "-m", "gui", "--demo", str(folder)], cwd=ROOT,
        env=environment, capture_output=True, text=True, timeout=LONGEST / 1000, check=False,
    )


def test_a_demonstration_whose_pictures_cannot_be_written_says_so_and_ends(tmp_path: Path) -> None:
    for digit in (3, 7):
        (tmp_path / "demo" / f"{digit}-before.png").mkdir(parents=True)
    done = demonstration(tmp_path / "demo")
    assert (done.returncode, done.stdout) == (2, "")
    assert "-before.png cannot be written: Is a directory." in done.stderr
    assert "Traceback" not in done.stderr


def test_the_demonstration_needs_no_display(tmp_path: Path) -> None:
    done = demonstration(tmp_path / "demo")
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    for digit in (3, 7):
        for when in ("before", "during", "after"):
            assert (tmp_path / "demo" / f"{digit}-{when}.png").stat().st_size > 20_000
        (last,) = [line for line in lines if line["drawn"] == digit and line["when"] == "after"
                   and line["form"] == "normalised" and line["classifier"] == "linear"]
        assert last["verdict"] == digit
        (first,) = [line for line in lines if line["drawn"] == digit
                    and line["when"] == "before" and line["form"] == "normalised"
                    and line["classifier"] == "linear"]
        assert first["verdict"] is None
