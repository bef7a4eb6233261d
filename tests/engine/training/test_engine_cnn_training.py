"""The small convolutional network's training: gradient, optimizers, starts, steps, history."""

from dataclasses import replace
from itertools import islice

import numpy as np
import pytest
import torch
from material.cnn_material import (
    CNN,
    RATES,
    STARTS,
    as_module,
    derived,
    loss,
    model_of,
    pictures,
    trained,
)
from material.engine_material import TEN, mnist
from measures.tolerances import gamma, within

from engine.errors import InputError
from engine.models.architecture import Start
from engine.models.classifier import accuracy
from engine.models.convolutional.model import SmallCnn
from engine.models.convolutional.shapes import LINEAR_BIAS, shapes
from engine.models.parameters import Parameters
from engine.models.pixel_columns import PixelColumns
from engine.models.roster import architecture_of
from engine.models.weights_file import weights_bytes, weights_of
from engine.training.digit_training import DigitTraining, initialise
from engine.training.history import History
from engine.training.loop import fit
from engine.training.optimizing.kind import OptimizerName
from engine.training.seven_steps import by_hand
from engine.training.seven_steps_record import Stepped


@pytest.mark.parametrize("digits", [(3, 7), TEN], ids=str)
@pytest.mark.parametrize("batch", [40, 700])  # more are passed forward part by part
def test_the_gradient_is_autograds_in_float64(digits: tuple[int, ...], batch: int) -> None:
    model = model_of(digits)
    gradient, chosen = derived(model, digits, batch)
    assert len(chosen) == batch and list(gradient) == list(model.parameters)
    data, module = mnist(digits).train, as_module(model)
    loss(module(pictures(data.images[chosen])), data.labels[chosen], digits).backward()  # type: ignore[no-untyped-call]  # a library without types
    for name, each in module.named_parameters():
        assert each.grad is not None
        expected = each.grad.numpy()
        assert within(gradient[name], expected, gamma(2000) * np.abs(expected).max()), name


def test_the_gradient_is_that_of_finite_differences() -> None:
    """Without torch: numpy's own outputs in float64, with one parameter a little more or less."""
    model, random, step = model_of(TEN), np.random.default_rng(0), 1e-8
    gradient, chosen = derived(model, TEN, 24)
    data = mnist(TEN).train
    images, labels = data.images[chosen], data.labels[chosen]
    exact = {name: each.astype(np.float64) for name, each in model.parameters.items()}

    def mean_loss() -> float:
        here = {name: each.copy() for name, each in exact.items()}  # float64 on purpose
        logits = SmallCnn(TEN, Parameters(here)).outputs(images)  # type: ignore[arg-type]
        logits -= logits.max(axis=1, keepdims=True)
        chances = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
        return float(-np.log(chances[np.arange(len(labels)), labels]).mean())

    for name, each in exact.items():
        flat = each.reshape(-1)
        for index in random.choice(flat.size, min(6, flat.size), replace=False):
            before = flat[index]
            flat[index] = before + step
            more = mean_loss()
            flat[index] = before - step
            slope = (more - mean_loss()) / (2 * step)
            flat[index] = before
            found = float(gradient[name].reshape(-1)[index])
            off = 2e-4 * float(np.abs(gradient[name]).max())
            assert found == pytest.approx(slope, abs=off), name


@pytest.mark.parametrize("optimizer", list(RATES))
def test_it_learns_with_every_optimizer(optimizer: OptimizerName) -> None:
    recipe = replace(CNN, optimizer=optimizer, learning_rate=RATES[optimizer])
    last = trained(recipe)[-1]
    assert last.model_key == "cnn" and last.accuracy is not None
    assert accuracy(last.model, mnist().valid) > 0.98
    assert last.accuracy == pytest.approx(accuracy(last.model, mnist().valid), abs=0.002)


def test_ink_where_no_training_image_has_any_counts_in_validation() -> None:
    """Training leaves those pixels out, and is handed them once for the validation images."""
    model, inked = model_of(TEN), np.arange(200, 600)
    images = np.random.default_rng(0).integers(0, 256, (9, 784)).astype(np.uint8)
    arithmetic = architecture_of("cnn").arithmetic(PixelColumns(inked, 416, "cpu"))
    pixels = torch.zeros(9, 416)
    pixels[:, :400] = torch.from_numpy(images[:, inked]).float()
    beyond = arithmetic.beyond(model.parameters, np.delete(images, inked, axis=1))
    with torch.inference_mode():
        *_, found = arithmetic.layers(arithmetic.load(model.parameters), pixels, beyond)
    pictured = images.reshape(9, 28, 28)
    assert within(found, model.outputs(pictured), gamma(900) * model.sizes(pictured))


def test_of_zeros_only_the_last_bias_learns() -> None:
    first, last = (trained(replace(CNN, start="zeros"), 20)[index].parameters for index in (0, -1))
    for name, each in last.items():
        assert np.array_equal(each, np.zeros_like(each)) == (name != LINEAR_BIAS)
    assert first[LINEAR_BIAS] != last[LINEAR_BIAS]


@pytest.mark.parametrize("start", STARTS)
def test_it_starts_by_torchs_own_rules(start: Start) -> None:
    assert architecture_of("cnn").starts == STARTS
    found = model_of(TEN, start).parameters
    assert found == architecture_of("cnn").start(TEN, mnist(TEN).train, start, CNN.seed)
    assert {name: each.shape for name, each in found.items()} == shapes(TEN)
    assert found.count == 27_874
    weight, bias = found["conv3.weight"].astype(float), found["conv3.bias"]
    expected = {"zeros": 0.0, "random": 1.0, "kaiming": (2 / 288) ** 0.5,
                "pytorch": (1 / 288 / 3) ** 0.5, "glorot": (2 / (288 + 576)) ** 0.5}[start]
    assert weight.std() == pytest.approx(expected, rel=0.02)
    assert bias.any() == (start in ("pytorch", "random"))


def test_a_start_that_it_has_not_is_refused() -> None:
    with pytest.raises(InputError, match="baseline"):
        initialise((3, 7), mnist().train, replace(CNN, start="baseline"))
    with pytest.raises(InputError, match="no settings"):
        architecture_of("cnn:64")
    with pytest.raises(ValueError, match="do not go with"):
        SmallCnn((3, 7), model_of(TEN).parameters)


def test_the_seven_steps_are_those_of_fit_to_the_bit() -> None:
    data, recipe = mnist(), replace(CNN, optimizer="adam", learning_rate=0.003)
    start = initialise((3, 7), data.train, recipe)
    steps = fit(DigitTraining(start, data, recipe))
    stepped = (stage for stage in by_hand(start, data, recipe) if isinstance(stage, Stepped))
    for stage in islice(stepped, 3):
        expected = next(steps)
        assert stage.step.parameters == expected.parameters
        assert stage.step.memory == expected.memory and stage.step.loss == expected.loss


def test_a_step_says_to_the_bit_what_its_file_of_weights_says() -> None:
    images, model = mnist().valid.images[:200], trained(CNN, 3)[-1].model
    again = weights_of(weights_bytes(model), "weights").model
    assert again.parameters == model.parameters
    assert np.array_equal(again.logits(images), model.logits(images))


def test_its_history_keeps_within_its_budget() -> None:
    steps = trained(replace(CNN, optimizer="adam", learning_rate=0.003), 60)
    size = steps[0].parameters.nbytes
    history = History(model_of((3, 7)), room=30 * size)
    for step in steps:
        history.add(step.number, step.parameters, False, step.memory)
        assert history.bytes <= 30 * size
    assert len(history.numbers) >= 6 and history.numbers[-1] == 60
    assert history.model(60).parameters == steps[-1].parameters
