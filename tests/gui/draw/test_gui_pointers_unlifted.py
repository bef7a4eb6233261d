"""Strokes that end though nobody said that their pointer was lifted, or that are taken back."""

import pytest
from material.strokes import Path2D
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from robot.pointers import KINDS, NONE, Desk, Finger, Mouse, Pen

SO_FAR: Path2D = [(5, 5), (15, 5)]
NEXT: Path2D = [(5, 9), (15, 9)]

each_kind = pytest.mark.parametrize("kind", KINDS)


def test_a_mouse_whose_release_never_came_does_not_draw_as_it_hovers(desk: Desk) -> None:
    mouse = Mouse(desk)
    mouse.land(*SO_FAR[0])
    mouse.move(*SO_FAR[1])
    mouse.let_go()
    mouse.move(20, 5)
    mouse.move(20, 20)
    desk.holds(SO_FAR)
    assert not desk.robot.session.sketch.is_acting
    desk.undoes([])


def test_a_pen_whose_release_never_came_does_not_draw_as_it_hovers(desk: Desk) -> None:
    pen = Pen(desk)
    pen.land(*SO_FAR[0])
    pen.move(*SO_FAR[1])
    pen.buttons, pen.pressure = NONE, 0.0
    pen.move(20, 5)
    desk.holds(SO_FAR)
    assert not desk.robot.session.sketch.is_acting


@each_kind
def test_the_next_press_begins_a_stroke_though_no_release_came(desk: Desk, kind: str) -> None:
    pointer = desk.pointer(kind)
    pointer.land(*SO_FAR[0])
    pointer.move(*SO_FAR[1])
    desk.buttons, desk.down = NONE, []
    if isinstance(pointer, Pen):
        pointer.buttons = NONE
    pointer.draw(NEXT)
    desk.holds(SO_FAR, NEXT)
    desk.undoes([SO_FAR], [])


def test_another_finger_draws_though_no_release_came(desk: Desk) -> None:
    one, two = Finger(desk, 0), Finger(desk, 1)
    one.land(*SO_FAR[0])
    one.move(*SO_FAR[1])
    desk.down = []
    two.draw(NEXT)
    desk.holds(SO_FAR, NEXT)


@each_kind
def test_undo_in_the_middle_of_a_stroke_ends_it(desk: Desk, kind: str) -> None:
    pointer = desk.pointer(kind)
    pointer.land(*SO_FAR[0])
    pointer.move(*SO_FAR[1])
    desk.robot.window.drawing.undo.trigger()
    pointer.move(20, 5)
    pointer.lift()
    desk.holds()
    pointer.draw(NEXT)
    desk.holds(NEXT)


def test_undo_in_the_middle_of_a_sweep_ends_it(desk: Desk) -> None:
    mouse = Mouse(desk)
    mouse.draw(SO_FAR)
    desk.robot.window.drawing.eraser.trigger()
    mouse.land(8, 2)
    mouse.move(8, 8)
    desk.robot.window.drawing.undo.trigger()
    mouse.move(12, 8)
    mouse.move(12, 2)
    mouse.lift()
    desk.holds(SO_FAR)
    desk.undoes([])


@each_kind
def test_escape_takes_back_a_stroke_and_the_pointer_draws_once_lifted(
    desk: Desk, kind: str,
) -> None:
    pointer = desk.pointer(kind)
    pointer.land(*SO_FAR[0])
    pointer.move(*SO_FAR[1])
    QTest.keyClick(desk.robot.canvas, Qt.Key.Key_Escape)
    pointer.move(20, 5)
    pointer.lift()
    desk.holds()
    desk.undoes()
    pointer.draw(NEXT)
    desk.holds(NEXT)
