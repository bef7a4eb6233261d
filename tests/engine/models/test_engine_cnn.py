"""The small convolutional network: numpy against torch, its files, what it says of an image."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
import torch
from material.cnn_material import CNN, as_module, model_of, pictures, trained
from material.engine_material import TEN, mnist
from measures.tolerances import gamma, within
from torch.nn import functional

from engine.models.convolutional.convolution import (
    convolved,
    convolved_back,
    kernel_of,
    largest_of_four,
    pooled,
    pooled_back,
)
from engine.models.convolutional.model import SmallCnn
from engine.models.convolutional.shapes import BIASES, LINEAR_WEIGHT
from engine.models.onnx_file import Shape, onnx_bytes
from engine.models.parameters import Parameters
from engine.models.trained import Additive, LinearInParameters, TrainedModel
from engine.models.weights_file import read_weights, weights_bytes, write_weights


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


@pytest.mark.parametrize("digits", [(3, 7), TEN], ids=str)
def test_many_labels_are_those_of_the_predictions(digits: tuple[int, ...]) -> None:
    """Clear in float32 or not, in a tie, or no numbers: as all of them in float64."""
    begun, images = model_of(digits, "kaiming"), mnist(digits).valid.images[:300]
    before = dict(begun.parameters)
    nearly = before[LINEAR_WEIGHT] * 1e-5  # within rounding of one another or nearly
    same = np.repeat(before[LINEAR_WEIGHT][:1], len(before[LINEAR_WEIGHT]), axis=0)
    if len(digits) == 2:
        same = np.zeros_like(same)
    for weight in (before[LINEAR_WEIGHT], nearly, same, before[LINEAR_WEIGHT] * np.inf):
        model = SmallCnn(digits, Parameters(before | {LINEAR_WEIGHT: weight}))
        with np.errstate(invalid="ignore"):
            found = model.predicted_labels(images)
            assert (found == TrainedModel.predicted_labels(model, images)).all()
        if weight is same:
            assert (found == digits[0]).all() and model.predict(images[0]).digit is None


def test_it_runs_without_torch() -> None:
    program = (
        "import sys, numpy as np\n"
        "from engine.models.convolutional.shapes import shapes\n"
        "from engine.models.parameters import Parameters\n"
        "from engine.models.roster import architecture_of\n"
        "zeros = Parameters({n: np.zeros(s, np.float32) for n, s in shapes((3, 7)).items()})\n"
        "model = architecture_of('cnn').model((3, 7), zeros)\n"
        "assert model.predict(np.zeros((28, 28), np.uint8)).scores == (0.5, 0.5)\n"
        "assert 'torch' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)


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
