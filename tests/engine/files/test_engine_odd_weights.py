"""A table: weights of other programs, and which model they are, or the sentence."""

from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
import torch
from measures.matrices import matrix_of
from safetensors.numpy import save
from safetensors.torch import save as save_torch
from sample_files.odd_images import put

from engine.errors import InputError
from engine.models.linear import LinearModel
from engine.models.weights_file import find_weights

TEN = tuple(range(10))


def _numbers(outputs: int) -> tuple[np.ndarray, np.ndarray]:
    """A weight and a bias that float16 and bfloat16 hold exactly."""
    values = np.arange(outputs * 784).reshape(outputs, 784) % 13 - 6
    return values.astype(np.float32), np.arange(outputs, dtype=np.float32) + 0.5


W1, B1 = _numbers(1)
W10, B10 = _numbers(10)


def _layer(prefix: str, outputs: int = 1) -> bytes:
    weight, bias = _numbers(outputs)
    return save({prefix + "weight": weight, prefix + "bias": bias})


def _of_torch(model: torch.nn.Module, kind: torch.dtype = torch.float32) -> bytes:
    (layer,) = (each for each in model.modules() if isinstance(each, torch.nn.Linear))
    weight, bias = _numbers(layer.out_features)
    with torch.no_grad():
        layer.weight.copy_(torch.from_numpy(weight))
        if layer.bias is not None:
            layer.bias.copy_(torch.from_numpy(bias))
    return save_torch({name: each.to(kind) for name, each in model.state_dict().items()})


LINEAR = torch.nn.Linear(784, 1)
FLAT = torch.nn.Sequential(torch.nn.Flatten(), torch.nn.Linear(784, 10))
READ: dict[str, tuple[bytes, tuple[int, ...], int]] = {
    # the file, the digits that are set in the window, and how many outputs
    "nn.Linear(784, 1)": (_of_torch(LINEAR), (3, 7), 1),
    "other digits": (_of_torch(LINEAR), (7, 1), 1),
    "nn.Linear(784, 10)": (_of_torch(torch.nn.Linear(784, 10)), (3, 7), 10),
    "in a Sequential": (_of_torch(FLAT), TEN, 10),
    "float16": (_of_torch(LINEAR, torch.float16), (3, 7), 1),
    "bfloat16": (_of_torch(LINEAR, torch.bfloat16), (3, 7), 1),
    "float64": (_of_torch(LINEAR, torch.float64), (3, 7), 1),
    "0.": (_layer("0."), (3, 7), 1),
    "linear.": (_layer("linear."), (3, 7), 1),
    "module.fc.": (_layer("module.fc.", 10), (3, 7), 10),
    "three digits": (_layer("", 3), (1, 3, 7), 3),
    "weights and bias, as a column": (save({"weights": W1.T.copy(), "bias": B1}), (3, 7), 1),
    "images of weights": (save({"weight": W1.reshape(1, 28, 28), "bias": B1}), (3, 7), 1),
    "a convolution as wide as the image": (
        save({"weight": W10.reshape(10, 1, 28, 28), "bias": B10}), TEN, 10),
    "a bias of two axes": (save({"weight": W1, "bias": B1[None]}), (3, 7), 1),
    "metadata of torch": (save({"weight": W1, "bias": B1}, {"format": "pt"}), (3, 7), 1),
}


@pytest.mark.parametrize(("content", "digits", "outputs"), READ.values(), ids=READ)
def test_a_plain_layer_is_read(
    tmp_path: Path, content: bytes, digits: tuple[int, ...], outputs: int,
) -> None:
    found = find_weights(put(tmp_path / "a.safetensors", content), digits)
    assert isinstance(found.model, LinearModel) and found.assumed == outputs
    assert found.model.digits == (TEN if outputs == 10 else digits)
    weight, bias = _numbers(outputs)
    assert np.array_equal(matrix_of(found.model), np.column_stack([weight, bias]))


def test_it_predicts_what_torch_does(tmp_path: Path) -> None:
    images = np.random.default_rng(0).integers(0, 256, (20, 28, 28), np.uint8)
    model = find_weights(put(tmp_path / "a", _of_torch(FLAT)), None).model
    with torch.no_grad():
        expected = FLAT(torch.from_numpy(images).float() / 255).argmax(1).tolist()
    assert model.predicted_labels(images).tolist() == expected


@pytest.mark.parametrize("digits", [(3, 7), (7, 3)])
def test_of_two_outputs_for_two_digits_the_difference_is_the_logit(
    tmp_path: Path, digits: tuple[int, ...],
) -> None:
    layer = torch.nn.Sequential(torch.nn.Flatten(), torch.nn.Linear(784, 2))
    images = np.random.default_rng(0).integers(0, 256, (20, 28, 28), np.uint8)
    found = find_weights(put(tmp_path / "a", _of_torch(layer)), digits)
    assert found.assumed == 2 and found.model.digits == digits
    with torch.no_grad():
        logits = layer(torch.from_numpy(images).float() / 255)
    assert found.model.scores(images) == pytest.approx(logits.softmax(1).numpy(), abs=1e-5)
    predicted = found.model.predicted_labels(images).tolist()
    assert predicted == [digits[row] for row in logits.argmax(1).tolist()]


def test_a_layer_without_a_bias_has_one_of_0(tmp_path: Path) -> None:
    content = _of_torch(torch.nn.Linear(784, 1, bias=False))
    model = find_weights(put(tmp_path / "a", content), (3, 7)).model
    assert isinstance(model, LinearModel)
    assert np.array_equal(matrix_of(model), np.column_stack([W1, [0]]))


def _pickled() -> bytes:
    buffer = BytesIO()
    torch.save(LINEAR.state_dict(), buffer)
    return buffer.getvalue()


_LAYERS = save_torch(
    torch.nn.Sequential(torch.nn.Linear(784, 30), torch.nn.Linear(30, 1)).state_dict()
)
REFUSED: dict[str, tuple[bytes, tuple[int, ...] | None, str]] = {
    "nobody knows the digits": (
        _layer(""), None, "it does not say which digits its weights tell apart"),
    "one output, ten digits": (
        _layer(""), TEN, "it does not say for which digits its outputs are: it has 1, and 0, 1, 2, "
        "3, 4, 5, 6, 7, 8, 9 need 10"),
    "two outputs, three digits": (
        _layer("", 2), (1, 3, 7), "it does not say for which digits its outputs are: it has 2, and "
        "1, 3, 7 need 3"),
    "three outputs, two digits": (
        _layer("", 3), (3, 7), "it does not say for which digits its outputs are: it has 3, and 3, "
        "7 need 1"),
    "two layers": (
        _LAYERS, (3, 7), "it has the tensors 0.bias, 0.weight, 1.bias, 1.weight, and not the "
        "weight and the bias of one linear layer"),
    "no tensors": (
        save({}), (3, 7), "it has the tensors –, and not the weight and the bias of one linear "
        "layer"),
    "other names": (
        save({"w": W1, "b": B1}), (3, 7), "it has the tensors b, w, and not the weight and the "
        "bias of one linear layer"),
    "another size": (
        save({"weight": np.zeros((1, 1024), np.float32), "bias": B1}), (3, 7),
        "“weight” has the shape 1×1024, not 1×784"),
    "a bias for another": (
        save({"weight": W1, "bias": B10}), (3, 7), "“bias” has the shape 10, not 1"),
    "whole numbers": (
        save({"weight": W1.astype(np.int32), "bias": B1}), (3, 7),
        "“weight” has the data type I32, not F16, BF16, F32 or F64"),
    "torch.save": (
        _pickled(), (3, 7), "it is what torch.save writes, which can run programs; "
        "safetensors.torch.save_file writes what can be read"),
}


@pytest.mark.parametrize(("content", "digits", "why"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_plain_layer_is_said(
    tmp_path: Path, content: bytes, digits: tuple[int, ...] | None, why: str,
) -> None:
    path = put(tmp_path / "a.safetensors", content)
    with pytest.raises(InputError) as caught:
        find_weights(path, digits)
    assert str(caught.value) == (
        f"{path} is not a file of weights of this program: {why}. "
        "Choose one that it saved (.safetensors)."
    )
