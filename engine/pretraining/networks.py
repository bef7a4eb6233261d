"""The networks as torch trains them, and the models that come of them."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from torch import Tensor, nn

from engine.models.convolutional.shapes import (
    BIASES,
    CHANNELS,
    FEATURES,
    LINEAR_BIAS,
    LINEAR_WEIGHT,
    WEIGHTS,
)
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
    """Batch norm at rest is a factor and a sum for each map: both go into weight and bias."""
    parts = list(trained)
    found: dict[str, Array] = {}
    for index, (weight, bias) in enumerate(zip(WEIGHTS, BIASES, strict=True)):
        convolution, norm = parts[4 * index], parts[4 * index + 1]
        assert isinstance(convolution, nn.Conv2d) and isinstance(norm, nn.BatchNorm2d)
        assert norm.running_mean is not None and norm.running_var is not None
        factor = _exact(norm.weight) / np.sqrt(_exact(norm.running_var) + norm.eps)
        found[weight] = _single(_exact(convolution.weight) * factor[:, None, None, None])
        found[bias] = _single(_exact(norm.bias) - _exact(norm.running_mean) * factor)
    linear = parts[-1]
    assert isinstance(linear, nn.Linear)
    found |= {LINEAR_WEIGHT: _single(_exact(linear.weight)),
              LINEAR_BIAS: _single(_exact(linear.bias))}
    return architecture_of("cnn").model(DIGITS, Parameters(found))


HIDDEN = 128


def _make_network() -> nn.Sequential:
    return nn.Sequential(
        nn.Flatten(), nn.Linear(784, HIDDEN), nn.ReLU(), nn.Linear(HIDDEN, len(DIGITS))
    )


def _network_model(trained: nn.Sequential) -> TrainedModel:
    architecture = architecture_of(f"mlp:{HIDDEN}:relu")
    layers = nn.Sequential(*list(trained)[1:])  # without Flatten they are numbered as in the file
    stored = {name: _single(_exact(each)) for name, each in layers.state_dict().items()}
    return architecture.model(DIGITS, architecture.restored(stored))


def _exact(tensor: Tensor) -> "np.ndarray[tuple[int, ...], np.dtype[np.float64]]":
    found: np.ndarray[tuple[int, ...], np.dtype[np.float64]] = tensor.detach().double().numpy()
    return found


def _single(numbers: "np.ndarray[tuple[int, ...], np.dtype[np.float64]]") -> Array:
    return np.ascontiguousarray(numbers, np.float32)


KINDS = {
    CNN_FILE: Kind(_make_cnn, _cnn_model), NETWORK_FILE: Kind(_make_network, _network_model),
}
"""By the file that is made of it."""
