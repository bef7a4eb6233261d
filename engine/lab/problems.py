"""The problems that the tutorials begin with."""

import math

import numpy as np
from numpy.typing import NDArray

from engine.errors import InputError
from engine.lab.problem import Problem
from engine.lab.recipe import LabRecipe, Table
from engine.text import written

CELSIUS = (0.5, 14.0, 15.0, 28.0, 11.0, 8.0, 3.0, -4.0, 6.0, 13.0, 21.0)
UNKNOWN = (35.7, 55.9, 58.2, 81.9, 56.3, 48.9, 33.9, 21.8, 48.4, 60.4, 68.4)
"""Eleven readings of a thermometer with a scale nobody knows: "Deep Learning with PyTorch",
chapter 5."""

TUTORIAL_TRAINING, TUTORIAL_VALIDATION = (2, 6, 3, 9, 10, 8, 7, 5, 4), (1, 0)

QUIZZES: dict[Table, tuple[tuple[float, float, float], ...]] = {
    "first": ((73, 80, 75), (93, 88, 93), (89, 91, 90), (96, 98, 100), (73, 66, 70)),
    "second": ((73, 80, 75), (93, 88, 93), (89, 91, 80), (96, 98, 100), (73, 66, 70)),
}
FINALS = (152.0, 185.0, 180.0, 196.0, 142.0)

NUMBER_START = 3.0

CURVE_POINTS = 60
"""Of the curve that a line is bent to; 59 is prime, so that bends evenly spread are on none."""

GREATEST_HEIGHT = 1e6


def problem_of(recipe: LabRecipe) -> Problem:
    """The problem with its numbers, its start and its split.

    Raises InputError for a start that does not go with it, or a function that cannot be read.
    """
    problem = {
        "temperature": _temperature, "speed": _speed, "scores": _scores, "number": _number,
        "bend": _bend, "table": _table,
    }[recipe.problem](recipe)
    check_start(recipe, len(problem.names))
    return problem


def check_start(recipe: LabRecipe, parameters: int) -> None:
    """Raises InputError for a start that has not a number for each parameter."""
    if recipe.start is not None and len(recipe.start) != parameters:
        raise InputError(
            "The start has {count} numbers, and the problem {needed} parameters. "
            "Give one for each.", count=len(recipe.start), needed=parameters,
        )


def _temperature(recipe: LabRecipe) -> Problem:
    return _regression(recipe, ("w", "b"), (_floats(UNKNOWN),), _floats(CELSIUS), (1.0, 0.0))


def _speed(recipe: LabRecipe) -> Problem:
    """A rolling thing's speed in the seconds 0 to 19: randn·3 + 0.75 (t - 9.5)² + 1.

    Chapter 4 of "Deep Learning for Coders with fastai & PyTorch", with a seed. The start is drawn
    after the noise.
    """
    import torch

    generator = torch.Generator().manual_seed(recipe.seed)
    time = torch.arange(0, 20).float()
    speed = torch.randn(20, generator=generator) * 3 + 0.75 * (time - 9.5) ** 2 + 1
    start = tuple(torch.randn(3, generator=generator).tolist())
    return _regression(recipe, ("a", "b", "c"), (time.numpy(),), speed.numpy(), start)


def _scores(recipe: LabRecipe) -> Problem:
    quizzes = np.array(QUIZZES[recipe.table], np.float32)
    columns = tuple(np.ascontiguousarray(column) for column in quizzes.T)
    return _regression(
        recipe, ("w1", "w2", "w3", "b"), columns, _floats(FINALS), (0.0, 0.0, 0.0, 0.0)
    )


def _number(recipe: LabRecipe) -> Problem:
    from engine.lab.expressions import parse  # the window begins with another problem

    expression, variable = parse(recipe.expression)
    return Problem(
        "number", (variable,), (), np.zeros(0, np.float32), "value",
        recipe.start or (NUMBER_START,), (), (), expression,
    )


def _bend(recipe: LabRecipe) -> Problem:
    """Points of a typed curve between 0 and 2π, and a line with a ReLU for each bend.

    The start is level at 0, with its bends evenly spread, and none of them on a point.
    """
    from engine.lab.expressions import parse

    expression, variable = parse(recipe.expression)
    inputs = (np.arange(CURVE_POINTS) * (2 * math.pi / (CURVE_POINTS - 1))).astype(np.float32)
    with np.errstate(all="ignore"):
        targets = np.asarray(expression.value(inputs.astype(np.float64), np), np.float64)
    wrong = ~(np.abs(targets) <= GREATEST_HEIGHT)
    if wrong.any():
        raise InputError(
            "The curve has no value that can be drawn at {variable} = {place}. Use a function "
            "with values everywhere from 0 to 2π.",
            variable=variable, place=written(float(inputs[int(wrong.argmax())]), ".3g"),
        )
    names, start = ["b", "w"], [0.0, 0.0]
    for index in range(1, recipe.hinges + 1):
        names += [f"a{index}", f"k{index}"]
        start += [0.0, recipe.scale * 2 * math.pi * index / (recipe.hinges + 1)]
    training, validation = _split(recipe, len(targets))
    return Problem(
        "bend", tuple(names), (inputs,), targets.astype(np.float32), "mse",
        recipe.start or tuple(start), training, validation, expression,
    )


def _table(recipe: LabRecipe) -> Problem:
    """A weight for each input and a bias, all 0 at first: linear, or logistic regression."""
    given = recipe.given
    assert given is not None
    training, validation = _split(recipe, len(given.targets))
    columns = given.columns
    if recipe.normalised:
        columns = tuple(_normalised(each, training) for each in columns)
    count = len(columns)
    names = (*(f"w{index}" for index in range(1, count + 1)), "b") if count > 1 else ("w", "b")
    return Problem(
        "table", names, columns, given.targets, "bce" if given.is_yes_no else "mse",
        recipe.start or (0.0,) * (count + 1), training, validation,
    )


def _normalised(column: NDArray[np.float32], training: tuple[int, ...]) -> NDArray[np.float32]:
    """Minus the mean, over the standard deviation, of the training part; 0 where that is 0."""
    import torch

    values = torch.from_numpy(column)
    part = values[list(training)]
    spread = part.std()
    return ((values - part.mean()) / (spread if spread > 0 else 1.0)).numpy()


def _regression(
    recipe: LabRecipe, names: tuple[str, ...], columns: tuple[NDArray[np.float32], ...],
    targets: NDArray[np.float32], start: tuple[float, ...],
) -> Problem:
    training, validation = _split(recipe, len(targets))
    return Problem(
        recipe.problem, names, columns, targets, "rmse" if recipe.problem == "speed" else "mse",
        recipe.start or start, training, validation,
    )


def _split(recipe: LabRecipe, count: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Indices to learn from, and indices to validate on: a fifth, and one at least."""
    if recipe.splitting == "tutorial":
        return TUTORIAL_TRAINING, TUTORIAL_VALIDATION
    if recipe.splitting == "none":
        return tuple(range(count)), ()
    import torch

    order = torch.randperm(count, generator=torch.Generator().manual_seed(recipe.seed)).tolist()
    kept = max(1, count // 5)
    return tuple(order[:-kept]), tuple(order[-kept:])


def _floats(values: tuple[float, ...]) -> NDArray[np.float32]:
    return np.array(values, np.float32)
