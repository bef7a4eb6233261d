"""An optimizer that the program does not know, made in a test: all that one gives, it gives."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from material import small_optimizer
from material.code_material import Reader, epochs_as_shown, script_sources
from material.engine_material import mnist
from measures.tolerances import gamma, within

import resources
from engine.code.digits import CodeRun, DigitCode, digit_cells
from engine.command_options import parser, recipe_of
from engine.commands import main
from engine.errors import InputError
from engine.lab.recipe import LabRecipe
from engine.lab.training import LabTraining
from engine.models.classifier import accuracy
from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.optimizing import roster
from engine.training.optimizing.kind import OptimizerSettings, OptimizerState
from engine.training.optimizing.roster import optimizer_of
from engine.training.recipe import Controls, Recipe
from engine.training.record import Step
from engine.training.seven_steps import by_hand
from engine.training.seven_steps_record import Stepped
from gui.settings import Settings, read_settings, write_settings

KEY = small_optimizer.KEY


@pytest.fixture(autouse=True)
def there() -> Iterator[None]:
    with small_optimizer.registered():
        yield


def of(**fields: object) -> Recipe:
    recipe = Recipe(epochs=1, device="cpu").with_optimizer(KEY)
    return replace(recipe, beta2=0.99, **fields)  # type: ignore[arg-type]  # a recipe's


def trained(recipe: Recipe) -> list[Step]:
    data = mnist()
    start = initialise((3, 7), data.train, recipe)
    return list(fit(DigitTraining(start, data, recipe), Controls(recipe.learning_rate, 16)))


def test_it_comes_with_its_rate_and_learns() -> None:
    recipe = of()
    assert (recipe.optimizer, recipe.learning_rate) == (KEY, 0.002)
    last = trained(recipe)[-1]
    assert accuracy(last.model, mnist().valid) > 0.96
    assert last.memory is not None and float(last.memory["count"]) == 49


@pytest.mark.parametrize("decay", [0.0, 0.02])
def test_its_numbers_are_torchs_to_the_bit(decay: float) -> None:
    made = torch.Generator().manual_seed(4)
    mine, state = {"w": torch.randn((10, 785), generator=made)}, OptimizerState()
    theirs = mine["w"].clone().requires_grad_()
    reference = torch.optim.RMSprop([theirs], lr=0.01, alpha=0.99, weight_decay=decay)
    optimizer = optimizer_of(OptimizerSettings(KEY, beta2=0.99, weight_decay=decay))
    for _ in range(200):
        gradient = torch.randn((10, 785), generator=made)
        theirs.grad = gradient
        reference.step()
        mine, state = optimizer.step(mine, {"w": gradient}, state, 0.01)
        assert torch.equal(mine["w"], theirs)


def test_the_seven_steps_are_those_of_fit_and_the_sum_comes_out() -> None:
    data, recipe = mnist(), of(weight_decay=0.01)
    start = initialise((3, 7), data.train, recipe)
    steps, taken = fit(DigitTraining(start, data, recipe)), 0
    for stage in by_hand(start, data, recipe):
        if isinstance(stage, Stepped):
            expected = next(steps)
            assert stage.step.parameters == expected.parameters
            assert stage.step.memory == expected.memory
            for name, before in stage.before.items():
                after, update = stage.step.parameters[name], stage.update[name]
                sizes = np.abs(before) + np.abs(after) + np.abs(update)
                assert np.abs(update).max() > 0
                assert within(before - update, after, gamma(60) * sizes + 1e-9)
            taken += 1
            if taken == 5:
                return


def test_a_run_carries_on_with_what_it_remembers() -> None:
    first = trained(of())[-1]
    again = of().continued(1)
    carried = list(fit(DigitTraining(first.model, mnist(), again, memory=first.memory)))[-1]
    anew = list(fit(DigitTraining(first.model, mnist(), again)))[-1]
    assert carried.memory is not None and float(carried.memory["count"]) == 98
    assert carried.loss != anew.loss


@pytest.mark.parametrize("schedule", ["constant", "one_cycle"])
def test_its_exported_code_is_torchs_own_and_prints_the_same(schedule: str) -> None:
    recipe = of(schedule=schedule, weight_decay=0.001)
    code = DigitCode((3, 7), mnist().valid.images[5], "normalised", "zeros", 0, (CodeRun(recipe),))
    sources = script_sources(digit_cells(code, resources.MNIST))
    assert "torch.optim.RMSprop(w, lr=0.002, alpha=0.99, weight_decay=0.001)" in "".join(sources)
    reader = Reader()
    try:
        printed = reader.run(sources)
    finally:
        reader.close()
    found = [line for line in printed.splitlines() if line.startswith("epoch")]
    assert found == epochs_as_shown(trained(recipe))


def test_the_command_line_takes_it(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["train", "--optimizer", KEY, "--beta2", "0.99", "--epochs", "1", "--device", "cpu"]
    assert recipe_of(parser().parse_args(words)) == of()
    assert main(words, resources.MNIST, resources.PUBLISHED_FIGURES) == 0
    assert "0.9" in capsys.readouterr().out


def test_settings_keep_it_and_a_program_without_it_leaves_it_out(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    write_settings(path, Settings(recipe=of()))
    assert json.loads(path.read_text(encoding="utf-8"))["recipe"]["optimizer"] == KEY
    assert read_settings(path).recipe == of()
    without = replace(of(), optimizer="sgd")
    roster.withdraw(KEY)
    try:
        assert read_settings(path).recipe == without
        with pytest.raises(InputError, match="no optimizer “rmsprop”"):
            Recipe(optimizer=KEY)
    finally:
        roster.register(small_optimizer.KIND)


def test_the_lab_has_it_too() -> None:
    recipe = LabRecipe(problem="number", start=(3.0,), optimiser=KEY, learning_rate=0.1, steps=2)
    steps = list(fit(LabTraining(recipe)))
    w, square = 3.0, 0.0
    for step in steps:
        slope = 2 * w
        square = 0.999 * square + 0.001 * slope**2
        w -= 0.1 * slope / (square**0.5 + 1e-8)
        assert step.parameters[0] == pytest.approx(w, rel=1e-5)
