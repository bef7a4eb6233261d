"""When a loss grows beyond all bounds: at which step, and what would have kept it in the valley."""

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from engine.lab.problem import Problem
from engine.lab.recipe import LEARNING_RATE, MOMENTUM, SCALE, LabRecipe
from engine.lab.surface import losses

GROWING = 4
"""Steps in a row with a greater loss each, after which it is said to grow."""

_SCALES = (0.1, 0.01, 0.001)
_NUDGE = 1e-4


@dataclass(frozen=True, slots=True)
class Divergence:
    """Where a run went wrong: each a step from 1, or None where that has not happened.

    growing: after GROWING greater losses in a row, at more than twice the first; then loss is that
    step's. infinite: the first loss that float32 cannot hold. undefined: the first that is nan.
    downward: whether the infinite one is below all numbers.
    """

    growing: int | None
    infinite: int | None
    undefined: int | None
    loss: float
    downward: bool = False


@dataclass(frozen=True, slots=True)
class Remedies:
    """curvature: the loss's greatest, at the start. limit: the rate from which steps overshoot.

    rate: a smaller one, the power of ten that is clearly below, or None where the present one is
    not to blame or none so small can be set. scale: what the inputs could be multiplied by
    instead, or None where no such factor helps.
    """

    curvature: float
    limit: float
    rate: float | None
    scale: float | None


def diagnose(found: NDArray[np.float64], since: int = 0) -> Divergence | None:
    """What is wrong with the losses of a run, (steps,), or None.

    since: how many steps there were when the present rate was set; growth is measured from there.
    """
    infinite, undefined = np.isinf(found), np.isnan(found)
    growing, part = None, found[since:]
    with np.errstate(invalid="ignore"):
        rises = np.diff(part) > 0
        if len(rises) >= GROWING and not part[-1] <= part[0]:  # else it has come back
            row = np.lib.stride_tricks.sliding_window_view(rises, GROWING).all(axis=1)
            far = part[GROWING:] > part[0] + abs(part[0])
            growing = _first(row & far & np.isfinite(part[GROWING:]))
            growing = growing and growing + GROWING + since
    first, last = _first(infinite), _first(undefined)
    if growing is None and first is None and last is None:
        return None
    loss = float(found[growing - 1]) if growing is not None else math.nan
    return Divergence(growing, first, last, loss, first is not None and bool(found[first - 1] < 0))


def remedies(problem: Problem, recipe: LabRecipe) -> Remedies:
    """What to try instead of a recipe that diverged.

    Along the direction of the greatest curvature h a step multiplies the distance to the valley's
    floor by 1 - rate · h: it overshoots further each time from rate = 2 / h on, and with momentum
    m from 2 (1 + m) / h on.
    """
    curvature = greatest_curvature(problem, recipe)
    limit = _limit(curvature, recipe)
    rate = None
    if recipe.learning_rate >= limit:
        rate = 10.0 ** math.floor(math.log10(0.9 * limit))
    elif recipe.zero:
        rate = float(f"{recipe.learning_rate / 100:.1g}")
    if rate is not None and not LEARNING_RATE.holds(rate):
        rate = None
    scale = None
    if problem.columns and recipe.learning_rate >= limit:
        for factor in _SCALES:
            smaller = float(f"{recipe.scale * factor:.6g}")
            if not SCALE.holds(smaller):
                break
            scaled = replace(recipe, scale=smaller)
            if recipe.learning_rate < _limit(greatest_curvature(problem, scaled), scaled):
                scale = scaled.scale
                break
    return Remedies(curvature, limit, rate, scale)


def greatest_curvature(problem: Problem, recipe: LabRecipe) -> float:
    """The greatest eigenvalue, in absolute value, of the loss's second derivatives at the start.

    By differences in float64, which for a parabola are exact but for rounding; nan where the loss
    is not defined around there.
    """
    if problem.key == "table":
        return _curvature_of_table(problem, recipe)
    start = np.array(problem.start, np.float64)
    k = len(start)
    nudges = np.diag(_NUDGE * np.maximum(1.0, np.abs(start)))
    places = [
        start + one * nudges[i] + other * nudges[j]
        for i in range(k) for j in range(k) for one in (1, -1) for other in (1, -1)
    ]
    grid: list[NDArray[np.float64] | float] = [column[:, None] for column in np.array(places).T]
    found = losses(problem, recipe, grid).reshape(k, k, 2, 2)
    with np.errstate(all="ignore"):
        mixed = found[..., 0, 0] - found[..., 0, 1] - found[..., 1, 0] + found[..., 1, 1]
        second = mixed / (4 * np.outer(nudges.diagonal(), nudges.diagonal()))
    if not np.isfinite(second).all():
        return math.nan
    return float(np.abs(np.linalg.eigvalsh((second + second.T) / 2)).max())


def _curvature_of_table(problem: Problem, recipe: LabRecipe) -> float:
    """From the second derivatives themselves: a table has too many examples for differences.

    Of squared errors 2/n · sum of x xᵀ, of cross-entropy with p = ½, as it is at the start of all
    zeros, and nowhere more: 1/4n · sum of x xᵀ.
    """
    indices = list(problem.training)
    columns = [column[indices].astype(np.float64) * recipe.scale for column in problem.columns]
    factors = np.column_stack([*columns, np.ones(len(indices))])
    second = factors.T @ factors / len(indices) * (2 if problem.loss == "mse" else 0.25)
    return float(np.linalg.eigvalsh(second).max())


def _limit(curvature: float, recipe: LabRecipe) -> float:
    """The rate from which steps overshoot further each time; inf where none is known."""
    factors = {"step": 1.0, "sgd": 1.0, "momentum": 1 + MOMENTUM}
    if not curvature > 0 or recipe.optimiser not in factors:
        return math.inf
    return 2 * factors[recipe.optimiser] / curvature


def _first(where: NDArray[np.bool_]) -> int | None:
    """The first step at which it is so, from 1, or None."""
    return int(where.argmax()) + 1 if where.any() else None
