"""A network followed layer by layer: the sums of its NetworkArithmetic, one at a time."""

from collections.abc import Mapping

import torch
from torch import Tensor

from engine.drawings.drawing import PIXELS
from engine.models.layer_by_layer import Factors, Index
from engine.models.networks.activations import Activation, passed_back_
from engine.models.parameters import Array

_FORWARD: Mapping[Activation, str] = {
    "relu": "relu({z})", "sigmoid": "sigmoid({z})", "tanh": "tanh({z})", "none": "{z}",
}
_BACK: Mapping[Activation, str] = {
    "relu": "{da} * ({a} > 0)", "sigmoid": "{da} * {a} * (1 - {a})",
    "tanh": "{da} * (1 - {a}**2)", "none": "{da}",
}
"""The derivative of each activation, from what it gives."""


class NetworkLayers:
    """Layers are counted from 1; the last one's sums are the logits.

    names: of their parameters. The weights W of a layer are (units, inputs), as in torch.nn.Linear.
    """

    pixel_shape: tuple[int, ...] = (PIXELS,)
    most_images = 20_000

    def __init__(self, names: tuple[str, ...], activation: Activation) -> None:
        self._names, self._activation = names, activation

    @property
    def forward_formulas(self) -> Mapping[str, str]:
        found, given = {}, "x"
        for number, _ in enumerate(self._names, 1):
            sums = self._sums(number)
            found[sums] = f"{given} @ W{number}.T + b{number}"
            if sums != "logits":
                given = f"a{number}"
                found[given] = _FORWARD[self._activation].format(z=sums)
        return found

    @property
    def backward_formulas(self) -> Mapping[str, str]:
        found = {}
        for number in range(len(self._names), 0, -1):
            slope, given = f"d{self._sums(number)}", self._given(number)
            found[f"dW{number}"] = f"{slope}.T @ {given}"
            found[f"db{number}"] = f"{slope}.sum(0)"
            if number > 1:
                found[f"d{given}"] = f"{slope} @ W{number}"
                found[f"dz{number - 1}"] = _BACK[self._activation].format(da=f"d{given}", a=given)
        return found

    def forward(self, parameters: Mapping[str, Tensor], pixels: Tensor) -> dict[str, Tensor]:
        first, *others = self._names
        found = {self._sums(1): torch.mm(parameters[first], pixels.T).T / 255}
        for number, name in enumerate(others, 2):
            units = _activated(found[self._sums(number - 1)], self._activation)
            found[f"a{number - 1}"] = units
            layer = parameters[name]
            found[self._sums(number)] = torch.addmm(layer[:, -1], units, layer[:, :-1].T)
        return found

    def backward(
        self, parameters: Mapping[str, Tensor], forward: Mapping[str, Tensor], slope: Tensor
    ) -> dict[str, Tensor]:
        found: dict[str, Tensor] = {}
        for number in range(len(self._names), 1, -1):
            units = forward[f"a{number - 1}"]
            by_units = torch.mm(parameters[self._names[number - 1]][:, :-1].T, slope.T).T
            slope = passed_back_(by_units.clone(), units, self._activation)
            found |= {f"da{number - 1}": by_units, f"dz{number - 1}": slope}
        return found

    def named(self, parameters: Mapping[str, Array]) -> dict[str, Array]:
        found: dict[str, Array] = {}
        for number, name in enumerate(self._names, 1):
            layer = parameters[name]
            found |= {f"W{number}": layer[:, :-1], f"b{number}": layer[:, -1]}
        return found

    def factors(self, symbol: str, index: Index, values: Mapping[str, Array]) -> Factors:
        number = int(symbol[1:])
        slope, given = f"d{self._sums(number)}", self._given(number)
        unit, *inputs = index
        left = values[slope][:, unit]
        if not inputs:
            return Factors((f"{slope}[i, {unit}]", ""), left, left * 0 + 1)
        (place,) = inputs
        return Factors(
            (f"{slope}[i, {unit}]", f"{given}[i, {place}]"), left, values[given][:, place]
        )

    def _sums(self, number: int) -> str:
        return "logits" if number == len(self._names) else f"z{number}"

    def _given(self, number: int) -> str:
        return f"a{number - 1}" if number > 1 else "x"


def _activated(sums: Tensor, activation: Activation) -> Tensor:
    if activation == "relu":
        return sums.relu()
    if activation == "sigmoid":
        return sums.sigmoid()
    return sums.tanh() if activation == "tanh" else sums
