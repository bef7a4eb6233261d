"""The pen of a tablet: how hard it presses, its barrel's button, its other end."""

import pytest
from material.strokes import Path2D
from PySide6.QtGui import QPointingDevice
from robot.pointers import LEFT, RIGHT, Finger, Mouse, Pen, Pointers

ROW: Path2D = [(5, 5), (15, 5)]
BELOW: Path2D = [(10, 20), (10, 12)]
ACROSS: Path2D = [(10, 12), (10, 8), (10, 2)]


@pytest.fixture
def row(pointers: Pointers) -> Pointers:
    """A stroke that the eraser can cut in two."""
    Mouse(pointers).draw(ROW)
    pointers.holds(ROW)
    return pointers


def _is_cut_by_one_act(pointers: Pointers) -> None:
    left, right = pointers.strokes()
    assert {y for _, y in left + right} == {5}
    assert left[-1][0] < 10 < right[0][0]
    pointers.undoes([ROW], [])


def test_a_pen_draws_thinner_where_it_presses_less(pointers: Pointers) -> None:
    pen = Pen(pointers)
    pen.land(4, 14)
    pen.move(14, 14)
    pen.pressure = 0.0
    pen.move(24, 14)
    pen.lift()
    pointers.holds([(4, 14), (14, 14), (24, 14)])
    image = pointers.robot.session.drawing_predictions.raw.image
    assert image[:, 8].sum() > 1.8 * int(image[:, 22].sum())


def test_the_other_end_erases(row: Pointers) -> None:
    Pen(row, end=QPointingDevice.PointerType.Eraser).draw(ACROSS)
    _is_cut_by_one_act(row)
    Pen(row).draw(BELOW)
    row.holds(BELOW)


def test_the_barrel_pressed_before_the_pen_touches_erases(row: Pointers) -> None:
    pen = Pen(row)
    pen.press(RIGHT, 10, 8, pressure=0.0)
    pen.move(10, 4)  # in the air
    row.holds(ROW)
    pen.press(LEFT, 10, 8)
    pen.move(10, 2)
    pen.pressure = 0.0
    pen.let_go(LEFT)
    pen.move(6, 2)
    pen.move(6, 8)  # in the air again
    pen.let_go(RIGHT)
    _is_cut_by_one_act(row)


def test_the_barrel_told_instead_of_the_tip_erases_where_the_pen_presses(row: Pointers) -> None:
    """As Windows and many an X11 driver do; hard to tell from a button pressed in the air."""
    pen = Pen(row)
    pen.press(RIGHT, 10, 12, pressure=0.0)
    pen.pressure = 0.4
    pen.move(10, 8)
    pen.move(10, 2)
    pen.pressure = 0.0
    pen.move(6, 2)
    pen.move(6, 8)
    pen.let_go(RIGHT)
    _is_cut_by_one_act(row)


def test_the_barrel_pressed_in_the_middle_of_a_stroke_erases_from_there(pointers: Pointers) -> None:
    pen = Pen(pointers)
    pen.land(5, 5)
    pen.move(15, 5)
    pen.press(RIGHT, 15, 14)
    pen.move(10, 14)
    pen.move(10, 2)
    assert len(pointers.strokes()) == 2
    pen.let_go(RIGHT)
    pen.move(10, 20)
    pen.lift()
    assert len(pointers.strokes()) == 3
    cut = pointers.strokes()[:2]
    pointers.undoes(cut, [[(5, 5), (15, 5)]], [])


def test_a_driver_that_lifts_the_tip_as_the_barrel_is_pressed(row: Pointers) -> None:
    pen = Pen(row)
    pen.land(10, 20)
    pen.move(10, 12)
    pen.let_go(LEFT)
    pen.press(RIGHT, 10, 8)
    pen.move(10, 2)
    pen.pressure = 0.0
    pen.let_go(RIGHT)
    assert len(row.strokes()) == 3
    row.undoes([ROW, BELOW], [ROW], [])


def test_a_pen_in_the_air_draws_nothing(pointers: Pointers) -> None:
    pen = Pen(pointers)
    pen.pressure = 0.0
    for x in range(5, 20):
        pen.move(x, 5)
    pointers.holds()
    pointers.undoes()


def test_the_eraser_ends_what_a_palm_rubs_or_draws(row: Pointers) -> None:
    palm = Finger(row)
    palm.land(20, 25)
    palm.move(24, 25)
    Pen(row, end=QPointingDevice.PointerType.Eraser).draw(ACROSS)
    palm.lift()
    _is_cut_by_one_act(row)


def test_the_pen_gives_the_canvas_the_keys(pointers: Pointers) -> None:
    pointers.robot.window.training.recipe.rate.setFocus()
    Pen(pointers).draw(ROW)
    assert pointers.robot.canvas.hasFocus()
