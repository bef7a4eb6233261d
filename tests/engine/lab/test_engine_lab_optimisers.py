"""The lab's optimisers, each written out in float64."""

from dataclasses import replace

import numpy as np
import pytest
from measures.lab_runs import WARM, assert_moved, regression, run, with_starts
from measures.tolerances import gamma, within

from engine.lab.recipe import GradientWay, Optimiser


@pytest.mark.parametrize("optimiser", ("step", "sgd", "momentum", "adam"))
@pytest.mark.parametrize("gradient", ("by_hand", "autograd", "difference"))
def test_optimisers_do_what_their_formulas_say(optimiser: Optimiser, gradient: GradientWay) -> None:
    """Each step from where the one before it ended, so that no error is carried on."""
    rate, recipe = 5e-3, replace(WARM, optimiser=optimiser, gradient=gradient, learning_rate=5e-3)
    readings, gradients = regression(recipe), []
    for number, (at, step) in enumerate(with_starts(run(recipe)), start=1):
        assert within(step.loss, readings.loss(at), readings.loss_off(at))
        off = (readings.differences_off(at, recipe.delta) if gradient == "difference"
               else readings.gradient_off(at))  # along a parabola a difference does not bend
        assert within(step.gradient, readings.gradient(at), off)
        gradients.append(np.array(step.gradient))
        assert_moved(at, step, *update(optimiser, rate, np.array(gradients), number))


def update(
    optimiser: str, rate: float, gradients: np.ndarray, number: int,
) -> tuple[np.ndarray, np.ndarray | float]:
    """What a step takes off the parameters, from all gradients so far, and how far it may be off.

    Momentum and Adam remember weighted sums of the gradients, rounded at each step.
    """
    ages = np.arange(number)[::-1, None]
    remembered = gamma(4 * number + 8) * np.abs(gradients).max(axis=0)
    if optimiser == "momentum":
        sizes = (0.9**ages * np.abs(gradients)).sum(axis=0)
        return rate * (0.9**ages * gradients).sum(axis=0), rate * gamma(2 * number + 4) * sizes
    if optimiser == "adam":
        mean = (0.1 * 0.9**ages * gradients).sum(axis=0) / (1 - 0.9**number)
        square = (0.001 * 0.999**ages * gradients**2).sum(axis=0) / (1 - 0.999**number)
        root = np.sqrt(square) + 1e-8
        off = remembered / (1 - 0.9**number) + gamma(4 * number + 20) * np.abs(mean)
        return rate * mean / root, rate * off / root
    return rate * gradients[-1], 0.0


@pytest.mark.parametrize("gradient", ("by_hand", "autograd"))
@pytest.mark.parametrize("optimiser", ("step", "sgd"))
def test_gradients_that_nobody_zeroes_add_up(gradient: GradientWay, optimiser: Optimiser) -> None:
    recipe = replace(WARM, zero=False, gradient=gradient, optimiser=optimiser, steps=30)
    readings, steps, summed = regression(recipe), run(recipe), np.zeros(2)
    for at, step in with_starts(steps):
        assert within(step.loss, readings.loss(at), readings.loss_off(at))
        expected = summed + readings.gradient(at)
        off = readings.gradient_off(at) + gamma(1) * np.abs(expected)
        assert within(step.gradient, expected, off)
        summed = np.array(step.gradient)
        assert_moved(at, step, recipe.learning_rate * summed)
    # and that is not what a run does which zeroes them
    zeroed = run(replace(recipe, zero=True))
    assert steps[0].gradient == zeroed[0].gradient
    both = np.array([zeroed[0].gradient, zeroed[1].gradient])
    assert within(steps[1].gradient, both.sum(axis=0), gamma(2) * np.abs(both).sum(axis=0))
    # it gathers speed and swings back, where the other always falls
    assert np.diff([step.loss for step in steps]).max() > 0 > np.diff(
        [step.loss for step in zeroed]).max()


def test_a_step_moves_by_rate_times_gradient() -> None:
    for at, step in with_starts(run(WARM)):
        assert_moved(at, step, WARM.learning_rate * np.array(step.gradient))
