"""The loss wherever the parameters are: the landscape that gradient descent walks in."""

from dataclasses import dataclass

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


def slope(problem: Problem, recipe: LabRecipe, parameters: Floats) -> Floats:
    """(k,) the training loss's derivatives in float64 at a place (k,); not of a single number."""
    indices = list(problem.training)
    columns = [column[indices].astype(np.float64) * recipe.scale for column in problem.columns]
    targets = problem.targets[indices].astype(np.float64)
    at = list(parameters)
    with np.errstate(all="ignore"):
        errors = problem.errors(problem.predict(at, columns, np), targets, np)
        outer = (1 if problem.loss == "bce" else 2) * errors / len(targets)
        if problem.loss == "rmse":
            outer = outer / (2 * problem.loss_of(problem.predict(at, columns, np), targets, np))
        return np.array([(outer * each).sum() for each in problem.factors(at, columns, np)])


@dataclass(frozen=True, slots=True, eq=False)
class Slice:
    """The training loss over two of the parameters; the others stay where they are.

    parameters: (k,) the place that it goes through. axes: which two are changed.
    """

    problem: Problem
    recipe: LabRecipe
    parameters: Floats
    axes: tuple[int, int]

    @property
    def identity(self) -> tuple[object, ...]:
        """What tells it from other surfaces."""
        others = [
            value for axis, value in enumerate(self.parameters.tolist()) if axis not in self.axes
        ]
        recipe = self.recipe
        return (id(recipe.given), recipe.normalised, recipe.expression, self.problem.training,
                recipe.scale, self.axes, *others)

    def __call__(self, places: Floats) -> Floats:
        """(...) the loss at places (..., 2)."""
        if self.problem.loss == "bce":
            return _cross_entropies(self.problem, self.recipe, places)
        grid: list[Floats | float] = self.parameters.tolist()
        for index, axis in enumerate(self.axes):
            grid[axis] = places[..., index, None]
        return losses(self.problem, self.recipe, grid)


_AT_ONCE = 2**21
"""Numbers that are held at once."""


def _cross_entropies(problem: Problem, recipe: LabRecipe, places: Floats) -> Floats:
    """(...) of one input, at weights and biases (..., 2): each value of it is looked at once."""
    indices = list(problem.training)
    inputs = problem.columns[0][indices].astype(np.float64) * recipe.scale
    targets = problem.targets[indices].astype(np.float64)
    values, counts = np.unique(inputs, return_counts=True)
    flat = places.reshape(-1, 2)
    found = -flat @ np.array([(targets * inputs).mean(), targets.mean()])
    together = max(1, _AT_ONCE // len(values))
    for first in range(0, len(flat), together):
        part = flat[first : first + together]
        logits = part[:, :1] * values + part[:, 1:]
        found[first : first + together] += np.logaddexp(0.0, logits) @ counts / len(inputs)
    shaped: Floats = found.reshape(places.shape[:-1])
    return shaped
