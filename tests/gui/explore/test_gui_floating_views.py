"""A view in a window of its own is told apart from the page, and does not lie over the others."""

from itertools import permutations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDockWidget, QWidget
from robot.tab_walk import called
from robot.window_robot import OpenWindow, Robot

from gui.model.pages import Page
from gui.widgets import tab_order

PAGES: tuple[Page, ...] = ("draw", "explore", "lab", "data")


def floated(robot: Robot, title: str = "Map", key: str = "map") -> QDockWidget:
    robot.window.resize(1024, 640)
    robot.view(title)
    dock = robot.window.explore.docks[key]
    dock.setFloating(True)
    robot.settle()
    return dock


def test_it_does_not_lie_where_it_was_docked(robot: Robot) -> None:
    robot.window.resize(1024, 640)
    robot.view("Map")
    dock = robot.window.explore.docks["map"]
    docked = dock.mapToGlobal(QPoint())
    dock.setFloating(True)
    robot.settle()
    assert (dock.pos() - docked).manhattanLength() >= 40


def test_it_is_put_aside_while_another_page_is_shown(robot: Robot) -> None:
    dock = floated(robot)
    for page in PAGES[:1] + PAGES[2:]:
        robot.window.pages.turn_to(page)
        robot.settle()
        assert not dock.isVisible(), page
        robot.window.pages.turn_to("explore")
        robot.settle()
        assert dock.isVisible() and dock.isFloating()
    robot.window.pages.turn_to("draw")
    robot.view("Map")  # asked for
    assert dock.isVisible()
    dock.close()
    robot.window.pages.turn_to("draw")
    robot.window.pages.turn_to("explore")
    robot.settle()
    assert not dock.isVisible(), "the user closed it"


def test_one_that_stands_beside_the_window_stays(robot: Robot) -> None:
    dock = floated(robot)
    dock.move(robot.window.frameGeometry().right() + 50, 0)
    robot.window.pages.turn_to("draw")
    robot.settle()
    assert dock.isVisible()


@pytest.mark.parametrize("page", ["draw", "explore"])
def test_one_put_aside_is_open_at_the_next_start(open_window: OpenWindow, page: str) -> None:
    first = open_window()
    floated(first)
    first.view("Runs")
    first.window.pages.turn_to("draw" if page == "draw" else "explore")
    first.settle()
    first.window.close()

    second = open_window()
    docks = second.window.explore.docks
    assert set(docks) == {"map", "runs"}
    assert docks["map"].isFloating() and docks["map"].isVisible() == (page == "explore")
    second.window.pages.turn_to("explore")
    second.settle()
    assert docks["map"].isVisible() and docks["runs"].isVisible()


@pytest.mark.parametrize(("start", "page"), [*permutations(PAGES, 2)])
def test_another_page_begins_with_no_button_under_the_keys(
    robot: Robot, start: Page, page: Page
) -> None:
    """Qt would give the focus to the first of its controls: Train, on the first page."""
    window = robot.window
    window.activateWindow()
    window.pages.turn_to(start)
    robot.catch_up()
    parts: dict[Page, QWidget] = {
        "draw": window.training, "explore": window.explore, "lab": window.lab, "data": window.data}
    tab_order.enter(parts[start])
    assert isinstance(QApplication.focusWidget(), QAbstractButton)
    window.pages.turn_to(page)
    robot.settle()
    now = QApplication.focusWidget()
    assert now is not None
    assert not isinstance(now, QAbstractButton), called(now)


def test_who_comes_back_to_a_page_is_where_they_were(robot: Robot) -> None:
    robot.window.activateWindow()
    field = robot.window.training.transport.step
    field.setFocus(Qt.FocusReason.TabFocusReason)
    robot.key(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    robot.key(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is field
