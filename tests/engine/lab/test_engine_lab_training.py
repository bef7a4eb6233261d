"""Runs in the lab: their validation, what fit promises, and recipes that cannot be used."""

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from measures.lab_runs import WARM, assert_moved, regression, run, with_starts
from measures.present import present
from measures.tolerances import within

from engine.errors import InputError
from engine.lab.problems import problem_of
from engine.lab.recipe import LabRecipe, Optimiser, ProblemKey, Splitting
from engine.lab.training import LabTraining
from engine.training.devices import Device
from engine.training.loop import fit
from engine.training.recipe import Controls

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
