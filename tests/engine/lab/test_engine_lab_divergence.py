"""Runs in the lab that diverge: where that begins, what it is called, and what helps."""

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from measures.lab_runs import START, regression, run
from measures.tolerances import ELEMENTARY, gamma, within

from engine.lab.divergence import diagnose, greatest_curvature, remedies
from engine.lab.problems import UNKNOWN, problem_of
from engine.lab.recipe import LabRecipe


def test_the_greatest_curvature_is_that_of_the_parabola() -> None:
    t = np.array(UNKNOWN, np.float64)
    second = 2 * np.array([[(t * t).mean(), t.mean()], [t.mean(), 1.0]])
    exact = float(np.linalg.eigvalsh(second).max())
    # By differences of four losses, 1e-4 to either side, or 1e-4 of the place: each is a sum of 11.
    rounding = 4 * gamma(20, np.float64) * regression(LabRecipe()).loss(START) / (4 * 1e-4**2)
    found = greatest_curvature(problem_of(LabRecipe()), LabRecipe())
    assert within(found, exact, 4 * rounding + gamma(20) * exact)  # readings are float32
    number = LabRecipe(problem="number", expression="x**4", start=(3.0,))
    width = 2 * 3e-4  # Taylor: the fourth derivative, 24, times width² / 12
    rounding = 4 * gamma(2 * ELEMENTARY, np.float64) * 3**4 / width**2
    found = greatest_curvature(problem_of(number), number)
    assert within(found, 12 * 9, 24 * width**2 / 12 + rounding)


@pytest.mark.parametrize("recipe", (
    LabRecipe(), LabRecipe(optimiser="momentum"), LabRecipe(problem="scores"),
    LabRecipe(problem="number", learning_rate=1.5), LabRecipe(splitting="tutorial"),
    LabRecipe(problem="number", learning_rate=0.1, expression="x**4"),
), ids=str)
def test_both_remedies_of_a_run_that_diverged_help_it(recipe: LabRecipe) -> None:
    problem = problem_of(recipe)
    assert diagnose(np.array([step.loss for step in run(recipe)])) is not None
    found = remedies(problem, recipe)
    assert found.rate is not None and found.rate < found.limit <= recipe.learning_rate
    mended = [replace(recipe, learning_rate=found.rate)]
    assert (found.scale is None) == (recipe.problem == "number")
    if found.scale is not None:
        mended.append(replace(recipe, scale=found.scale))
    for each in mended:
        steps = run(each)
        assert diagnose(np.array([step.loss for step in steps])) is None
        assert steps[-1].loss < steps[0].loss


def test_the_limit_is_where_steps_begin_to_overshoot_further_each_time() -> None:
    recipe = LabRecipe(steps=200)
    limit = remedies(problem_of(recipe), recipe).limit
    below, above = (run(replace(recipe, learning_rate=share * limit)) for share in (0.98, 1.02))
    assert below[-1].loss < below[0].loss
    assert above[-1].loss > 10 * above[0].loss


def test_the_tutorials_remedies_are_what_is_proposed() -> None:
    found = remedies(problem_of(LabRecipe()), LabRecipe())
    assert (found.rate, found.scale) == (1e-4, 0.1)


@pytest.mark.parametrize("recipe", (
    LabRecipe(scale=1e-4, learning_rate=10.0), LabRecipe(scale=-1e-6, learning_rate=3.0),
    LabRecipe("number", expression="1e15*x**2", learning_rate=1e-11),
    LabRecipe("number", expression="1e20*x**2", learning_rate=1e-12),
), ids=str)
def test_only_what_a_recipe_may_have_is_proposed(recipe: LabRecipe) -> None:
    found = remedies(problem_of(recipe), recipe)
    assert found.limit <= recipe.learning_rate
    for change in ({"learning_rate": found.rate}, {"scale": found.scale}):
        if None not in change.values():
            replace(recipe, **change)  # type: ignore[arg-type]  # either of its fields
    if recipe.problem == "number":
        assert found.rate is None


@pytest.mark.parametrize(("values", "expected"), (
    ([5, 4, 3, 2, 1], None), ([1, 9, 1, 9, 1, 9], None), ([3, 3.1, 3.2, 3.3, 3.4], None),
    ([1, 2, 4, 8, 16, 32], (5, None, None)), ([9, 1, 2, 4, 8, 16, 32], (7, None, None)),
    ([1, 2, 4, 8, 16, 0.5], None), ([1, 2, math.inf, math.inf, math.nan], (None, 3, 5)),
    ([1, 2, 4, 8, 16, math.inf, math.nan], (5, 6, 7)), ([1, 0.5, math.nan], (None, None, 3)),
    ([], None), ([1.0], None),
))
def test_what_a_run_of_losses_is_called(values: Sequence[float], expected: np.ndarray) -> None:
    found = diagnose(np.array(values, np.float64))
    assert (None if found is None
            else (found.growing, found.infinite, found.undefined)) == expected


def test_a_rate_that_was_turned_is_measured_from_there() -> None:
    values = np.array([1, 2, 4, 8, 16, 32, 16, 8, 4.0])
    assert diagnose(values) is not None
    assert diagnose(values, since=6) is None
    again = diagnose(np.array([9, 1, 1, 2, 4, 8, 16.0]), since=1)
    assert again is not None and (again.growing, again.loss) == (7, 16)


def test_a_function_without_a_floor_falls_to_minus_infinity() -> None:
    recipe = LabRecipe(problem="number", expression="x**3", start=(-1.0,), learning_rate=0.5)
    found = diagnose(np.array([step.loss for step in run(recipe)]))
    assert found is not None and found.downward and found.infinite is not None


def test_a_run_that_goes_on_goes_on_for_as_many_steps_again() -> None:
    recipe = LabRecipe(steps=30)
    assert [recipe.end_of(step) for step in (0, 1, 29, 30)] == [30] * 4
    assert [recipe.end_of(step) for step in (31, 60, 61)] == [60, 60, 90]
