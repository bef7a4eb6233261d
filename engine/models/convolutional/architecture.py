"""The small convolutional network as a kind of model."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from engine.data.datasets import Dataset
from engine.drawings.drawing import SIDE
from engine.errors import InputError, brief
from engine.models.architecture import Graph, ModelCode, Node, Start, WeightPicture
from engine.models.convolutional.model import KEY, SmallCnn
from engine.models.convolutional.shapes import (
    BIASES,
    LINEAR_BIAS,
    LINEAR_WEIGHT,
    WEIGHTS,
    shapes,
)
from engine.models.parameters import Array, Parameters
from engine.text import Text

if TYPE_CHECKING:
    from engine.models.convolutional.arithmetic import CnnArithmetic
    from engine.models.pixel_columns import PixelColumns

_CONVOLUTION = {"kernel_shape": (3, 3), "pads": (1, 1, 1, 1)}
_POOLING = {"kernel_shape": (2, 2), "strides": (2, 2)}


class Cnn:
    """Three convolutions with ReLU and max pooling, and a linear layer: 27,874 parameters for ten
    digits. In its file they have the names and shapes that a torch.nn.Module with the layers conv1,
    conv2, conv3 and linear would give them.
    """

    key = KEY
    name = Text("convolutional network")
    short = Text("CNN")
    is_additive, is_linear_at_each_image = False, True
    starts: tuple[Start, ...] = ("kaiming", "pytorch", "glorot", "random", "zeros")

    def tensors(self, digits: tuple[int, ...]) -> dict[str, tuple[int, ...]]:
        return shapes(digits)

    def stored(self, parameters: Parameters) -> dict[str, Array]:
        return dict(parameters)

    def restored(self, tensors: Mapping[str, Array]) -> Parameters:
        return Parameters(tensors)

    def graph(self, parameters: Parameters) -> Graph:
        size = np.array([-1, 1, SIDE, SIDE], np.int64)  # -1: as many images as there are
        nodes, maps = [Node("Reshape", ("rows", "size"), "images")], "images"
        for number, (weight, bias) in enumerate(zip(WEIGHTS, BIASES, strict=True), 1):
            sums, largest, units = f"sums{number}", f"largest{number}", f"maps{number}"
            nodes += [
                Node("Conv", (maps, weight, bias), sums, _CONVOLUTION),
                Node("MaxPool", (sums,), largest, _POOLING),
                Node("Relu", (largest,), units),
            ]
            maps = units
        nodes += [
            Node("Flatten", (maps,), "features", {"axis": 1}),
            Node("Gemm", ("features", LINEAR_WEIGHT, LINEAR_BIAS), "logits", {"transB": 1}),
        ]
        return Graph(tuple(nodes), {"size": size, **parameters})

    def start(
        self, digits: tuple[int, ...], train: Dataset, start: Start, seed: int
    ) -> Parameters:
        from engine.models.layer_starts import tensors  # with torch, which takes seconds to load

        return Parameters(tensors(shapes(digits), start, seed))

    def model(self, digits: tuple[int, ...], parameters: Parameters) -> SmallCnn:
        return SmallCnn(digits, parameters)

    def arithmetic(self, columns: PixelColumns) -> CnnArithmetic:
        from engine.models.convolutional.arithmetic import CnnArithmetic  # with torch

        return CnnArithmetic(columns)

    def pictures(self, digits: tuple[int, ...]) -> tuple[WeightPicture, ...]:
        return ()  # its weights are of nine places

    def code(self, digits: tuple[int, ...], start: Start, seed: int) -> ModelCode:
        from engine.models.start_code import TENSOR_CODE

        sizes = shapes(digits)
        begin = "".join(
            f'start["{weight}"], start["{bias}"] = layer{sizes[weight]}\n'
            for weight, bias in zip(
                (*WEIGHTS, LINEAR_WEIGHT), (*BIASES, LINEAR_BIAS), strict=True
            )
        )
        names = ", ".join(f'"{weight.partition(".")[0]}"' for weight in WEIGHTS)
        return ModelCode(
            (Text("Three convolutions with ReLU and max pooling, and a linear layer. In memory, "
                  "all maps of one position are stored together, as in the window."),),
            f"generator = torch.Generator().manual_seed({seed})\n\n\n"
            'def layer(*shape):\n    """A weight of this shape, and a bias for each output."""\n'
            f"{TENSOR_CODE[start]}\n\n\nstart = {{}}\n{begin}",
            _MODEL.replace("@NAMES", names),
        )


_MODEL = '''\
def outputs(parameters, pixels):
    """(n, outputs)."""
    maps = pixels[:, :784].reshape(-1, 28, 28, 1).permute(0, 3, 1, 2)
    for name in (@NAMES):
        weight = parameters[f"{name}.weight"].contiguous(memory_format=torch.channels_last)
        sums = torch.nn.functional.conv2d(maps, weight, parameters[f"{name}.bias"], padding=1)
        maps = torch.nn.functional.max_pool2d(sums, 2).relu()
    return torch.nn.functional.linear(
        maps.flatten(1), parameters["linear.weight"], parameters["linear.bias"]
    )'''


def cnn(settings: str) -> Cnn:
    """Of what follows the colon of a key: there is nothing. Raises InputError."""
    if settings:
        raise InputError(
            "The convolutional network has no settings: “{key}”.",
            key=brief(settings, 40),
        )
    return Cnn()
