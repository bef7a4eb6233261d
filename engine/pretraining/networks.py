"""The networks as torch trains them, and the models that come of them."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from torch import Tensor, nn

from engine.drawings.drawing import PIXELS
from engine.models.convolutional.shapes import (
    BIASES,
    CHANNELS,
    FEATURES,
    LINEAR_BIAS,
    LINEAR_WEIGHT,
    WEIGHTS,
)
from engine.models.networks.model import HIDDEN, OUTPUT, key_of
from engine.models.parameters import Array, Parameters
from engine.models.roster import architecture_of
from engine.models.trained import TrainedModel

DIGITS = tuple(range(10))

CNN_FILE, NETWORK_FILE = "cnn.safetensors", "network.safetensors"


@dataclass(frozen=True, slots=True)
class Kind:
    """make: with torch's own random numbers. model: of what came of it, ready to be saved."""

    make: Callable[[], nn.Sequential]
    model: Callable[[nn.Sequential], TrainedModel]


def _make_cnn() -> nn.Sequential:
    """The small CNN, each convolution with batch norm in the place of its bias."""
    found, before = nn.Sequential(), 1
    for channels in CHANNELS:
        found.append(nn.Conv2d(before, channels, 3, padding=1, bias=False))
        found.append(nn.BatchNorm2d(channels))
        found.append(nn.MaxPool2d(2))
        found.append(nn.ReLU())
        before = channels
    return found.append(nn.Flatten()).append(nn.Linear(FEATURES, len(DIGITS)))


def _cnn_model(trained: nn.Sequential) -> TrainedModel:
    """After each convolution there are batch norm, pooling and ReLU."""
    parts = list(trained)
    found: dict[str, Array] = {}
    for index, (weight, bias) in enumerate(zip(WEIGHTS, BIASES, strict=True)):
        found[weight], found[bias] = _folded(parts[4 * index], parts[4 * index + 1])
    found[LINEAR_WEIGHT], found[LINEAR_BIAS] = _linear(parts[-1])
    return architecture_of("cnn").model(DIGITS, Parameters(found))


UNITS = (256, 64)


def _make_network() -> nn.Sequential:
    """Two hidden layers, each with batch norm in the place of its bias."""
    found, before = nn.Sequential(nn.Flatten()), PIXELS
    for units in UNITS:
        found.append(nn.Linear(before, units, bias=False))
        found.append(nn.BatchNorm1d(units))
        found.append(nn.ReLU())
        before = units
    return found.append(nn.Linear(before, len(DIGITS)))


def _network_model(trained: nn.Sequential) -> TrainedModel:
    parts = list(trained)[1:]  # without Flatten
    found = {
        name: np.column_stack(_folded(parts[3 * index], parts[3 * index + 1]))
        for index, name in enumerate(HIDDEN)
    }
    found[OUTPUT] = np.column_stack(_linear(parts[-1]))
    return architecture_of(key_of(UNITS, "relu")).model(DIGITS, Parameters(found))


def _folded(layer: nn.Module, norm: nn.Module) -> tuple[Array, Array]:
    """Weight and bias of both: batch norm at rest is a factor and a sum for each unit or map."""
    assert isinstance(layer, nn.Linear | nn.Conv2d)
    assert isinstance(norm, nn.BatchNorm1d | nn.BatchNorm2d)
    assert norm.running_mean is not None and norm.running_var is not None
    factor = _exact(norm.weight) / np.sqrt(_exact(norm.running_var) + norm.eps)
    weight = (_exact(layer.weight).T * factor).T
    return _single(weight), _single(_exact(norm.bias) - _exact(norm.running_mean) * factor)


def _linear(layer: nn.Module) -> tuple[Array, Array]:
    assert isinstance(layer, nn.Linear)
    return _single(_exact(layer.weight)), _single(_exact(layer.bias))


def _exact(tensor: Tensor) -> "np.ndarray[tuple[int, ...], np.dtype[np.float64]]":
    found: np.ndarray[tuple[int, ...], np.dtype[np.float64]] = tensor.detach().double().numpy()
    return found


def _single(numbers: "np.ndarray[tuple[int, ...], np.dtype[np.float64]]") -> Array:
    return np.ascontiguousarray(numbers, np.float32)


KINDS = {
    CNN_FILE: Kind(_make_cnn, _cnn_model), NETWORK_FILE: Kind(_make_network, _network_model),
}
"""By the file that is made of it."""
