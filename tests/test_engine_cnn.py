"""The small convolutional network: numpy against torch, its gradient, its files, its training."""

import subprocess
import sys
from dataclasses import replace
from functools import cache
from itertools import islice
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
import torch
from engine_material import TEN, mnist
from numpy.typing import NDArray
from tolerances import gamma, within
from torch import Tensor, nn
from torch.nn import functional

from engine.errors import InputError
from engine.models.architecture import Start
from engine.models.classifier import accuracy
from engine.models.cnn import BIASES, CHANNELS, LINEAR_BIAS, SmallCnn, shapes
from engine.models.convolution import (
    convolved,
    convolved_back,
    kernel_of,
    largest_of_four,
    pooled,
    pooled_back,
)
from engine.models.onnx_file import Shape, onnx_bytes
from engine.models.parameters import Parameters
from engine.models.pixel_columns import PixelColumns
from engine.models.roster import architecture_of
from engine.models.trained import Additive, LinearInParameters
from engine.models.weights_file import read_weights, weights_bytes, write_weights
from engine.training.digit_training import DigitTraining, initialise
from engine.training.history import History
from engine.training.loop import fit
from engine.training.optimizer_kind import OptimizerName
from engine.training.recipe import Controls, Recipe
from engine.training.record import Step
from engine.training.seven_steps import by_hand
from engine.training.seven_steps_record import Derived, Stepped

CNN = Recipe(epochs=1, batch_size=64, start="kaiming", seed=3, device="cpu", model="cnn")
RATES: dict[OptimizerName, float] = {"sgd": 0.3, "momentum": 0.05, "nesterov": 0.05, "adam": 0.003}
STARTS: tuple[Start, ...] = ("kaiming", "pytorch", "glorot", "random", "zeros")


@cache
def model_of(digits: tuple[int, ...], start: Start = "pytorch") -> SmallCnn:
    model = initialise(digits, mnist(digits).train, replace(CNN, start=start))
    assert isinstance(model, SmallCnn)
    return model


def trained(recipe: Recipe, steps: int | None = None) -> list[Step]:
    data = mnist()
    start = initialise((3, 7), data.train, recipe)
    task = DigitTraining(start, data, recipe)
    return list(islice(fit(task, Controls(recipe.learning_rate, 16)), steps))


def as_module(model: SmallCnn) -> nn.Module:
    """What a learner would write, in float64."""
    module, before = nn.Sequential(), 1
    for number, channels in enumerate(CHANNELS, 1):
        module.add_module(f"conv{number}", nn.Conv2d(before, channels, 3, padding=1))
        module.add_module(f"relu{number}", nn.ReLU())
        module.add_module(f"pool{number}", nn.MaxPool2d(2))
        before = channels
    module.add_module("flatten", nn.Flatten())
    module.add_module("linear", nn.Linear(before * 9, len(model.parameters[LINEAR_BIAS])))
    module.load_state_dict({name: torch.tensor(each) for name, each in model.parameters.items()})
    return module.double()


def pictures(images: NDArray[np.uint8]) -> Tensor:
    return torch.tensor(images[:, None] / 255)


def loss(outputs: Tensor, labels: NDArray[np.uint8], digits: tuple[int, ...]) -> Tensor:
    indices = torch.tensor([digits.index(label) for label in labels.tolist()])
    if len(digits) == 2:
        return functional.binary_cross_entropy_with_logits(outputs[:, 0], 1.0 - indices.double())
    return functional.cross_entropy(outputs, indices)


def derived(model: SmallCnn, digits: tuple[int, ...], batch: int) -> tuple[Parameters, list[int]]:
    """The gradient of a first batch, and its images."""
    recipe = replace(CNN, batch_size=batch)
    chosen: list[int] = []
    for stage in by_hand(model, mnist(digits), recipe):
        if hasattr(stage, "indices"):
            chosen = stage.indices.tolist()
        if isinstance(stage, Derived):
            return stage.gradient, chosen
    raise AssertionError("no gradient")


def test_a_convolution_worked_by_hand() -> None:
    maps = np.array([[1.0, 2, 3], [4, 5, 6], [7, 8, 9]]).reshape(1, 3, 3, 1)
    weight = np.array([[0.0, 1, 0], [0, 10, 100], [0, 0, 0]]).reshape(1, 1, 3, 3)
    sums = convolved(maps, kernel_of(weight))[0, :, :, 0]
    # in the middle 2 · 1 + 5 · 10 + 6 · 100; on the right there is blank paper
    assert sums.tolist() == [[210, 320, 30], [541, 652, 63], [874, 985, 96]]
    assert pooled(sums[None, :, :, None])[0].ravel().tolist() == [652]
    assert largest_of_four(sums[None, :, :, None])[0].ravel().tolist() == [3]
    back = pooled_back(np.ones((1, 1, 1, 1)), np.array([[[3]]]), 3)
    assert np.argwhere(back).tolist() == [[0, 1, 1, 0]]
    slope = convolved_back(back, kernel_of(weight))[0, :, :, 0]
    assert slope.tolist() == [[0, 1, 0], [0, 10, 100], [0, 0, 0]]


@pytest.mark.parametrize("digits", [(3, 7), (1, 4, 9), TEN], ids=str)
def test_numpy_computes_what_torch_does(digits: tuple[int, ...]) -> None:
    model, images = model_of(digits), mnist(digits).valid.images[:37]
    with torch.no_grad():
        expected = as_module(model)(pictures(images)).numpy()
    assert np.allclose(model.outputs(images), expected, rtol=0, atol=1e-12)
    pixels = np.ones((37, 785), np.float32)
    pixels[:, :784] = images.reshape(37, 784) / 255
    found = model.outputs_of(pixels)
    assert found.dtype == np.float32
    assert within(found, expected, gamma(900) * model.sizes(images))
    stacked = model.outputs_of(np.stack([pixels[:16], pixels[16:32]]))
    assert stacked.tobytes() == found[:32].tobytes()


def test_it_runs_without_torch() -> None:
    program = (
        "import sys, numpy as np\n"
        "from engine.models.cnn import shapes\n"
        "from engine.models.parameters import Parameters\n"
        "from engine.models.roster import architecture_of\n"
        "zeros = Parameters({n: np.zeros(s, np.float32) for n, s in shapes((3, 7)).items()})\n"
        "model = architecture_of('cnn').model((3, 7), zeros)\n"
        "assert model.predict(np.zeros((28, 28), np.uint8)).scores == (0.5, 0.5)\n"
        "assert 'torch' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)


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
        logits = SmallCnn(TEN, Parameters(exact)).outputs(images)  # type: ignore[arg-type]  # float64 on purpose
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
    with pytest.raises(InputError, match="nothing to be set"):
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


def test_its_history_keeps_within_its_budget() -> None:
    steps = trained(replace(CNN, optimizer="adam", learning_rate=0.003), 60)
    size = steps[0].parameters.nbytes
    history = History(model_of((3, 7)), room=30 * size)
    for step in steps:
        history.add(step.number, step.parameters, False, step.memory)
        assert history.bytes <= 30 * size
    assert len(history.numbers) >= 6 and history.numbers[-1] == 60
    assert history.model(60).parameters == steps[-1].parameters


def test_it_is_saved_and_opened_to_the_bit(tmp_path: Path) -> None:
    model = trained(CNN, 5)[-1].model
    write_weights(tmp_path / "a.safetensors", model)
    opened = read_weights(tmp_path / "a.safetensors")
    assert (opened.key, opened.digits) == ("cnn", (3, 7))
    assert opened.parameters == model.parameters


def test_the_same_model_gives_the_same_bytes() -> None:
    """What the file says of itself once came in a random order."""
    content = {weights_bytes(model_of(TEN)) for _ in range(12)}
    assert len(content) == 1
    assert b'{"__metadata__":{"digits":"0,1,2,3,4,5,6,7,8,9","model":"cnn"},' in content.pop()


@pytest.mark.parametrize("digits", [(3, 7), TEN], ids=str)
@pytest.mark.parametrize("shape", ["rows", "pictures"])
def test_the_runtime_of_onnx_computes_the_same(digits: tuple[int, ...], shape: Shape) -> None:
    model, images = model_of(digits, "kaiming"), mnist(digits).valid.images[:200]
    content = onnx_bytes(model, shape)
    onnx.checker.check_model(onnx.load_from_string(content), full_check=True)
    assert onnx_bytes(model, shape) == content
    session = onnxruntime.InferenceSession(content, providers=["CPUExecutionProvider"])
    pixels = (images / 255).astype(np.float32)
    given = pixels.reshape(200, 784) if shape == "rows" else pixels[:, None]
    logits, chances = session.run(["logits", "probabilities"], {"pixels": given})
    expected = model.outputs(images)
    assert np.allclose(logits, expected, rtol=1e-5, atol=1e-5 * np.abs(expected).max())
    assert np.allclose(chances, model.scores(images), rtol=0, atol=1e-5)


def test_it_is_a_linear_model_at_each_image() -> None:
    model, images = trained(CNN, 40)[-1].model, mnist().valid.images[::200]
    assert not isinstance(model, Additive) and not isinstance(model, LinearInParameters)
    assert isinstance(model, SmallCnn)
    module = as_module(model)
    for image in images:
        local = model.linear_at(image)
        pixels = pictures(image[None]).requires_grad_()
        module(pixels)[0, 0].backward()
        assert pixels.grad is not None
        slopes = pixels.grad[0].numpy()
        assert within(local.weights, slopes, 1e-6 * np.abs(slopes).max())
        terms = np.abs(local.weights * image / 255).sum() + np.abs(local.bias)
        assert within(local.outputs(image[None]), model.outputs(image[None]), gamma(4) * terms)


def test_what_it_makes_of_an_image_is_told_layer_by_layer() -> None:
    model, image = model_of(TEN), mnist(TEN).valid.images[7]
    module, maps = as_module(model), pictures(image[None])
    layers = model.maps_of(image)
    for number, layer in enumerate(layers, 1):
        assert np.allclose(layer.given, maps[0].permute(1, 2, 0).numpy(), atol=1e-12)
        with torch.no_grad():
            sums = module.get_submodule(f"conv{number}")(maps)
            maps = functional.max_pool2d(sums, 2).relu()
        assert np.allclose(layer.sums, sums[0].permute(1, 2, 0).numpy(), atol=1e-12)
        assert np.allclose(layer.maps, maps[0].permute(1, 2, 0).numpy(), atol=1e-12)
    assert [each.maps.shape for each in layers] == [(14, 14, 12), (7, 7, 32), (3, 3, 64)]


def test_rounding_moves_no_output_further_than_it_says() -> None:
    """With parameters that are a thousand times less precise than float32's."""
    model, images = model_of(TEN, "pytorch"), mnist(TEN).valid.images[:20]
    random, off = np.random.default_rng(0), 1000 * float(np.finfo(np.float32).eps) / 2
    sizes = model.sizes(images)
    worst = 0.0
    for way in range(4):
        moved = {
            name: (each * (1 + off * (1 if way == 0 and name in BIASES else random.choice(
                [-1, 1], each.shape)))).astype(np.float32)
            for name, each in model.parameters.items()
        }
        apart = np.abs(SmallCnn(TEN, Parameters(moved)).outputs(images) - model.outputs(images))
        worst = max(worst, float((apart / (off * sizes)).max()))
    assert 0 < worst <= 1
    # all weights, pixels and biases 0 or more, and all moved one way: there it is nearly reached
    positive = SmallCnn(TEN, Parameters({n: np.abs(each) for n, each in model.parameters.items()}))
    more = Parameters({n: each * np.float32(1 + off) for n, each in positive.parameters.items()})
    apart = np.abs(SmallCnn(TEN, more).outputs(images) - positive.outputs(images)).max(axis=1)
    assert np.allclose(apart[:, None], off * positive.sizes(images), rtol=0.01)
