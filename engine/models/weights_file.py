"""A linear model as a safetensors file: tensors "weights" and "bias", metadata "digits"."""

from pathlib import Path

import numpy as np
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save

from engine.bounded_reading import file_size
from engine.data.dataset_files import check_digits
from engine.drawings.drawing import SIDE
from engine.errors import InputError
from engine.models.linear import PIXELS, LinearModel, outputs
from engine.whole_files import write_whole

LARGEST_FILE = 2**20
"""Bytes of a weights file that are read at most; ten digits take 32 KiB."""


def write_weights(path: Path, model: LinearModel) -> None:
    """Write a whole file, or leave the one that was there. Raises InputError naming the file."""
    tensors = {
        "weights": np.ascontiguousarray(model.weights),
        "bias": np.ascontiguousarray(model.bias),
    }
    write_whole(path, save(tensors, {"digits": ",".join(map(str, model.digits))}))


def read_weights(path: Path) -> LinearModel:
    """The model in a file. Raises InputError naming the file and what is wrong with it."""
    try:
        if file_size(path) > LARGEST_FILE:
            raise InputError(
                "{path} is too large to be weights of this program. Choose another file.", path=path
            )
        with safe_open(path, framework="numpy") as file:
            digits = tuple(int(digit) for digit in (file.metadata() or {})["digits"].split(","))
            check_digits(digits)
            weights, bias = file.get_tensor("weights"), file.get_tensor("bias")
    except OSError as error:
        raise InputError(
            "{path} cannot be read: {reason}. Choose a file of weights (.safetensors).",
            path=path, reason=error.strerror or error,
        ) from error
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
