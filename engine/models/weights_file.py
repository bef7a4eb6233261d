"""A trained model as a safetensors file: its tensors, and in the metadata "digits" and "model".

The model is its key in the roster, which a linear one leaves out: its tensors are "weights",
(outputs, 28, 28), and "bias". Where training is to go on from it there is also what the optimizer
remembers, "optimizer/count" and "optimizer/KIND/NAME" of each of the model's parameters: where that
does not fit the model the optimizer begins anew.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.bounded_reading import read_at_most
from engine.data.dataset_files import check_digits
from engine.errors import InputError
from engine.models.linear import KEY as LINEAR
from engine.models.parameters import Parameters
from engine.models.plain_linear import plain_linear
from engine.models.roster import architecture_of
from engine.models.tensor_file import NotTensors, Tensor, read_tensors, tensor_bytes
from engine.models.trained import TrainedModel
from engine.system_reasons import reason
from engine.text import Text
from engine.whole_files import write_whole

_ZIP = b"PK\3\4"
_PICKLES = (b"\x80\2", b"\x80\3", b"\x80\4", b"\x80\5")
"""How files begin that torch.save wrote long ago; now they are zip archives of data.pkl."""

_NAME_OF_PICKLE, _WHERE_NAMED = b"data.pkl", 512

LARGEST_FILE = 16 * 2**20
"""Bytes of a weights file that are read at most; ten digits of a linear model take 32 KiB."""


_OPTIMIZER, _COUNT = "optimizer/", "count"


def write_weights(path: Path, model: TrainedModel, memory: Parameters | None = None) -> None:
    """Write a whole file, or leave the one that was there. Raises InputError naming the file."""
    write_whole(path, weights_bytes(model, memory))


def weights_bytes(model: TrainedModel, memory: Parameters | None = None) -> bytes:
    """What such a file holds; the same model gives the same bytes.

    memory: what the optimizer remembers, as engine.training.optimizing.memory records it.
    """
    about = {"digits": ",".join(map(str, model.digits))}
    if model.key != LINEAR:
        about["model"] = model.key
    tensors = architecture_of(model.key).stored(model.parameters)
    remembered = {_OPTIMIZER + name: each for name, each in (memory or {}).items()}
    if memory is not None and not memory.is_finite:  # it explodes before the parameters do
        remembered = {}
    return tensor_bytes({**tensors, **remembered}, about)


@dataclass(frozen=True, slots=True)
class FoundWeights:
    """assumed: how many outputs it has whose digits the file does not say; 0 where it says them.

    memory: what an optimizer remembers there, for a run that goes on.
    """

    model: TrainedModel
    assumed: int = 0
    memory: Parameters | None = None


def read_weights(path: Path) -> TrainedModel:
    """The model in a file. Raises InputError naming the file and what is wrong with it."""
    return find_weights(path, None).model


def find_weights(path: Path, digits: tuple[int, ...] | None) -> FoundWeights:
    """The model in a file, also of a plain nn.Linear, which says of no digits: these, or 0 to 9 for
    ten outputs. Raises InputError naming the file and what is wrong with it.
    """
    try:
        content = read_at_most(path, LARGEST_FILE)
        if content is None:
            raise InputError(
                "{path} is too large to be weights of this program. Choose another file.", path=path
            )
    except OSError as error:
        raise InputError(
            "{path} cannot be read: {reason}. Choose a file of weights (.safetensors).",
            path=path, reason=reason(error),
        ) from error
    return _found(content, path, digits)


def weights_of(content: bytes, path: object) -> FoundWeights:
    """The model in the bytes of a file. path: what an InputError says is wrong."""
    return _found(content, path, None)


def _found(content: bytes, path: object, digits: tuple[int, ...] | None) -> FoundWeights:
    try:
        if _is_pickled(content):
            raise NotTensors(Text(
                "it is what torch.save writes, which can run programs; safetensors.torch.save_file "
                "writes what can be read"
            ))
        metadata, tensors = read_tensors(content)
        says_digits = "digits" in metadata or metadata.get("model", LINEAR) != LINEAR
        model, assumed = ((_stated(metadata, tensors), 0) if says_digits
                          else plain_linear(tensors, digits))
        memory = _memory(tensors, model.parameters)
    except (NotTensors, InputError) as error:
        raise InputError(
            "{path} is not a file of weights of this program: {reason}. "
            "Choose one that it saved (.safetensors).",
            path=path, reason=error.why if isinstance(error, NotTensors) else error,
        ) from error
    if not model.parameters.is_finite:
        raise InputError(
            "{path} has weights that are not finite numbers. Choose another file.", path=path
        )
    return FoundWeights(model, assumed, memory)


def _is_pickled(content: bytes) -> bool:
    if content.startswith(_ZIP):
        return _NAME_OF_PICKLE in content[:_WHERE_NAMED]
    return content.startswith(_PICKLES) and content[3:8] != bytes(5)  # else a header's length


def _stated(metadata: dict[str, str], tensors: dict[str, Tensor]) -> TrainedModel:
    digits = _digits(metadata)
    architecture = architecture_of(metadata.get("model", LINEAR))
    with np.errstate(over="ignore"):  # what is too large becomes infinite, and is refused
        found = {
            name: _tensor(tensors, name, shape).astype(np.float32)
            for name, shape in architecture.tensors(digits).items()
        }
    return architecture.model(digits, architecture.restored(found))


def _memory(tensors: dict[str, Tensor], parameters: Parameters) -> Parameters | None:
    """Of each kind all parameters, in their order; None where there is none that fits."""
    given = [name for name in tensors if name.startswith(_OPTIMIZER)]
    kinds = sorted({name.split("/")[1] for name in given} - {_COUNT})
    shapes = {f"{_OPTIMIZER}{kind}/{name}": each.shape
              for kind in kinds for name, each in parameters.items()}
    try:
        with np.errstate(over="ignore"):
            found = Parameters({
                name.removeprefix(_OPTIMIZER): _tensor(tensors, name, shape).astype(np.float32)
                for name, shape in {**shapes, _OPTIMIZER + _COUNT: ()}.items()
            })
    except NotTensors:
        return None
    return found if found.is_finite and 0 <= found[_COUNT] < 2**31 else None


def _digits(metadata: dict[str, str]) -> tuple[int, ...]:
    written = metadata.get("digits")
    if written is None:
        raise NotTensors(Text("it does not say which digits the weights are for"))
    if not re.fullmatch(r"[0-9](,[0-9])*", written):
        raise NotTensors(Text("“{digits}” are not digits", digits=written[:40]))
    digits = tuple(map(int, written.split(",")))
    check_digits(digits)
    return digits


def _tensor(
    tensors: dict[str, Tensor], name: str, shape: tuple[int, ...]
) -> NDArray[np.floating]:
    if name not in tensors:
        raise NotTensors(Text("“{name}” is missing from it", name=name))
    tensors[name].check_shape(shape)
    return tensors[name].numbers()
