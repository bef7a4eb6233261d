"""A network's sums for training, on the CPU or a GPU."""

from collections.abc import Mapping, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.models.networks.activations import Activation, activated_, passed_back_
from engine.models.networks.layers import NetworkLayers
from engine.models.parameters import Array
from engine.models.pixel_columns import PixelColumns

_MOST = torch.finfo(torch.float32).max


class NetworkArithmetic:
    """Forward and backward layer by layer. The first is most of the work: see LinearArithmetic.

    Of few units and many images the product is quickest with the units' rows first, so (n, units)
    tensors lie in memory as (units, n).

    names: of the layers' parameters, from the pixels to the outputs.
    """

    def __init__(
        self, columns: PixelColumns, names: tuple[str, ...], activation: Activation
    ) -> None:
        self._columns, self._activation = columns, activation
        self._first, *self._others = names
        self.layer_by_layer = NetworkLayers(names, activation)

    def load(self, parameters: Mapping[str, Array]) -> dict[str, Tensor]:
        device = self._columns.device
        return {self._first: self._columns.pick(parameters[self._first]),
                **{name: torch.tensor(parameters[name], device=device) for name in self._others}}

    def unload(self, arrays: Mapping[str, Array], rest: Mapping[str, Array]) -> dict[str, Array]:
        return {**arrays, self._first: self._columns.put(arrays[self._first], rest[self._first])}

    def beyond(self, parameters: Mapping[str, Array], pixels: NDArray[np.uint8]) -> Tensor:
        return self._columns.beyond(parameters[self._first], pixels)

    def layers(
        self, parameters: Mapping[str, Tensor], pixels: Tensor, beyond: Tensor | None = None
    ) -> list[Tensor]:
        sums = torch.mm(parameters[self._first], pixels.T).T.div_(255)
        found = [sums if beyond is None else sums.add_(beyond)]
        for name in self._others:
            found[-1] = activated_(found[-1], self._activation)
            layer = parameters[name]
            found.append(torch.addmm(layer[:, -1], found[-1], layer[:, :-1].T))
        return found

    def gradient(
        self, parameters: Mapping[str, Tensor], pixels: Tensor, layers: Sequence[Tensor],
        slope: Tensor,
    ) -> dict[str, Tensor]:
        slope, found = self._backward(parameters, layers, slope / len(pixels))
        return {self._first: torch.mm(slope.T, pixels).div_(255), **found}

    def descended(
        self, parameters: Mapping[str, Tensor], pixels: Tensor, layers: Sequence[Tensor],
        slope: Tensor, rate: float,
    ) -> dict[str, Tensor]:
        slope, found = self._backward(parameters, layers, slope / len(pixels))
        rate = min(rate, _MOST)
        first = torch.addmm(parameters[self._first], slope.T, pixels, alpha=-rate / 255)
        return {self._first: first, **{
            name: torch.sub(parameters[name], each, alpha=rate) for name, each in found.items()
        }}

    def _backward(
        self, parameters: Mapping[str, Tensor], layers: Sequence[Tensor], slope: Tensor
    ) -> tuple[Tensor, dict[str, Tensor]]:
        """The slope by the first layer's sums, and the gradients of the others."""
        found = {}
        for name, units in zip(reversed(self._others), reversed(layers[:-1]), strict=True):
            found[name] = torch.column_stack([torch.mm(slope.T, units), slope.sum(0)])
            slope = passed_back_(
                torch.mm(parameters[name][:, :-1].T, slope.T).T, units, self._activation
            )
        return slope, {name: found[name] for name in self._others}
