"""Runs in the lab: the tutorials' printed numbers, and optimisers written out in float64."""

import json
import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from present import present
from regressions import Regression, of_problem
from tolerances import ELEMENTARY, gamma, within

import resources
from engine.errors import InputError
from engine.lab.divergence import diagnose, greatest_curvature, remedies
from engine.lab.problems import UNKNOWN, problem_of
from engine.lab.recipe import GradientWay, LabRecipe, Optimiser, ProblemKey, Splitting
from engine.lab.record import LabStep
from engine.lab.training import LabTraining
from engine.training.devices import Device
from engine.training.loop import fit
from engine.training.recipe import Controls

FIGURES = {
    figure["id"]: figure for figure in
    json.loads(resources.PUBLISHED_FIGURES.read_text("utf-8"))["figures"]
}


def run(recipe: LabRecipe, stride: int = 64) -> list[LabStep]:
    steps = list(fit(LabTraining(recipe), Controls(recipe.learning_rate, stride)))
    assert len(steps) == recipe.steps
    return steps


def published(name: str) -> Any:
    """The figure, with the room that it was printed with."""
    figure = FIGURES[name]
    tolerance = figure.get("tolerance", 0)
    if isinstance(tolerance, str):
        return pytest.approx(figure["expected"], rel=float(tolerance.removeprefix("relative ")))
    return pytest.approx(figure["expected"], abs=tolerance)


def losses(steps: list[LabStep], *numbers: int) -> list[float]:
    return [steps[number - 1].loss for number in numbers]


WARM = LabRecipe(scale=0.1, steps=60)


# the tutorials' numbers


def test_the_raw_readings_diverge_as_printed() -> None:
    steps = run(LabRecipe(steps=30))
    assert losses(steps, 1, 2, 3) == published("temperature.diverge")
    printed = FIGURES["temperature.diverge.params"]
    share = float(printed["tolerance"].removeprefix("relative "))
    for step, parameters in zip(steps, printed["expected"], strict=False):
        assert step.parameters == pytest.approx(parameters, rel=share)
    assert steps[9].loss == published("temperature.diverge.10")
    found = diagnose(np.array([step.loss for step in steps]))
    assert found is not None
    assert found.infinite == FIGURES["temperature.diverge.inf"]["expected"] == 11
    assert found.undefined == FIGURES["temperature.diverge.nan"]["expected"] == 23
    assert len(steps) == 30  # it is there to be seen, and ends nothing


def test_a_small_rate_does_as_printed() -> None:
    steps = run(LabRecipe(learning_rate=1e-4))
    assert losses(steps, *range(1, 11)) == published("temperature.slow")
    assert losses(steps, 11, 99, 100) == published("temperature.slow.11_99_100")
    assert steps[-1].parameters == published("temperature.slow.params")
    assert steps[-1].gradient == published("temperature.slow.grad")


@pytest.mark.parametrize("gradient", ("by_hand", "autograd"))
def test_scaled_inputs_do_as_printed(gradient: GradientWay) -> None:
    steps = run(LabRecipe(scale=0.1, steps=5000, gradient=gradient))
    assert losses(steps, 1, 2, 3, 10, 11, 99, 100) == published("temperature.normalised")
    assert steps[99].parameters == published("temperature.normalised.params")
    assert losses(steps, *range(500, 5001, 500)) == published("temperature.normalised.long")
    assert losses(steps, 500, 4000, 4500, 5000) == published("temperature.autograd.long")
    assert steps[-1].parameters == published("temperature.normalised.final")


def test_torchs_optimisers_do_as_printed() -> None:
    step = run(LabRecipe(optimiser="sgd", learning_rate=1e-5, steps=1))[0]
    assert step.parameters == published("temperature.sgd.one_step")
    step = run(replace(WARM, optimiser="sgd", steps=1))[0]
    assert step.parameters == published("temperature.sgd.one_step.normalised")
    steps = run(LabRecipe(optimiser="adam", learning_rate=1e-1, steps=2000))
    assert losses(steps, 500, 1000, 1500, 2000) == published("temperature.adam")
    assert steps[-1].parameters == published("temperature.adam.params")


def test_the_tutorials_split_does_as_printed() -> None:
    steps = run(replace(WARM, optimiser="sgd", splitting="tutorial", steps=3000))
    numbers = (1, 2, 3, 500, 1000, 1500, 2000, 2500, 3000)
    assert losses(steps, *numbers) == published("temperature.split")
    held_out = [steps[number - 1].validation_loss for number in numbers]
    assert held_out == published("temperature.split.validation")
    assert steps[-1].parameters == published("temperature.split.params")


def test_the_quizzes_do_as_printed() -> None:
    recipe = LabRecipe(problem="scores", optimiser="sgd", learning_rate=1e-5, steps=1000)
    assert run(recipe)[900].loss == published("scores.last_printed")
    assert run(replace(recipe, table="second"))[900].loss == published("scores.other_table")


def test_a_single_number_has_the_printed_gradients() -> None:
    first = run(LabRecipe(problem="number", steps=1))[0]
    assert first.loss == published("gradient.square.value")
    assert first.gradient == (published("gradient.square.grad"),)
    chain = run(LabRecipe(problem="number", expression="2*w**2+5", start=(2.0,), steps=1))[0]
    assert chain.gradient == (published("gradient.chain"),)


def test_the_speed_behaves_as_told_whatever_the_noise() -> None:
    falls, ends = [], []
    for seed in range(8):
        slow = run(LabRecipe(problem="speed", seed=seed, learning_rate=1e-5, steps=11))
        falls.append(slow[0].loss - slow[10].loss)
        fast = run(LabRecipe(problem="speed", seed=seed, learning_rate=1e-3, steps=200))
        ends.append(fast[-1].loss)
    assert all(0.5 < fall < 4 for fall in falls)
    assert all(18 < end < 32 for end in ends)


# optimisers


START = (1.0, 0.0)


def regression(recipe: LabRecipe, validation: bool = False) -> Regression:
    return of_problem(problem_of(recipe), recipe.scale, validation)


def with_starts(steps: list[LabStep]) -> list[tuple[tuple[float, ...], LabStep]]:
    """Each step of a run on the temperatures, with the parameters it was taken from."""
    return list(zip((START, *(step.parameters for step in steps)), steps, strict=False))


def assert_moved(
    at: Sequence[float], step: LabStep, update: np.ndarray, off: np.ndarray | float = 0.0,
) -> None:
    """By so much, from there: the product with the rate is rounded, and the difference."""
    expected = np.array(at) - update
    assert within(step.parameters, expected, off + gamma(3) * (np.abs(at) + np.abs(update)))


@pytest.mark.parametrize("optimiser", ("step", "sgd", "momentum", "adam"))
@pytest.mark.parametrize("gradient", ("by_hand", "autograd", "difference"))
def test_optimisers_do_what_their_formulas_say(optimiser: Optimiser, gradient: GradientWay) -> None:
    """Each step from where the one before it ended, so that no error is carried on."""
    rate, recipe = 5e-3, replace(WARM, optimiser=optimiser, gradient=gradient, learning_rate=5e-3)
    readings, gradients = regression(recipe), []
    for number, (at, step) in enumerate(with_starts(run(recipe)), start=1):
        assert within(step.loss, readings.loss(at), readings.loss_off(at))
        off = (readings.differences_off(at, recipe.delta) if gradient == "difference"
               else readings.gradient_off(at))  # along a parabola a difference does not bend
        assert within(step.gradient, readings.gradient(at), off)
        gradients.append(np.array(step.gradient))
        assert_moved(at, step, *update(optimiser, rate, np.array(gradients), number))


def update(
    optimiser: str, rate: float, gradients: np.ndarray, number: int,
) -> tuple[np.ndarray, np.ndarray | float]:
    """What a step takes off the parameters, from all gradients so far, and how far it may be off.

    Momentum and Adam remember weighted sums of the gradients, rounded at each step.
    """
    ages = np.arange(number)[::-1, None]
    remembered = gamma(4 * number + 8) * np.abs(gradients).max(axis=0)
    if optimiser == "momentum":
        sizes = (0.9**ages * np.abs(gradients)).sum(axis=0)
        return rate * (0.9**ages * gradients).sum(axis=0), rate * gamma(2 * number + 4) * sizes
    if optimiser == "adam":
        mean = (0.1 * 0.9**ages * gradients).sum(axis=0) / (1 - 0.9**number)
        square = (0.001 * 0.999**ages * gradients**2).sum(axis=0) / (1 - 0.999**number)
        root = np.sqrt(square) + 1e-8
        off = remembered / (1 - 0.9**number) + gamma(4 * number + 20) * np.abs(mean)
        return rate * mean / root, rate * off / root
    return rate * gradients[-1], 0.0


@pytest.mark.parametrize("gradient", ("by_hand", "autograd"))
@pytest.mark.parametrize("optimiser", ("step", "sgd"))
def test_gradients_that_nobody_zeroes_add_up(gradient: GradientWay, optimiser: Optimiser) -> None:
    recipe = replace(WARM, zero=False, gradient=gradient, optimiser=optimiser, steps=30)
    readings, steps, summed = regression(recipe), run(recipe), np.zeros(2)
    for at, step in with_starts(steps):
        assert within(step.loss, readings.loss(at), readings.loss_off(at))
        expected = summed + readings.gradient(at)
        off = readings.gradient_off(at) + gamma(1) * np.abs(expected)
        assert within(step.gradient, expected, off)
        summed = np.array(step.gradient)
        assert_moved(at, step, recipe.learning_rate * summed)
    # and that is not what a run does which zeroes them
    zeroed = run(replace(recipe, zero=True))
    assert steps[0].gradient == zeroed[0].gradient
    both = np.array([zeroed[0].gradient, zeroed[1].gradient])
    assert within(steps[1].gradient, both.sum(axis=0), gamma(2) * np.abs(both).sum(axis=0))
    # it gathers speed and swings back, where the other always falls
    assert np.diff([step.loss for step in steps]).max() > 0 > np.diff(
        [step.loss for step in zeroed]).max()


def test_a_step_moves_by_rate_times_gradient() -> None:
    for at, step in with_starts(run(WARM)):
        assert_moved(at, step, WARM.learning_rate * np.array(step.gradient))


# validation


@pytest.mark.parametrize("splitting", ("tutorial", "seeded"))
def test_both_losses_are_of_the_same_parameters(splitting: Splitting) -> None:
    recipe = replace(WARM, splitting=splitting)
    training, held_out = regression(recipe), regression(recipe, validation=True)
    for at, step in with_starts(run(recipe)):
        assert within(step.loss, training.loss(at), training.loss_off(at))
        assert within(present(step.validation_loss), held_out.loss(at), held_out.loss_off(at))
    assert all(step.validation_loss is None for step in run(WARM))


@pytest.mark.parametrize(("problem", "count"), (("temperature", 11), ("speed", 20), ("scores", 5)))
def test_a_seeded_split_parts_the_examples(problem: ProblemKey, count: int) -> None:
    splits = []
    for seed in range(6):
        found = problem_of(LabRecipe(problem=problem, splitting="seeded", seed=seed))
        assert sorted(found.training + found.validation) == list(range(count))
        assert len(found.validation) == max(1, count // 5)
        splits.append(found.validation)
    assert len(set(splits)) > 1
    again = problem_of(LabRecipe(problem=problem, splitting="seeded", seed=2))
    assert again.validation == splits[2]


def test_the_tutorials_split() -> None:
    problem = problem_of(LabRecipe(splitting="tutorial"))
    assert problem.validation == (1, 0)
    assert problem.training == (2, 6, 3, 9, 10, 8, 7, 5, 4)


# what fit promises


def test_a_run_can_be_stopped_and_goes_on_where_it_was_paused() -> None:
    whole = run(WARM)
    steps = fit(LabTraining(WARM))
    first = [next(steps) for _ in range(10)]
    rest = list(steps)
    assert first + rest == whole
    assert [step.number for step in whole] == list(range(1, 61))
    stopped = fit(LabTraining(WARM))
    next(stopped)
    stopped.close()  # type: ignore[attr-defined]  # a generator
    with pytest.raises(StopIteration):
        next(stopped)


def test_the_stride_changes_no_number() -> None:
    assert run(WARM, stride=1) == run(WARM, stride=7) == run(WARM, stride=64)


@pytest.mark.parametrize("optimiser", ("step", "sgd"))
def test_what_was_added_up_is_not_lost_on_the_way_to_another_device(optimiser: Optimiser) -> None:
    recipe = replace(WARM, zero=False, optimiser=optimiser, learning_rate=1e-4)
    steps = run(recipe)
    handed = Device("cpu", "CPU", "The GPU could not go on.")
    stepper = LabTraining(recipe).stepper(handed, steps[9])
    (tenth,) = stepper.take(11, range(1), 1e-4)
    assert tenth == replace(steps[10], note="The GPU could not go on.")


@pytest.mark.parametrize("optimiser", ("momentum", "adam"))
def test_an_optimiser_that_forgot_says_so(optimiser: Optimiser) -> None:
    recipe = replace(WARM, optimiser=optimiser, learning_rate=1e-4)
    steps = run(recipe)
    assert {step.note for step in steps} == {""}
    stepper = LabTraining(recipe).stepper(Device("cpu", "CPU", "The GPU stopped."), steps[9])
    (first,), (second,) = (list(stepper.take(number, range(1), 1e-4)) for number in (11, 12))
    assert first.note == (
        "The GPU stopped. The optimiser begins anew: what it had gathered is lost.")
    assert second.note == ""


def test_the_rate_can_be_turned_while_it_runs() -> None:
    controls = Controls(1e-2)
    steps = fit(LabTraining(replace(WARM, optimiser="sgd")), controls)
    before = [next(steps) for _ in range(3)]
    controls.learning_rate = 1e-3
    after = next(steps)
    assert [step.learning_rate for step in (*before, after)] == [1e-2] * 3 + [1e-3]
    assert_moved(before[-1].parameters, after, 1e-3 * np.array(after.gradient))


def test_the_same_recipe_gives_the_same_numbers() -> None:
    recipe = LabRecipe(problem="speed", seed=5, learning_rate=1e-3, splitting="seeded")
    assert run(recipe) == run(recipe)
    assert run(recipe) != run(replace(recipe, seed=6))


# what cannot be used


@pytest.mark.parametrize("change", (
    {"learning_rate": 0.0}, {"learning_rate": math.nan}, {"learning_rate": math.inf},
    {"steps": 0}, {"steps": 10**6}, {"delta": 0.0}, {"scale": 0.0}, {"scale": math.nan},
    {"seed": -1}, {"problem": "digits"}, {"optimiser": "lbfgs"}, {"gradient": "guess"},
    {"splitting": "half"}, {"table": "third"}, {"device": "tpu"}, {"start": (math.nan, 0.0)},
    {"start": (1e31, 0.0)}, {"start": (0.0, -1e300)},
    {"splitting": "tutorial", "problem": "speed"},
))
def test_a_recipe_that_cannot_be_used_says_what_to_do(
    change: dict[str, Any],
) -> None:
    with pytest.raises(InputError, match=r"[Gg]ive|[Cc]hoose"):
        LabRecipe(**change)


def test_a_start_of_the_wrong_length_is_refused() -> None:
    with pytest.raises(InputError, match="Give one for each"):
        LabTraining(LabRecipe(start=(1.0,)))
    recipe = LabRecipe(start=(2.0, 3.0), steps=1, scale=0.1)
    readings = regression(recipe)
    assert within(run(recipe)[0].loss, readings.loss((2, 3)), readings.loss_off((2, 3)))


# divergence


def test_the_greatest_curvature_is_that_of_the_parabola() -> None:
    t = np.array(UNKNOWN, np.float64)
    second = 2 * np.array([[(t * t).mean(), t.mean()], [t.mean(), 1.0]])
    exact = float(np.linalg.eigvalsh(second).max())
    # By differences of four losses, 1e-4 to either side, or 1e-4 of the place: each is a sum of 11.
    rounding = 4 * gamma(20, np.float64) * regression(LabRecipe()).loss(START) / (4 * 1e-4**2)
    found = greatest_curvature(problem_of(LabRecipe()), LabRecipe())
    assert within(found, exact, 4 * rounding + gamma(20) * exact)  # readings are float32
    number = LabRecipe(problem="number", expression="x**4", start=(3.0,))
    width = 2 * 3e-4  # Taylor: the fourth derivative, 24, times width² / 12
    rounding = 4 * gamma(2 * ELEMENTARY, np.float64) * 3**4 / width**2
    found = greatest_curvature(problem_of(number), number)
    assert within(found, 12 * 9, 24 * width**2 / 12 + rounding)


@pytest.mark.parametrize("recipe", (
    LabRecipe(), LabRecipe(optimiser="momentum"), LabRecipe(problem="scores"),
    LabRecipe(problem="number", learning_rate=1.5), LabRecipe(splitting="tutorial"),
    LabRecipe(problem="number", learning_rate=0.1, expression="x**4"),
), ids=str)
def test_both_remedies_of_a_run_that_diverged_help_it(recipe: LabRecipe) -> None:
    problem = problem_of(recipe)
    assert diagnose(np.array([step.loss for step in run(recipe)])) is not None
    found = remedies(problem, recipe)
    assert found.rate is not None and found.rate < found.limit <= recipe.learning_rate
    mended = [replace(recipe, learning_rate=found.rate)]
    assert (found.scale is None) == (recipe.problem == "number")
    if found.scale is not None:
        mended.append(replace(recipe, scale=found.scale))
    for each in mended:
        steps = run(each)
        assert diagnose(np.array([step.loss for step in steps])) is None
        assert steps[-1].loss < steps[0].loss


def test_the_limit_is_where_steps_begin_to_overshoot_further_each_time() -> None:
    recipe = LabRecipe(steps=200)
    limit = remedies(problem_of(recipe), recipe).limit
    below, above = (run(replace(recipe, learning_rate=share * limit)) for share in (0.98, 1.02))
    assert below[-1].loss < below[0].loss
    assert above[-1].loss > 10 * above[0].loss


def test_the_tutorials_remedies_are_what_is_proposed() -> None:
    found = remedies(problem_of(LabRecipe()), LabRecipe())
    assert (found.rate, found.scale) == (1e-4, 0.1)


@pytest.mark.parametrize("recipe", (
    LabRecipe(scale=1e-4, learning_rate=10.0), LabRecipe(scale=-1e-6, learning_rate=3.0),
    LabRecipe("number", expression="1e15*x**2", learning_rate=1e-11),
    LabRecipe("number", expression="1e20*x**2", learning_rate=1e-12),
), ids=str)
def test_only_what_a_recipe_may_have_is_proposed(recipe: LabRecipe) -> None:
    found = remedies(problem_of(recipe), recipe)
    assert found.limit <= recipe.learning_rate
    for change in ({"learning_rate": found.rate}, {"scale": found.scale}):
        if None not in change.values():
            replace(recipe, **change)  # type: ignore[arg-type]  # either of its fields
    if recipe.problem == "number":
        assert found.rate is None


@pytest.mark.parametrize(("values", "expected"), (
    ([5, 4, 3, 2, 1], None), ([1, 9, 1, 9, 1, 9], None), ([3, 3.1, 3.2, 3.3, 3.4], None),
    ([1, 2, 4, 8, 16, 32], (5, None, None)), ([9, 1, 2, 4, 8, 16, 32], (7, None, None)),
    ([1, 2, 4, 8, 16, 0.5], None), ([1, 2, math.inf, math.inf, math.nan], (None, 3, 5)),
    ([1, 2, 4, 8, 16, math.inf, math.nan], (5, 6, 7)), ([1, 0.5, math.nan], (None, None, 3)),
    ([], None), ([1.0], None),
))
def test_what_a_run_of_losses_is_called(values: Sequence[float], expected: np.ndarray) -> None:
    found = diagnose(np.array(values, np.float64))
    assert (None if found is None
            else (found.growing, found.infinite, found.undefined)) == expected


def test_a_rate_that_was_turned_is_measured_from_there() -> None:
    values = np.array([1, 2, 4, 8, 16, 32, 16, 8, 4.0])
    assert diagnose(values) is not None
    assert diagnose(values, since=6) is None
    again = diagnose(np.array([9, 1, 1, 2, 4, 8, 16.0]), since=1)
    assert again is not None and (again.growing, again.loss) == (7, 16)


def test_a_function_without_a_floor_falls_to_minus_infinity() -> None:
    recipe = LabRecipe(problem="number", expression="x**3", start=(-1.0,), learning_rate=0.5)
    found = diagnose(np.array([step.loss for step in run(recipe)]))
    assert found is not None and found.downward and found.infinite is not None


def test_a_run_that_goes_on_goes_on_for_as_many_steps_again() -> None:
    recipe = LabRecipe(steps=30)
    assert [recipe.end_of(step) for step in (0, 1, 29, 30)] == [30] * 4
    assert [recipe.end_of(step) for step in (31, 60, 61)] == [60, 60, 90]
