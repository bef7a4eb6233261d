"""The small convolutional network: three convolutions 3×3, each pooled to half the side, and a
linear layer. It is run by numpy alone, for one image as for thousands.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.drawings.drawing import PIXELS, SIDE
from engine.looks import Look, nobody_looks
from engine.models.capabilities.feature_maps import LayerMaps
from engine.models.capabilities.walk import Walk
from engine.models.classifier import Floats, Images
from engine.models.convolutional.convolution import (
    convolved,
    convolved_back,
    kernel_of,
    largest_of_four,
    pooled,
    pooled_back,
)
from engine.models.convolutional.shapes import (
    BIASES,
    CHANNELS,
    FEATURES,
    LINEAR_BIAS,
    LINEAR_WEIGHT,
    SIDES,
    WEIGHTS,
    shapes,
)
from engine.models.convolutional.walk import walk_cnn
from engine.models.linear import LinearModel, linear_model, within_float32
from engine.models.logits import of_each_digit
from engine.models.parameters import Array, Parameters
from engine.models.trained import TrainedModel

KEY = "cnn"

_EXPLODED = 1e6  # four layers of sums of up to 577 such products are within float32

_AT_ONCE = 8  # images whose maps a processor's cache holds


@dataclass(frozen=True, slots=True, eq=False)
class SmallCnn(TrainedModel):
    """Convolution, max pooling of squares of four, ReLU, three times; then a linear layer.

    A convolution's sums are over the nine places around each one and all maps before, with blank
    paper around the image. ReLU and max pooling may change places: both keep the order of numbers.
    """

    digits: tuple[int, ...]
    parameters: Parameters

    def __post_init__(self) -> None:
        found = {name: each.shape for name, each in self.parameters.items()}
        if found != shapes(self.digits):
            raise ValueError(f"parameters {found} do not go with digits {self.digits}")

    @property
    def key(self) -> str:
        return KEY

    @property
    def multiplications(self) -> int:
        """A kernel is at every place of what it is given."""
        kernels = sum(self.parameters[name].size * side * side
                      for name, side in zip(WEIGHTS, SIDES, strict=False))
        return int(kernels + self.parameters[LINEAR_WEIGHT].size)

    def outputs_of(self, pixels: NDArray[Any]) -> NDArray[Any]:
        flat = pixels.reshape(-1, pixels.shape[-1])[:, :PIXELS]
        typed = {name: each.astype(pixels.dtype) for name, each in self.parameters.items()}
        found = _outputs(flat, typed)
        return found.reshape(*pixels.shape[:-1], found.shape[-1])

    def sizes(self, images: Images) -> Floats:
        """By how many times half of epsilon an output moves at most, if each parameter does by half
        of its own: |weight| times how far what it multiplies moves and how large that is, and on
        to the next layer. ReLU and max pooling move no two numbers further apart than they are.
        """
        typed = {name: each.astype(self._wide) for name, each in self.parameters.items()}
        flat = (images.reshape(len(images), PIXELS) / 255).astype(self._wide)
        absolute = {name: np.abs(each) for name, each in typed.items()}
        largest = np.empty((len(flat), 1))
        for first in range(0, len(flat), _AT_ONCE):
            part = slice(first, first + _AT_ONCE)
            maps: NDArray[Any] = flat[part].reshape(-1, SIDE, SIDE, 1)
            moved: NDArray[Any] = np.zeros_like(maps)
            for weight, bias in zip(WEIGHTS, BIASES, strict=True):
                moved = convolved(moved + maps, kernel_of(absolute[weight]))
                moved = pooled(moved) + absolute[bias]
                maps = pooled(convolved(maps, kernel_of(typed[weight])))
                maps = np.maximum(maps + typed[bias], 0)
            rows = (moved + maps).reshape(len(maps), FEATURES)
            found = rows @ _map_last(absolute[LINEAR_WEIGHT]).T + absolute[LINEAR_BIAS]
            largest[part] = found.max(axis=1, keepdims=True)
        return largest

    def predicted_labels(self, images: Images) -> NDArray[np.uint8]:
        """Summed in float32, which takes a third of the time, and once more in float64 where two
        logits are so near that it may matter.

        A float32 sum of n terms is hardly ever off by more than 4 √n u Σ |term|, with n up to 576
        and u half of epsilon (Higham and Mary, 2019, https://doi.org/10.1137/18M1226312); where
        all pixels are ink the terms are largest, and each layer has its own.
        """
        pixels = np.ones((len(images) + 1, PIXELS), np.float32)
        pixels[:-1] = images.reshape(len(images), PIXELS) / np.float32(255)
        absolute = {name: np.abs(each) for name, each in self.parameters.items()}
        with np.errstate(over="ignore", invalid="ignore"):  # weights that exploded
            largest = _outputs(pixels[-1:], absolute).max() * (len(WEIGHTS) + 1)
            logits = of_each_digit(_outputs(pixels[:-1], self.parameters))
            best = np.sort(logits, axis=1)[:, -2:]
            clear = best[:, 1] - best[:, 0] > 2 * 100 * np.finfo(np.float32).eps / 2 * largest
        found: NDArray[np.uint8] = np.array(self.digits, np.uint8)[logits.argmax(axis=1)]
        if not clear.all():
            found[~clear] = TrainedModel.predicted_labels(self, images[~clear])
        return found

    def maps_of(self, image: Images) -> tuple[LayerMaps, ...]:
        """Of each convolution, for a (28, 28) image, in float64."""
        maps = image.reshape(1, SIDE, SIDE, 1) / 255
        found = []
        for weight, bias in zip(WEIGHTS, BIASES, strict=True):
            given = maps
            sums = convolved(maps, self._kernel(weight)) + self.parameters[bias]
            maps = np.maximum(pooled(sums), 0)
            found.append(LayerMaps(given[0], sums[0], largest_of_four(sums)[0], maps[0]))
        return tuple(found)

    def linear_at(self, image: Images) -> LinearModel:
        """The linear model that it is at this (28, 28) image, and around it.

        Backwards from the outputs: what is 0 by ReLU, and what is not the largest of its four,
        passes nothing on. So each output is a sum over the pixels that is as steep as it.
        """
        through = _map_last(self.parameters[LINEAR_WEIGHT]).astype(np.float64)
        through = through.reshape(-1, SIDES[-1], SIDES[-1], CHANNELS[-1])
        bias = self.parameters[LINEAR_BIAS].astype(np.float64)
        layers = self.maps_of(image)
        for layer, weight, name in zip(layers[::-1], WEIGHTS[::-1], BIASES[::-1], strict=True):
            through = through * (layer.maps > 0)
            bias = bias + through.sum(axis=(1, 2)) @ self.parameters[name]
            by_sums = pooled_back(through, layer.largest, len(layer.sums))
            through = convolved_back(by_sums, self._kernel(weight))
        rows = np.column_stack([through.reshape(len(bias), PIXELS), bias])
        return linear_model(self.digits, within_float32(rows))

    @property
    def kernels(self) -> tuple[Array, ...]:
        """Of each convolution, (maps, maps before, 3, 3)."""
        return tuple(self.parameters[name] for name in WEIGHTS)

    @property
    def biases(self) -> tuple[Array, ...]:
        """Of each convolution, (maps,)."""
        return tuple(self.parameters[name] for name in BIASES)

    def walk(self, start: Floats, end: Floats, at_times: Look = nobody_looks) -> Walk:
        """A cell is the largest of its four sums and 0: it bends where another one is."""
        return walk_cnn(self.parameters, start, end, at_times)

    @property
    def _wide(self) -> type[np.float32] | type[np.float64]:
        """What holds the products of all layers: float32, but for weights that have exploded."""
        largest = max(float(np.abs(each).max()) for each in self.parameters.values())
        return np.float32 if largest < _EXPLODED else np.float64

    def _kernel(self, weight: str) -> NDArray[np.float64]:
        return kernel_of(self.parameters[weight]).astype(np.float64)


def _map_last(linear: Array) -> Array:
    """(outputs, features) in the order of maps that lie last: a place's numbers together."""
    by_map = linear.reshape(len(linear), CHANNELS[-1], SIDES[-1] ** 2)
    return by_map.transpose(0, 2, 1).reshape(len(linear), FEATURES)


def _outputs(flat: NDArray[Any], parameters: Mapping[str, NDArray[Any]]) -> NDArray[Any]:
    """(n, outputs) of (n, 784) pixels in 0..1, in their precision."""
    found = np.empty((len(flat), len(parameters[LINEAR_BIAS])), flat.dtype)
    kernels = [kernel_of(parameters[name]) for name in WEIGHTS]
    linear = _map_last(parameters[LINEAR_WEIGHT]).T
    for first in range(0, len(flat), _AT_ONCE):
        maps = flat[first : first + _AT_ONCE].reshape(-1, SIDE, SIDE, 1)
        for kernel, bias in zip(kernels, BIASES, strict=True):
            maps = pooled(convolved(maps, kernel))
            maps += parameters[bias]  # the same as before pooling, to the bit
            np.maximum(maps, 0, out=maps)
        rows = maps.reshape(len(maps), FEATURES)
        found[first : first + _AT_ONCE] = rows @ linear + parameters[LINEAR_BIAS]
    return found
