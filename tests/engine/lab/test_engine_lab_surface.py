"""The loss over two parameters, and over one: the same numbers that a run meets."""

from collections.abc import Sequence
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import torch
from measures.regressions import of_problem
from measures.tolerances import within

from engine.lab.loss import training_part
from engine.lab.problem import Problem
from engine.lab.problems import problem_of
from engine.lab.recipe import LabRecipe
from engine.lab.surface import losses
from engine.lab.training import LabTraining
from engine.training.loop import fit

RECIPES = (
    LabRecipe(), LabRecipe(scale=0.1, splitting="tutorial"), LabRecipe(problem="speed", seed=4),
    LabRecipe(problem="scores"), LabRecipe(problem="speed", splitting="seeded", scale=0.5),
)


def surface(
    problem: Problem, recipe: LabRecipe, parameters: Sequence[float], axes: tuple[int, int],
    across: tuple[float, float], up: tuple[float, float], points: int,
) -> SimpleNamespace:
    """The loss on a grid over two of the parameters; the others stay where they are."""
    one, other = np.linspace(*across, points), np.linspace(*up, points)
    grid: list[Any] = list(parameters)
    grid[axes[0]], grid[axes[1]] = one[None, :, None], other[:, None, None]
    return SimpleNamespace(across=one, up=other, losses=np.broadcast_to(
        losses(problem, recipe, grid), (points, points)))


def curve(
    problem: Problem, recipe: LabRecipe, parameters: Sequence[float], axis: int,
    across: tuple[float, float], points: int,
) -> tuple[np.ndarray, np.ndarray]:
    """The loss over one of the parameters: its values, and the losses."""
    values = np.linspace(*across, points)
    grid: list[Any] = list(parameters)
    grid[axis] = values[:, None]
    return values, losses(problem, recipe, grid)


@pytest.mark.parametrize("recipe", RECIPES, ids=str)
def test_every_point_is_the_loss_that_a_run_would_have_there(recipe: LabRecipe) -> None:
    problem = problem_of(recipe)
    examples = training_part(problem, recipe)
    last = len(problem.names) - 1
    found = surface(problem, recipe, problem.start, (0, last), (-2, 3), (-10, 20), points=7)
    assert found.losses.shape == (7, 7)
    assert found.across.tolist() == pytest.approx(np.linspace(-2, 3, 7))
    assert found.up.tolist() == pytest.approx(np.linspace(-10, 20, 7))
    for row in (0, 2, 6):
        for column in (0, 3, 6):
            at = list(problem.start)
            at[0], at[last] = found.across[column], found.up[row]
            run = float(examples.loss(torch.tensor(at, dtype=torch.float32)))
            off = of_problem(problem, recipe.scale).loss_off(at)
            assert within(found.losses[row, column], run, off)


def test_axes_may_be_exchanged() -> None:
    problem = problem_of(RECIPES[2])
    one = surface(problem, RECIPES[2], (1.0, 2.0, 3.0), (0, 2), (0, 1), (2, 5), points=5)
    other = surface(problem, RECIPES[2], (1.0, 2.0, 3.0), (2, 0), (2, 5), (0, 1), points=5)
    assert one.losses == pytest.approx(other.losses.T)


def test_the_path_of_a_run_lies_on_the_surface() -> None:
    recipe = LabRecipe(scale=0.1, steps=20)
    problem = problem_of(recipe)
    at = problem.start
    steps = list(fit(LabTraining(recipe)))
    assert len(steps) == 20
    for step in steps:
        off = of_problem(problem, recipe.scale).loss_off(at)
        assert within(losses(problem, recipe, list(at)), step.loss, off)
        at = step.parameters


def test_the_floor_of_the_valley_is_where_least_squares_says() -> None:
    recipe = LabRecipe(scale=0.1)
    problem = problem_of(recipe)
    t = problem.columns[0].astype(np.float64) * 0.1
    (w, b), rest, *_ = np.linalg.lstsq(
        np.column_stack([t, np.ones(11)]), problem.targets.astype(np.float64))
    found = surface(problem, recipe, (0, 0), (0, 1), (w - 1, w + 1), (b - 4, b + 4), points=41)
    row, column = np.unravel_index(found.losses.argmin(), found.losses.shape)
    assert (found.across[column], found.up[row]) == pytest.approx((w, b))
    assert found.losses.min() == pytest.approx(float(rest[0]) / 11)


def test_scaled_inputs_turn_the_valley_round() -> None:
    """How much steeper the valley's walls are than its floor: the whole lesson of scaling."""
    def condition(scale: float) -> float:
        recipe = replace(LabRecipe(), scale=scale)
        grid = surface(problem_of(recipe), recipe, (0, 0), (0, 1), (-1, 1), (-1, 1), points=3)
        high = grid.losses
        a = high[1, 0] - 2 * high[1, 1] + high[1, 2]
        c = high[0, 1] - 2 * high[1, 1] + high[2, 1]
        b = (high[2, 2] - high[2, 0] - high[0, 2] + high[0, 0]) / 4
        low, top = np.linalg.eigvalsh(np.array([[a, b], [b, c]]))
        return float(top / low)

    assert condition(0.1) < condition(1.0) / 50


def test_the_curve_of_a_typed_function_is_the_function() -> None:
    recipe = LabRecipe(problem="number", expression="2*w**2 + 5")
    values, found = curve(problem_of(recipe), recipe, (3.0,), 0, (-4, 4), points=9)
    assert found == pytest.approx(2 * np.linspace(-4, 4, 9) ** 2 + 5)
    assert values == pytest.approx(np.linspace(-4, 4, 9))


def test_a_curve_cuts_through_the_surface() -> None:
    recipe = RECIPES[2]
    problem = problem_of(recipe)
    _, found = curve(problem, recipe, (1.0, -2.0, 3.0), 1, (-5, 5), points=11)
    grid = surface(problem, recipe, (1.0, -2.0, 3.0), (1, 2), (-5, 5), (3, 4), points=11)
    assert found == pytest.approx(grid.losses[0])


def test_where_a_function_is_not_defined_the_curve_has_no_number() -> None:
    recipe = LabRecipe(problem="number", expression="log(x)")
    _, found = curve(problem_of(recipe), recipe, (3.0,), 0, (-1, 1), points=5)
    assert np.isnan(found[:2]).all() and np.isneginf(found[2]) and found[4] == 0
