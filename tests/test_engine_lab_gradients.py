"""Three ways to a gradient against sums in float64, and the graph that autograd records."""

import math
from dataclasses import dataclass
from typing import Any

import engine_material  # noqa: F401 (how patient hypothesis is)
import numpy as np
import pytest
import torch
from hypothesis import assume, given
from hypothesis import strategies as st

from engine.lab.difference_errors import difference_errors, is_parabola
from engine.lab.expressions import parse
from engine.lab.gradients import Chain, Terms, by_autograd, by_hand, three_ways
from engine.lab.graph import graph_of, recorded_graph, validation_cost
from engine.lab.loss import Examples, training_part, validation_part
from engine.lab.problem import Problem
from engine.lab.problems import problem_of
from engine.lab.recipe import LabRecipe
from engine.lab.vector import AddingUp, backward_on_vector

EPSILON = 2.0**-24  # half a unit in the last place of float32

NAMES = {"temperature": ("w", "b"), "speed": ("a", "b", "c"), "scores": ("w1", "w2", "w3", "b")}
INPUTS = {"temperature": 1, "speed": 1, "scores": 3}


@dataclass
class Case:
    """A problem, a place, and everything about it in float64."""

    problem: Problem
    at: tuple[float, ...]

    @property
    def examples(self) -> Examples:
        return Examples(self.problem, 1.0, range(len(self.problem.targets)))

    @property
    def factors(self) -> np.ndarray:
        """(k, n)."""
        columns = [column.astype(np.float64) for column in self.problem.columns]
        ones = np.ones(len(self.problem.targets))
        if self.problem.key == "temperature":
            return np.array([columns[0], ones])
        if self.problem.key == "speed":
            return np.array([columns[0] ** 2, columns[0], ones])
        return np.array([*columns, ones])

    def errors(self, at: Any) -> np.ndarray:
        return np.asarray(at, np.float64) @ self.factors - self.problem.targets

    def loss(self, at: Any) -> float:
        mean = float((self.errors(at) ** 2).mean())
        return math.sqrt(mean) if self.problem.loss == "rmse" else mean

    def gradient(self, at: Any) -> np.ndarray:
        """mean(e²)' = 2 mean(e f); √u' = u' / 2√u."""
        slopes = 2 * (self.errors(at) * self.factors).mean(axis=1)
        return slopes / (2 * self.loss(at)) if self.problem.loss == "rmse" else slopes

    def summands(self, at: Any) -> np.ndarray:
        """(k,) what the gradient's terms come to without their signs: it may cancel to nearly 0."""
        slopes = 2 * (np.abs(self.errors(at)) * np.abs(self.factors)).mean(axis=1)
        return slopes / (2 * self.loss(at)) if self.problem.loss == "rmse" else slopes

    def loss_rounding(self, at: Any) -> float:
        """How far float32 can have the loss wrong: each prediction and error rounds, and the sum.

        So many units of EPSILON: at most k products, k sums and a difference an example, and
        n + 3 operations after that.
        """
        n, at = len(self.problem.targets), np.asarray(at, np.float64)
        size = np.abs(at) @ np.abs(self.factors) + np.abs(self.problem.targets)
        roundings = 2 * len(at) + 3
        first = 2 * (np.abs(self.errors(at)) * roundings * size).mean() * EPSILON
        mean = float((self.errors(at) ** 2).mean())
        second = ((roundings * size) ** 2).mean() * EPSILON**2 + (n + 3) * mean * EPSILON
        if self.problem.loss == "rmse":
            return (first + second) / (2 * math.sqrt(mean)) + 2 * math.sqrt(mean) * EPSILON
        return first + second


def numbers(least: float, most: float) -> st.SearchStrategy[float]:
    return st.floats(least, most, width=32)


@st.composite
def cases(draw: st.DrawFn, key: str | None = None, loss: str | None = None) -> Case:
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
        key, NAMES[key], columns, column(50), loss, at, tuple(range(n)), ()  # type: ignore[arg-type]
    )
    case = Case(problem, at)
    # at the floor of an rmse the slope is not defined; close to it float32 knows no direction
    assume(case.loss(at) > 1e-2)
    return case


@given(cases())
def test_by_hand_and_autograd_agree_on_any_data(case) -> None:
    at = torch.tensor(case.at)
    hand, auto = by_hand(case.examples, at).numpy(), by_autograd(case.examples, at).numpy()
    scale = case.summands(case.at)
    assert np.all(np.abs(hand.astype(np.float64) - auto) <= 1e-5 * scale + 1e-30)


@given(cases())
def test_by_hand_is_what_float64_says(case) -> None:
    found = by_hand(case.examples, torch.tensor(case.at)).numpy().astype(np.float64)
    # each error is rounded by what its terms are, not by what is left of them
    n, at = len(case.problem.targets), np.array(case.at)
    size = np.abs(at) @ np.abs(case.factors) + np.abs(case.problem.targets)
    outer = 2 * (size * np.abs(case.factors)).mean(axis=1)
    if case.problem.loss == "rmse":
        root = case.loss(case.at)
        outer = outer / (2 * root) * (1 + case.errors(case.at).max() / root)
    room = (10 * size.max() / case.loss(case.at) if case.problem.loss == "rmse" else 1)
    tolerance = (n + 12) * EPSILON * (outer + case.summands(case.at)) * max(room, 1)
    assert np.all(np.abs(found - case.gradient(case.at)) <= tolerance + 1e-30)


@given(cases(), st.floats(-4, 0.5))
def test_by_difference_errs_no_more_than_theory_allows(case, decade) -> None:
    delta = 10.0**decade
    ways = three_ways(case.examples, case.at, delta)
    right = case.gradient(case.at)
    for place, each in enumerate(ways.difference):
        nudge = np.zeros(len(case.at))
        nudge[place] = delta
        at = np.array(case.at)
        along = np.array([case.loss(at + share * nudge) for share in np.linspace(-1, 1, 101)])
        if case.problem.loss == "rmse" and along.min() < 0.1 * case.loss(at):
            continue  # a kink, or nearly one, lies in between: there is no third derivative
        # Taylor: the slope of the chord is off by M delta² / 6, M the greatest third derivative;
        # of a parabola there is none, else what the chord in float64 has is at most that
        bend = 0.0
        if case.problem.loss == "rmse":
            bend = abs((along[-1] - along[0]) / (2 * delta) - right[place])
            assert bend <= third_derivative(case, at, place, delta) * delta**2 / 6 * 1.01 + 1e-7
        rounding = sum(
            case.loss_rounding(at + sign * nudge)
            + EPSILON * (abs(at[place]) + delta) * np.abs(case.summands(at + sign * nudge)[place])
            for sign in (1, -1)
        ) / (2 * delta)
        assert abs(each.derivative - right[place]) <= bend + 2 * rounding + 1e-30


def third_derivative(case: Case, at: np.ndarray, place: int, delta: float) -> float:
    """The greatest of √q within delta, q = A d² + B d + C along a parameter.

    (√q)'' = D / (4 q^1.5) with D = 4AC - B², so (√q)''' = -3 D q' / (8 q^2.5).
    """
    factor, errors = case.factors[place], case.errors(at)
    a, b, c = (factor**2).mean(), 2 * (factor * errors).mean(), (errors**2).mean()
    d = np.linspace(-delta, delta, 2001)
    q = a * d**2 + b * d + c
    return float(np.abs(3 * (4 * a * c - b**2) * (2 * a * d + b) / (8 * q**2.5)).max())


@given(st.sampled_from(("x**2", "2*x**2 + 5", "sin(x)", "x**3 - x", "exp(x)*sin(x)", "x**4/10",
                        "log(x**2 + 1)", "sqrt(x**2 + 2)", "tanh(x) + x", "abs(x) + x**2")),
       numbers(-3, 3))
def test_of_a_single_number_all_three_agree(text, x) -> None:
    assume(abs(x) > 0.01)  # the kink of abs
    expression, name = parse(text)
    problem = Problem("number", (name,), (), np.zeros(0, np.float32), "value", (x,), (), (),
                      expression)
    ways = three_ways(Examples(problem, 1.0, ()), (x,), 1e-3)
    exact = float(expression.derivative().value(np.float64(x), np))
    assert isinstance(ways.by_hand, Terms)
    scale = sum(abs(value) for _, _, value in ways.by_hand.terms) + 1
    assert ways.by_hand.gradient[0] == pytest.approx(exact, abs=1e-5 * scale)
    assert ways.autograd[0] == pytest.approx(ways.by_hand.gradient[0], abs=1e-5 * scale)
    size = sum(abs(float(term.value(np.float64(x), np))) for term, _, _ in ways.by_hand.terms) + 1
    assert ways.difference[0].derivative == pytest.approx(
        exact, abs=30 * 1e-6 / 6 * size + 20 * EPSILON * size / 1e-3)


@pytest.mark.parametrize("recipe", (
    LabRecipe(), LabRecipe(scale=0.1), LabRecipe(problem="speed", seed=3),
    LabRecipe(problem="scores"), LabRecipe(problem="scores", table="second"),
    LabRecipe(splitting="tutorial"), LabRecipe(problem="speed", splitting="seeded"),
))
def test_the_table_by_hand_sums_up_to_the_gradient(recipe) -> None:
    problem = problem_of(recipe)
    examples = training_part(problem, recipe)
    chain = three_ways(examples, problem.start, 0.1).by_hand
    assert isinstance(chain, Chain)
    columns = [column[list(problem.training)].astype(np.float64) * recipe.scale
               for column in problem.columns]
    if problem.key == "speed":
        columns = [columns[0] ** 2, columns[0]]
    factors = np.array([*columns, np.ones(len(problem.training))])
    assert np.array(chain.factors) == pytest.approx(factors, rel=1e-6)
    predictions = np.array(problem.start) @ factors
    targets = problem.targets[list(problem.training)]
    assert chain.predictions == pytest.approx(predictions, rel=1e-5, abs=1e-4)
    assert chain.errors == pytest.approx(predictions - targets, rel=1e-5, abs=1e-4)
    sums = [math.fsum(o * f for o, f in zip(chain.outer, each, strict=True))
            for each in chain.factors]
    assert chain.gradient == pytest.approx(sums, rel=1e-5)


def test_the_tutorials_gradient_by_each_of_the_ways() -> None:
    problem = problem_of(LabRecipe())
    ways = three_ways(training_part(problem, LabRecipe()), (1.0, 0.0), 0.1)
    assert ways.loss == pytest.approx(1763.8848, abs=1e-3)
    for found in (ways.by_hand.gradient, ways.autograd):
        assert found == pytest.approx((4517.2964, 82.6), abs=1e-3)
    # by hand: the losses a tenth higher and lower, in float64
    case = Case(problem, (1.0, 0.0))
    assert ways.difference[0].above == pytest.approx(case.loss((1.1, 0.0)), rel=1e-6)
    assert ways.difference[0].below == pytest.approx(case.loss((0.9, 0.0)), rel=1e-6)
    assert [each.derivative for each in ways.difference] == pytest.approx((4517.3, 82.6), abs=0.05)


# how wrong a difference is


def number_at(text: str, x: float) -> Examples:
    expression, name = parse(text)
    return Examples(Problem("number", (name,), (), np.zeros(0, np.float32), "value", (x,), (), (),
                            expression), 1.0, ())


def test_wide_differences_bend_and_narrow_ones_round() -> None:
    x, deltas = 1.0, (1e-6, 1e-2, 0.3, 1.0, 3.0)
    errors = difference_errors(number_at("sin(x)", x), (x,), deltas)[:, 0]
    for delta, error in list(zip(deltas, errors, strict=True))[2:]:
        bent = abs(math.cos(x) * (1 - math.sin(delta) / delta))  # (sin(x+d) - sin(x-d)) / 2d
        assert error == pytest.approx(bent, rel=1e-3)
    assert errors[0] > 100 * errors[1]  # 6e-8 / 1e-6 against 6e-8 / 1e-2
    assert errors[0] < 4 * EPSILON / 1e-6


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


# the graph


def test_the_temperatures_graph_has_torchs_own_nodes() -> None:
    nodes = recorded_graph(training_part(problem_of(LabRecipe()), LabRecipe()), (1.0, 0.0))
    assert [node.name for node in nodes] == [
        "MeanBackward0", "PowBackward0", "SubBackward0", "AddBackward0", "MulBackward0",
        "UnbindBackward0", "AccumulateGrad",
    ]
    assert [node.inputs for node in nodes] == [(1,), (2,), (3,), (4, 5), (5,), (6,), ()]


def test_what_nobody_recorded_has_no_graph() -> None:
    assert graph_of(torch.tensor(3.0)) == ()
    with torch.no_grad():
        assert graph_of(torch.tensor(3.0, requires_grad=True) * 2) == ()


def test_validation_losses_that_keep_their_graphs_pile_up() -> None:
    recipe = LabRecipe(splitting="tutorial")
    problem = problem_of(recipe)
    validation = validation_part(problem, recipe)
    assert validation is not None
    cost = validation_cost(validation, problem.start)
    # one loss: seven nodes; two inputs for w's derivative and two errors for the square's
    assert (cost.recorded.nodes, cost.recorded.bytes) == (7, 2 * 2 * 4)
    # a hundred: six new nodes each, as .grad is only one; 99 sums; the inputs are kept once
    assert (cost.summed[-1].nodes, cost.summed[-1].bytes) == (100 * 6 + 1 + 99, 8 + 100 * 8)
    assert [each.nodes for each in cost.summed] == [7 * n for n in range(1, 101)]
    assert {(each.nodes, each.bytes) for each in (cost.unrecorded, *cost.summed_unrecorded)} == {
        (0, 0)}


# backward


def test_backward_on_a_vector_is_refused_in_torchs_own_words() -> None:
    tried = backward_on_vector()
    assert tried.error == "grad can be implicitly created only for scalar outputs"
    assert tried.squares == (9, 16, 100)
    assert tried.total == 125
    assert tried.gradient == (6, 8, 20)
    alone = backward_on_vector((3.0,))
    assert alone.error == "" and alone.gradient == (6,)


def test_gradients_add_up_until_they_are_zeroed() -> None:
    tensor = AddingUp((3.0, 4.0, 10.0))
    assert tensor.gradient is None
    for times in (1, 2, 3):
        tensor.backward()
        assert tensor.gradient == (6 * times, 8 * times, 20 * times)
    tensor.zero()
    assert tensor.gradient is None and tensor.times == 0
    tensor.backward()
    assert tensor.gradient == (6, 8, 20)
