"""A kind of model that the program does not know, made here: all that training gives, it gives."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
import torch
from material import small_network
from material.code_material import Reader, epochs_as_shown, script_sources
from material.engine_material import mnist
from material.small_network import HIDDEN, OUTPUT
from measures.tolerances import gamma, within
from torch.nn import functional

import resources
from engine.code.digits import CodeRun, DigitCode, digit_cells
from engine.commands import main
from engine.errors import InputError
from engine.explain.validation import Validation
from engine.models import roster
from engine.models.classifier import accuracy
from engine.models.onnx_file import write_onnx
from engine.models.parameters import Parameters
from engine.models.pixel_similarity import mean_images
from engine.models.trained import Additive, LinearInParameters
from engine.models.weights_file import read_weights, write_weights
from engine.training.digit_training import DigitTraining, initialise
from engine.training.history import History
from engine.training.loop import fit
from engine.training.optimizing.kind import OptimizerName
from engine.training.recipe import Controls, Recipe, Schedule
from engine.training.record import Step
from engine.training.seven_steps import by_hand
from engine.training.seven_steps_record import Derived, Stepped

OPTIMIZERS: tuple[OptimizerName, ...] = ("sgd", "momentum", "nesterov", "adam")
RATES: dict[OptimizerName, float] = {"sgd": 0.5, "momentum": 0.05, "nesterov": 0.05, "adam": 0.005}
with small_network.registered():
    SMALL = Recipe(epochs=2, start="random", seed=3, device="cpu", model=small_network.KEY)


@pytest.fixture(autouse=True)
def small() -> Iterator[None]:
    with small_network.registered():
        yield


def recipe_for(optimizer: OptimizerName, model: str = small_network.KEY) -> Recipe:
    return replace(SMALL, optimizer=optimizer, learning_rate=RATES[optimizer], model=model)


def trained(recipe: Recipe, stride: int = 16) -> list[Step]:
    data = mnist()
    start = initialise((3, 7), data.train, recipe)
    return list(fit(DigitTraining(start, data, recipe), Controls(recipe.learning_rate, stride)))


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_it_learns_with_every_optimizer(optimizer: OptimizerName) -> None:
    last = trained(recipe_for(optimizer))[-1]
    assert last.model_key == small_network.KEY
    assert accuracy(last.model, mnist().valid) > 0.95
    assert last.accuracy == pytest.approx(accuracy(last.model, mnist().valid), abs=0.002)


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("model", ["linear", small_network.KEY])
def test_going_on_from_any_kept_step_is_exact(model: str, optimizer: OptimizerName) -> None:
    """What was kept of a step is all that the next one depends on."""
    data, recipe = mnist(), replace(recipe_for(optimizer, model), epochs=1, batch_size=12396)
    whole = trained(replace(recipe, epochs=4))
    history = History(initialise((3, 7), data.train, recipe))
    for step in whole:
        history.add(step.number, step.parameters, True, step.memory)
    for number in (1, 3):
        rest = DigitTraining(history.model(number), data, recipe, memory=history.memory(number))
        (next_step,) = fit(rest)  # one batch an epoch: the order of its images is all that differs
        for name, expected in whole[number].parameters.items():
            found = next_step.parameters[name]
            off = gamma(12396) * np.abs(expected).max() * 4
            assert within(found, expected, off), (number, name)
        if whole[number].memory is not None:
            assert next_step.memory is not None
            assert float(next_step.memory["count"]) == number + 1


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("model", ["linear", small_network.KEY])
def test_the_seven_steps_are_those_of_fit_to_the_bit(model: str, optimizer: OptimizerName) -> None:
    data, recipe = mnist(), replace(recipe_for(optimizer, model), epochs=1, schedule="one_cycle")
    start = initialise((3, 7), data.train, recipe)
    steps = fit(DigitTraining(start, data, recipe))
    taken = 0
    for stage in by_hand(start, data, recipe):
        if isinstance(stage, Stepped):
            expected = next(steps)
            assert stage.step.parameters == expected.parameters
            assert stage.step.learning_rate == expected.learning_rate
            assert stage.step.memory == expected.memory
            for name, before in stage.before.items():
                after, update = stage.step.parameters[name], stage.update[name]
                sizes = np.abs(before) + np.abs(after) + np.abs(update)
                assert within(before - update, after, gamma(60) * sizes + 1e-9)
            taken += 1
            if taken == 6:
                return


def test_the_gradient_is_autograds_in_float64() -> None:
    data = mnist()
    start = initialise((3, 7), data.train, SMALL)
    stages = by_hand(start, data, SMALL)
    stage = next(stages)
    while not isinstance(stage, Derived):
        batch, stage = stage, next(stages)
        if hasattr(batch, "indices"):
            indices = batch.indices
    unknown = {name: torch.tensor(each, dtype=torch.float64, requires_grad=True)
               for name, each in start.parameters.items()}
    pixels = torch.tensor(data.train.images[indices].reshape(len(indices), -1) / 255)
    units = (pixels @ unknown[HIDDEN][:, :-1].T + unknown[HIDDEN][:, -1]).relu()
    logits = (units @ unknown[OUTPUT][:, :-1].T + unknown[OUTPUT][:, -1])[:, 0]
    targets = torch.tensor(data.train.labels[indices] == 3).double()
    functional.binary_cross_entropy_with_logits(logits, targets).backward()  # type: ignore[no-untyped-call]  # a library without types
    for name, each in unknown.items():
        assert each.grad is not None
        expected = each.grad.numpy()
        assert within(stage.gradient[name], expected, gamma(2000) * np.abs(expected).max())


def test_it_is_saved_and_opened_to_the_bit(tmp_path: Path) -> None:
    model = trained(SMALL)[-1].model
    write_weights(tmp_path / "a.safetensors", model)
    opened = read_weights(tmp_path / "a.safetensors")
    assert (opened.key, opened.digits) == (small_network.KEY, (3, 7))
    assert opened.parameters == model.parameters


def test_a_program_that_does_not_know_it_says_so(tmp_path: Path) -> None:
    model = trained(replace(SMALL, epochs=1))[-1].model
    write_weights(tmp_path / "a.safetensors", model)
    roster.withdraw(small_network.KEY)
    try:
        with pytest.raises(InputError, match="no model “small”"):
            read_weights(tmp_path / "a.safetensors")
    finally:
        roster.register(small_network.KEY, small_network.make)


def test_the_runtime_of_onnx_computes_the_same(tmp_path: Path) -> None:
    model, images = trained(SMALL)[-1].model, mnist().valid.images[:200]
    write_onnx(tmp_path / "a.onnx", model)
    session = onnxruntime.InferenceSession(tmp_path / "a.onnx")
    rows = (images.reshape(200, 784) / 255).astype(np.float32)
    logits, chances = session.run(None, {"pixels": rows})
    assert within(logits, model.outputs(images), 1e-5 * (1 + model.sizes(images)))
    assert within(chances, model.scores(images), 1e-5 * (1 + model.sizes(images)))


def test_it_has_no_capability_of_the_linear_model() -> None:
    model = initialise((3, 7), mnist().train, SMALL)
    assert not isinstance(model, Additive) and not isinstance(model, LinearInParameters)
    linear = initialise((3, 7), mnist().train, replace(SMALL, model="linear"))
    assert isinstance(linear, Additive) and isinstance(linear, LinearInParameters)


def test_all_validation_images_at_once() -> None:
    data, model = mnist().valid, trained(SMALL)[-1].model
    found = Validation(data, (3, 7), mean_images(mnist().train, (3, 7))).read(model)
    off = gamma(2000) * (1 + model.sizes(data.images))
    assert within(found.logits, model.logits(data.images), off)


@pytest.mark.parametrize("schedule", ["constant", "one_cycle"])
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("model", ["linear", small_network.KEY])
def test_the_exported_code_prints_the_same(
    reader: Reader, model: str, optimizer: OptimizerName, schedule: Schedule
) -> None:
    recipe = replace(recipe_for(optimizer, model), schedule=schedule,
                     weight_decay=0.001 * (optimizer != "sgd"))
    steps = trained(recipe)
    image = mnist().valid.images[5]
    code = DigitCode((3, 7), image, "normalised", "random", 3, (CodeRun(recipe),), (), model)
    printed = reader.run(script_sources(digit_cells(code, resources.MNIST)))
    expected = epochs_as_shown(steps)
    chances = steps[-1].model.predict(image).scores
    expected += [f"probability of a {digit}: {chance:z.4f}"
                 for digit, chance in zip((3, 7), chances, strict=True)]
    lines = printed.splitlines()
    assert [each for each in lines if each.startswith(("epoch", "probability"))] == expected


@pytest.mark.parametrize("optimizer", ["momentum", "adam"])
@pytest.mark.parametrize("model", ["linear", small_network.KEY])
def test_the_exported_code_carries_on_with_what_the_optimizer_remembers(
    reader: Reader, model: str, optimizer: OptimizerName
) -> None:
    data, recipe = mnist(), replace(recipe_for(optimizer, model), epochs=1)
    first = trained(recipe)
    again = recipe.continued(1)
    second = list(fit(DigitTraining(first[-1].model, data, again, memory=first[-1].memory)))
    fresh = list(fit(DigitTraining(first[-1].model, data, again)))
    assert second[-1].loss != fresh[-1].loss  # so that it says something
    code = DigitCode(
        (3, 7), mnist().valid.images[5], "normalised", "random", 3,
        (CodeRun(recipe), CodeRun(again, carries_on=True)), (), model,
    )
    printed = reader.run(script_sources(digit_cells(code, resources.MNIST)))
    last = [line for line in printed.splitlines() if line.startswith("epoch")][-1]
    assert f"loss {second[-1].loss:.4f}, accuracy {second[-1].accuracy:.4f}" in last


def test_the_command_line_trains_and_evaluates_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    saved = tmp_path / "small.safetensors"
    status = main(["train", "--model", "small", "--start", "random", "--epochs", "1",
                   "--save", str(saved)], resources.MNIST, resources.PUBLISHED_FIGURES)
    assert status == 0 and read_weights(saved).key == small_network.KEY
    strokes = Path(__file__).parents[2] / "drawings" / "threes_and_sevens.jsonl"
    capsys.readouterr()
    status = main(["evaluate", "--strokes", str(strokes), "--weights", str(saved)],
                  resources.MNIST, resources.PUBLISHED_FIGURES)
    assert status == 0 and "\nsmall " in capsys.readouterr().out


def test_parameters_are_compared_to_the_bit() -> None:
    one = Parameters({"a": np.array([0.0, np.nan], np.float32)})
    assert one == Parameters({"a": np.array([0.0, np.nan], np.float32)})
    assert one != Parameters({"a": np.array([-0.0, np.nan], np.float32)})
    assert one != Parameters({"b": np.array([0.0, np.nan], np.float32)})
    assert one.nbytes == 8 and one.count == 2 and not one.is_finite


@pytest.mark.parametrize("model", ["linear", small_network.KEY, "mlp:8:relu", "cnn"])
def test_nobody_writes_into_a_models_parameters(model: str) -> None:
    starts = roster.architecture_of(model).starts
    recipe = replace(recipe_for("sgd", model), epochs=1, start=starts[0])
    start = initialise((3, 7), mnist().train, recipe)
    first = next(fit(DigitTraining(start, mnist(), recipe)))
    for parameters in (start.parameters, first.parameters):
        for each in parameters.values():
            with pytest.raises(ValueError, match="read-only"):
                each[...] = 0
