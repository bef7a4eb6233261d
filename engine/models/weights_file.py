"""A linear model as a safetensors file: tensors "weights" and "bias", metadata "digits"."""

import json
from pathlib import Path

import numpy as np
from safetensors import SafetensorError
from safetensors.numpy import load, save

from engine.bounded_reading import read_at_most
from engine.data.dataset_files import check_digits
from engine.drawings.drawing import SIDE
from engine.errors import InputError
from engine.models.linear import PIXELS, LinearModel, outputs
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
    except OSError as error:
        raise InputError(
            "{path} cannot be read: {reason}. Choose a file of weights (.safetensors).",
            path=path, reason=error.strerror or error,
        ) from error
    if content is None:
        raise InputError(
            "{path} is too large to be weights of this program. Choose another file.", path=path
        )
    return weights_of(content, path)


def weights_of(content: bytes, path: object) -> LinearModel:
    """The model in the bytes of a file. path: what an InputError says is wrong."""
    try:
        tensors = load(content)
        header = json.loads(content[8 : 8 + int.from_bytes(content[:8], "little")])
        digits = tuple(int(digit) for digit in header["__metadata__"]["digits"].split(","))
        check_digits(digits)
        weights, bias = tensors["weights"], tensors["bias"]
    except (SafetensorError, KeyError, ValueError, TypeError, InputError) as error:
        raise InputError(
            "{path} is not a file of weights of this program: {reason}. "
            "Choose one that it saved (.safetensors).",
            path=path, reason=error,
        ) from error
    rows = outputs(digits)
    if weights.shape != (rows, SIDE, SIDE) or bias.shape != (rows,):
        raise InputError(
            "{path} has weights of shape {shape}; digits {digits} need {needed}. "
            "Choose another file.",
            path=path, shape=weights.shape, digits=digits, needed=(rows, SIDE, SIDE),
        )
    with np.errstate(over="ignore"):  # what is too large becomes infinite, and is refused
        parameters = np.column_stack([weights.reshape(rows, PIXELS), bias]).astype(np.float32)
    if not np.isfinite(parameters).all():
        raise InputError(
            "{path} has weights that are not finite numbers. Choose another file.", path=path
        )
    return LinearModel(digits, parameters)
