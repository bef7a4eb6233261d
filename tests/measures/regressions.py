"""The lab's regressions in float64, and how far float32 may be off them."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from measures.tolerances import gamma, unit
from numpy.typing import ArrayLike, NDArray

from engine.lab.problem import Problem
from engine.lab.problems import CELSIUS, UNKNOWN

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Regression:
    """mean((p @ factors - targets)²) over n examples, or its root.

    factors: (k, n), by which each parameter p is multiplied. targets: (n,).
    """

    factors: Floats
    targets: Floats
    is_root: bool = False

    def predictions(self, at: ArrayLike) -> Floats:
        return np.asarray(np.asarray(at, np.float64) @ self.factors)

    def errors(self, at: ArrayLike) -> Floats:
        return self.predictions(at) - self.targets

    def loss(self, at: ArrayLike) -> float:
        mean = float((self.errors(at) ** 2).mean())
        return math.sqrt(mean) if self.is_root else mean

    def gradient(self, at: ArrayLike) -> Floats:
        """(k,) mean(e²)' = 2 mean(e f); √u' = u' / 2√u."""
        slopes = 2 * (self.errors(at) * self.factors).mean(axis=1)
        return np.asarray(slopes / (2 * self.loss(at)) if self.is_root else slopes)

    # How far float32 may be off.

    def errors_off(self, at: ArrayLike) -> Floats:
        """(n,) k products and sums and a difference; inputs and targets are rounded and scaled."""
        sizes = np.abs(np.asarray(at, np.float64)) @ np.abs(self.factors) + np.abs(self.targets)
        return np.asarray(gamma(2 * len(self.factors) + 4) * sizes)

    def loss_off(self, at: ArrayLike) -> float:
        """By what the errors are off, and the squares, their sum and its quotient."""
        errors, off = np.abs(self.errors(at)), self.errors_off(at)
        square = float((2 * errors * off + off**2).mean() + self._sum() * (errors**2).mean())
        if not self.is_root:
            return square
        return square / self.loss(at) + unit() * self.loss(at) if self.loss(at) else square**0.5

    def gradient_off(self, at: ArrayLike) -> Floats:
        """(k,) by what the errors are off, the products, their sum and its quotient.

        Of a root also by what the root is off that it is divided by.
        """
        errors, off, factors = np.abs(self.errors(at)), self.errors_off(at), np.abs(self.factors)
        sizes = 2 * (errors * factors).mean(axis=1)
        square = 2 * (off * factors).mean(axis=1) + self._sum() * sizes
        if not self.is_root:
            return np.asarray(square)
        root = self.loss(at)
        share = 2 * self.loss_off(at) / root + gamma(4)
        return np.asarray((square + share * sizes) / (2 * root))

    def differences_off(self, at: ArrayLike, delta: float) -> Floats:
        """(k,) each derivative by difference."""
        return np.array([self.difference_off(at, delta, index)
                         for index in range(len(self.factors))])

    def difference_off(self, at: ArrayLike, delta: float, index: int) -> float:
        """One of them: both losses are off, over 2 delta, and both places rounded."""
        at = np.asarray(at, np.float64)
        nudge = delta * np.eye(len(at))[index]
        moved = gamma(1) * (abs(at[index]) + delta)
        off = sum(self.loss_off(there) + moved * abs(self.gradient(there)[index])
                  for there in (at + nudge, at - nudge))
        return float(off / (2 * delta) + gamma(3) * abs(self.gradient(at)[index]))

    def descent(
        self, at: ArrayLike, rate: float, steps: int
    ) -> Iterator[tuple[float, float, Floats, float]]:
        """Loss before and parameters after each step, each with how far a float32 run may be off.

        Of a mean of squares. Two places at a distance are one step later at most |1 - rate h| times
        as far apart, h the curvature for which that is most; each step adds its own rounding.
        """
        hessian = 2 / self.factors.shape[1] * self.factors @ self.factors.T
        stretch = float(np.abs(1 - rate * np.linalg.eigvalsh(hessian)).max())
        steepest = float(np.linalg.eigvalsh(hessian).max())
        place, apart = np.asarray(at, np.float64), 0.0
        for _ in range(steps):
            gradient = self.gradient(place)
            loss_off = (self.loss_off(place) + float(np.linalg.norm(gradient)) * apart
                        + steepest / 2 * apart**2)
            loss = self.loss(place)
            own = rate * self.gradient_off(place) + gamma(3) * (np.abs(place)
                                                                + rate * np.abs(gradient))
            place = place - rate * gradient
            apart = stretch * apart + float(np.linalg.norm(own))
            yield loss, loss_off, place, apart

    def _sum(self) -> float:
        return gamma(len(self.targets) + 6)


def of_problem(problem: Problem, scale: float = 1.0, validation: bool = False) -> Regression:
    """A problem of the lab, over its training part or what is held out."""
    indices = list(problem.validation if validation else problem.training)
    columns = [column[indices].astype(np.float64) * scale for column in problem.columns]
    factors = np.array([np.broadcast_to(factor, (len(indices),))
                        for factor in problem.factors(problem.start, columns, np)])
    return Regression(factors, problem.targets[indices].astype(np.float64), problem.loss == "rmse")


def of_temperatures(scale: float = 1.0, indices: ArrayLike = range(11)) -> Regression:
    """The thermometers' readings as they are printed."""
    chosen = np.asarray(indices)
    t = np.array(UNKNOWN)[chosen] * scale
    return Regression(np.array([t, np.ones(len(t))]), np.array(CELSIUS)[chosen])
