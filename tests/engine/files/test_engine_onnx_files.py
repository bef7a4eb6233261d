"""A model as ONNX: the runtime that others use computes what this program does."""

from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
from material.commands_material import command, make_sample
from material.engine_material import TEN, mnist
from measures import tolerances
from measures.matrices import matrix_of
from numpy.typing import NDArray

from engine.errors import InputError
from engine.models.linear import LinearModel, from_means, linear_model
from engine.models.onnx_file import OPSET, Shape, onnx_bytes, write_onnx
from engine.models.pixel_similarity import mean_images
from engine.models.protobuf import message
from engine.models.weights_file import read_weights

SETS = [(3, 7), (7, 3), (1, 3, 7), TEN]


def model_of(digits: tuple[int, ...]) -> LinearModel:
    """The baseline's weights, and somewhat beside them: real ones, no trained ones."""
    model = from_means(digits, mean_images(mnist(digits).train, digits))
    noise = np.random.default_rng(0).normal(0, 0.01, matrix_of(model).shape)
    return linear_model(digits, matrix_of(model) + noise.astype(np.float32))


def run(content: bytes, images: NDArray[np.uint8]) -> list[NDArray[np.float32]]:
    session = onnxruntime.InferenceSession(content, providers=["CPUExecutionProvider"])
    size = [each if isinstance(each, int) else -1 for each in session.get_inputs()[0].shape]
    pixels = (images / 255).astype(np.float32).reshape(size)
    return list(session.run(["logits", "probabilities"], {"pixels": pixels}))


@pytest.mark.parametrize("digits", SETS, ids=str)
@pytest.mark.parametrize("shape", ["rows", "pictures"])
def test_the_runtime_computes_the_same(digits: tuple[int, ...], shape: Shape) -> None:
    model, images = model_of(digits), mnist(digits).valid.images[:500]
    logits, chances = run(onnx_bytes(model, shape), images)
    expected = model.outputs(images)
    off = tolerances.of_logits(images, matrix_of(model))
    assert logits.shape == expected.shape and chances.shape == (500, len(digits))
    assert tolerances.within(logits, expected, off)
    assert np.allclose(logits, expected, rtol=1e-5, atol=1e-5 * np.abs(expected).max())
    assert tolerances.within(chances, model.scores(images), tolerances.of_chances(off))
    assert np.allclose(chances.sum(axis=1), 1, atol=1e-6)


@pytest.mark.parametrize("digits", SETS, ids=str)
@pytest.mark.parametrize("shape", ["rows", "pictures"])
def test_the_file_is_valid_and_says_what_it_is(digits: tuple[int, ...], shape: Shape) -> None:
    model = model_of(digits)
    made = onnx.load_from_string(onnx_bytes(model, shape))
    onnx.checker.check_model(made, full_check=True)
    assert made.opset_import[0].version == OPSET >= 13
    assert {each.key: each.value for each in made.metadata_props} == {
        "digits": ",".join(map(str, digits))
    }
    assert ", ".join(map(str, digits)) in made.doc_string and "centre of mass" in made.doc_string
    weights, bias = map(onnx.numpy_helper.to_array, made.graph.initializer)
    assert weights.T.tobytes() == np.ascontiguousarray(model.weights).tobytes()
    assert bias.tobytes() == np.ascontiguousarray(model.bias).tobytes()
    assert onnx_bytes(model, shape) == made.SerializeToString(deterministic=True)


def test_probabilities_near_0_are_not_rounded_away() -> None:
    parameters = np.zeros((1, 785), np.float32)
    parameters[0, -1] = 40
    _, chances = run(onnx_bytes(linear_model((3, 7), parameters)), np.zeros((1, 28, 28), np.uint8))
    assert chances[0, 1] == pytest.approx(np.exp(-40.0), rel=1e-5)


def test_numbers_take_as_many_bytes_as_they_need() -> None:
    # From protobuf.dev/programming-guides/encoding.
    assert message((1, 150)) == b"\x08\x96\x01"
    assert message((2, "testing")) == b"\x12\x07testing"
    assert message((3, message((1, 150)))) == b"\x1a\x03\x08\x96\x01"
    assert message((1, 0), (16, 127)) == b"\x08\x00\x80\x01\x7f"
    with pytest.raises(ValueError, match="negative"):
        message((1, -1))


def test_a_place_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        write_onnx(tmp_path / "no" / "x.onnx", model_of((3, 7)))
    assert str(tmp_path / "no" / "x.onnx") in str(caught.value)


def test_the_command_writes_what_the_ending_names(tmp_path: Path) -> None:
    sample = make_sample(tmp_path / "sample")
    for name in ("x.onnx", "x.safetensors"):
        assert command("train", "--data", sample, "--epochs", 1, "--device", "cpu",
                       "--save", tmp_path / name) == 0
    model = read_weights(tmp_path / "x.safetensors")
    assert (tmp_path / "x.onnx").read_bytes() == onnx_bytes(model)


@pytest.mark.parametrize("name", ["x.pt", "x", "x.onnx.zip", ".onnx"])
def test_another_ending_is_refused_before_training_begins(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str],
) -> None:
    assert command("train", "--data", tmp_path / "nowhere", "--save", tmp_path / name) == 2
    out, err = capsys.readouterr()
    assert out == "" and name in err and ".safetensors, .onnx" in err
