"""Strokes that end though nobody said that their pointer was lifted, or that are taken back."""

import pytest
from material.strokes import Path2D
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from robot.pointers import KINDS, NONE, Finger, Mouse, Pen, Pointers

SO_FAR: Path2D = [(5, 5), (15, 5)]
NEXT: Path2D = [(5, 9), (15, 9)]

each_kind = pytest.mark.parametrize("kind", KINDS)


def test_a_mouse_whose_release_never_came_does_not_draw_as_it_hovers(pointers: Pointers) -> None:
    mouse = Mouse(pointers)
    mouse.land(*SO_FAR[0])
    mouse.move(*SO_FAR[1])
    mouse.let_go()
    mouse.move(20, 5)
    mouse.move(20, 20)
    pointers.holds(SO_FAR)
    assert not pointers.robot.session.sketch.is_acting
    pointers.undoes([])


def test_a_pen_whose_release_never_came_does_not_draw_as_it_hovers(pointers: Pointers) -> None:
    pen = Pen(pointers)
    pen.land(*SO_FAR[0])
    pen.move(*SO_FAR[1])
    pen.buttons, pen.pressure = NONE, 0.0
    pen.move(20, 5)
    pointers.holds(SO_FAR)
    assert not pointers.robot.session.sketch.is_acting


@each_kind
def test_the_next_press_begins_a_stroke_though_no_release_came(
    pointers: Pointers, kind: str
) -> None:
    pointer = pointers.pointer(kind)
    pointer.land(*SO_FAR[0])
    pointer.move(*SO_FAR[1])
    pointers.buttons, pointers.down = NONE, []
    if isinstance(pointer, Pen):
        pointer.buttons = NONE
    pointer.draw(NEXT)
    pointers.holds(SO_FAR, NEXT)
    pointers.undoes([SO_FAR], [])


def test_another_finger_draws_though_no_release_came(pointers: Pointers) -> None:
    one, two = Finger(pointers, 0), Finger(pointers, 1)
    one.land(*SO_FAR[0])
    one.move(*SO_FAR[1])
    pointers.down = []
    two.draw(NEXT)
    pointers.holds(SO_FAR, NEXT)


@each_kind
def test_undo_in_the_middle_of_a_stroke_ends_it(pointers: Pointers, kind: str) -> None:
    pointer = pointers.pointer(kind)
    pointer.land(*SO_FAR[0])
    pointer.move(*SO_FAR[1])
    pointers.robot.window.drawing.undo.trigger()
    pointer.move(20, 5)
    pointer.lift()
    pointers.holds()
    pointer.draw(NEXT)
    pointers.holds(NEXT)


def test_undo_in_the_middle_of_a_sweep_ends_it(pointers: Pointers) -> None:
    mouse = Mouse(pointers)
    mouse.draw(SO_FAR)
    pointers.robot.window.drawing.eraser.trigger()
    mouse.land(8, 2)
    mouse.move(8, 8)
    pointers.robot.window.drawing.undo.trigger()
    mouse.move(12, 8)
    mouse.move(12, 2)
    mouse.lift()
    pointers.holds(SO_FAR)
    pointers.undoes([])


@each_kind
def test_escape_takes_back_a_stroke_and_the_pointer_draws_once_lifted(
    pointers: Pointers, kind: str,
) -> None:
    pointer = pointers.pointer(kind)
    pointer.land(*SO_FAR[0])
    pointer.move(*SO_FAR[1])
    QTest.keyClick(pointers.robot.canvas, Qt.Key.Key_Escape)
    pointer.move(20, 5)
    pointer.lift()
    pointers.holds()
    pointers.undoes()
    pointer.draw(NEXT)
    pointers.holds(NEXT)
