"""A throw-away kind of model whose parameters have no axes, two or three, and one of them length 1.

No weight of it is seen as a picture. Nothing in engine/ or gui/ names it.
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

from engine.data.datasets import Dataset
from engine.drawings.drawing import PIXELS
from engine.models.architecture import Architecture, Graph, ModelCode, Node, Start, WeightPicture
from engine.models.classifier import Floats, Images
from engine.models.logits import outputs
from engine.models.parameters import Array, Parameters
from engine.models.pixel_columns import PixelColumns
from engine.models.trained import TrainedModel
from engine.text import Text

KEY = "odd"
GROUPS, EACH = 2, 3
UNITS = GROUPS * EACH
KERNEL, MIX, GAIN, SHIFT = "kernel", "mix", "gain", "shift"


def sums(
    parameters: Mapping[str, NDArray[Any]], pixels: NDArray[Any], rectified: bool = True
) -> NDArray[Any]:
    """(n, outputs). rectified: with ReLU between the two layers."""
    units = pixels @ parameters[KERNEL].reshape(UNITS, -1).T
    if rectified:
        units = np.maximum(units, 0)
    mixed = units @ parameters[MIX].reshape(UNITS, -1)
    found: NDArray[Any] = parameters[GAIN] * mixed + parameters[SHIFT][:, 0]
    return found


@dataclass(frozen=True, slots=True, eq=False)
class OddNetwork(TrainedModel):
    digits: tuple[int, ...]
    parameters: Parameters

    @property
    def key(self) -> str:
        return KEY

    def outputs_of(self, pixels: NDArray[Any]) -> NDArray[Any]:
        return sums({name: each.astype(pixels.dtype) for name, each in self.parameters.items()},
                    pixels)

    def sizes(self, images: Images) -> Floats:
        pixels = np.ones((len(images), PIXELS + 1))
        pixels[:, :PIXELS] = images.reshape(len(images), PIXELS) / 255
        absolute = {name: np.abs(each).astype(float) for name, each in self.parameters.items()}
        largest: Floats = sums(absolute, pixels, rectified=False).max(axis=1, keepdims=True)
        return largest


class OddArithmetic:
    def __init__(self, columns: PixelColumns) -> None:
        self._columns = columns

    def load(self, parameters: Mapping[str, Array]) -> dict[str, Tensor]:
        kernel = self._columns.pick(parameters[KERNEL].reshape(UNITS, -1))
        return {KERNEL: kernel, **{
            name: torch.tensor(parameters[name], device=self._columns.device)
            for name in (MIX, GAIN, SHIFT)}}

    def unload(self, arrays: Mapping[str, Array], rest: Mapping[str, Array]) -> dict[str, Array]:
        kernel = self._columns.put(arrays[KERNEL], rest[KERNEL].reshape(UNITS, -1))
        return {**arrays, KERNEL: kernel.reshape(-1, GROUPS, EACH, PIXELS + 1)}

    def beyond(self, parameters: Mapping[str, Array], pixels: NDArray[np.uint8]) -> Tensor:
        return self._columns.beyond(parameters[KERNEL].reshape(UNITS, -1), pixels)

    def layers(
        self, parameters: Mapping[str, Tensor], pixels: Tensor, beyond: Tensor | None = None
    ) -> tuple[Tensor, Tensor]:
        units = torch.mm(pixels, parameters[KERNEL].T).div_(255)
        units = (units if beyond is None else units.add_(beyond)).relu_()
        mixed = torch.mm(units, parameters[MIX].reshape(UNITS, -1))
        return units, mixed * parameters[GAIN] + parameters[SHIFT][:, 0]

    def gradient(
        self, parameters: Mapping[str, Tensor], pixels: Tensor, layers: Sequence[Tensor],
        slope: Tensor,
    ) -> dict[str, Tensor]:
        units, slope, gain = layers[0], slope / len(pixels), parameters[GAIN]
        mix = parameters[MIX].reshape(UNITS, -1)
        back = torch.mm(slope, mix.T) * gain * (units > 0)
        return {
            KERNEL: torch.mm(back.T, pixels).div_(255),
            MIX: (gain * torch.mm(units.T, slope)).reshape(GROUPS, EACH, -1),
            GAIN: (torch.mm(units, mix) * slope).sum(), SHIFT: slope.sum(0)[:, None],
        }

    def descended(
        self, parameters: Mapping[str, Tensor], pixels: Tensor, layers: Sequence[Tensor],
        slope: Tensor, rate: float,
    ) -> None:
        return None


class Odd:
    key, name, short, is_additive = KEY, Text("odd network"), Text("odd"), False
    is_linear_at_each_image = False
    starts: tuple[Start, ...] = ("random",)

    def tensors(self, digits: tuple[int, ...]) -> dict[str, tuple[int, ...]]:
        rows = outputs(digits)
        return {KERNEL: (GROUPS, EACH, PIXELS + 1), MIX: (GROUPS, EACH, rows), GAIN: (),
                SHIFT: (rows, 1)}

    def stored(self, parameters: Parameters) -> dict[str, Array]:
        return dict(parameters)

    def restored(self, tensors: Mapping[str, Array]) -> Parameters:
        return Parameters(tensors)

    def graph(self, parameters: Parameters) -> Graph:
        kernel = parameters[KERNEL].reshape(UNITS, -1)
        return Graph(
            (Node("Gemm", ("rows", "w1", "b1"), "sums"), Node("Relu", ("sums",), "units"),
             Node("Gemm", ("units", "w2", "b2"), "logits")),
            {"w1": kernel[:, :PIXELS].T, "b1": kernel[:, PIXELS],
             "w2": parameters[MIX].reshape(UNITS, -1) * parameters[GAIN],
             "b2": parameters[SHIFT][:, 0]},
        )

    def start(
        self, digits: tuple[int, ...], train: Dataset, start: Start, seed: int
    ) -> Parameters:
        generator = torch.Generator().manual_seed(seed)
        found = {name: torch.randn(shape, generator=generator) * 0.1
                 for name, shape in self.tensors(digits).items()}
        return Parameters({
            name: (each + 1 if name == GAIN else each).numpy() for name, each in found.items()})

    def model(self, digits: tuple[int, ...], parameters: Parameters) -> OddNetwork:
        return OddNetwork(digits, parameters)

    def arithmetic(self, columns: PixelColumns) -> OddArithmetic:
        return OddArithmetic(columns)

    def pictures(self, digits: tuple[int, ...]) -> tuple[WeightPicture, ...]:
        return ()

    def code(self, digits: tuple[int, ...], start: Start, seed: int) -> ModelCode:
        made = "".join(
            f'start["{name}"] = (torch.randn({shape}, generator=generator) * 0.1'
            f'{" + 1" if name == GAIN else ""}).numpy()\n'
            for name, shape in self.tensors(digits).items())
        return ModelCode(
            (Text("Six units of odd shapes."),),
            f"generator = torch.Generator().manual_seed({seed})\nstart = {{}}\n{made}",
            'def outputs(parameters, pixels):\n    """(n, outputs)."""\n'
            f'    units = (pixels @ parameters["{KERNEL}"].reshape({UNITS}, -1).T).relu()\n'
            f'    mixed = units @ parameters["{MIX}"].reshape({UNITS}, -1)\n'
            f'    return parameters["{GAIN}"] * mixed + parameters["{SHIFT}"][:, 0]',
        )


def make(settings: str) -> Architecture:
    return Odd()


registered = partial(registered_model, KEY, make)
