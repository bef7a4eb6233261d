"""What is said of a loss curve is right with every optimizer at its own rates."""

import pytest
from engine_material import TEN
from optimizer_runs import losses_of

from engine.training.diagnosis import (
    WINDOW,
    guessing_loss,
    has_plateaued,
    is_diverging,
    is_oscillating,
    is_too_slow,
)
from engine.training.recipe import USUAL_RATES, OptimizerName

Digits = tuple[int, ...]
NAMES: tuple[OptimizerName, ...] = ("sgd", "momentum", "nesterov", "adam")


def troubles(losses: list[float], digits: Digits) -> set[str]:
    """All that is ever said of a run."""
    found, k = set(), len(digits)
    for count in range(WINDOW, len(losses) + 1, WINDOW):
        part = losses[:count]
        if is_diverging(part, "cross_entropy", k) or is_oscillating(part, "cross_entropy", k):
            found.add("slower")
        if is_too_slow(part, "cross_entropy", k):
            found.add("faster")
        if has_plateaued(part):
            found.add("stop")
    return found


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("digits", "batch_size"), [((3, 7), 256), ((3, 7), 16), (TEN, 256)])
def test_the_usual_rates_are_left_alone(
    name: OptimizerName, digits: Digits, batch_size: int,
) -> None:
    losses = losses_of(name, USUAL_RATES[name], batch_size, 500, digits)
    assert troubles(losses, digits) == set()
    assert sum(losses[-50:]) / 50 < 0.2 * guessing_loss("cross_entropy", len(digits))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("digits", "batch_size"), [((3, 7), 16), (TEN, 16), (TEN, 256)])
def test_a_hundred_times_as_much_is_too_high(
    name: OptimizerName, digits: Digits, batch_size: int,
) -> None:
    losses = losses_of(name, 100 * USUAL_RATES[name], batch_size, 400, digits)
    assert troubles(losses, digits) == {"slower"}


def test_a_rate_that_suits_sgd_is_not_adams() -> None:
    """0.5: plain SGD's own; with Adam and ten digits it is far too high."""
    assert troubles(losses_of("sgd", 0.5, 256, 400, TEN), TEN) == set()
    assert troubles(losses_of("adam", 0.5, 16, 400, TEN), TEN) == {"slower"}


@pytest.mark.parametrize(("name", "rate"), [("momentum", 1e-5), ("nesterov", 1e-5), ("adam", 1e-5)])
def test_a_rate_that_hardly_moves_is_too_low(name: OptimizerName, rate: float) -> None:
    assert troubles(losses_of(name, rate, 256, 200), (3, 7)) == {"faster"}
    assert troubles(losses_of(name, rate, 256, 200, TEN), TEN) == {"faster"}
