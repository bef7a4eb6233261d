"""What is said of a loss curve is right with every optimizer at its own rates."""

import pytest
from material.engine_material import TEN
from measures.optimizer_runs import losses_of

from engine.training.diagnosis import (
    WINDOW,
    guessing_loss,
    has_plateaued,
    is_diverging,
    is_oscillating,
    is_too_slow,
)
from engine.training.optimizing.kind import OptimizerName
from engine.training.optimizing.roster import kind_of

Digits = tuple[int, ...]
NAMES: tuple[OptimizerName, ...] = ("sgd", "momentum", "nesterov", "adam")


def troubles(losses: list[float], digits: Digits, batch_size: int = 256) -> set[str]:
    """All that is ever said of a run."""
    found, k = set(), len(digits)
    for count in range(WINDOW, len(losses) + 1, WINDOW):
        part = losses[:count]
        if is_diverging(part, "cross_entropy", k) or is_oscillating(
            part, "cross_entropy", k, batch_size
        ):
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
    losses = losses_of(name, kind_of(name).rate, batch_size, 500, digits)
    assert troubles(losses, digits, batch_size) == set()
    assert sum(losses[-50:]) / 50 < 0.2 * guessing_loss("cross_entropy", len(digits))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("digits", "batch_size"), [((3, 7), 16), (TEN, 16), (TEN, 256)])
def test_a_hundred_times_as_much_is_too_high(
    name: OptimizerName, digits: Digits, batch_size: int,
) -> None:
    losses = losses_of(name, 100 * kind_of(name).rate, batch_size, 400, digits)
    assert troubles(losses, digits, batch_size) == {"slower"}


def test_a_rate_that_suits_sgd_is_not_adams() -> None:
    """0.5: plain SGD's own; with Adam and ten digits it is far too high."""
    assert troubles(losses_of("sgd", 0.5, 256, 400, TEN), TEN) == set()
    assert troubles(losses_of("adam", 0.5, 16, 400, TEN), TEN) == {"slower"}


@pytest.mark.parametrize(("name", "rate"), [("momentum", 1e-5), ("nesterov", 1e-5), ("adam", 1e-5)])
def test_a_rate_that_hardly_moves_is_too_low(name: OptimizerName, rate: float) -> None:
    assert troubles(losses_of(name, rate, 256, 200), (3, 7)) == {"faster"}
    assert troubles(losses_of(name, rate, 256, 200, TEN), TEN) == {"faster"}


@pytest.mark.parametrize(("name", "rate", "batch_size", "digits"), [
    ("adam", 1, 256, (3, 7)), ("adam", 1, 64, (4, 9)), ("sgd", 5, 64, TEN),
    ("momentum", 2, 64, (4, 9)),
])
def test_in_large_batches_fewer_jumps_are_too_many(
    name: OptimizerName, rate: float, batch_size: int, digits: Digits
) -> None:
    """And truly: with the usual rate the loss comes to less than half."""
    losses = losses_of(name, rate, batch_size, 500, digits)
    assert is_swinging(losses, digits, batch_size)
    usual = losses_of(name, kind_of(name).rate, batch_size, 500, digits)
    assert sum(losses[-100:]) > 2 * sum(usual[-100:])


@pytest.mark.parametrize(("name", "rate", "batch_size", "digits"), [
    ("sgd", 2, 64, (4, 9)), ("sgd", 5, 256, (3, 7)), ("momentum", 0.5, 64, (4, 9)),
    ("adam", 0.1, 64, (4, 9)), ("adam", 0.3, 256, (3, 7)), ("sgd", 2, 64, TEN),
])
def test_rates_above_the_usual_that_are_still_good_are_left_alone(
    name: OptimizerName, rate: float, batch_size: int, digits: Digits
) -> None:
    assert not is_swinging(losses_of(name, rate, batch_size, 500, digits), digits, batch_size)


@pytest.mark.parametrize("seed", (11, 12))
@pytest.mark.parametrize(("name", "rate", "batch_size"), [
    ("momentum", 1, 64), ("adam", 0.4, 256), ("sgd", 10, 64),
])
def test_other_orders_of_the_images_say_the_same_of_a_rate_that_is_too_high(
    name: OptimizerName, rate: float, batch_size: int, seed: int
) -> None:
    losses = losses_of(name, rate, batch_size, 300, TEN, seed=seed)
    assert troubles(losses, TEN, batch_size) == {"slower"}


@pytest.mark.parametrize("seed", (11, 12))
@pytest.mark.parametrize(("name", "rate", "batch_size"), [
    ("sgd", 1, 64), ("sgd", 1, 256), ("momentum", 0.1, 64), ("momentum", 0.2, 256),
    ("adam", 0.02, 64), ("adam", 0.04, 256),
])
def test_other_orders_of_the_images_say_nothing_of_a_fair_rate(
    name: OptimizerName, rate: float, batch_size: int, seed: int
) -> None:
    losses = losses_of(name, rate, batch_size, 300, (4, 9), seed=seed)
    assert troubles(losses, (4, 9), batch_size) == set()


def is_swinging(losses: list[float], digits: Digits, batch_size: int) -> bool:
    """Whether it is ever said."""
    return any(
        is_oscillating(losses[:count], "cross_entropy", len(digits), batch_size)
        for count in range(WINDOW, len(losses) + 1, WINDOW)
    )
