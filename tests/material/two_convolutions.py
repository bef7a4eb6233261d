"""A throw-away kind of model with two layers of 3 and 5 feature maps, and no walk of its own.

It is looked at only: it has no sums for training. Nothing in engine/ or gui/ names it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from material.registered_model import registered_model
from numpy.typing import NDArray

from engine.data.datasets import Dataset
from engine.drawings.drawing import SIDE
from engine.models.architecture import Architecture, Arithmetic, Graph, Start, WeightPicture
from engine.models.capabilities.feature_maps import LayerMaps
from engine.models.classifier import Floats, Images
from engine.models.convolutional.convolution import convolved, kernel_of, largest_of_four, pooled
from engine.models.logits import outputs
from engine.models.parameters import Array, Parameters
from engine.models.pixel_columns import PixelColumns
from engine.models.trained import TrainedModel
from engine.text import Text

KEY = "two"
MAPS = (3, 5)
FEATURES = 5 * 7 * 7


@dataclass(frozen=True, slots=True, eq=False)
class TwoConvolutions(TrainedModel):
    digits: tuple[int, ...]
    parameters: Parameters

    @property
    def key(self) -> str:
        return KEY

    @property
    def kernels(self) -> tuple[Array, ...]:
        return self.parameters["kernel1"], self.parameters["kernel2"]

    @property
    def biases(self) -> tuple[Array, ...]:
        return self.parameters["bias1"], self.parameters["bias2"]

    def maps_of(self, image: Images) -> tuple[LayerMaps, ...]:
        maps, found = image.reshape(1, SIDE, SIDE, 1) / 255, list[LayerMaps]()
        for kernel, bias in zip(self.kernels, self.biases, strict=True):
            given, sums = maps, convolved(maps, kernel_of(kernel).astype(np.float64)) + bias
            maps = np.maximum(pooled(sums), 0)
            found.append(LayerMaps(given[0], sums[0], largest_of_four(sums)[0], maps[0]))
        return tuple(found)

    def outputs_of(self, pixels: NDArray[Any]) -> NDArray[Any]:
        linear = self.parameters["linear"]
        rows = [self.maps_of(each[:-1] * 255)[-1].maps.ravel()
                for each in pixels.reshape(-1, pixels.shape[-1])]
        found = np.array(rows) @ linear[:, :-1].T + linear[:, -1]
        return found.reshape(*pixels.shape[:-1], -1)

    def sizes(self, images: Images) -> Floats:
        return np.ones((len(images), 1))


class Two:
    key, name, short, is_additive = KEY, Text("two convolutions"), Text("two"), False
    is_linear_at_each_image = False
    starts: tuple[Start, ...] = ("random",)

    def tensors(self, digits: tuple[int, ...]) -> dict[str, tuple[int, ...]]:
        return {"kernel1": (MAPS[0], 1, 3, 3), "bias1": MAPS[:1],
                "kernel2": (MAPS[1], MAPS[0], 3, 3), "bias2": MAPS[1:],
                "linear": (outputs(digits), FEATURES + 1)}

    def stored(self, parameters: Parameters) -> dict[str, Array]:
        return dict(parameters)

    def restored(self, tensors: Mapping[str, Array]) -> Parameters:
        return Parameters(tensors)

    def graph(self, parameters: Parameters) -> Graph:
        raise NotImplementedError

    def start(
        self, digits: tuple[int, ...], train: Dataset, start: Start, seed: int
    ) -> Parameters:
        numbers = np.random.default_rng(seed)
        return Parameters({name: numbers.normal(size=shape).astype(np.float32)
                           for name, shape in self.tensors(digits).items()})

    def model(self, digits: tuple[int, ...], parameters: Parameters) -> TwoConvolutions:
        return TwoConvolutions(digits, parameters)

    def arithmetic(self, columns: PixelColumns) -> Arithmetic:
        raise NotImplementedError

    def pictures(self, digits: tuple[int, ...]) -> tuple[WeightPicture, ...]:
        return ()

    def code(self, digits: tuple[int, ...], start: Start, seed: int) -> None:
        return None


def make(settings: str) -> Architecture:
    return Two()


registered = partial(registered_model, KEY, make)
