"""The small convolutional network's sums for training, on the CPU or a GPU.

Gradients are written out, for a run's sums keep no record for autograd; each operation is the one
that autograd would call. Maps lie in memory with all of a pixel's together (channels last), in
which convolutions on a CPU take two thirds of the time.
"""

from collections.abc import Mapping, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from engine.drawings.drawing import PIXELS, SIDE
from engine.models.convolutional.layers import CnnLayers
from engine.models.convolutional.shapes import BIASES, LINEAR_BIAS, LINEAR_WEIGHT, SIDES, WEIGHTS
from engine.models.parameters import Array
from engine.models.pixel_columns import PixelColumns

_AT_ONCE = 512
"""Images whose maps are held at once, some 100 KB each."""

_DEPTH = len(WEIGHTS)


class CnnArithmetic:
    """Of a batch all that the gradient needs is kept; of more images than _AT_ONCE the outputs
    alone, and the gradient goes forward once more, part by part.
    """

    def __init__(self, columns: PixelColumns) -> None:
        self._device = columns.device
        inked = columns.columns[:-1]  # the last is the bias, which these sums have not
        self._count = len(inked)
        self._inked = torch.from_numpy(inked).to(columns.device)
        self._rest = np.delete(np.arange(PIXELS), inked)
        self.layer_by_layer = CnnLayers(lambda pixels: self._images(pixels, None))

    def load(self, parameters: Mapping[str, Array]) -> dict[str, Tensor]:
        return {
            name: torch.tensor(each, device=self._device).contiguous(
                memory_format=torch.channels_last if each.ndim == 4 else torch.contiguous_format
            )
            for name, each in parameters.items()
        }

    def unload(self, arrays: Mapping[str, Array], rest: Mapping[str, Array]) -> dict[str, Array]:
        return dict(arrays)

    def beyond(self, parameters: Mapping[str, Array], pixels: NDArray[np.uint8]) -> Tensor:
        """(n, 784) those pixels in their places: a convolution adds what they give to all."""
        whole = np.zeros((len(pixels), PIXELS), np.float32)
        whole[:, self._rest] = pixels
        return torch.tensor(whole, device=self._device)

    def layers(
        self, parameters: Mapping[str, Tensor], pixels: Tensor, beyond: Tensor | None = None
    ) -> list[Tensor]:
        """Of each convolution what it is given, its sums, and of each square of four which is the
        largest; then the features and the outputs. Of many images the outputs alone.
        """
        if len(pixels) <= _AT_ONCE:
            return _forward(parameters, self._images(pixels, beyond))
        return [torch.cat([
            _forward(parameters, self._images(
                pixels[part], None if beyond is None else beyond[part]
            ))[-1]
            for part in _parts(len(pixels))
        ])]

    def gradient(
        self, parameters: Mapping[str, Tensor], pixels: Tensor, layers: Sequence[Tensor],
        slope: Tensor,
    ) -> dict[str, Tensor]:
        slope = slope / len(pixels)
        if len(layers) > 1:
            return _backward(parameters, layers, slope)
        found: dict[str, Tensor] = {}
        for part in _parts(len(pixels)):
            passed = _forward(parameters, self._images(pixels[part], None))
            each = _backward(parameters, passed, slope[part])
            found = {name: found[name] + each[name] for name in found} or each
        return found

    def descended(
        self, parameters: Mapping[str, Tensor], pixels: Tensor, layers: Sequence[Tensor],
        slope: Tensor, rate: float,
    ) -> None:
        return None

    def _images(self, pixels: Tensor, beyond: Tensor | None) -> Tensor:
        """(n, 1, 28, 28) in 0..1 of bytes, (n, width): where no training image has ink, 0."""
        images = pixels.new_zeros(len(pixels), PIXELS) if beyond is None else beyond.clone()
        images.index_copy_(1, self._inked, pixels[:, : self._count])
        return images.div_(255).view(-1, SIDE, SIDE, 1).permute(0, 3, 1, 2)


def _parts(count: int) -> list[slice]:
    return [slice(first, first + _AT_ONCE) for first in range(0, count, _AT_ONCE)]


def _forward(parameters: Mapping[str, Tensor], images: Tensor) -> list[Tensor]:
    found, maps = [], images
    for weight, bias in zip(WEIGHTS, BIASES, strict=True):
        sums = functional.conv2d(maps, parameters[weight], parameters[bias], padding=1)
        largest, places = functional.max_pool2d(sums, 2, return_indices=True)
        found += [maps, sums, places]
        maps = largest.relu_()
    features = maps.flatten(1)
    outputs = torch.addmm(parameters[LINEAR_BIAS], features, parameters[LINEAR_WEIGHT].T)
    return [*found, features, outputs]


def _backward(
    parameters: Mapping[str, Tensor], layers: Sequence[Tensor], slope: Tensor
) -> dict[str, Tensor]:
    """By each parameter, summed over the images. slope: (n, outputs)."""
    aten, features = torch.ops.aten, layers[-2]
    found = {LINEAR_WEIGHT: torch.mm(slope.T, features), LINEAR_BIAS: slope.sum(0)}
    by_features = torch.mm(slope, parameters[LINEAR_WEIGHT]).mul_(features > 0)
    by_maps = by_features.view(len(slope), -1, SIDES[-1], SIDES[-1])
    for depth in range(_DEPTH - 1, -1, -1):
        maps, sums, places = layers[3 * depth : 3 * depth + 3]
        weight = parameters[WEIGHTS[depth]]
        by_sums = aten.max_pool2d_with_indices_backward(
            by_maps.contiguous(memory_format=torch.channels_last), sums, [2, 2], [2, 2], [0, 0],
            [1, 1], False, places,
        )
        by_maps, of_weight, of_bias = aten.convolution_backward(
            by_sums, maps, weight, [len(weight)], [1, 1], [1, 1], [1, 1], False, [0, 0], 1,
            [depth > 0, True, True],
        )
        found |= {WEIGHTS[depth]: of_weight, BIASES[depth]: of_bias}
        if depth:
            by_maps = by_maps.mul_(maps > 0)
    return {name: found[name] for name in parameters}
