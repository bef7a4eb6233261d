"""Strokes whose pointer is lost, or leaves the canvas and returns."""

from collections.abc import Callable

import pytest
from material.strokes import Path2D
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from robot.pointers import KINDS, Desk, Finger, Mouse, Pen

SO_FAR: Path2D = [(5, 5), (15, 5)]
NEXT: Path2D = [(5, 9), (15, 9)]

each_kind = pytest.mark.parametrize("kind", KINDS)


@each_kind
def test_a_stroke_that_leaves_the_canvas_and_returns_is_one(desk: Desk, kind: str) -> None:
    way = [(14.0, 14.0), (14.0, 40.0), (-12.0, 40.0), (-12.0, 14.0), (10.0, 14.0)]
    pointer = desk.pointer(kind)
    pointer.land(*way[0])
    pointer.move(*way[1])
    QApplication.sendEvent(desk.robot.canvas, QEvent(QEvent.Type.Leave))
    for place in way[2:]:
        pointer.move(*place)
    pointer.lift()
    desk.holds(way)
    desk.undoes([])


def _dialog(desk: Desk) -> Callable[[], object]:
    dialog = QDialog(desk.robot.window)
    dialog.open()
    return dialog.close


def _other_window(desk: Desk) -> Callable[[], object]:
    dialog = QDialog(desk.robot.window)
    with desk.robot.qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return dialog.close


def _popup(desk: Desk) -> Callable[[], object]:
    menu = QMenu(desk.robot.window)
    menu.addAction("what a menu holds")
    menu.popup(desk.robot.window.mapToGlobal(QPoint(0, 0)))
    return menu.close


def _other_page(desk: Desk) -> Callable[[], object]:
    buttons = desk.robot.window.pages.buttons
    buttons["lab"].click()
    return lambda: next(iter(buttons.values())).click()


def _ungrab(desk: Desk) -> Callable[[], object]:
    QApplication.sendEvent(desk.robot.canvas, QEvent(QEvent.Type.UngrabMouse))
    return lambda: None


def _disabled(desk: Desk) -> Callable[[], object]:
    desk.robot.canvas.setEnabled(False)
    return lambda: desk.robot.canvas.setEnabled(True)


LOST = (_dialog, _other_window, _popup, _other_page, _ungrab, _disabled)


@pytest.mark.qt_log_ignore("does not support grabbing", extend=True)
@each_kind
@pytest.mark.parametrize("lost", LOST)
def test_a_stroke_whose_pointer_is_lost_is_complete_as_far_as_it_came(
    desk: Desk, kind: str, lost: Callable[[Desk], Callable[[], object]],
) -> None:
    pointer, robot = desk.pointer(kind), desk.robot
    robot.canvas.setFocus()
    pointer.land(*SO_FAR[0])
    pointer.move(*SO_FAR[1])
    back = lost(desk)
    robot.settle()
    goes_on = robot.session.sketch.is_acting
    back()
    robot.settle()
    assert not goes_on
    pointer.move(20, 5)  # it is still held down
    pointer.lift()
    desk.holds(SO_FAR)
    pointer.draw(NEXT)
    desk.holds(SO_FAR, NEXT)
    desk.undoes([SO_FAR], [])


@pytest.mark.parametrize("event", [
    QEvent(QEvent.Type.WindowDeactivate), QEvent(QEvent.Type.WindowBlocked),
    QEvent(QEvent.Type.UngrabMouse),
    QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason),
    QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.PopupFocusReason),
], ids=["deactivated", "blocked", "ungrabbed", "unfocused", "popup"])
def test_each_sign_that_the_pointer_is_lost_is_enough(desk: Desk, event: QEvent) -> None:
    """Most come together with another; not on every system."""
    mouse = Mouse(desk)
    mouse.land(*SO_FAR[0])
    mouse.move(*SO_FAR[1])
    QApplication.sendEvent(desk.robot.canvas, event)
    assert not desk.robot.session.sketch.is_acting
    mouse.move(20, 5)
    mouse.lift()
    desk.holds(SO_FAR)


def test_a_key_that_moves_the_focus_ends_no_stroke(desk: Desk) -> None:
    mouse = Mouse(desk)
    mouse.land(*SO_FAR[0])
    desk.robot.window.training.recipe.rate.setFocus()
    mouse.move(*SO_FAR[1])
    mouse.lift()
    desk.holds(SO_FAR)


@each_kind
@pytest.mark.parametrize("other", [*KINDS, "the same"])
def test_after_a_lost_pointer_any_other_draws(desk: Desk, kind: str, other: str) -> None:
    pointer = desk.pointer(kind)
    pointer.land(*SO_FAR[0])
    pointer.move(*SO_FAR[1])
    _ungrab(desk)
    if isinstance(pointer, Mouse):
        pointer.let_go()  # elsewhere
    desk.down = []
    (pointer if other == "the same" else desk.pointer(other)).draw(NEXT)
    desk.holds(SO_FAR, NEXT)
    desk.undoes([SO_FAR], [])


@each_kind
def test_a_touch_that_the_system_cancels_takes_back_what_fingers_draw_only(
    desk: Desk, kind: str,
) -> None:
    pointer = desk.pointer(kind)
    pointer.land(*SO_FAR[0])
    pointer.move(*SO_FAR[1])
    if kind != "finger":
        Finger(desk, 3).land(20, 25)
    desk.cancel_touch()
    if kind == "finger":
        desk.holds()
        desk.undoes()
    else:
        pointer.move(20, 5)
        pointer.lift()
        desk.holds([*SO_FAR, (20, 5)])
    Finger(desk).draw(NEXT)
    assert len(desk.strokes()) == (1 if kind == "finger" else 2)


def test_a_pen_that_leaves_the_tablet_without_being_lifted(desk: Desk) -> None:
    pen = Pen(desk)
    pen.land(*SO_FAR[0])
    pen.move(*SO_FAR[1])
    pen.leave()
    assert not desk.robot.session.sketch.is_acting
    pen.pressure = 0.0
    pen.move(20, 5)  # it comes back through the air
    Finger(desk).draw(NEXT)
    desk.holds(SO_FAR, NEXT)
    pen.draw([(5, 14), (15, 14)])
    desk.holds(SO_FAR, NEXT, [(5, 14), (15, 14)])


def test_another_pen_that_leaves_ends_no_stroke(desk: Desk) -> None:
    pen, other = Pen(desk, 1), Pen(desk, 2)
    pen.land(*SO_FAR[0])
    other.leave()
    pen.move(*SO_FAR[1])
    pen.lift()
    desk.holds(SO_FAR)
