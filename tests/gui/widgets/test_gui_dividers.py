"""The dividers between parts, and between docks, are moved with the keyboard alone."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QSplitter, QWidget
from robot.tab_walk import has_ring, walk
from robot.window_robot import Robot

from gui.explore.docks.dividers import DockDivider
from gui.model.pages import Page
from gui.widgets.layout.splitter import Splitter

Key = Qt.Key
LEFT_RIGHT, UP_DOWN = (Key.Key_Left, Key.Key_Right), (Key.Key_Up, Key.Key_Down)


@pytest.fixture
def large(robot: Robot) -> Robot:
    """With room to move everything."""
    robot.window.resize(1900, 1300)
    robot.window.activateWindow()
    robot.settle()
    return robot


def focus(robot: Robot, divider: QWidget) -> None:
    """As with Tab, which comes to it."""
    assert divider in set(walk(robot))
    divider.setFocus(Qt.FocusReason.TabFocusReason)
    robot.settle()


@pytest.mark.parametrize("page", ["draw", "explore", "lab", "data", "path"])
def test_every_divider_of_a_page(large: Robot, page: Page) -> None:
    large.window.pages.turn_to(page)
    large.catch_up()
    met = set(walk(large))
    dividers = [each for each in large.window.findChildren(QSplitter)
                if each.isVisible() and each.handle(1).isVisible()]
    for splitter in dividers:
        handle = splitter.handle(1)
        assert isinstance(splitter, Splitter)
        assert handle in met
        handle.setFocus(Qt.FocusReason.TabFocusReason)
        back, forth = LEFT_RIGHT if splitter.orientation() == Qt.Orientation.Horizontal else UP_DOWN
        before = splitter.sizes()
        large.key(Key.Key_Home)
        least = splitter.sizes()[0]
        large.key(Key.Key_End)
        most = splitter.sizes()[0]
        assert least < most, handle.accessibleName()
        large.key(back)
        nearer = splitter.sizes()[0]
        assert least <= nearer < most, handle.accessibleName()
        large.key(forth)
        assert splitter.sizes()[0] == most, handle.accessibleName()
        splitter.setSizes(before)  # another one may have its room
        large.settle()


def test_keys_that_lead_elsewhere_do_not_move_it(large: Robot) -> None:
    splitter = large.window.content.first_page
    focus(large, splitter.divider)
    before = splitter.sizes()
    for key in UP_DOWN:
        large.key(key)
    assert splitter.sizes() == before


def test_how_far_it_is_is_said(large: Robot) -> None:
    heard: list[str] = []
    divider = large.window.content.first_page.divider
    divider.announcer.announced.connect(heard.append)
    focus(large, divider)
    large.key(Key.Key_Right)
    sizes = large.window.content.first_page.sizes()
    assert heard == [f"Divider at {round(100 * sizes[0] / sum(sizes))} %"]
    told = QAccessible.queryAccessibleInterface(divider)
    assert told.text(QAccessible.Text.Name) == "Divider between predictions and training"
    assert "arrow keys" in told.text(QAccessible.Text.Description)


def dock_dividers(robot: Robot) -> dict[str, DockDivider]:
    """Those that are seen, by their names."""
    return {each.accessibleName(): each
            for each in robot.window.explore.area.findChildren(DockDivider) if each.isVisible()}


def test_between_docks_above_and_below_each_other(large: Robot) -> None:
    for title in ("Timeline", "What if"):
        large.view(title)
    docks = large.window.explore.docks
    above, below = docks["what_if"], docks["timeline"]
    (name, divider), = dock_dividers(large).items()
    assert name == "Divider below “What if”"
    focus(large, divider)
    assert has_ring(large, divider)
    before = above.height(), below.height()
    large.key(Key.Key_Down)
    moved = above.height() - before[0]
    assert moved > 0
    assert below.height() == before[1] - moved
    large.key(Key.Key_Up)
    assert (above.height(), below.height()) == before
    assert divider.geometry().top() == above.geometry().bottom() + 1, "it goes with them"


def test_between_docks_beside_each_other_and_under_tabs(large: Robot) -> None:
    for title in ("Timeline", "What if", "Pixel by pixel"):
        large.view(title)
    explore = large.window.explore
    large.view("Code")
    timeline, code = explore.docks["timeline"], explore.docks["code"]
    explore.area.splitDockWidget(timeline, code, Qt.Orientation.Horizontal)
    large.settle()
    dividers = dock_dividers(large)
    assert set(dividers) == {"Divider below “Pixel by pixel”", "Divider right of “Timeline”"}
    focus(large, dividers["Divider right of “Timeline”"])
    before = timeline.width(), code.width()
    large.key(Key.Key_Left)
    moved = before[0] - timeline.width()
    assert moved > 0
    assert code.width() == before[1] + moved
    focus(large, dividers["Divider below “Pixel by pixel”"])
    heights = explore.docks["why"].height(), timeline.height(), code.height()
    large.key(Key.Key_Up)
    assert explore.docks["why"].height() < heights[0]
    assert timeline.height() == code.height() > heights[1]


def test_a_dock_that_is_closed_takes_its_divider_with_it(large: Robot) -> None:
    for title in ("Timeline", "What if"):
        large.view(title)
    assert dock_dividers(large)
    large.window.explore.docks["timeline"].close()
    large.settle()
    assert not dock_dividers(large)
    assert large.window.explore.docks["what_if"].geometry() == QRect(
        large.window.explore.area.rect())
