"""The bowl agrees with the loss worked out point by point, and with algebra done by hand."""

import numpy as np
import pytest

from engine.lab.bowl import Bowl, bowl_of
from engine.lab.problems import UNKNOWN, problem_of
from engine.lab.recipe import LabRecipe
from engine.lab.surface import losses


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
    assert bowl(places) == pytest.approx(wanted, rel=1e-9)
    nearby = bowl.lowest + np.random.default_rng(1).normal(0, 1e-3, (20, len(problem.names)))
    assert (bowl(nearby) > bowl.least).all()
    assert bowl(bowl.lowest) == bowl.least


def test_the_curvatures_of_the_temperatures_are_those_of_the_quadratic_formula() -> None:
    t = np.array(UNKNOWN)
    trace = 2 * (t**2).mean() + 2
    determinant = 4 * (t**2).mean() - 4 * t.mean() ** 2
    root = np.sqrt(trace**2 / 4 - determinant)
    bowl = bowl_of(problem_of(LabRecipe()), LabRecipe())
    assert bowl is not None
    assert bowl.curvatures == pytest.approx([trace / 2 - root, trace / 2 + root], rel=1e-6)
    assert bowl.condition == pytest.approx(bowl.curvatures[1] / bowl.curvatures[0])
    assert bowl.lowest == pytest.approx([0.5367718, -17.304], rel=1e-4)


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
        place = [other, 0.5, one, 4.0]
        assert part(np.array([one, other])) == pytest.approx(
            float(losses(problem, recipe, place)), rel=1e-9
        )
    assert part.gradient(part.lowest) == pytest.approx([0, 0], abs=1e-6)


def test_a_level_direction_has_no_condition() -> None:
    bowl = Bowl(np.zeros(2), np.diag([1.0, 0.0]), 0.0)
    assert bowl.condition == float("inf")


def test_a_typed_function_is_no_bowl() -> None:
    recipe = LabRecipe(problem="number")
    assert bowl_of(problem_of(recipe), recipe) is None
