"""Who draws when pen, finger and mouse are there at once, for each pair of them."""

from itertools import product

import pytest
from material.strokes import Path2D
from robot.pointers import KINDS, Finger, Mouse, Pen, Pointers

PAIRS = list(product(KINDS, KINDS))
TAKEN_OVER = [("finger", "pen")]
"""The owner of a stroke, and who takes it over: all others are ignored until they are lifted."""



def _drawn(owner: str, other: str, way: Path2D, others: Path2D, all_moves: Path2D) -> Path2D:
    """Of the owner's way, the other's, and what a mouse went through with either button."""
    if (owner, other) in TAKEN_OVER:
        return others
    return all_moves if owner == other == "mouse" else way


each_pair = pytest.mark.parametrize(("owner", "other"), PAIRS)


@each_pair
def test_who_lands_during_a_stroke_and_stays_longer(
    pointers: Pointers, owner: str, other: str
) -> None:
    one, two = pointers.pair(owner, other)
    one.land(5, 5)
    one.move(15, 5)
    two.land(14, 20)
    two.move(14, 12)
    one.move(20, 5)
    one.lift()
    two.move(14, 2)
    two.lift()
    pointers.holds(_drawn(
        owner, other, [(5, 5), (15, 5), (20, 5)], [(14, 20), (14, 12), (14, 2)],
        [(5, 5), (15, 5), (14, 12), (20, 5)],
    ))
    assert not pointers.robot.session.sketch.is_acting
    pointers.undoes([])


@each_pair
def test_who_was_there_before_a_stroke_and_stays_longer(
    pointers: Pointers, owner: str, other: str,
) -> None:
    """The newcomer's whole stroke lies within: it is drawn only if it takes over."""
    one, two = pointers.pair(owner, other)
    one.land(5, 5)
    one.move(15, 5)
    two.draw([(14, 20), (14, 12), (14, 2)])
    one.move(20, 5)
    one.lift()
    pointers.holds(_drawn(
        owner, other, [(5, 5), (15, 5), (20, 5)], [(14, 20), (14, 12), (14, 2)],
        [(5, 5), (15, 5), (14, 12), (14, 2), (20, 5)],
    ))
    pointers.undoes([])
    one.draw([(5, 9), (15, 9)])  # lifted, it draws again
    pointers.holds([(5, 9), (15, 9)])


@each_pair
def test_who_lands_after_a_stroke_draws_the_next(
    pointers: Pointers, owner: str, other: str
) -> None:
    one, two = pointers.pointer(owner), pointers.pointer(other)
    one.draw([(5, 5), (15, 5)])
    two.draw([(5, 20), (15, 20)])
    first, second = [(5, 5), (15, 5)], [(5, 20), (15, 20)]
    pointers.holds(first, second)
    pointers.undoes([first], [])


@each_pair
def test_who_was_ignored_draws_once_it_was_lifted(
    pointers: Pointers, owner: str, other: str
) -> None:
    one, two = pointers.pair(owner, other)
    one.land(5, 5)
    one.move(15, 5)
    two.land(14, 20)
    two.lift()
    one.lift()
    drawn = pointers.strokes()
    two.draw([(20, 12), (20, 20)])
    if other == "mouse" and owner == "mouse":
        pointers.holds(*drawn)  # the right button, beside the stroke
    else:
        pointers.holds(*drawn, [(20, 12), (20, 20)])


def test_a_stroke_goes_on_beside_a_palm_that_rests(pointers: Pointers) -> None:
    pen, palm = Pen(pointers), Finger(pointers)
    pen.land(5, 5)
    palm.land(20, 25)
    pen.move(10, 5)
    palm.move(21, 25)
    pen.lift()
    pen.draw([(5, 9), (10, 9)])  # it still rests
    palm.lift()
    pointers.holds([(5, 5), (10, 5)], [(5, 9), (10, 9)])
    pointers.undoes([[(5, 5), (10, 5)]], [])


def test_a_finger_draws_beside_a_palm_that_came_during_its_last_stroke(pointers: Pointers) -> None:
    finger, palm = Finger(pointers, 0), Finger(pointers, 1)
    finger.land(5, 5)
    finger.move(10, 5)
    palm.land(20, 25)
    finger.lift()
    finger.draw([(5, 9), (10, 9)])
    palm.move(15, 25)
    palm.lift()
    pointers.holds([(5, 5), (10, 5)], [(5, 9), (10, 9)])


def test_a_finger_lifted_and_another_put_down_in_one_moment_are_two_strokes(
    pointers: Pointers
) -> None:
    one, two = Finger(pointers, 0), Finger(pointers, 1)
    one.land(5, 5)
    one.move(10, 5)
    two.at = (5, 20)
    pointers.touch(pressed=[two], released=[one])
    two.move(15, 20)
    two.lift()
    pointers.holds([(5, 5), (10, 5)], [(5, 20), (15, 20)])


def test_what_a_palm_drew_is_taken_back_with_all_that_its_landing_did(pointers: Pointers) -> None:
    """After adding, a stroke begins a new drawing; a palm has not begun it."""
    Mouse(pointers).draw([(5, 5), (15, 5)])
    pointers.robot.session.sketch.begin_anew()
    palm = Finger(pointers)
    palm.land(20, 25)
    palm.move(24, 25)
    pointers.cancel_touch()
    pointers.holds([(5, 5), (15, 5)])
    Pen(pointers).draw([(5, 9), (15, 9)])
    pointers.holds([(5, 9), (15, 9)])
    pointers.undoes([[(5, 5), (15, 5)]], [])


def test_the_palm_does_not_forget_what_was_undone(pointers: Pointers) -> None:
    Mouse(pointers).draw([(5, 5), (15, 5)])
    pointers.undoes([])
    palm = Finger(pointers)
    palm.land(20, 25)
    palm.move(10, 25)
    pointers.cancel_touch()
    pointers.robot.window.drawing.redo.trigger()
    pointers.holds([(5, 5), (15, 5)])


# two fingers


@pytest.mark.parametrize("together", [True, False])
def test_two_fingers_that_land_together_leave_no_mark(pointers: Pointers, together: bool) -> None:
    one, two = Finger(pointers, 0), Finger(pointers, 1)
    one.at, two.at = (5, 5), (20, 20)
    if together:
        pointers.touch(pressed=[one, two])
    else:
        one.land(5, 5)
        one.move(6, 5)  # but a little
        two.land(20, 20)
    for step in range(1, 6):
        one.at, two.at = (5 + step, 5), (20 - step, 20)
        pointers.touch(moved=[one, two])
    pointers.holds()
    two.lift()
    one.move(12, 5)
    two.land(20, 20)  # one rests: it is the same gesture
    two.move(20, 10)
    two.lift()
    one.lift()
    pointers.holds()
    pointers.undoes()
    two.draw([(5, 9), (15, 9)])
    pointers.holds([(5, 9), (15, 9)])


def test_a_pen_draws_during_a_gesture(pointers: Pointers) -> None:
    one, two, pen = Finger(pointers, 0), Finger(pointers, 1), Pen(pointers)
    one.at, two.at = (5, 5), (20, 20)
    pointers.touch(pressed=[one, two])
    pen.draw([(5, 9), (15, 9)])
    one.lift()
    two.lift()
    pointers.holds([(5, 9), (15, 9)])


def test_a_gesture_rubs_nothing_out(pointers: Pointers) -> None:
    Mouse(pointers).draw([(5, 5), (15, 5)])
    pointers.robot.window.drawing.eraser.trigger()
    one, two = Finger(pointers, 0), Finger(pointers, 1)
    one.at, two.at = (10, 5), (20, 20)
    pointers.touch(pressed=[one, two])
    pointers.holds([(5, 5), (15, 5)])
    pointers.undoes([])
