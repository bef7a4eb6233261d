"""What of the lab's plots is shown, whatever flies off; and the gate that gives way."""

import math
import threading

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.lab.plots.ranges import landscape, outward, paintable, paintable_path, reaching
from gui.model.training.thread.step_throttle import StepThrottle
from gui.widgets.plots.round_levels import between

SIZES = st.floats(-1e6, 1e6)


@given(SIZES, st.floats(1e-6, 1e6))
def test_axes_end_a_little_outside(low: float, span: float) -> None:
    left, right = outward(low, low + span)
    assert left <= low + 1e-9 * span and right >= low + (1 - 1e-9) * span
    assert right - left <= 1.6 * span + 1e-6 * abs(low)


def test_axes_of_nothing_are_still_axes() -> None:
    assert outward(3.0, 3.0) == (2.0, 4.0)


@pytest.mark.parametrize(("low", "high"), (
    (-math.inf, math.inf), (math.nan, 1.0), (0.0, math.inf), (-1e308, 1e308),
))
def test_axes_of_what_has_no_width_are_still_axes(low: float, high: float) -> None:
    assert outward(low, high) == (-1, 1)


def test_what_flies_off_is_followed_only_so_far() -> None:
    far = np.array([4.0, 1e30, -np.inf, np.nan, -5.0])
    assert reaching(0.0, 10.0, far) == (-5.0, 30.0)
    assert reaching(0.0, 10.0, np.array([np.nan])) == (0.0, 10.0)
    assert paintable(np.array([1e30, 5.0]), (0.0, 10.0)).tolist() == [110.0, 5.0]


def test_a_step_out_of_sight_is_cut_in_its_own_direction() -> None:
    path = np.array([
        [0.0, 0.0], [1.0, 2.0], [1e9, 2e9], [-1e20, 0.0], [np.inf, np.nan], [3.0, 1.0],
    ])
    shown = paintable_path(path, (-1.0, 1.0), (-1.0, 1.0))
    assert np.isfinite(shown[:3]).all()
    x, y = shown[2]
    assert np.abs(shown[np.isfinite(shown)]).max() <= 20.0
    assert (y - 2) / (x - 1) == pytest.approx((2e9 - 2) / (1e9 - 1))
    assert y == pytest.approx(20.0)
    assert np.isnan(shown[3]).all()  # the pen is lifted
    assert shown[-1].tolist() == [3.0, 1.0]


def test_a_path_in_sight_is_left_as_it_is() -> None:
    path = np.array([[0.0, 0.0], [0.5, -0.5]])
    np.testing.assert_array_equal(paintable_path(path, (-1, 1), (-1, 1)), path)


@given(st.tuples(SIZES, SIZES), st.tuples(SIZES, SIZES), st.floats(0.5, 4))
def test_the_landscape_has_the_start_and_the_lowest_place(
    lowest: tuple[float, float], start: tuple[float, float], shape: float,
) -> None:
    ends = np.array(lowest), np.array(start)
    for same in (True, False):
        across, up = landscape(ends[0], ends[1], ends[1][None], shape, same)
        for x, y in (lowest, start):
            assert across[0] <= x <= across[1] and up[0] <= y <= up[1]
        if same:
            assert (across[1] - across[0]) / (up[1] - up[0]) == pytest.approx(shape, rel=1e-3)
            assert (sum(across) / 2, sum(up) / 2) == pytest.approx(lowest, rel=1e-6, abs=1e-3)


def test_levels_are_round_and_between() -> None:
    assert between(2.9, 40.0, 9).tolist() == [3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 15.0, 20.0, 30.0]
    assert between(2.9, 3000.0, 9).tolist() == [5, 10, 20, 50, 100, 200, 500, 1000, 2000]
    assert between(3.0, 1e5, 9).tolist() == pytest.approx(
        [10, 30, 100, 300, 1000, 3000, 10000, 30000])
    assert len(between(1e-30, 1e30, 7)) <= 7
    for least, most in ((1.0, 1.0), (0.0, 0.0), (0.0, np.inf), (np.nan, 1.0), (-3.0, -1.0)):
        assert len(between(least, most, 9)) == 0


def test_a_gate_that_is_held_lets_nobody_through() -> None:
    for _ in range(50):
        throttle, waiting = StepThrottle(None, None), threading.Event()
        said: list[str] = []
        throttle.hold(True)

        def let_go(
            throttle: StepThrottle = throttle, waiting: threading.Event = waiting,
            said: list[str] = said,
        ) -> None:
            waiting.wait()
            said.append("let go")
            throttle.hold(False)

        other = threading.Thread(target=let_go)
        other.start()
        waiting.set()
        assert throttle.wait_for_turn()
        said.append("through")
        other.join()
        assert said == ["let go", "through"]


def test_whoever_closes_a_gate_need_not_wait_until_it_is_let_go() -> None:
    throttle = StepThrottle(None, None)
    throttle.hold(True)
    throttle.close()
    assert not throttle.wait_for_turn()
