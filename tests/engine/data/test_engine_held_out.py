"""Which drawings are held out: as many as asked, of each label, the same whatever their order."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.held_out import HELD_OUT, SEED, held_out, how_many
from engine.errors import InputError


@pytest.mark.parametrize(("drawings", "percent", "out"), [
    (0, 30, 0), (1, 30, 0), (2, 30, 1), (3, 30, 1), (4, 30, 1), (5, 30, 2), (10, 30, 3),
    (12, 30, 4), (100, 30, 30), (2, 90, 1), (3, 90, 2), (10, 90, 9), (2, 1, 1), (10, 4, 1),
    (10, 5, 1), (10, 0, 0), (1, 0, 0), (1, 90, 0),
])
def test_how_many_of_a_label(drawings: int, percent: int, out: int) -> None:
    """By hand: 30 % of 5 is 1.5, a half is rounded up; at least 1 of two, never all."""
    assert how_many(drawings, percent) == out


@pytest.mark.parametrize("percent", [-1, 91, 30.0, True])
def test_a_share_that_is_none(percent: int) -> None:
    with pytest.raises(InputError, match="whole number from 0 to 90"):
        held_out([b"a"], [3], percent)


drawings = st.lists(st.tuples(st.binary(max_size=3), st.sampled_from([3, 7, 9])), max_size=40)
shares = st.integers(HELD_OUT.low, HELD_OUT.high)
seeds = st.integers(-(2**31), 2**31)


@given(drawings, shares, seeds, st.randoms(use_true_random=False))
def test_the_order_does_not_matter_and_a_drawing_stays_together(
    given: list[tuple[bytes, int]], percent: int, seed: int, order: random.Random
) -> None:
    def out(of: list[tuple[bytes, int]]) -> list[bool]:
        return list(held_out([key for key, _ in of], [label for _, label in of], percent, seed))

    parts = dict(zip(given, out(given), strict=True))
    shuffled = order.sample(given, len(given))
    assert out(shuffled) == [parts[each] for each in shuffled]
    for label in (3, 7, 9):
        of_label = [is_out for (_, its), is_out in parts.items() if its == label]
        assert sum(of_label) == how_many(len(of_label), percent)


def test_another_seed_chooses_others_and_the_same_the_same() -> None:
    keys = [b"%d" % number for number in range(40)]
    chosen = {held_out(keys, [3] * 40, 30, seed) for seed in (SEED, 1, 2, SEED)}
    assert len(chosen) == 3
    assert held_out(keys, [3] * 40, 30) == held_out(keys, [3] * 40, 30, SEED)


def test_it_is_no_accident_of_one_python() -> None:
    """What is held out today is held out tomorrow: no hash of the process, no random state."""
    keys = [b"%d" % number for number in range(10)]
    out = held_out(keys, [3] * 5 + [7] * 5, 40)
    assert [keys[index] for index, is_out in enumerate(out) if is_out] == [
        b"2", b"4", b"5", b"8"]


@given(st.sets(st.binary(min_size=1, max_size=3), min_size=3, max_size=30), shares, st.binary())
def test_one_drawing_more_moves_at_most_one_other(
    keys: set[bytes], percent: int, new: bytes
) -> None:
    there = sorted(keys - {new})
    before = dict(zip(there, held_out(there, [3] * len(there), percent), strict=True))
    after = held_out([*there, new], [3] * (len(there) + 1), percent)
    assert sum(before[key] != is_out for key, is_out in zip(there, after, strict=False)) <= 1
