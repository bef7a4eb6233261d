"""Runs in the lab, with a linear regression worked out in float64 beside them."""

from collections.abc import Sequence

import numpy as np
from measures.regressions import Regression, of_problem
from measures.tolerances import gamma, within

from engine.lab.problems import problem_of
from engine.lab.recipe import LabRecipe
from engine.lab.record import LabStep
from engine.lab.training import LabTraining
from engine.training.loop import fit
from engine.training.recipe import Controls


def run(recipe: LabRecipe, stride: int = 64) -> list[LabStep]:
    steps = list(fit(LabTraining(recipe), Controls(recipe.learning_rate, stride)))
    assert len(steps) == recipe.steps
    return steps


def losses(steps: list[LabStep], *numbers: int) -> list[float]:
    return [steps[number - 1].loss for number in numbers]


WARM = LabRecipe(scale=0.1, steps=60)
START = (1.0, 0.0)


def regression(recipe: LabRecipe, validation: bool = False) -> Regression:
    return of_problem(problem_of(recipe), recipe.scale, validation)


def with_starts(steps: list[LabStep]) -> list[tuple[tuple[float, ...], LabStep]]:
    """Each step of a run on the temperatures, with the parameters it was taken from."""
    return list(zip((START, *(step.parameters for step in steps)), steps, strict=False))


def assert_moved(
    at: Sequence[float], step: LabStep, update: np.ndarray, off: np.ndarray | float = 0.0,
) -> None:
    """By so much, from there: the product with the rate is rounded, and the difference."""
    expected = np.array(at) - update
    assert within(step.parameters, expected, off + gamma(3) * (np.abs(at) + np.abs(update)))
