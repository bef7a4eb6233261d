"""Who opens a view has the focus in it; what is hidden hands it on to nothing that is pressed."""

import pytest
from material.strokes import SEVEN
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from robot.tab_walk import called, press_space
from robot.window_robot import Robot

from gui.explore.catalogue import entries


@pytest.fixture
def drawn(robot: Robot) -> Robot:
    robot.window.resize(1280, 800)
    robot.draw(SEVEN)
    robot.window.activateWindow()
    robot.window.pages.turn_to("explore")
    robot.settle()
    return robot


def focus() -> QWidget:
    now = QApplication.focusWidget()
    assert now is not None, "the focus is lost"
    return now


def test_a_tile_pressed_twice_adds_no_drawing(drawn: Robot) -> None:
    explore = drawn.window.explore
    explore.start.buttons["what_if"].setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(2):  # the second before the view has its place
        QTest.keyClick(focus(), Qt.Key.Key_Space)
    drawn.settle()
    assert not drawn.session.collection.drawings
    assert explore.docks["what_if"].isAncestorOf(focus()), called(focus())


@pytest.mark.parametrize("key", [entry.key for entry in entries()])
def test_a_view_opened_from_its_tile_has_the_focus(drawn: Robot, key: str) -> None:
    explore = drawn.window.explore
    tile = explore.start.buttons[key]
    press_space(drawn, tile)
    assert explore.docks[key].isAncestorOf(focus()), called(focus())
    drawn.window.views.close_all()
    drawn.canvas.setFocus()
    drawn.click(tile)
    assert explore.docks[key].isAncestorOf(focus()), called(focus())


@pytest.mark.parametrize("key", ["what_if", "runs", "by_hand"])
def test_a_view_that_is_hidden_hands_the_focus_to_nothing_that_is_pressed(
    drawn: Robot, key: str
) -> None:
    drawn.window.show_view(key)
    drawn.settle()
    dock = drawn.window.explore.docks[key]
    dock.setFloating(True)  # as at the begin of a drag: it is hidden, and shown in a window
    drawn.window.activateWindow()
    drawn.settle()
    _nothing_to_press(drawn)
    dock.setFloating(False)
    drawn.window.show_view(key)
    drawn.settle()
    dock.close()
    drawn.settle()
    _nothing_to_press(drawn)


def _nothing_to_press(robot: Robot) -> None:
    assert not isinstance(focus(), QAbstractButton), called(focus())
    before = robot.session.sketch.content
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        robot.key(key)
    assert not robot.session.collection.drawings
    assert robot.session.sketch.content == before


def test_any_control_that_is_hidden_or_disabled_while_it_has_the_focus(drawn: Robot) -> None:
    """Of every page: no button follows; and Tab goes on from where it was."""
    for page in ("draw", "explore", "lab", "data", "path"):
        drawn.window.pages.turn_to(page)
        drawn.catch_up()
        controls = [each for each in drawn.window.findChildren(QAbstractButton)
                    if each.isVisible() and each.isEnabled() and each.window() is drawn.window
                    and each.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert len(controls) > 5
        for each in controls:
            for take, give_back in ((QWidget.hide, QWidget.show),
                                    (lambda w: w.setEnabled(False), lambda w: w.setEnabled(True))):
                each.setFocus(Qt.FocusReason.TabFocusReason)
                take(each)
                now = QApplication.focusWidget()
                assert not isinstance(now, QAbstractButton), f"{called(each)} → {called(now)}"
                give_back(each)


def test_tab_goes_on_from_what_was_hidden(drawn: Robot) -> None:
    drawn.window.pages.turn_to("draw")
    drawn.settle()
    labels = drawn.window.drawing.labels.buttons
    labels[3].setFocus(Qt.FocusReason.TabFocusReason)
    labels[3].hide()
    drawn.settle()
    assert not isinstance(focus(), QAbstractButton)
    drawn.key(Qt.Key.Key_Tab)
    assert focus() is labels[7]
