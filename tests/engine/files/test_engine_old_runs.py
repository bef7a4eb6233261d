"""Runs as the program made them before it knew more than one kind of model and optimizer.

On the computer that wrote the file they were equal to the bit; another adds in another order.
"""

import json
from pathlib import Path
from typing import Any

import pytest
from material.engine_material import mnist

from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.recipe import Controls, Recipe

RUNS = json.loads((Path(__file__).parents[2] / "files_of_0_1" / "runs.json").read_text())


@pytest.mark.parametrize("run", RUNS, ids=lambda run: f"{run['digits']} {run['recipe']}")
def test_an_old_recipe_gives_the_numbers_that_it_gave(run: dict[str, Any]) -> None:
    digits = tuple(run["digits"])
    data, recipe = mnist(digits), Recipe(device="cpu", **run["recipe"])
    start = initialise(digits, data.train, recipe)
    task = DigitTraining(start, data, recipe)
    ends = [step for step in fit(task, Controls(recipe.learning_rate, 16))
            if step.accuracy is not None]
    # A rounding of 2⁻²⁴ a step, for some thousand steps that draw nearer to one another.
    assert [step.loss for step in ends] == pytest.approx(run["losses"], rel=1e-3, abs=1e-5)
    assert [step.accuracy for step in ends] == pytest.approx(
        run["accuracies"], abs=3.5 / len(data.valid)
    )
