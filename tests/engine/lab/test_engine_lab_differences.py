"""How wrong a gradient by difference is, wide and narrow."""

import math

import numpy as np
import pytest
import torch
from material import engine_material  # noqa: F401 (how patient hypothesis is)
from measures.tolerances import ELEMENTARY, gamma, within

from engine.lab.difference_errors import difference_errors, is_parabola
from engine.lab.expressions import parse
from engine.lab.gradients import by_autograd, by_difference, three_ways
from engine.lab.loss import Examples, training_part
from engine.lab.problem import Problem
from engine.lab.problems import problem_of
from engine.lab.recipe import LabRecipe


def number_at(text: str, x: float) -> Examples:
    expression, name = parse(text)
    return Examples(Problem("number", (name,), (), np.zeros(0, np.float32), "value", (x,), (), (),
                            expression), 1.0, ())


def test_wide_differences_bend_and_narrow_ones_round() -> None:
    x, deltas = 1.0, (1e-6, 1e-2, 0.3, 1.0, 3.0)
    errors = difference_errors(number_at("sin(x)", x), (x,), deltas)[:, 0]
    for delta, error in list(zip(deltas, errors, strict=True))[2:]:
        bent = abs(math.cos(x) * (1 - math.sin(delta) / delta))  # (sin(x+d) - sin(x-d)) / 2d
        assert within(error, bent, gamma(2 * ELEMENTARY) * (1 + 1 / delta))
    # Of 1e-6 to either side only the last bits differ, 2**-24 each, so the slope is a multiple of
    # 0.0298; cos 1 is 18.13 times that. Of 1e-2 they are a ten-thousandth of the slope.
    assert errors[0] > 10 * errors[1]
    assert errors[0] < gamma(ELEMENTARY) / 1e-6


def test_a_difference_too_narrow_for_float32_is_nothing() -> None:
    problem = problem_of(LabRecipe())
    ways = three_ways(training_part(problem, LabRecipe()), (100.0, 0.0), 1e-7)
    assert ways.difference[0].derivative == 0  # 100 + 1e-7 is 100


def test_along_a_parabola_a_wide_difference_is_right() -> None:
    examples = number_at("x**2", 3.0)
    assert difference_errors(examples, (3.0,), (1.0, 8.0))[:, 0].tolist() == [0, 0]
    for text, parabola in (("x**2", True), ("3*x - 2*(x+1)**2/5 + 1", True), ("x", True),
                           ("x*x", True), ("x**3", False), ("sin(x)", False), ("x*x*x", False),
                           ("1/x", False), ("x**0.5", False), ("abs(x)", False)):
        assert is_parabola(number_at(text, 3.0).problem) is parabola
    assert is_parabola(problem_of(LabRecipe()))
    assert not is_parabola(problem_of(LabRecipe(problem="speed")))


@pytest.mark.parametrize("recipe", [
    LabRecipe(), LabRecipe(scale=0.1), LabRecipe("speed"), LabRecipe("scores"),
    LabRecipe("bend", expression="sin(x)", hinges=5,
              start=tuple(np.linspace(-0.7, 3.3, 12).tolist())),
], ids=lambda recipe: recipe.problem)
def test_all_deltas_together_give_what_each_gives_by_itself(recipe: LabRecipe) -> None:
    problem, deltas = problem_of(recipe), (10.0 ** np.linspace(-7, 1, 41)).tolist()
    examples, at = training_part(problem, recipe), torch.tensor(problem.start)
    slopes = [[each.derivative for each in by_difference(examples, at, delta)] for delta in deltas]
    one_by_one = np.abs(np.array(slopes) - by_autograd(examples, at).double().numpy())
    assert np.array_equal(difference_errors(examples, problem.start, deltas), one_by_one)
    assert np.array_equal(difference_errors(examples, problem.start, deltas, 2), one_by_one[:, :2])
