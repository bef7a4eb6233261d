"""A linear model as a safetensors file: tensors "weights" and "bias", metadata "digits"."""

import re
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save

from engine.bounded_reading import read_at_most
from engine.data.dataset_files import check_digits
from engine.drawings.drawing import SIDE
from engine.errors import InputError
from engine.models.linear import PIXELS, LinearModel, outputs
from engine.models.tensor_file import NotTensors, Tensor, read_tensors
from engine.system_reasons import reason
from engine.text import Text
from engine.whole_files import write_whole

LARGEST_FILE = 2**20
"""Bytes of a weights file that are read at most; ten digits take 32 KiB."""


def write_weights(path: Path, model: LinearModel) -> None:
    """Write a whole file, or leave the one that was there. Raises InputError naming the file."""
    write_whole(path, weights_bytes(model))


def weights_bytes(model: LinearModel) -> bytes:
    """What such a file holds; the same model gives the same bytes."""
    tensors = {
        "weights": np.ascontiguousarray(model.weights),
        "bias": np.ascontiguousarray(model.bias),
    }
    return save(tensors, {"digits": ",".join(map(str, model.digits))})


def read_weights(path: Path) -> LinearModel:
    """The model in a file. Raises InputError naming the file and what is wrong with it."""
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
    return weights_of(content, path)


def weights_of(content: bytes, path: object) -> LinearModel:
    """The model in the bytes of a file. path: what an InputError says is wrong."""
    try:
        metadata, tensors = read_tensors(content)
        digits = _digits(metadata)
        rows = outputs(digits)
        weights = _tensor(tensors, "weights", (rows, SIDE, SIDE))
        bias = _tensor(tensors, "bias", (rows,))
    except (NotTensors, InputError) as error:
        raise InputError(
            "{path} is not a file of weights of this program: {reason}. "
            "Choose one that it saved (.safetensors).",
            path=path, reason=error.why if isinstance(error, NotTensors) else error,
        ) from error
    with np.errstate(over="ignore"):  # what is too large becomes infinite, and is refused
        parameters = np.column_stack([weights.reshape(rows, PIXELS), bias]).astype(np.float32)
    if not np.isfinite(parameters).all():
        raise InputError(
            "{path} has weights that are not finite numbers. Choose another file.", path=path
        )
    return LinearModel(digits, parameters)


def _digits(metadata: dict[str, str]) -> tuple[int, ...]:
    written = metadata.get("digits")
    if written is None:
        raise NotTensors(Text("it does not say which digits its weights tell apart"))
    if not re.fullmatch(r"[0-9](,[0-9])*", written):
        raise NotTensors(Text("“{digits}” are not digits", digits=written[:40]))
    digits = tuple(map(int, written.split(",")))
    check_digits(digits)
    return digits


def _tensor(
    tensors: dict[str, Tensor], name: str, shape: tuple[int, ...]
) -> NDArray[np.floating]:
    if name not in tensors:
        raise NotTensors(Text("it has no “{name}”", name=name))
    tensors[name].check_shape(shape)
    return tensors[name].numbers()
