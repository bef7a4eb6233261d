"""The whole landscape of a linear model's squared error: a bowl, known from three numbers."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.lab.problem import Problem
from engine.lab.recipe import LabRecipe

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Bowl:
    """mean((prediction - target)²) = least + ½ (p - lowest)ᵀ hessian (p - lowest), exactly.

    It holds where the model is linear in its parameters p. lowest: (k,) the least squares solution.
    hessian: (k, k) the second derivatives. least: the mean squared error at the lowest place.
    """

    lowest: Floats
    hessian: Floats
    least: float

    @property
    def identity(self) -> tuple[object, ...]:
        """What tells it from other surfaces."""
        return (*self.lowest.tolist(), *self.hessian.ravel().tolist(), self.least)

    def __call__(self, places: Floats) -> Floats:
        """The mean squared error at places (..., k)."""
        away = places - self.lowest
        rise: Floats = 0.5 * ((away @ self.hessian) * away).sum(axis=-1)
        return self.least + rise

    def gradient(self, place: Floats) -> Floats:
        """(k,) at a place (k,)."""
        found: Floats = self.hessian @ (place - self.lowest)
        return found

    @property
    def curvatures(self) -> Floats:
        """(k,) of the principal directions, the flattest first."""
        return np.maximum(np.linalg.eigvalsh(self.hessian).astype(np.float64), 0.0)

    @property
    def condition(self) -> float:
        """The steepest curvature over the flattest, infinite where a direction is level."""
        flattest, steepest = float(self.curvatures[0]), float(self.curvatures[-1])
        return steepest / flattest if flattest > 1e-15 * steepest else float("inf")

    def over(self, axes: tuple[int, int], parameters: Floats) -> "Bowl":
        """The bowl over two parameters, in this order; the others stay where they are."""
        chosen = list(axes)
        others = [axis for axis in range(len(self.lowest)) if axis not in axes]
        flat = self.hessian[np.ix_(chosen, chosen)]
        away = parameters[others] - self.lowest[others]
        pull = self.hessian[np.ix_(chosen, others)] @ away
        shift = -np.linalg.pinv(flat) @ pull
        lowest = np.array(parameters)
        lowest[chosen] = self.lowest[chosen] + shift
        return Bowl(lowest[chosen], flat, float(self(lowest)))


def bowl_of(problem: Problem, recipe: LabRecipe) -> Bowl | None:
    """The bowl over the training part; None where the prediction is not linear in its parameters.

    With a row of factors x for each of n examples, the hessian is 2/n · sum of x xᵀ.
    """
    if not problem.is_linear:
        return None
    indices = list(problem.training)
    columns = [column[indices].astype(np.float64) * recipe.scale for column in problem.columns]
    targets = problem.targets[indices].astype(np.float64)
    factors = np.column_stack([
        np.broadcast_to(factor, targets.shape)
        for factor in problem.factors(problem.start, columns, np)
    ])
    lowest = np.linalg.lstsq(factors, targets, rcond=None)[0]
    least = float(((factors @ lowest - targets) ** 2).mean())
    return Bowl(lowest, 2 / len(targets) * factors.T @ factors, least)
