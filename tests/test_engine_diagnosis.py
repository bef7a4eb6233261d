"""Reading a loss curve."""

import math

import pytest

from engine.diagnosis import WINDOW, guessing_loss, is_diverging


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
