"""The window as a whole: its controls and keys, its colours, its size, how it meets errors."""

import sys
from pathlib import Path

import pytest
from material.strokes import SEVEN
from measures.present import present
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot
from robot.window_robot import Robot

from gui.dialogs.digits_dialog import DigitsDialog
from gui.dialogs.help_text import HelpText
from gui.model.pages import Page
from gui.widgets.theme import DARK, LIGHT
from gui.window import MainWindow


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


@pytest.mark.raises_on_purpose
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
    robot.menu("View", "Colors", colours)
    palette = {"Light": LIGHT, "Dark": DARK}[colours]
    predicted = robot.window.similarity.prediction.digit.grab().toImage()
    seen = {predicted.pixelColor(x, y).name()
            for x in range(predicted.width()) for y in range(predicted.height())}
    assert palette.pair[1] in seen
    assert palette.pair[1] in robot.window.drawing.forms.says["normalised"].text()
    picture = robot.window.grab().toImage()
    lightness = picture.pixelColor(picture.width() - 3, picture.height() // 2).lightness()
    assert (lightness > 200) == (colours == "Light")
    robot.menu("View", "Colors", "Light")


def test_the_axes_keep_their_scale_when_the_colours_change(robot: Robot) -> None:
    robot.train()
    axis = robot.window.training.loss.getAxis("left")
    for colours in ("Dark", "Light"):
        robot.menu("View", "Colors", colours)
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
    for name in ("How to begin", "Keys"):
        robot.menu("Help", name)
        assert len(robot.dialog(HelpText).text.text()) > 100
        robot.dialog(HelpText).close()
    robot.menu("Help", "About")
    assert len(robot.message()) > 100
