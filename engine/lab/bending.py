"""A line bent by ReLUs: where its corners are, and the parameters that put one somewhere else.

prediction = b + w·x + a1·relu(x - k1) + …: straight between the places k, and at each of them the
slope changes by its a. So whoever moves a corner, and leaves those beside it where they are,
changes the slopes of the two pieces that meet there, and nothing further away.
"""

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from engine.lab.problem import Problem
from engine.lab.recipe import HINGES, LabRecipe

Floats = NDArray[np.float64]

_NEAREST = 0.01
"""Of the curve's width: no nearer to the corner beside it can one be moved."""


@dataclass(frozen=True, slots=True)
class Corner:
    """A point that can be moved. hinge: which ReLU bends there, from 0; None at either end.

    x: before the inputs are scaled. y: the prediction there.
    """

    hinge: int | None
    x: float
    y: float


def prediction(parameters: tuple[float, ...], z: float) -> float:
    """At a scaled input, in float64."""
    b, w, *hinges = parameters
    return b + w * z + sum(
        a * max(z - k, 0.0) for a, k in zip(hinges[::2], hinges[1::2], strict=True)
    )


def corners(problem: Problem, recipe: LabRecipe, parameters: tuple[float, ...]) -> list[Corner]:
    """Both ends and every bend between them, from left to right; none where all is not finite."""
    if not np.isfinite(parameters).all():
        return []
    low, high = _ends(problem, recipe)
    inside = sorted(
        (k, index) for index, k in enumerate(parameters[3::2]) if low < k < high
    )
    found = [(low, None), *inside, (high, None)]
    placed = [Corner(index, z / recipe.scale, prediction(parameters, z)) for z, index in found]
    return placed if recipe.scale > 0 else placed[::-1]


def moved(
    problem: Problem, recipe: LabRecipe, parameters: tuple[float, ...], which: int, x: float,
    y: float,
) -> tuple[float, ...]:
    """The parameters that put a corner, by its place in `corners`, at x, y; those beside it stay.

    The ends move up and down only, and no corner goes past the next.
    """
    row = corners(problem, recipe, parameters)
    if recipe.scale < 0:
        row, which = row[::-1], len(row) - 1 - which
    found = list(parameters)
    z = [each.x * recipe.scale for each in row]
    slopes = _slopes(row, parameters, z[0])
    corner, last = row[which], len(row) - 1
    here = z[which]
    if corner.hinge is not None:
        room = min(_NEAREST * (z[-1] - z[0]), (z[which + 1] - z[which - 1]) / 2)
        low, high = z[which - 1] + room, z[which + 1] - room
        if z[which - 1] < here < z[which + 1]:  # one that is nearer already may stay there
            low, high = min(low, here), max(high, here)
        here = min(max(x * recipe.scale, low), high)
        if not z[which - 1] < here < z[which + 1]:
            return parameters
        found[3 + 2 * corner.hinge] = here
    left = right = 0.0
    if which > 0:
        left = (y - row[which - 1].y) / (here - z[which - 1])
        change = left - slopes[which - 1]
        if which == 1:  # the first piece: its slope is w, and the left end stays
            found[1] += change
            found[0] -= change * z[0]
        else:
            _bend(found, row[which - 1], change)
    if which < last:
        right = (row[which + 1].y - y) / (z[which + 1] - here)
        change = right - slopes[which]
        if which == 0:  # the left end: b and w, and from the next corner on all stays
            found[1] += change
            found[0] += y - corner.y - change * z[0]
        if row[which + 1].hinge is not None:
            _bend(found, row[which + 1], -change)
    if corner.hinge is not None:
        found[2 + 2 * corner.hinge] += right - left - slopes[which] + slopes[which - 1]
    return tuple(found)


def with_one_more(
    problem: Problem, recipe: LabRecipe, parameters: tuple[float, ...]
) -> LabRecipe | None:
    """A recipe that begins with one ReLU more, which does not bend yet, where the line is worst.

    None where there are as many as there may be. It stands in the middle of the piece between two
    corners over which the squared errors sum up to most.
    """
    count = len(parameters) // 2 - 1
    if count >= HINGES.high:
        return None
    row = corners(problem, recipe, parameters)
    if not row:
        return replace(recipe, hinges=count + 1, start=None)
    inputs = problem.columns[0].astype(np.float64)
    errors = np.array([prediction(parameters, x * recipe.scale) for x in inputs]) - problem.targets
    sums = [
        (errors[(inputs >= one.x) & (inputs <= other.x)] ** 2).sum()
        for one, other in pairwise(row)
    ]
    worst = int(np.argmax(sums))
    middle = (row[worst].x + row[worst + 1].x) / 2
    return replace(recipe, hinges=count + 1, start=(*parameters, 0.0, middle * recipe.scale))


def with_one_less(recipe: LabRecipe, parameters: tuple[float, ...]) -> LabRecipe | None:
    """A recipe that begins without the ReLU that bends least; None where there is only one."""
    count = len(parameters) // 2 - 1
    if count <= HINGES.low:
        return None
    if not np.isfinite(parameters).all():
        return replace(recipe, hinges=count - 1, start=None)
    least = 2 + 2 * int(np.argmin(np.abs(parameters[2::2])))
    return replace(
        recipe, hinges=count - 1, start=(*parameters[:least], *parameters[least + 2 :])
    )


def _ends(problem: Problem, recipe: LabRecipe) -> tuple[float, float]:
    scaled = problem.columns[0].astype(np.float64) * recipe.scale
    return float(scaled.min()), float(scaled.max())


def _slopes(row: list[Corner], parameters: tuple[float, ...], low: float) -> list[float]:
    """From each corner to the next one to the right; also where both are at one place."""
    before = zip(parameters[2::2], parameters[3::2], strict=True)
    slopes = [parameters[1] + sum(a for a, k in before if k <= low)]
    for corner in row[1:-1]:
        assert corner.hinge is not None
        slopes.append(slopes[-1] + parameters[2 + 2 * corner.hinge])
    return slopes


def _bend(found: list[float], corner: Corner, change: float) -> None:
    assert corner.hinge is not None
    found[2 + 2 * corner.hinge] += change
