"""The parameters of the small convolutional network: their names, and how large they are."""

from engine.drawings.drawing import SIDE
from engine.models.logits import outputs

CHANNELS = (12, 32, 64)
"""Of the maps that each convolution makes."""

_LAYERS = tuple(f"conv{number}" for number in range(1, len(CHANNELS) + 1))
WEIGHTS = tuple(f"{layer}.weight" for layer in _LAYERS)
BIASES = tuple(f"{layer}.bias" for layer in _LAYERS)
LINEAR_WEIGHT, LINEAR_BIAS = "linear.weight", "linear.bias"

SIDES = tuple(SIDE // 2**depth for depth in range(len(CHANNELS) + 1))
"""Of the image, 28, and of each layer's maps once they are pooled: 14, 7, 3."""

FEATURES = CHANNELS[-1] * SIDES[-1] ** 2
"""Numbers that the linear layer is given, a map after another."""


def shapes(digits: tuple[int, ...]) -> dict[str, tuple[int, ...]]:
    """Of its parameters, as torch has them: (maps out, maps in, 3, 3), (outputs, features)."""
    found: dict[str, tuple[int, ...]] = {}
    before = 1
    for weight, bias, channels in zip(WEIGHTS, BIASES, CHANNELS, strict=True):
        found |= {weight: (channels, before, 3, 3), bias: (channels,)}
        before = channels
    count = outputs(digits)
    return found | {LINEAR_WEIGHT: (count, FEATURES), LINEAR_BIAS: (count,)}
