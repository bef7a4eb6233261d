"""Strokes whose pointer is lost, or leaves the canvas and returns."""

from collections.abc import Callable

import pytest
from material.strokes import Path2D
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from robot.pointers import KINDS, Finger, Mouse, Pen, Pointers

SO_FAR: Path2D = [(5, 5), (15, 5)]
NEXT: Path2D = [(5, 9), (15, 9)]

each_kind = pytest.mark.parametrize("kind", KINDS)


@each_kind
def test_a_stroke_that_leaves_the_canvas_and_returns_is_one(pointers: Pointers, kind: str) -> None:
    way = [(14.0, 14.0), (14.0, 40.0), (-12.0, 40.0), (-12.0, 14.0), (10.0, 14.0)]
    pointer = pointers.pointer(kind)
    pointer.land(*way[0])
    pointer.move(*way[1])
    QApplication.sendEvent(pointers.robot.canvas, QEvent(QEvent.Type.Leave))
    for place in way[2:]:
        pointer.move(*place)
    pointer.lift()
    pointers.holds(way)
    pointers.undoes([])


def _dialog(pointers: Pointers) -> Callable[[], object]:
    dialog = QDialog(pointers.robot.window)
    dialog.open()
    return dialog.close


def _other_window(pointers: Pointers) -> Callable[[], object]:
    dialog = QDialog(pointers.robot.window)
    with pointers.robot.qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return dialog.close


def _popup(pointers: Pointers) -> Callable[[], object]:
    menu = QMenu(pointers.robot.window)
    menu.addAction("what a menu holds")
    menu.popup(pointers.robot.window.mapToGlobal(QPoint(0, 0)))
    return menu.close


def _other_page(pointers: Pointers) -> Callable[[], object]:
    buttons = pointers.robot.window.pages.buttons
    buttons["lab"].click()
    return lambda: next(iter(buttons.values())).click()


def _ungrab(pointers: Pointers) -> Callable[[], object]:
    QApplication.sendEvent(pointers.robot.canvas, QEvent(QEvent.Type.UngrabMouse))
    return lambda: None


def _disabled(pointers: Pointers) -> Callable[[], object]:
    pointers.robot.canvas.setEnabled(False)
    return lambda: pointers.robot.canvas.setEnabled(True)


LOST = (_dialog, _other_window, _popup, _other_page, _ungrab, _disabled)


@pytest.mark.qt_log_ignore("does not support grabbing", extend=True)
@each_kind
@pytest.mark.parametrize("lost", LOST)
def test_a_stroke_whose_pointer_is_lost_is_complete_as_far_as_it_came(
    pointers: Pointers, kind: str, lost: Callable[[Pointers], Callable[[], object]],
) -> None:
    pointer, robot = pointers.pointer(kind), pointers.robot
    robot.canvas.setFocus()
    pointer.land(*SO_FAR[0])
    pointer.move(*SO_FAR[1])
    back = lost(pointers)
    robot.settle()
    goes_on = robot.session.sketch.is_acting
    back()
    robot.settle()
    assert not goes_on
    pointer.move(20, 5)  # it is still held down
    pointer.lift()
    pointers.holds(SO_FAR)
    pointer.draw(NEXT)
    pointers.holds(SO_FAR, NEXT)
    pointers.undoes([SO_FAR], [])


@pytest.mark.parametrize("event", [
    QEvent(QEvent.Type.WindowDeactivate), QEvent(QEvent.Type.WindowBlocked),
    QEvent(QEvent.Type.UngrabMouse),
    QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason),
    QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.PopupFocusReason),
], ids=["deactivated", "blocked", "ungrabbed", "unfocused", "popup"])
def test_each_sign_that_the_pointer_is_lost_is_enough(pointers: Pointers, event: QEvent) -> None:
    """Most come together with another; not on every system."""
    mouse = Mouse(pointers)
    mouse.land(*SO_FAR[0])
    mouse.move(*SO_FAR[1])
    QApplication.sendEvent(pointers.robot.canvas, event)
    assert not pointers.robot.session.sketch.is_acting
    mouse.move(20, 5)
    mouse.lift()
    pointers.holds(SO_FAR)


def test_a_key_that_moves_the_focus_ends_no_stroke(pointers: Pointers) -> None:
    mouse = Mouse(pointers)
    mouse.land(*SO_FAR[0])
    pointers.robot.window.training.recipe.rate.setFocus()
    mouse.move(*SO_FAR[1])
    mouse.lift()
    pointers.holds(SO_FAR)


@each_kind
@pytest.mark.parametrize("other", [*KINDS, "the same"])
def test_after_a_lost_pointer_any_other_draws(pointers: Pointers, kind: str, other: str) -> None:
    pointer = pointers.pointer(kind)
    pointer.land(*SO_FAR[0])
    pointer.move(*SO_FAR[1])
    _ungrab(pointers)
    if isinstance(pointer, Mouse):
        pointer.let_go()  # elsewhere
    pointers.down = []
    (pointer if other == "the same" else pointers.pointer(other)).draw(NEXT)
    pointers.holds(SO_FAR, NEXT)
    pointers.undoes([SO_FAR], [])


@each_kind
def test_a_touch_that_the_system_cancels_takes_back_what_fingers_draw_only(
    pointers: Pointers, kind: str,
) -> None:
    pointer = pointers.pointer(kind)
    pointer.land(*SO_FAR[0])
    pointer.move(*SO_FAR[1])
    if kind != "finger":
        Finger(pointers, 3).land(20, 25)
    pointers.cancel_touch()
    if kind == "finger":
        pointers.holds()
        pointers.undoes()
    else:
        pointer.move(20, 5)
        pointer.lift()
        pointers.holds([*SO_FAR, (20, 5)])
    Finger(pointers).draw(NEXT)
    assert len(pointers.strokes()) == (1 if kind == "finger" else 2)


def test_a_pen_that_leaves_the_tablet_without_being_lifted(pointers: Pointers) -> None:
    pen = Pen(pointers)
    pen.land(*SO_FAR[0])
    pen.move(*SO_FAR[1])
    pen.leave()
    assert not pointers.robot.session.sketch.is_acting
    pen.pressure = 0.0
    pen.move(20, 5)  # it comes back through the air
    Finger(pointers).draw(NEXT)
    pointers.holds(SO_FAR, NEXT)
    pen.draw([(5, 14), (15, 14)])
    pointers.holds(SO_FAR, NEXT, [(5, 14), (15, 14)])


def test_another_pen_that_leaves_ends_no_stroke(pointers: Pointers) -> None:
    pen, other = Pen(pointers, 1), Pen(pointers, 2)
    pen.land(*SO_FAR[0])
    other.leave()
    pen.move(*SO_FAR[1])
    pen.lift()
    pointers.holds(SO_FAR)
