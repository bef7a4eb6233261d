"""A line bent by ReLUs: trained by the lab's own loop, moved by hand, and its slopes."""

import math
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
import torch
from measures.lab_runs import run
from measures.tolerances import gamma

from engine.errors import InputError
from engine.lab.bending import corners, moved, prediction, with_one_less, with_one_more
from engine.lab.bowl import bowl_of
from engine.lab.difference_errors import is_parabola
from engine.lab.gradients import three_ways
from engine.lab.loss import training_part
from engine.lab.problems import problem_of
from engine.lab.recipe import HINGES, LabRecipe
from engine.lab.surface import Slice, slope

SINE = LabRecipe("bend", expression="sin(x)", hinges=12, optimiser="adam", learning_rate=0.01,
                 gradient="autograd", steps=1000)
FOUR = replace(SINE, hinges=4, start=(0.3, -0.2, 1.0, 1.1, -2.0, 2.3, 0.7, 3.1, 1.5, 5.2))
ACROSS = np.linspace(0, 2 * math.pi, 1001)


def line(parameters: tuple[float, ...], x: np.ndarray) -> np.ndarray:
    """Written anew, with each ReLU as a slope from its place on."""
    b, w = parameters[:2]
    a, k = np.array(parameters[2::2]), np.array(parameters[3::2])
    return np.asarray(b + w * x + (a * np.where(x[:, None] > k, x[:, None] - k, 0.0)).sum(axis=1))


def test_twelve_relus_fit_a_sine() -> None:
    parameters = run(SINE)[-1].parameters
    off = line(parameters, ACROSS) - np.sin(ACROSS)
    assert math.sqrt((off**2).mean()) < 0.05
    assert np.abs(off).max() < 0.15  # between the points that it learnt from, too


def test_one_at_a_time_each_relu_makes_the_line_better() -> None:
    recipe = replace(SINE, hinges=1, steps=400)
    errors = []
    for count in range(1, 7):
        parameters = run(recipe)[-1].parameters
        errors.append(float(np.sqrt(((line(parameters, ACROSS) - np.sin(ACROSS)) ** 2).mean())))
        more = with_one_more(problem_of(recipe), recipe, parameters)
        assert more is not None and more.hinges == count + 1
        assert more.start is not None and more.start[:-2] == parameters and more.start[-2] == 0.0
        recipe = more
    assert errors[0] > 0.3  # one bend makes no sine
    assert errors[-1] < 0.05 and errors[-1] < errors[1] < errors[0]


def test_there_are_no_more_than_there_may_be_and_no_fewer() -> None:
    full = replace(SINE, hinges=HINGES.high)
    assert with_one_more(problem_of(full), full, problem_of(full).start) is None
    one = replace(SINE, hinges=HINGES.low)
    assert with_one_less(one, problem_of(one).start) is None
    less = with_one_less(FOUR, FOUR.start or ())
    assert less is not None and less.start == (0.3, -0.2, 1.0, 1.1, -2.0, 2.3, 1.5, 5.2)


@pytest.mark.parametrize("scale", [1.0, 0.1, -2.0])
def test_all_three_ways_are_the_slope_in_float64(scale: float) -> None:
    recipe = replace(FOUR, scale=scale, start=(
        *FOUR.start[:2], *(each * (scale if index % 2 else 1)  # type: ignore[index]
                           for index, each in enumerate(FOUR.start[2:]))))  # type: ignore[index]
    problem = problem_of(recipe)
    at, x = np.array(problem.start), problem.columns[0].astype(np.float64) * scale
    errors = line(problem.start, x) - problem.targets
    by_limit = []
    for index in range(len(at)):
        step = np.zeros(len(at))
        step[index] = 1e-7
        ends = [float(((line(tuple(at + way), x) - problem.targets) ** 2).mean())
                for way in (step, -step)]
        by_limit.append((ends[0] - ends[1]) / 2e-7)
    assert slope(problem, recipe, at) == pytest.approx(by_limit, abs=2e-6)
    ways = three_ways(training_part(problem, recipe), problem.start, 1e-3)
    room = gamma(200) * (1 + float(np.abs(errors).max())) * (1 + float(np.abs(x).max()))
    assert ways.by_hand.gradient == pytest.approx(by_limit, abs=max(room, 2e-6))
    assert ways.autograd == pytest.approx(by_limit, abs=max(room, 2e-6))
    assert [each.derivative for each in ways.difference] == pytest.approx(by_limit, abs=0.02)


def test_at_its_own_place_a_relu_has_no_slope() -> None:
    """As torch has it."""
    recipe = replace(FOUR, hinges=1, start=(0.0, 0.0, 1.0, 0.0))  # on the first point
    ways = three_ways(training_part(problem_of(recipe), recipe), recipe.start or (), 0.1)
    assert ways.by_hand.gradient == pytest.approx(ways.autograd, abs=1e-6)


def test_the_landscape_goes_through_the_place_and_is_no_bowl() -> None:
    problem = problem_of(FOUR)
    assert bowl_of(problem, FOUR) is None and not is_parabola(problem)
    at = np.array(problem.start)
    found = Slice(problem, FOUR, at, (3, 4))(np.array([[[1.1, -2.0], [1.4, -1.0]]]))
    assert found.shape == (1, 2)
    x = problem.columns[0].astype(np.float64)
    for value, (k, a) in zip(found[0], ((1.1, -2.0), (1.4, -1.0)), strict=True):
        changed = (*problem.start[:3], k, a, *problem.start[5:])
        assert value == pytest.approx(((line(changed, x) - problem.targets) ** 2).mean(), rel=1e-9)
    assert len(set(problem.pairs)) == len(problem.pairs)
    assert all(0 <= one != other < len(at) for one, other in problem.pairs)


@pytest.mark.parametrize("scale", [1.0, 0.5, -1.0])
def test_a_corner_that_is_moved_moves_nothing_beyond_its_neighbours(scale: float) -> None:
    start = FOUR.start or ()
    recipe = replace(FOUR, scale=scale, start=(
        *start[:2], *(each * (scale if index % 2 else 1) for index, each in enumerate(start[2:]))))
    problem, at = problem_of(recipe), recipe.start or ()
    row = corners(problem, recipe, at)
    assert [each.x for each in row] == sorted(each.x for each in row)
    assert len(row) == 6 and row[0].hinge is row[-1].hinge is None
    before = line(at, ACROSS * scale)
    for which, corner in enumerate(row):
        x = corner.x + (0.1 if corner.hinge is not None else 0.0)
        after = moved(problem, recipe, at, which, x, corner.y + 0.7)
        if corner.hinge is not None:
            assert after[3 + 2 * corner.hinge] == pytest.approx(x * scale)
        assert prediction(after, x * scale) == pytest.approx(corner.y + 0.7, abs=1e-9)
        beyond = np.ones(len(ACROSS), bool)
        for first, second in pairwise(row):
            if corner in (first, second):
                beyond[(first.x <= ACROSS) & (second.x >= ACROSS)] = False
        found = line(after, ACROSS * scale)
        assert found[beyond] == pytest.approx(before[beyond], abs=1e-9)
        for other, still in enumerate(row):
            if other != which:
                assert prediction(after, still.x * scale) == pytest.approx(still.y, abs=1e-9)


def test_no_corner_goes_past_the_next_and_two_at_one_place_can_be_told_apart() -> None:
    problem, at = problem_of(FOUR), FOUR.start or ()
    after = moved(problem, FOUR, at, 1, 99.0, 0.0)
    assert at[3] < after[3] < at[5]
    together = (0.0, 0.5, 1.0, 3.0, -1.5, 3.0)
    recipe = replace(SINE, hinges=2, start=together)
    problem = problem_of(recipe)
    row = corners(problem, recipe, together)
    after = moved(problem, recipe, together, 2, 4.0, row[2].y)
    assert prediction(after, 4.0) == pytest.approx(row[2].y)
    assert [prediction(after, x) for x in (0.0, 1.5, 3.0, row[-1].x)] == pytest.approx(
        [prediction(together, x) for x in (0.0, 1.5, 3.0, row[-1].x)], abs=1e-9)
    assert corners(problem, recipe, (math.nan,) * 6) == []


@pytest.mark.parametrize("wrong", ["1/x", "log(x)", "sqrt(x - 1)", "1e7*x"])
def test_a_curve_without_a_height_somewhere_is_refused(wrong: str) -> None:
    with pytest.raises(InputError, match="everywhere from 0 to 2π"):
        problem_of(replace(SINE, expression=wrong))


def test_the_points_are_those_of_the_code_to_the_bit() -> None:
    problem = problem_of(SINE)
    inputs = (torch.arange(60).double() * (2 * math.pi / 59)).float()
    assert torch.equal(torch.tensor(problem.columns[0]), inputs)
    assert not set(problem.start[3::2]) & set(problem.columns[0].tolist())


def test_a_corner_beside_another_stays_there_and_comes_apart_where_both_are_at_one_place() -> None:
    for gap in (1e-3, 0.0):  # nearer than one can be moved
        recipe = replace(FOUR, hinges=2, start=(0.0, 0.0, 1.0, 2.0, -1.0, 2.0 + gap))
        problem, at = problem_of(recipe), recipe.start or ()
        row = corners(problem, recipe, at)
        x = moved(problem, recipe, at, 1, row[1].x + 0.5, row[1].y)[3]
        assert x == at[3] if gap else 0 < x < at[3]
        assert moved(problem, recipe, at, 1, 1.5, row[1].y)[3] == pytest.approx(1.5)
