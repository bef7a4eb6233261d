"""The loss wherever the parameters are: the landscape that gradient descent walks in."""

import numpy as np
from numpy.typing import NDArray

from engine.lab.problem import Problem
from engine.lab.recipe import LabRecipe

Floats = NDArray[np.float64]


def losses(problem: Problem, recipe: LabRecipe, grid: list[Floats | float]) -> Floats:
    """The training loss in float64 wherever the parameters are; the last axis is the examples'."""
    indices = list(problem.training)
    columns = [column[indices].astype(np.float64) * recipe.scale for column in problem.columns]
    with np.errstate(all="ignore"):
        predictions = np.asarray(problem.predict(grid, columns, np), np.float64)
        found: Floats = problem.loss_of(predictions, problem.targets[indices], np)
    return found[..., 0] if problem.loss == "value" else found
