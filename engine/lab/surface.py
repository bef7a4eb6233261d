"""The loss over two of the parameters: the landscape that gradient descent walks in."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.lab.problem import Problem
from engine.lab.recipe import LabRecipe

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Surface:
    """across: (m,) values of one parameter, up: (n,) of another; losses: (n, m), float64."""

    across: Floats
    up: Floats
    losses: Floats


def surface(
    problem: Problem, recipe: LabRecipe, parameters: tuple[float, ...], axes: tuple[int, int],
    across: tuple[float, float], up: tuple[float, float], points: int = 60,
) -> Surface:
    """The training loss on a grid; the other parameters stay where they are.

    axes: which two parameters. across, up: their least and greatest values. points: each way.
    """
    one, other = np.linspace(*across, points), np.linspace(*up, points)
    grid: list[Floats | float] = list(parameters)
    grid[axes[0]], grid[axes[1]] = one[None, :, None], other[:, None, None]
    return Surface(one, other, np.broadcast_to(losses(problem, recipe, grid), (points, points)))


def curve(
    problem: Problem, recipe: LabRecipe, parameters: tuple[float, ...], axis: int,
    across: tuple[float, float], points: int = 200,
) -> tuple[Floats, Floats]:
    """The training loss over one parameter: its values, and the losses, (points,) each."""
    values = np.linspace(*across, points)
    grid: list[Floats | float] = list(parameters)
    grid[axis] = values[:, None]
    return values, losses(problem, recipe, grid)


def losses(problem: Problem, recipe: LabRecipe, grid: list[Floats | float]) -> Floats:
    """The training loss in float64 wherever the parameters are; the last axis is the examples'."""
    places = list(problem.training)
    columns = [column[places].astype(np.float64) * recipe.scale for column in problem.columns]
    with np.errstate(all="ignore"):
        found: Floats = np.asarray(problem.predict(grid, columns, np), np.float64)
        if problem.loss == "value":
            return found[..., 0]
        mean: Floats = ((found - problem.targets[places]) ** 2).mean(axis=-1)
        return np.sqrt(mean) if problem.loss == "rmse" else mean
