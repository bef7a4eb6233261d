"""Weights in a file: back to the bit, and nothing but weights is taken for weights."""

import pickle
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from material.engine_material import TEN
from measures.matrices import matrix_of
from safetensors.numpy import save_file
from sample_files.full_disk import full_disk

from engine.errors import InputError
from engine.models import weights_file
from engine.models.linear import WEIGHTS, LinearModel, linear_model
from engine.models.logits import outputs
from engine.models.parameters import Parameters
from engine.models.weights_file import find_weights, read_weights, write_weights


def _model(digits: tuple[int, ...], seed: int = 0) -> LinearModel:
    random = np.random.default_rng(seed)
    return linear_model(digits, random.normal(size=(outputs(digits), 785)).astype(np.float32))


@pytest.mark.parametrize("digits", [(3, 7), (7, 3), (1, 3, 7), TEN], ids=str)
def test_weights_come_back_to_the_bit(tmp_path: Path, digits: tuple[int, ...]) -> None:
    path, matrix = tmp_path / "mine.safetensors", matrix_of(_model(digits)).copy()
    odd = [np.float32(1e-45), -0.0, np.finfo(np.float32).max, np.float32(1e-38)]
    matrix[0, :4] = np.array(odd, np.float32)
    model = linear_model(digits, matrix)
    write_weights(path, model)
    read = read_weights(path)
    assert read.digits == digits
    assert matrix_of(read).dtype == np.float32
    assert matrix_of(read).tobytes() == matrix_of(model).tobytes()
    assert [item.name for item in tmp_path.iterdir()] == ["mine.safetensors"]


def _memory(count: float = 7, other: dict[str, np.ndarray] | None = None) -> Parameters:
    random = np.random.default_rng(1)
    return Parameters({f"momentum/{WEIGHTS}": random.normal(size=(1, 785)).astype(np.float32),
                       **(other or {}), "count": np.array(count, np.float32)})


def test_what_an_optimizer_remembers_comes_back_to_the_bit(tmp_path: Path) -> None:
    path, model, memory = tmp_path / "mine.safetensors", _model((3, 7)), _memory()
    write_weights(path, model, memory)
    found = find_weights(path, None)
    assert found.memory == memory and found.model.parameters == model.parameters
    assert read_weights(path).parameters == model.parameters
    write_weights(path, model)
    assert find_weights(path, None).memory is None


@pytest.mark.parametrize("memory", [
    _memory(other={f"mean/{WEIGHTS}": np.zeros((1, 784), np.float32)}),
    Parameters({f"mean/{WEIGHTS}": np.zeros((1, 785), np.float32)}),
    Parameters({"mean/other": np.zeros((1, 785), np.float32), "count": np.array(1, np.float32)}),
    Parameters({"mean": np.zeros((1, 785), np.float32), "count": np.array(1, np.float32)}),
    _memory(count=-1), _memory(count=np.nan), _memory(count=1e20),
    Parameters({"count": np.zeros(2, np.float32)}),
    _memory(other={f"other/{WEIGHTS}": np.full((1, 785), np.inf, np.float32)}),
], ids=range(9))
def test_a_memory_that_does_not_fit_its_model_is_passed_over(
    tmp_path: Path, memory: Parameters,
) -> None:
    path, model = tmp_path / "mine.safetensors", _model((3, 7))
    tensors = {f"optimizer/{name}": np.array(each) for name, each in memory.items()}
    save_file({**model_tensors(model), **tensors}, path, metadata={"digits": "3,7"})
    found = find_weights(path, None)
    assert found.memory is None and found.model.parameters == model.parameters


def test_a_memory_that_has_exploded_costs_no_weights(tmp_path: Path) -> None:
    path, model = tmp_path / "mine.safetensors", _model((3, 7))
    exploded = {f"momentum/{WEIGHTS}": np.full((1, 785), np.inf, np.float32)}
    write_weights(path, model, _memory(other=exploded))
    found = find_weights(path, None)
    assert found.memory is None and found.model.parameters == model.parameters


def model_tensors(model: LinearModel) -> dict[str, np.ndarray]:
    return {"weights": model.weights, "bias": model.bias}


def _good() -> dict[str, np.ndarray]:
    return {"weights": np.zeros((1, 28, 28), np.float32), "bias": np.zeros(1, np.float32)}


def _save(path: Path, metadata: str | None = "3,7", **other: np.ndarray | None) -> None:
    tensors = {name: tensor for name, tensor in (_good() | other).items() if tensor is not None}
    save_file(tensors, path, metadata={"digits": metadata} if metadata is not None else None)


def _spoilt(path: Path, change: Callable[[bytes], bytes]) -> None:
    write_weights(path, _model((3, 7)))
    path.write_bytes(change(path.read_bytes()))


def _full(shape: int | tuple[int, ...], value: float, kind: type = np.float32) -> np.ndarray:
    return np.full(shape, value, kind)


BROKEN = {
    "missing": lambda path: None,
    "a folder": lambda path: path.mkdir(),
    "a loop": lambda path: path.symlink_to(path),
    "empty": lambda path: path.write_bytes(b""),
    "garbage": lambda path: path.write_bytes(bytes(range(256)) * 20),
    "a pickle": lambda path: path.write_bytes(pickle.dumps({"weights": [0.0] * 784})),
    "cut short": lambda path: _spoilt(path, lambda data: data[:-1]),
    "cut in the header": lambda path: _spoilt(path, lambda data: data[:20]),
    "too long": lambda path: _spoilt(path, lambda data: data + b"\0"),
    "a header said to be huge": lambda path: _spoilt(path, lambda data: b"\xff" * 8 + data[8:]),
    "no digits": lambda path: _save(path, None),
    "digits no numbers": lambda path: _save(path, "three,seven"),
    "digits empty": lambda path: _save(path, ""),
    "one digit": lambda path: _save(path, "3"),
    "a digit twice": lambda path: _save(path, "3,3"),
    "a digit over 9": lambda path: _save(path, "3,17"),
    "a digit under 0": lambda path: _save(path, "-3,7"),
    "weights of three for two": lambda path: _save(path, weights=_full((3, 28, 28), 0)),
    "weights of two for three": lambda path: _save(path, "1,3,7"),
    "weights in a row": lambda path: _save(path, weights=_full((1, 784), 0)),
    "weights of 28x27": lambda path: _save(path, weights=_full((1, 28, 27), 0)),
    "bias of two": lambda path: _save(path, bias=_full(2, 0)),
    "no bias": lambda path: _save(path, bias=None),
    "no weights": lambda path: _save(path, weights=None),
    "weights not a number": lambda path: _save(path, weights=_full((1, 28, 28), np.nan)),
    "weights infinite": lambda path: _save(path, weights=_full((1, 28, 28), np.inf)),
    "bias infinite": lambda path: _save(path, bias=_full(1, -np.inf)),
    "weights too large for a float32": lambda path: _save(
        path, weights=_full((1, 28, 28), 1e300, np.float64)
    ),
}


@pytest.mark.parametrize("make", BROKEN.values(), ids=BROKEN.keys())
def test_what_is_not_weights_is_named(tmp_path: Path, make: Callable[[Path], object]) -> None:
    path = tmp_path / "mine.safetensors"
    make(path)
    with pytest.raises(InputError) as caught:
        read_weights(path)
    assert str(path) in str(caught.value)


def test_a_file_too_large_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "mine.safetensors"
    write_weights(path, _model((3, 7)))
    monkeypatch.setattr(weights_file, "LARGEST_FILE", path.stat().st_size - 1)
    with pytest.raises(InputError, match=r"mine\.safetensors is too large"):
        read_weights(path)


def test_a_pickle_is_never_run(tmp_path: Path) -> None:
    class Touch:
        def __reduce__(self) -> tuple[object, tuple[str, str]]:
            return open, (str(tmp_path / "touched"), "w")

    path = tmp_path / "mine.safetensors"
    path.write_bytes(pickle.dumps(Touch()))
    with pytest.raises(InputError):
        read_weights(path)
    assert not (tmp_path / "touched").exists()


def test_a_failed_write_leaves_the_old_weights(tmp_path: Path) -> None:
    path, old = tmp_path / "mine.safetensors", _model((3, 7), seed=1)
    write_weights(path, old)
    with full_disk(), pytest.raises(InputError) as caught:
        write_weights(path, _model((3, 7), seed=2))
    assert str(path) in str(caught.value)
    assert np.array_equal(matrix_of(read_weights(path)), matrix_of(old))
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("place", ["no folder/mine", "a file/mine", "a folder"])
def test_a_place_that_cannot_be_written_to_is_named(tmp_path: Path, place: str) -> None:
    (tmp_path / "a file").write_text("kept")
    (tmp_path / "a folder").mkdir()
    with pytest.raises(InputError) as caught:
        write_weights(tmp_path / place, _model((3, 7)))
    assert str(tmp_path / place) in str(caught.value)
    assert (tmp_path / "a file").read_text() == "kept"
    assert sorted(item.name for item in tmp_path.iterdir()) == ["a file", "a folder"]
