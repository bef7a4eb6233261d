"""Three ways to a gradient against sums in float64."""

import math
from dataclasses import dataclass

import numpy as np
import pytest
import torch
from hypothesis import assume, given
from hypothesis import strategies as st
from material import engine_material  # noqa: F401 (how patient hypothesis is)
from measures.regressions import Regression, of_problem
from measures.tolerances import ELEMENTARY, as_written, gamma, of_sum, unit, within

from engine.lab.expressions import parse
from engine.lab.gradients import Chain, Terms, by_autograd, by_hand, three_ways
from engine.lab.loss import Examples, training_part
from engine.lab.problem import Problem
from engine.lab.problems import problem_of
from engine.lab.recipe import LabRecipe
from engine.training.recipe import Loss

TINY = float(np.finfo(np.float32).tiny)
"""What float32 may take for 0 on the way, or keep."""
NAMES = {"temperature": ("w", "b"), "speed": ("a", "b", "c"), "scores": ("w1", "w2", "w3", "b")}
INPUTS = {"temperature": 1, "speed": 1, "scores": 3}


@dataclass
class Case:
    """A problem and a place."""

    problem: Problem
    at: tuple[float, ...]

    @property
    def examples(self) -> Examples:
        return Examples(self.problem, 1.0, range(len(self.problem.targets)))

    @property
    def exactly(self) -> Regression:
        """All of it in float64."""
        return of_problem(self.problem)


def numbers(least: float, most: float) -> st.SearchStrategy[float]:
    return st.floats(least, most, width=32)


@st.composite
def cases(draw: st.DrawFn, key: str | None = None, loss: Loss | None = None) -> Case:
    """Any data for one of the three regressions, and any place."""
    key = key or draw(st.sampled_from(sorted(NAMES)))
    loss = loss or draw(st.sampled_from(("mse", "rmse")))
    n = draw(st.integers(1, 12))

    def column(reach: float) -> np.ndarray:
        found = draw(st.lists(numbers(-reach, reach), min_size=n, max_size=n))
        return np.array(found, np.float32)

    columns = tuple(column(20) for _ in range(INPUTS[key]))
    at = tuple(draw(numbers(-5, 5)) for _ in NAMES[key])
    problem = Problem(
        key, NAMES[key], columns, column(50), loss, at, tuple(range(n)), ()  # type: ignore[arg-type]  # any problem
    )
    case = Case(problem, at)
    # at the floor of an rmse the slope is not defined; close to it float32 knows no direction
    assume(case.exactly.loss(at) > 1e-2)
    return case


@given(cases())
def test_by_hand_and_autograd_are_what_float64_says(case: Case) -> None:
    at, exactly = torch.tensor(case.at), case.exactly
    room = exactly.gradient_off(case.at)
    for way in (by_hand, by_autograd):
        found = way(case.examples, at).numpy()
        assert within(found, exactly.gradient(case.at), room + TINY)


@given(cases(), st.floats(-4, 0.5))
def test_by_difference_errs_no_more_than_theory_allows(case: Case, decade: float) -> None:
    delta = 10.0**decade
    exactly, at = case.exactly, np.array(case.at)
    ways = three_ways(case.examples, case.at, delta)
    right = exactly.gradient(at)
    for index, nudge in enumerate(np.eye(len(at)) * delta):
        along = [exactly.loss(at + share * nudge) for share in np.linspace(-1, 1, 101)]
        if exactly.is_root and least(exactly, at, index, delta) < 0.1 * exactly.loss(at):
            continue  # a kink, or nearly one, lies in between: there is no third derivative
        # Taylor: the slope of the chord is off by M delta² / 6, M the greatest third derivative;
        # of a parabola there is none, else what the chord in float64 has is at most that
        bend = 0.0
        if exactly.is_root:
            bend = abs((along[-1] - along[0]) / (2 * delta) - right[index])
            chord = gamma(100, np.float64) * max(along) / delta
            most = third_derivative(exactly, at, index, delta) * delta**2 / 6
            assert bend <= most * 1.01 + chord  # the greatest of 2001 places
        rounding = exactly.difference_off(at, delta, index)
        assert within(ways.difference[index].derivative, right[index], bend + rounding + TINY)


def parabola(exactly: Regression, at: np.ndarray, index: int) -> tuple[float, float, float]:
    """A, B, C of q = A d² + B d + C, the mean squared error along a parameter."""
    factor, errors = exactly.factors[index], exactly.errors(at)
    return (factor**2).mean(), 2 * (factor * errors).mean(), (errors**2).mean()


def least(exactly: Regression, at: np.ndarray, index: int, delta: float) -> float:
    """The least of √q within delta."""
    a, b, c = parabola(exactly, at, index)
    d = np.clip(-b / (2 * a), -delta, delta) if a else delta
    return float(np.sqrt(max(0.0, a * d**2 + b * d + c)))


def third_derivative(exactly: Regression, at: np.ndarray, index: int, delta: float) -> float:
    """The greatest of √q within delta.

    (√q)'' = D / (4 q^1.5) with D = 4AC - B², so (√q)''' = -3 D q' / (8 q^2.5).
    """
    a, b, c = parabola(exactly, at, index)
    d = np.linspace(-delta, delta, 2001)
    q = a * d**2 + b * d + c
    return float(np.abs(3 * (4 * a * c - b**2) * (2 * a * d + b) / (8 * q**2.5)).max())


@given(st.sampled_from(("x**2", "2*x**2 + 5", "sin(x)", "x**3 - x", "exp(x)*sin(x)", "x**4/10",
                        "log(x**2 + 1)", "sqrt(x**2 + 2)", "tanh(x) + x", "abs(x) + x**2")),
       numbers(-3, 3))
def test_of_a_single_number_all_three_agree(text: str, x: float) -> None:
    assume(abs(x) > 0.01)  # the kink of abs
    expression, name = parse(text)
    problem = Problem("number", (name,), (), np.zeros(0, np.float32), "value", (x,), (), (),
                      expression)
    ways = three_ways(Examples(problem, 1.0, ()), (x,), 1e-3)
    exact = float(expression.derivative().value(np.float64(x), np))
    assert isinstance(ways.by_hand, Terms)
    slopes = sum(abs(value) for _, _, value in ways.by_hand.terms)
    size = sum(abs(float(term.value(np.float64(x), np))) for term, _, _ in ways.by_hand.terms) + 1
    # Two functions at most, and a few sums and products; a slope's own terms, which may cancel, are
    # of the size of the function and its slope together.
    share, delta = gamma(2 * ELEMENTARY + 16), 1e-3
    for found in (ways.by_hand.gradient[0], ways.autograd[0]):
        assert within(found, exact, share * (slopes + size))
    bend = 30 * size * delta**2 / 6  # none of their third derivatives is over thirty times that
    moved = gamma(1) * (abs(x) + delta) * (slopes + 30 * size * delta)  # the places are rounded
    assert within(ways.difference[0].derivative, exact, bend + (share * size + 2 * moved) / delta)


@pytest.mark.parametrize("recipe", (
    LabRecipe(), LabRecipe(scale=0.1), LabRecipe(problem="speed", seed=3),
    LabRecipe(problem="scores"), LabRecipe(problem="scores", table="second"),
    LabRecipe(splitting="tutorial"), LabRecipe(problem="speed", splitting="seeded"),
))
def test_the_table_by_hand_sums_up_to_the_gradient(recipe: LabRecipe) -> None:
    problem = problem_of(recipe)
    examples = training_part(problem, recipe)
    chain = three_ways(examples, problem.start, 0.1).by_hand
    assert isinstance(chain, Chain)
    exactly, at = of_problem(problem, recipe.scale), problem.start
    assert within(chain.factors, exactly.factors, gamma(3) * np.abs(exactly.factors))
    off = exactly.errors_off(at)
    assert within(chain.predictions, exactly.predictions(at), off)
    assert within(chain.errors, exactly.errors(at), off)
    terms = np.array(chain.outer) * np.array(chain.factors)
    sums = [math.fsum(each) for each in terms]
    assert within(chain.gradient, sums, of_sum(terms, axis=1, more=2))


def test_the_tutorials_gradient_by_each_of_the_ways() -> None:
    problem = problem_of(LabRecipe())
    ways = three_ways(training_part(problem, LabRecipe()), (1.0, 0.0), 0.1)
    exactly, at = of_problem(problem), (1.0, 0.0)
    assert within(ways.loss, 1763.8848, as_written(4) + exactly.loss_off(at))
    for found in (ways.by_hand.gradient, ways.autograd):
        assert within(found, (4517.2964, 82.6), as_written(4) + exactly.gradient_off(at))
    # by hand: the losses a tenth higher and lower, in float64
    for loss, there in ((ways.difference[0].above, (1.1, 0.0)),
                         (ways.difference[0].below, (0.9, 0.0))):
        moved = unit() * 1.1 * exactly.gradient(there)[0]
        assert within(loss, exactly.loss(there), exactly.loss_off(there) + moved)
    assert within([each.derivative for each in ways.difference], (4517.2964, 82.6),
                  as_written(4) + exactly.differences_off(at, 0.1))
