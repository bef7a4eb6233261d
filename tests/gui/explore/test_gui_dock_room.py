"""A dock that is dropped somewhere has room there for its view."""


import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QScrollArea
from robot.window_robot import OpenWindow, Robot

from gui.explore.docks.room import shared

_AREA = Qt.DockWidgetArea
_ACROSS, _DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


@pytest.fixture
def two(robot: Robot) -> Robot:
    """What if and the Map, each in front of the other's tab."""
    robot.window.resize(1920, 1000)
    robot.view("What if")
    robot.view("Map")
    return robot


def docks(robot: Robot) -> tuple[QDockWidget, QDockWidget]:
    explore = robot.window.explore
    return explore.docks["what_if"], explore.docks["map"]


def split(robot: Robot, way: Qt.Orientation) -> None:
    """The Map is taken out of the tabs, and put after What if."""
    what_if, dropped = docks(robot)
    dropped.setFloating(True)
    robot.window.explore.area.addDockWidget(_AREA.TopDockWidgetArea, dropped)
    robot.window.explore.area.splitDockWidget(what_if, dropped, way)
    dropped.setFloating(False)


def has_room(dock: QDockWidget) -> bool:
    area = dock.widget()
    assert isinstance(area, QScrollArea)
    return area.horizontalScrollBar().maximum() == area.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("first", [60, 900])
@pytest.mark.parametrize("way", [_ACROSS, _DOWN])
def test_beside_another_and_under_it(two: Robot, way: Qt.Orientation, first: int) -> None:
    what_if, dropped = docks(two)
    area = two.window.explore.area
    split(two, way)
    area.resizeDocks([what_if, dropped], [first, 60], way)  # as Qt may have left them
    two.settle()
    assert (what_if.y() == dropped.y()) == (way == _ACROSS)
    assert has_room(what_if) and has_room(dropped)


@pytest.mark.parametrize("where", [_AREA.LeftDockWidgetArea, _AREA.RightDockWidgetArea,
                                   _AREA.TopDockWidgetArea, _AREA.BottomDockWidgetArea])
def test_at_an_edge_that_it_was_dragged_to(two: Robot, where: Qt.DockWidgetArea) -> None:
    what_if, dropped = docks(two)
    area = two.window.explore.area
    dropped.setFloating(True)
    two.settle()
    area.addDockWidget(where, dropped)
    dropped.setFloating(False)
    area.resizeDocks([what_if, dropped], [1000, 40], _ACROSS)
    area.resizeDocks([what_if, dropped], [1000, 40], _DOWN)
    two.settle()
    assert has_room(what_if) and has_room(dropped)


def test_where_both_have_no_room_neither_becomes_a_strip(two: Robot) -> None:
    two.window.resize(1024, 640)
    two.settle()
    what_if, dropped = docks(two)
    split(two, _ACROSS)
    two.window.explore.area.resizeDocks([what_if, dropped], [600, 40], _ACROSS)
    two.settle()
    assert min(what_if.width(), dropped.width()) > 250


def test_who_moves_the_divider_later_has_it_there(two: Robot) -> None:
    what_if, dropped = docks(two)
    area = two.window.explore.area
    split(two, _ACROSS)
    two.settle()
    area.resizeDocks([what_if, dropped], [1000, 120], _ACROSS)
    two.settle()
    assert dropped.width() < 200


def test_how_they_stood_is_remembered(open_window: OpenWindow) -> None:
    first = open_window()
    first.view("What if")
    first.view("Map")
    what_if, dropped = docks(first)
    split(first, _ACROSS)
    first.settle()
    first.window.explore.area.resizeDocks([what_if, dropped], [700, 120], _ACROSS)
    first.settle()
    share = dropped.width() / what_if.width()
    first.window.close()
    second = open_window()
    second.settle()
    what_if, dropped = docks(second)  # the window itself is as large as the screen lets it be
    assert dropped.width() / what_if.width() == pytest.approx(share, abs=0.02)


def test_the_room_is_shared_by_what_each_needs() -> None:
    assert shared([900, 74], [500, 300]) == [674, 300]
    assert shared([100, 100], [300, 100]) == [150, 50]
    assert shared([400, 10, 390], [100, 100, 200]) == [344, 100, 355]
