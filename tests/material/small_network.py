"""A throw-away kind of model, 784-4-outputs with ReLU, which nothing in engine/ or gui/ names.

It has hidden units, and how many can be set beside Train.

It shows what a model costs: this file, and its line in the roster.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
import torch
from material.registered_model import registered_model
from numpy.typing import NDArray
from torch import Tensor

from engine.bounds import WholeBounds
from engine.data.datasets import Dataset
from engine.drawings.drawing import PIXELS
from engine.models.architecture import (
    Architecture,
    Graph,
    ModelCode,
    Node,
    Setting,
    Start,
    WeightPicture,
)
from engine.models.classifier import Floats, Images
from engine.models.logits import outputs
from engine.models.networks.model import Network
from engine.models.parameters import Array, Parameters
from engine.models.pixel_columns import PixelColumns
from engine.models.trained import TrainedModel
from engine.text import Text

KEY = "small"
HIDDEN, OUTPUT = "hidden", "output"
UNITS = 4


def key_of(units: int) -> str:
    return KEY if units == UNITS else f"{KEY}:{units}"


@dataclass(frozen=True, slots=True, eq=False)
class SmallNetwork(TrainedModel):
    digits: tuple[int, ...]
    parameters: Parameters

    @property
    def key(self) -> str:
        return key_of(len(self.parameters[HIDDEN]))

    def outputs_of(self, pixels: NDArray[Any]) -> NDArray[Any]:
        hidden, output = (self.parameters[name].astype(pixels.dtype) for name in (HIDDEN, OUTPUT))
        units = np.maximum(pixels @ hidden.T, 0)
        found: NDArray[Any] = units @ output[:, :-1].T + output[:, -1]
        return found

    def sizes(self, images: Images) -> Floats:
        pixels = np.ones((len(images), PIXELS + 1))
        pixels[:, :PIXELS] = images.reshape(len(images), PIXELS) / 255
        hidden, output = (np.abs(self.parameters[name]).astype(float) for name in (HIDDEN, OUTPUT))
        size: Floats = (pixels @ hidden.T) @ output[:, :-1].T + output[:, -1]
        largest: Floats = size.max(axis=1, keepdims=True)
        return largest

    def as_network(self) -> Network:
        return Network(self.digits, Parameters({
            "hidden1": self.parameters[HIDDEN], "output": self.parameters[OUTPUT]}), "relu")


class SmallArithmetic:
    def __init__(self, columns: PixelColumns) -> None:
        self._columns = columns

    def load(self, parameters: Mapping[str, Array]) -> dict[str, Tensor]:
        return {HIDDEN: self._columns.pick(parameters[HIDDEN]),
                OUTPUT: torch.tensor(parameters[OUTPUT], device=self._columns.device)}

    def unload(self, arrays: Mapping[str, Array], rest: Mapping[str, Array]) -> dict[str, Array]:
        return {HIDDEN: self._columns.put(arrays[HIDDEN], rest[HIDDEN]), OUTPUT: arrays[OUTPUT]}

    def beyond(self, parameters: Mapping[str, Array], pixels: NDArray[np.uint8]) -> Tensor:
        return self._columns.beyond(parameters[HIDDEN], pixels)

    def _units(
        self, parameters: Mapping[str, Tensor], pixels: Tensor, beyond: Tensor | None
    ) -> Tensor:
        sums = torch.mm(pixels, parameters[HIDDEN].T).div_(255)
        return (sums if beyond is None else sums.add_(beyond)).relu_()

    def layers(
        self, parameters: Mapping[str, Tensor], pixels: Tensor, beyond: Tensor | None = None
    ) -> tuple[Tensor, Tensor]:
        output = parameters[OUTPUT]
        units = self._units(parameters, pixels, beyond)
        return units, torch.addmm(output[:, -1], units, output[:, :-1].T)

    def gradient(
        self, parameters: Mapping[str, Tensor], pixels: Tensor, layers: Sequence[Tensor],
        slope: Tensor,
    ) -> dict[str, Tensor]:
        units = layers[0]
        slope = slope / len(pixels)
        back = torch.mm(slope, parameters[OUTPUT][:, :-1]) * (units > 0)
        of_output = torch.column_stack([torch.mm(slope.T, units), slope.sum(0)])
        return {HIDDEN: torch.mm(back.T, pixels).div_(255), OUTPUT: of_output}

    def descended(
        self, parameters: Mapping[str, Tensor], pixels: Tensor, layers: Sequence[Tensor],
        slope: Tensor, rate: float,
    ) -> None:
        return None


class Small:
    name, short, is_additive = Text("small network"), Text("small"), False
    is_linear_at_each_image = False
    starts: tuple[Start, ...] = ("random", "zeros")
    settings: Mapping[str, Setting] = {
        "units": Setting(Text("Small units"), (Text("How many."),), WholeBounds(1, 9))}

    def __init__(self, units: int = UNITS) -> None:
        self.units, self.key = units, key_of(units)

    @property
    def set_to(self) -> Mapping[str, int | str]:
        return {"units": self.units}

    def with_settings(self, values: Mapping[str, int | str]) -> Small:
        return Small(int(values["units"]))

    def tensors(self, digits: tuple[int, ...]) -> dict[str, tuple[int, ...]]:
        return {HIDDEN: (self.units, PIXELS + 1), OUTPUT: (outputs(digits), self.units + 1)}

    def stored(self, parameters: Parameters) -> dict[str, Array]:
        return dict(parameters)

    def restored(self, tensors: Mapping[str, Array]) -> Parameters:
        return Parameters(tensors)

    def graph(self, parameters: Parameters) -> Graph:
        hidden, output = parameters[HIDDEN], parameters[OUTPUT]
        return Graph(
            (Node("Gemm", ("rows", "w1", "b1"), "sums"), Node("Relu", ("sums",), "units"),
             Node("Gemm", ("units", "w2", "b2"), "logits")),
            {"w1": hidden[:, :PIXELS].T, "b1": hidden[:, PIXELS],
             "w2": output[:, :-1].T, "b2": output[:, -1]},
        )

    def start(
        self, digits: tuple[int, ...], train: Dataset, start: Start, seed: int
    ) -> Parameters:
        generator = torch.Generator().manual_seed(seed)
        scale = 0.0 if start == "zeros" else 0.1
        return Parameters({
            name: (torch.randn(shape, generator=generator) * scale).numpy()
            for name, shape in self.tensors(digits).items()
        })

    def model(self, digits: tuple[int, ...], parameters: Parameters) -> SmallNetwork:
        return SmallNetwork(digits, parameters)

    def arithmetic(self, columns: PixelColumns) -> SmallArithmetic:
        return SmallArithmetic(columns)

    def pictures(self, digits: tuple[int, ...]) -> tuple[WeightPicture, ...]:
        return tuple(WeightPicture(HIDDEN, row, Text("unit {n}", n=row + 1))
                     for row in range(self.units))

    def code(self, digits: tuple[int, ...], start: Start, seed: int) -> ModelCode:
        scale = 0.0 if start == "zeros" else 0.1
        shapes = self.tensors(digits)
        return ModelCode(
            (Text("Units with ReLU between the pixels and the logits."),),
            f"generator = torch.Generator().manual_seed({seed})\nstart = {{\n" + "".join(
                f'    "{name}": (torch.randn({shape}, generator=generator) * {scale}).numpy(),\n'
                for name, shape in shapes.items()
            ) + "}",
            'def outputs(parameters, pixels):\n    """(n, outputs)."""\n'
            '    units = (pixels @ parameters["hidden"].T).relu()\n'
            '    return units @ parameters["output"][:, :-1].T '
            '+ parameters["output"][:, -1]',
        )


def make(settings: str) -> Architecture:
    return Small(int(settings or UNITS))


registered = partial(registered_model, KEY, make)
