"""Who agrees with whom, by counting."""

import numpy as np

from engine.explain.agreement import Agreement, Tally, agreement, tally


def test_every_image_is_counted_where_it_belongs() -> None:
    random = np.random.default_rng(0)
    one, other, is_first = random.integers(0, 2, (3, 200)).astype(bool)
    images = list(zip(one.tolist(), other.tolist(), is_first.tolist(), strict=True))

    def count(says_one: bool, says_other: bool, claim: bool) -> Tally:
        right = sum(image == (says_one, says_other, claim) for image in images)
        return Tally(right, sum(image[:2] == (says_one, says_other) for image in images) - right)

    assert agreement(one, other, is_first) == Agreement(
        both_first=count(True, True, True), only_one=count(True, False, True),
        only_other=count(False, True, True), both_second=count(False, False, False),
    )


def test_four_images_by_hand() -> None:
    one = np.array([True, True, False, False, False])
    other = np.array([True, False, True, False, False])
    is_first = np.array([True, False, True, False, True])
    assert agreement(one, other, is_first) == Agreement(
        Tally(1, 0), Tally(0, 1), Tally(1, 0), Tally(1, 1)
    )
    assert tally(other, is_first) == (Tally(2, 0), Tally(2, 1))


def test_nothing_is_counted_of_no_images() -> None:
    none = np.zeros(0, bool)
    assert agreement(none, none, none) == Agreement(*[Tally(0, 0)] * 4)
