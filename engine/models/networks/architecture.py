"""Networks of one or two hidden layers as a kind of model."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

import numpy as np

from engine.data.datasets import Dataset
from engine.drawings.drawing import PIXELS
from engine.errors import InputError, brief
from engine.models.architecture import Graph, ModelCode, Node, Start, WeightPicture
from engine.models.logits import outputs
from engine.models.networks.activations import ACTIVATIONS, NAMES, PIECEWISE_LINEAR, Activation
from engine.models.networks.model import HIDDEN, OUTPUT, Network, key_of
from engine.models.networks.settings import MOST_UNITS, SETTINGS
from engine.models.parameters import Array, Parameters
from engine.text import Text

if TYPE_CHECKING:
    from engine.models.networks.arithmetic import NetworkArithmetic
    from engine.models.pixel_columns import PixelColumns

_OPERATORS = {"relu": "Relu", "sigmoid": "Sigmoid", "tanh": "Tanh"}
_CODE = {"relu": ".relu()", "sigmoid": ".sigmoid()", "tanh": ".tanh()", "none": ""}


class Networks:
    """Those of these hidden units, 1 to 512 in each of one or two layers, and this activation.

    Its file holds what nn.Sequential(nn.Linear(784, 30), nn.ReLU(), nn.Linear(30, 1)) would hold.
    """

    is_additive = False
    settings = SETTINGS
    starts: tuple[Start, ...] = ("pytorch", "kaiming", "glorot", "random", "zeros")

    def __init__(self, hidden: tuple[int, ...], activation: Activation) -> None:
        if not 1 <= len(hidden) <= len(HIDDEN) or not all(1 <= n <= MOST_UNITS for n in hidden):
            raise InputError(
                "A network has one or two hidden layers of 1 to {most} units, not “{hidden}”.",
                most=MOST_UNITS, hidden=brief(",".join(map(str, hidden)), 40),
            )
        self.hidden, self.activation = hidden, activation
        self.is_linear_at_each_image = activation in PIECEWISE_LINEAR
        self.key = key_of(hidden, activation)
        self._names = (*HIDDEN[: len(hidden)], OUTPUT)
        shape = "-".join(map(str, hidden))
        self.name = Text("network of 784-{hidden}", hidden=shape)
        self.short = Text("{hidden} {activation}", hidden=shape, activation=NAMES[activation])

    @property
    def set_to(self) -> Mapping[str, int | str]:
        first, second = (*self.hidden, 0)[:2]
        return {"units": first, "more_units": second, "activation": self.activation}

    def with_settings(self, values: Mapping[str, int | str]) -> Networks:
        hidden = tuple(int(values[name]) for name in ("units", "more_units") if values[name])
        return Networks(hidden, cast("Activation", values["activation"]))

    def _shapes(self, digits: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
        """(units, inputs) of each layer."""
        sizes = (PIXELS, *self.hidden, outputs(digits))
        return tuple(zip(sizes[1:], sizes, strict=False))

    def tensors(self, digits: tuple[int, ...]) -> dict[str, tuple[int, ...]]:
        found: dict[str, tuple[int, ...]] = {}
        for index, (units, inputs) in enumerate(self._shapes(digits)):
            found |= {f"{2 * index}.weight": (units, inputs), f"{2 * index}.bias": (units,)}
        return found

    def stored(self, parameters: Parameters) -> dict[str, Array]:
        found: dict[str, Array] = {}
        for index, name in enumerate(self._names):
            layer = parameters[name]
            found |= {f"{2 * index}.weight": layer[:, :-1], f"{2 * index}.bias": layer[:, -1]}
        return found

    def restored(self, tensors: Mapping[str, Array]) -> Parameters:
        return Parameters({
            name: np.column_stack([tensors[f"{2 * index}.weight"], tensors[f"{2 * index}.bias"]])
            for index, name in enumerate(self._names)
        })

    def graph(self, parameters: Parameters) -> Graph:
        nodes, values = [], "rows"
        for name in self._names:
            result = "logits" if name == OUTPUT else name
            is_activated = name != OUTPUT and self.activation != "none"
            sums = f"{name}_sums" if is_activated else result
            nodes.append(Node("Gemm", (values, f"{name}_weight", f"{name}_bias"), sums))
            if is_activated:
                nodes.append(Node(_OPERATORS[self.activation], (sums,), result))
            values = result
        arrays: dict[str, Array] = {}
        for name in self._names:
            layer = parameters[name]
            arrays |= {f"{name}_weight": layer[:, :-1].T, f"{name}_bias": layer[:, -1]}
        return Graph(tuple(nodes), arrays)

    def start(
        self, digits: tuple[int, ...], train: Dataset, start: Start, seed: int
    ) -> Parameters:
        from engine.models.layer_starts import layers  # with torch, which takes seconds to load

        return Parameters(dict(zip(
            self._names, layers(self._shapes(digits), start, seed), strict=True
        )))

    def model(self, digits: tuple[int, ...], parameters: Parameters) -> Network:
        shapes = tuple((each.shape[0], each.shape[1] - 1) for each in parameters.values())
        if tuple(parameters) != self._names or shapes != self._shapes(digits):
            raise ValueError(f"parameters {shapes} do not go with {self.key}, digits {digits}")
        return Network(digits, parameters, self.activation)

    def arithmetic(self, columns: PixelColumns) -> NetworkArithmetic:
        from engine.models.networks.arithmetic import NetworkArithmetic  # with torch

        return NetworkArithmetic(columns, self._names, self.activation)

    def pictures(self, digits: tuple[int, ...]) -> tuple[WeightPicture, ...]:
        return tuple(
            WeightPicture(HIDDEN[0], row, Text("weights of unit {n}", n=row + 1))
            for row in range(self.hidden[0])
        )

    def code(self, digits: tuple[int, ...], start: Start, seed: int) -> ModelCode:
        from engine.models.start_code import CODE

        begin = "".join(
            f'    "{name}": layer({units}, {inputs}),\n'
            for name, (units, inputs) in zip(self._names, self._shapes(digits), strict=True)
        )
        body, values = f'    values = pixels @ parameters["{self._names[0]}"].T\n', "values"
        for name in self._names[1:]:
            body += (
                f"    units = {values}{_CODE[self.activation]}\n"
                f'    layer = parameters["{name}"]\n'
                "    values = units @ layer[:, :-1].T + layer[:, -1]\n"
            )
        layers = "-".join(map(str, (PIXELS, *self.hidden, outputs(digits))))
        return ModelCode(
            (Text("A network of {layers}: the bias of each unit is the last of its row.",
                  layers=layers),),
            f"generator = torch.Generator().manual_seed({seed})\n\n\n"
            'def layer(units, inputs):\n    """Weights and biases, (units, inputs + 1)."""\n'
            f"{CODE[start]}\n\n\nstart = {{\n{begin}}}",
            'def outputs(parameters, pixels):\n    """(n, outputs)."""\n'
            f"{body}    return values",
        )


def networks(settings: str) -> Networks:
    """Those of what follows the colon of a key: "30:relu". Raises InputError."""
    found = re.fullmatch(r"([1-9]\d{0,3}(?:,[1-9]\d{0,3})?):([a-z]+)", settings)
    if found is None or found[2] not in ACTIVATIONS:
        raise InputError(
            "A network is named by its hidden units and activation, such as “mlp:30:relu” or "
            "“mlp:128,64:tanh”, not “mlp:{key}”.", key=brief(settings, 40),
        )
    return Networks(tuple(map(int, found[1].split(","))), cast("Activation", found[2]))
