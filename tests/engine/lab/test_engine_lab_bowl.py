"""The bowl agrees with the loss worked out point by point, and with algebra done by hand."""

import numpy as np
import pytest
from measures.regressions import of_problem
from measures.tolerances import gamma, within

from engine.lab.bowl import Bowl, bowl_of
from engine.lab.problem import Problem
from engine.lab.problems import problem_of
from engine.lab.recipe import LabRecipe
from engine.lab.surface import losses


def share(problem: Problem, scale: float = 1.0) -> float:
    """By what share of itself the lowest place may be off that least squares find in float64.

    Higham, chapter 20: the square of the factors' condition at most, times the rounding.
    """
    factors = of_problem(problem, scale).factors
    return gamma(factors.size, np.float64) * float(np.linalg.cond(factors)) ** 2


@pytest.mark.parametrize("recipe", [
    LabRecipe(), LabRecipe(scale=0.1, splitting="tutorial"),
    LabRecipe(problem="scores"), LabRecipe(problem="speed", seed=3),
])
def test_it_is_the_loss_everywhere(recipe: LabRecipe) -> None:
    problem = problem_of(recipe)
    bowl = bowl_of(problem, recipe)
    assert bowl is not None
    places = np.random.default_rng(0).normal(0, 5, (20, len(problem.names)))
    wanted = [float(losses(problem, recipe, list(place))) for place in places]
    if problem.loss == "rmse":
        wanted = [value**2 for value in wanted]
    off = share(problem, recipe.scale)
    assert off < 1e-6
    assert within(bowl(places), wanted, off * np.array(wanted))
    nearby = bowl.lowest + np.random.default_rng(1).normal(0, 1e-3, (20, len(problem.names)))
    assert (bowl(nearby) > bowl.least).all()
    assert bowl(bowl.lowest) == bowl.least


def test_the_curvatures_of_the_temperatures_are_those_of_the_quadratic_formula() -> None:
    problem = problem_of(LabRecipe())
    t, c = problem.columns[0].astype(np.float64), problem.targets.astype(np.float64)
    trace = 2 * (t**2).mean() + 2
    determinant = 4 * (t**2).mean() - 4 * t.mean() ** 2
    root = np.sqrt(trace**2 / 4 - determinant)
    bowl = bowl_of(problem, LabRecipe())
    assert bowl is not None
    expected = [trace / 2 - root, trace / 2 + root]
    assert within(bowl.curvatures, expected, gamma(100, np.float64) * trace)
    assert bowl.condition == pytest.approx(bowl.curvatures[1] / bowl.curvatures[0])
    slope = ((t - t.mean()) * (c - c.mean())).mean() / ((t - t.mean()) ** 2).mean()
    lowest = np.array([slope, c.mean() - slope * t.mean()])
    assert within(bowl.lowest, lowest, share(problem) * np.linalg.norm(lowest))


def test_smaller_inputs_make_it_rounder() -> None:
    raw, scaled = (bowl_of(problem_of(recipe), recipe)
                   for recipe in (LabRecipe(), LabRecipe(scale=0.1)))
    assert raw is not None and scaled is not None
    assert raw.condition > 50 * scaled.condition


def test_a_slice_is_the_loss_with_the_others_kept() -> None:
    recipe = LabRecipe(problem="scores")
    problem = problem_of(recipe)
    bowl = bowl_of(problem, recipe)
    assert bowl is not None
    kept = np.array([0.3, 0.5, 0.2, 4.0])
    part = bowl.over((2, 0), kept)
    for one, other in ((0.1, 0.9), (-2.0, 1.0)):
        place: list[np.ndarray | float] = [other, 0.5, one, 4.0]
        expected = float(losses(problem, recipe, place))
        assert within(part(np.array([one, other])), expected, share(problem) * expected)
    assert part.gradient(part.lowest).tolist() == [0, 0]


def test_a_level_direction_has_no_condition() -> None:
    bowl = Bowl(np.zeros(2), np.diag([1.0, 0.0]), 0.0)
    assert bowl.condition == float("inf")


def test_a_typed_function_is_no_bowl() -> None:
    recipe = LabRecipe(problem="number")
    assert bowl_of(problem_of(recipe), recipe) is None
