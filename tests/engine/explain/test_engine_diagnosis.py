"""Reading a loss curve."""

import math
from collections.abc import Callable
from functools import cache
from itertools import islice
from typing import Any

import pytest
from material.engine_material import TEN, mnist

from engine.training.diagnosis import (
    JUMPS,
    LONG,
    PATIENCE,
    SWINGS,
    WINDOW,
    guessing_loss,
    has_plateaued,
    is_diverging,
    is_oscillating,
    is_too_slow,
)
from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.recipe import Controls, Loss, Recipe


@cache
def run(
    rate: float = 0.5, batch_size: int = 256, steps: int = 980, digits: tuple[int, ...] = (3, 7),
    **others: str | int,
) -> list[float]:
    """The losses of a real run."""
    data = mnist(digits)
    recipe = Recipe(epochs=1000, batch_size=batch_size, learning_rate=rate, device="cpu", **others)  # type: ignore[arg-type]  # any of its fields
    start = initialise(digits, data.train, recipe)
    taken = fit(DigitTraining(start, data, recipe), Controls(rate, 50))
    return [step.loss for step in islice(taken, steps)]


def ever(prediction: Callable[..., object], losses: list[float], *more: object) -> bool:
    """Whether it is said at any time of a run."""
    return any(prediction(losses[:count], *more) for count in range(10, len(losses) + 1, 10))


def test_the_loss_of_guessing() -> None:
    assert guessing_loss("cross_entropy", 2) == pytest.approx(-math.log(1 / 2))
    assert guessing_loss("cross_entropy", 10) == pytest.approx(-math.log(1 / 10))
    assert guessing_loss("mnist_loss", 2) == pytest.approx(1 - 1 / 2)


def test_a_falling_loss_is_not_diverging() -> None:
    assert not is_diverging([0.69 * 0.9**step for step in range(100)], "cross_entropy", 2)


def test_a_bad_random_start_that_falls_is_not_diverging() -> None:
    assert not is_diverging([8 * 0.99**step for step in range(100)], "cross_entropy", 2)


@pytest.mark.parametrize("tail", [5.0, 1e30, math.inf, math.nan])
def test_losses_far_above_guessing_and_the_start_are(tail: float) -> None:
    assert is_diverging([0.69] + [tail] * WINDOW, "cross_entropy", 2)


def test_nothing_is_said_of_the_first_steps() -> None:
    assert not is_diverging([0.69] + [50.0] * (WINDOW - 1), "cross_entropy", 2)


# Too high a rate.


@pytest.mark.parametrize(("batch_size", "rate"), [(16, 20), (16, 100), (256, 100)])
def test_rates_that_are_too_high_make_the_loss_swing(batch_size: int, rate: float) -> None:
    assert ever(is_oscillating, run(rate, batch_size), "cross_entropy", 2)


def test_ten_digits_swing_too() -> None:
    assert ever(is_oscillating, run(10, 16, 400, TEN), "cross_entropy", 10)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(
    ("batch_size", "rate"), [(256, 0.5), (256, 2), (16, 0.5), (16, 2), (4, 0.5), (1, 0.05)]
)
def test_sensible_rates_do_not(batch_size: int, rate: float, seed: int) -> None:
    assert not ever(is_oscillating, run(rate, batch_size, seed=seed), "cross_entropy", 2)


@pytest.mark.parametrize(("batch_size", "rate"), [(256, 0.5), (16, 0.05), (1, 0.05)])
def test_sensible_rates_for_ten_digits_do_not(batch_size: int, rate: float) -> None:
    assert not ever(is_oscillating, run(rate, batch_size, 980, TEN), "cross_entropy", 10)


@pytest.mark.parametrize(("batch_size", "rate"), [(1, 0.005), (16, 0.005), (256, 0.005)])
def test_a_random_start_that_slowly_falls_does_not_swing(batch_size: int, rate: float) -> None:
    losses = run(rate, batch_size, 1500, start="random")
    assert not ever(is_oscillating, losses, "cross_entropy", 2)


def test_jumps_are_counted_from_below_guessing_to_far_above_it() -> None:
    guess = math.log(2)

    def swinging(jumps: int, high: float, low: float = 0.1) -> list[float]:
        return [guess] + [low] * (SWINGS - 2 * jumps) + [low, high] * jumps

    assert is_oscillating(swinging(JUMPS, 1.6 * guess), "cross_entropy", 2)
    assert not is_oscillating(swinging(JUMPS - 1, 1.6 * guess), "cross_entropy", 2)
    assert not is_oscillating(swinging(JUMPS, 1.4 * guess), "cross_entropy", 2)
    assert not is_oscillating(swinging(JUMPS, 3.0, low=0.8), "cross_entropy", 2)
    assert not is_oscillating([3.0, *swinging(JUMPS, 1.6)[1:]], "cross_entropy", 2)
    assert not is_oscillating(swinging(JUMPS, 1.6) + [0.1] * SWINGS, "cross_entropy", 2)
    assert not is_oscillating([0.5] + [0.1, 0.9] * SWINGS, "mnist_loss", 2)


# Too low a rate.


@pytest.mark.parametrize("loss", ["cross_entropy", "mnist_loss"])
@pytest.mark.parametrize("batch_size", [1, 16, 256])
def test_a_rate_that_moves_nothing_is_too_slow(batch_size: int, loss: Loss) -> None:
    losses = run(1e-5, batch_size, 200, loss=loss)
    assert not ever(is_too_slow, losses[: PATIENCE - 1], loss, 2)
    assert is_too_slow(losses, loss, 2)


def test_ten_digits_and_a_random_start_may_be_too_slow() -> None:
    assert is_too_slow(run(5e-4, 256, 100, TEN), "cross_entropy", 10)
    assert is_too_slow(run(0.005, 256, 100, TEN, loss="mnist_loss"), "mnist_loss", 10)
    assert is_too_slow(run(1e-5, 256, 200, start="random"), "cross_entropy", 2)


@pytest.mark.parametrize("loss", ["cross_entropy", "mnist_loss"])
@pytest.mark.parametrize(("batch_size", "rate"), [(256, 0.5), (256, 0.05), (16, 0.5), (1, 0.05)])
def test_a_run_that_learns_is_not(batch_size: int, rate: float, loss: Loss) -> None:
    assert not ever(is_too_slow, run(rate, batch_size, loss=loss), loss, 2)


def test_too_high_a_rate_is_not_called_slow() -> None:
    # mnist_loss gets stuck at guessing: more of the same would not help.
    assert not ever(is_too_slow, run(1000, 16, 400, TEN, loss="mnist_loss"), "mnist_loss", 10)
    assert not ever(is_too_slow, run(5, 1, loss="mnist_loss"), "mnist_loss", 2)
    for batch_size in (1, 16, 256):
        assert not ever(is_too_slow, run(100, batch_size), "cross_entropy", 2)


def test_what_has_been_learnt_before_is_not_slow() -> None:
    assert not ever(is_too_slow, run(1e-5, 256, 200, start="baseline"), "cross_entropy", 2)


def test_slowness_by_hand() -> None:
    def run_of(start: float, end: float) -> list[float]:
        return [start] * (PATIENCE - WINDOW) + [end] * WINDOW

    assert is_too_slow(run_of(0.69, 0.67), "cross_entropy", 2)
    assert not is_too_slow(run_of(0.69, 0.65), "cross_entropy", 2)  # 6 % in a hundred steps
    assert not is_too_slow(run_of(0.6, 0.6), "cross_entropy", 2)  # better than guessing
    assert is_too_slow(run_of(0.5, 0.52), "mnist_loss", 2)
    assert not is_too_slow(run_of(0.5, 0.53), "mnist_loss", 2)
    assert not is_too_slow(run_of(0.69, 0.69)[1:], "cross_entropy", 2)


# Nothing more to gain.


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("loss", ["cross_entropy", "mnist_loss"])
def test_the_default_run_has_not_plateaued_nor_four_times_as_long(loss: Loss, seed: int) -> None:
    assert not ever(has_plateaued, run(steps=4000, loss=loss, seed=seed))


def test_single_images_reach_a_plateau() -> None:
    losses = run(0.05, 1, 12_000)
    assert not ever(has_plateaued, losses[:2000])
    assert any(has_plateaued(losses[:count]) for count in range(2020, len(losses), 20))


def test_a_run_that_never_fell_has_no_plateau() -> None:
    assert not has_plateaued(run(1e-7, 256, 3000))


def test_a_plateau_by_hand() -> None:
    fall = [1 - step / 1000 for step in range(1000)]
    assert has_plateaued(fall + [0.1] * 2 * LONG[0])
    assert not has_plateaued(fall + [0.1] * LONG[0])
    assert has_plateaued(fall + [0.1] * LONG[0] + [0.0991] * LONG[0])
    assert not has_plateaued(fall + [0.1] * LONG[0] + [0.0989] * LONG[0])
    assert not has_plateaued([1.0] * 3000)


def test_a_plateau_is_looked_for_in_a_bounded_stretch() -> None:
    class Counted(list[float]):
        read = 0

        def __getitem__(self, index: Any) -> Any:
            found = super().__getitem__(index)
            Counted.read += len(found) if isinstance(index, slice) else 1
            return found

    assert has_plateaued(Counted([1.0] * WINDOW + [0.1] * 200_000))
    assert Counted.read == 2 * LONG[1] + WINDOW
