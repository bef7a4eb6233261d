"""Who owns a stroke, without a window: the table, and what an owner is asked."""

from itertools import product

import pytest

from gui.draw.canvas.pointer_owner import LITTLE, Kind, Landing, Pointer, PointerOwner

FAR = (LITTLE + 0.01, 0.0)
START = (0.0, 0.0)
HELD = (Kind.PEN, Kind.FINGER, Kind.MOUSE)  # in a hand


@pytest.mark.parametrize(("first", "second"), list(product(HELD, Kind)))
def test_one_that_lands_after_another_has_drawn(first: Kind, second: Kind) -> None:
    owner, one, two = PointerOwner(), Pointer(first, 1, 1), Pointer(second, 1, 2)
    assert owner.land(one, START) is Landing.BEGINS
    assert owner.move(one, FAR)
    if (first, second) == (Kind.FINGER, Kind.PEN):
        assert owner.land(two, START) is Landing.TAKES_OVER
        one, two = two, one
    else:
        assert owner.land(two, START) is Landing.IS_IGNORED
    assert owner.owner == one
    assert not owner.move(two, FAR) and owner.move(one, START)
    assert not owner.lift(two)
    assert owner.land(two, START) is not Landing.BEGINS
    assert owner.lift(one) and owner.owner is None
    assert not owner.move(two, FAR) and not owner.lift(two)
    assert owner.land(two, START) is Landing.BEGINS


@pytest.mark.parametrize("second", HELD)
def test_a_hand_takes_over_from_the_keys(second: Kind) -> None:
    owner, keys, hand = PointerOwner(), Pointer(Kind.KEYS), Pointer(second, 1, 2)
    assert owner.land(keys, START) is Landing.BEGINS and owner.move(keys, FAR)
    assert owner.land(hand, START) is Landing.BEGINS
    assert owner.owner == hand and not owner.move(keys, FAR) and not owner.lift(keys)


@pytest.mark.parametrize(("way", "landing"), [
    ((LITTLE, 0.0), Landing.IS_GESTURE), (FAR, Landing.IS_IGNORED),
])
def test_a_little_is_how_far_the_finger_has_ever_been(
    way: tuple[float, float], landing: Landing,
) -> None:
    owner, one, two = PointerOwner(), Pointer(Kind.FINGER, 1, 1), Pointer(Kind.FINGER, 1, 2)
    owner.land(one, START)
    owner.move(one, way)
    owner.move(one, START)
    assert owner.land(two, START) is landing


def test_a_gesture_ends_when_all_fingers_are_lifted() -> None:
    owner, one, two = PointerOwner(), Pointer(Kind.FINGER, 1, 1), Pointer(Kind.FINGER, 1, 2)
    owner.land(one, START)
    assert owner.land(two, START) is Landing.IS_GESTURE
    owner.lift(one)
    assert owner.land(one, START) is Landing.IS_IGNORED
    assert not owner.lift_fingers(1)
    assert owner.land(one, START) is Landing.BEGINS


def test_the_fingers_of_another_screen_stay_down() -> None:
    owner, finger = PointerOwner(), Pointer(Kind.FINGER, 1, 1)
    owner.land(finger, START)
    assert not owner.lift_fingers(2)
    assert owner.lift_fingers(1)


def test_a_lost_owner_owns_nothing() -> None:
    owner, pen = PointerOwner(), Pointer(Kind.PEN)
    owner.land(pen, START)
    assert owner.lose() and not owner.lose()
    assert not owner.move(pen, FAR) and not owner.lift(pen)
