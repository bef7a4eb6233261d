"""What stands between two layers of a network: a function of each unit's sum."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from engine.models.logits import sigmoid
from engine.text import Text

if TYPE_CHECKING:
    from torch import Tensor

Activation = Literal["relu", "sigmoid", "tanh", "none"]
"""relu: max(z, 0). sigmoid: 1 / (1 + e^-z). none: z, so that two linear layers are one."""

ACTIVATIONS: tuple[Activation, ...] = get_args(Activation)

NAMES: Mapping[Activation, Text] = {
    "relu": Text("ReLU"), "sigmoid": Text("sigmoid"), "tanh": Text("tanh"),
    "none": Text("no activation"),
}

PIECEWISE_LINEAR: tuple[Activation, ...] = ("relu", "none")
"""Those with which a network is, around almost every image, a linear model."""


def activated(sums: NDArray[Any], activation: Activation) -> NDArray[Any]:
    """(…) each in the precision of the sums."""
    found: NDArray[Any] = sums
    if activation == "relu":
        found = np.maximum(sums, 0)
    elif activation == "sigmoid":
        found = sigmoid(sums).astype(sums.dtype, copy=False)
    elif activation == "tanh":
        found = np.tanh(sums)
    return found


def activated_(sums: Tensor, activation: Activation) -> Tensor:
    """The same in torch, in the place of the sums."""
    if activation == "relu":
        return sums.relu_()
    if activation == "sigmoid":
        return sums.sigmoid_()
    return sums.tanh_() if activation == "tanh" else sums


def passed_back(
    slope: NDArray[Any], units: NDArray[Any], activation: Activation
) -> NDArray[Any]:
    """The slope by a unit's sum, of that by the unit: times the function's derivative there.

    units: activated, from which the derivative follows: of ReLU 1 above 0 and 0 at it, as torch has
    it; of sigmoid u (1 - u); of tanh 1 - u².
    """
    found: NDArray[Any] = slope
    if activation == "relu":
        found = slope * (units > 0)
    elif activation == "sigmoid":
        found = slope * (units * (1 - units))
    elif activation == "tanh":
        found = slope * (1 - units * units)
    return found


def passed_back_(slope: Tensor, units: Tensor, activation: Activation) -> Tensor:
    """The same in torch, in the place of the slope."""
    if activation == "relu":
        return slope.mul_(units.sign())  # which are 0 or more
    if activation == "sigmoid":
        return slope.mul_(units * (1 - units))
    return slope.mul_(1 - units * units) if activation == "tanh" else slope
