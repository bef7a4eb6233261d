"""By Tab alone: every control of every page is met, in the order in which one reads."""

from itertools import pairwise

import pytest
from material.strokes import SEVEN
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDockWidget,
    QTabBar,
    QTableView,
    QWidget,
)
from robot.tab_walk import called, controls, goes_back, has_ring, part_of, press_space, walk
from robot.window_robot import Robot

from gui.model.pages import Page

PAGES: tuple[Page, ...] = ("draw", "explore", "lab", "data", "path")


@pytest.fixture
def walker(robot: Robot) -> Robot:
    robot.window.resize(1280, 800)
    robot.draw(SEVEN)
    robot.take_steps(3)  # what needs a model or a drawing can be used
    robot.window.activateWindow()
    return robot


def _check(robot: Robot, where: str) -> list[QWidget]:
    """Walk once round, and look at what is met."""
    met = []
    for each in walk(robot):
        met.append(each)
        assert has_ring(robot, each), f"{where}: no ring around {called(each)}"
    missed = controls(robot.window) - set(met)
    assert not missed, f"{where}: Tab passes over {[called(each) for each in missed]}"
    for one, next_one in pairwise(met):
        if part_of(one) is part_of(next_one) and part_of(one) is not robot.window:
            assert not goes_back(one, next_one), (
                f"{where}: from {called(one)} back to {called(next_one)}")
    return met


@pytest.mark.parametrize("page", PAGES)
def test_every_control_of_a_page(walker: Robot, page: Page) -> None:
    walker.window.pages.turn_to(page)
    walker.catch_up()
    met = _check(walker, page)
    _go_on_past_the_cells(walker.window, page)
    back = list(walk(walker, forward=False))
    assert set(back) == set(met)
    start = met.index(back[0])
    assert [met[(start - at) % len(met)] for at in range(len(met))] == back


def test_views_that_are_seen_and_none_behind_their_tabs(walker: Robot) -> None:
    for title in ("What if", "Code", "Timeline", "Pixel by pixel"):
        walker.view(title)
    docks = walker.window.explore.docks
    met = _check(walker, "four views")
    assert any(docks["why"].isAncestorOf(each) for each in met) or not docks["why"].isVisible()
    for key, dock in docks.items():
        if not dock.view.is_seen:
            assert not any(dock.isAncestorOf(each) for each in met), key


def test_every_view_alone(walker: Robot) -> None:
    for key in sorted(walker.window.views.keys):
        walker.window.views.close_all()
        walker.window.show_view(key)
        walker.catch_up()
        dock = walker.window.explore.docks[key]
        met = _check(walker, key)
        assert {each for each in controls(walker.window) if dock.isAncestorOf(each)} <= set(met)
        _go_on_past_the_cells(dock, key)


def _go_on_past_the_cells(where: QWidget, name: str) -> None:
    """A list that is full would keep Tab to itself for as many presses as it has cells."""
    for each in where.findChildren(QAbstractItemView):
        assert not each.tabKeyNavigation(), f"{name}: Tab stays in {called(each)}"


def test_every_panel_of_the_lab(walker: Robot) -> None:
    lab = walker.open_lab()
    for at in range(lab.tabs.count()):
        lab.tabs.setCurrentIndex(at)
        walker.catch_up()
        _check(walker, lab.tabs.tabText(at))
        _go_on_past_the_cells(lab, lab.tabs.tabText(at))


def test_every_button_can_be_come_to(walker: Robot) -> None:
    for page in PAGES:
        walker.window.pages.turn_to(page)
        walker.catch_up()
        for button in walker.window.findChildren(QAbstractButton):
            is_qts = isinstance(button.parentWidget(), _QTS_OWN)
            if button.isVisible() and not is_qts and button.group() is None:
                assert button.focusPolicy() & Qt.FocusPolicy.TabFocus, called(button)


_QTS_OWN = (QTabBar, QTableView, QDockWidget)  # which have keys of their own for them


def test_the_first_page_is_read_from_the_canvas_to_the_drawings(walker: Robot) -> None:
    window = walker.window
    met = list(walk(walker))
    of_drawings = next(each for each in met if window.collection.isAncestorOf(each))
    wanted: list[QWidget] = [window.drawing.canvas, window.drawing.forms.buttons["normalised"],
              window.training.transport.train, window.training.loss, of_drawings]
    start = met.index(window.pages.buttons["draw"])
    met = met[start:] + met[:start]
    places = [met.index(each) for each in wanted]
    assert places == sorted(places)


def test_a_view_made_anew_for_other_digits_keeps_the_focus(walker: Robot) -> None:
    walker.window.show_view("why")
    walker.catch_up()
    walker.window.pages.turn_to("draw")
    with walker.wait_for(walker.session.digit_set_changed):
        walker.menu("Digits", "All ten")
    walker.window.show_view("why")
    walker.catch_up()
    walker.settle()
    now = QApplication.focusWidget()
    assert now is not None
    assert walker.window.explore.docks["why"].isAncestorOf(now), called(now)


def test_a_view_that_is_asked_for_gets_the_focus(walker: Robot) -> None:
    walker.canvas.setFocus()
    walker.view("What if")
    now = QApplication.focusWidget()
    assert now is not None
    assert walker.window.explore.docks["what_if"].isAncestorOf(now)


def test_who_stops_a_run_is_not_led_on_to_reset_it(walker: Robot) -> None:
    walker.train_without_end(10)
    press_space(walker, walker.transport.stop)
    assert QApplication.focusWidget() is walker.transport.train
    lab = walker.open_lab()
    press_space(walker, lab.transport.step)
    press_space(walker, lab.transport.stop)
    assert QApplication.focusWidget() is lab.transport.run


def test_who_takes_all_back_is_not_led_on_to_do_it_again(walker: Robot) -> None:
    bar = walker.window.drawing.tools.findChildren(QAbstractButton)
    undo = next(each for each in bar if each.accessibleName() == "Undo")
    press_space(walker, undo)
    assert not undo.isEnabled()
    assert QApplication.focusWidget() is walker.canvas


def test_what_is_come_to_is_scrolled_into_sight(walker: Robot) -> None:
    walker.window.resize(700, 480)
    walker.window.pages.turn_to("path")
    walker.settle()
    for each in walk(walker):
        assert not each.visibleRegion().isEmpty(), called(each)


def test_the_handles_around_the_strokes_are_moved_with_keys(walker: Robot) -> None:
    view = walker.view("Move it")
    before = walker.session.sketch.drawing
    view.pad.setFocus(Qt.FocusReason.TabFocusReason)
    walker.key(Qt.Key.Key_Right)
    walker.key(Qt.Key.Key_Right)
    moved = walker.session.sketch.drawing
    assert moved.strokes[0].points[0].x == pytest.approx(before.strokes[0].points[0].x + 1)
    walker.key(Qt.Key.Key_Space)
    walker.key(Qt.Key.Key_Up)
    points = [point.x for stroke in walker.session.sketch.drawing.strokes
              for point in stroke.points]
    was = [point.x for stroke in moved.strokes for point in stroke.points]
    assert max(points) - min(points) == pytest.approx(1.05 * (max(was) - min(was)))
    walker.menu("Edit", "Undo")
    assert walker.session.sketch.drawing == moved
