"""Runs in the lab come to the numbers that the tutorials print."""

import json
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from measures.lab_runs import WARM, losses, run

import resources
from engine.lab.divergence import diagnose
from engine.lab.recipe import GradientWay, LabRecipe

FIGURES = {
    figure["id"]: figure for figure in
    json.loads(resources.PUBLISHED_FIGURES.read_text("utf-8"))["figures"]
}


def published(name: str) -> Any:
    """The figure, with the room that it was printed with."""
    figure = FIGURES[name]
    tolerance = figure.get("tolerance", 0)
    if isinstance(tolerance, str):
        return pytest.approx(figure["expected"], rel=float(tolerance.removeprefix("relative ")))
    return pytest.approx(figure["expected"], abs=tolerance)


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
