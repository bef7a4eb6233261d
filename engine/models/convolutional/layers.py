"""The small convolutional network followed layer by layer: the sums of its CnnArithmetic."""

from collections.abc import Callable, Mapping

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from engine.drawings.drawing import SIDE
from engine.models.convolutional.shapes import BIASES, LINEAR_BIAS, LINEAR_WEIGHT, WEIGHTS
from engine.models.layer_by_layer import Factors, Index
from engine.models.parameters import Array

_COUNT = len(WEIGHTS)


class CnnLayers:
    """Of each convolution its sums z, p the largest of each square of four, a what ReLU leaves.

    images: (n, 1, 28, 28) in 0..1 of pixels as the arithmetic has them.
    """

    pixel_shape: tuple[int, ...] = (1, SIDE, SIDE)
    most_images = 512

    def __init__(self, images: Callable[[Tensor], Tensor]) -> None:
        self._images = images

    @property
    def forward_formulas(self) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for number in range(1, _COUNT + 1):
            found |= {
                f"z{number}": f"conv2d({_given(number)}, W{number}, b{number}, padding=1)",
                f"p{number}": f"max_pool2d(z{number}, 2)", f"a{number}": f"relu(p{number})",
            }
        last = _COUNT + 1
        return {**found, "logits": f"a{_COUNT}.flatten(1) @ W{last}.T + b{last}"}

    @property
    def backward_formulas(self) -> Mapping[str, str]:
        last, units = _COUNT + 1, f"a{_COUNT}"
        found = {
            f"dW{last}": f"dlogits.T @ {units}.flatten(1)", f"db{last}": "dlogits.sum(0)",
            f"d{units}": f"dlogits @ W{last}",
        }
        for number in range(_COUNT, 0, -1):
            given = _given(number)
            found |= {
                f"dp{number}": f"da{number} * (a{number} > 0)",
                f"dz{number}": f"max_unpool2d(dp{number}, places)",
                f"dW{number}": f"conv2d_weight({given}, dz{number}, padding=1)",
                f"db{number}": f"dz{number}.sum((0, 2, 3))",
            }
            if number > 1:
                found[f"d{given}"] = f"conv_transpose2d(dz{number}, W{number}, padding=1)"
        return found

    def forward(self, parameters: Mapping[str, Tensor], pixels: Tensor) -> dict[str, Tensor]:
        found, maps = dict[str, Tensor](), self._images(pixels)
        for number, (weight, bias) in enumerate(zip(WEIGHTS, BIASES, strict=True), 1):
            sums = functional.conv2d(maps, parameters[weight], parameters[bias], padding=1)
            largest = functional.max_pool2d(sums, 2)
            maps = largest.relu()
            found |= {f"z{number}": sums, f"p{number}": largest, f"a{number}": maps}
        found["logits"] = torch.addmm(
            parameters[LINEAR_BIAS], maps.flatten(1), parameters[LINEAR_WEIGHT].T
        )
        return found

    def backward(
        self, parameters: Mapping[str, Tensor], forward: Mapping[str, Tensor], slope: Tensor
    ) -> dict[str, Tensor]:
        units = forward[f"a{_COUNT}"]
        by_maps = torch.mm(slope, parameters[LINEAR_WEIGHT]).view(units.shape)
        found: dict[str, Tensor] = {}
        for number in range(_COUNT, 0, -1):
            sums = forward[f"z{number}"]
            by_largest = by_maps * (forward[f"a{number}"] > 0)
            _, places = functional.max_pool2d(sums, 2, return_indices=True)
            by_sums = functional.max_unpool2d(
                by_largest, places, [2, 2], output_size=list(sums.shape)
            )
            found |= {f"da{number}": by_maps, f"dp{number}": by_largest, f"dz{number}": by_sums}
            if number > 1:
                by_maps = functional.conv_transpose2d(
                    by_sums, parameters[WEIGHTS[number - 1]], padding=1
                )
        return found

    def named(self, parameters: Mapping[str, Array]) -> dict[str, Array]:
        found: dict[str, Array] = {}
        names = zip((*WEIGHTS, LINEAR_WEIGHT), (*BIASES, LINEAR_BIAS), strict=True)
        for number, (weight, bias) in enumerate(names, 1):
            found |= {f"W{number}": parameters[weight], f"b{number}": parameters[bias]}
        return found

    def factors(self, symbol: str, index: Index, values: Mapping[str, Array]) -> Factors:
        number, unit = int(symbol[1:]), index[0]
        if number > _COUNT:
            left, name = values["dlogits"][:, unit], f"dlogits[i, {unit}]"
            if len(index) == 1:
                return Factors((name, ""), left, left * 0 + 1)
            right = values[f"a{_COUNT}"].reshape(len(left), -1)[:, index[1]]
            return Factors((name, f"a{_COUNT}.flatten(1)[i, {index[1]}]"), left, right)
        slope, given = values[f"dz{number}"][:, unit], _given(number)
        left, name = slope.reshape(len(slope), -1), f"dz{number}[i, {unit}, r, c]"
        if len(index) == 1:
            return Factors((name, ""), left, left * 0 + 1)
        _, channel, down, right_by = index
        side = slope.shape[1]
        padded = np.pad(values[given][:, channel], ((0, 0), (1, 1), (1, 1)))
        moved = padded[:, down : down + side, right_by : right_by + side]
        around = f"r{down - 1:+d}, c{right_by - 1:+d}".replace("+0", "").replace("-", "−")
        return Factors(
            (name, f"{given}[i, {channel}, {around}]"), left, moved.reshape(len(slope), -1)
        )


def _given(number: int) -> str:
    return f"a{number - 1}" if number > 1 else "x"
