"""The linear model: one weight a pixel and a bias for each of its outputs."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.drawings.drawing import PIXELS, SIDE
from engine.models.classifier import Floats, Images
from engine.models.logits import outputs
from engine.models.parameters import Array, Parameters
from engine.models.trained import TrainedModel

KEY = "linear"

WEIGHTS = "weights_and_bias"
"""Its only parameters: (outputs, 785), a row each output, the bias the last of it."""


@dataclass(frozen=True, eq=False)
class LinearModel(TrainedModel):
    """Outputs = weights · pixels + bias, turned into probabilities.

    Two digits: one output, the logit of the *first* digit, and its sigmoid is the probability of
    it, as in chapter 4 of "Deep Learning for Coders with fastai & PyTorch" (target 1 is a 3). More
    digits: one each, and their softmax.
    """

    digits: tuple[int, ...]
    parameters: Parameters

    def __post_init__(self) -> None:
        if self.matrix.shape != (outputs(self.digits), PIXELS + 1):
            raise ValueError(
                f"parameters {self.matrix.shape} do not go with digits {self.digits}"
            )

    @property
    def key(self) -> str:
        return KEY

    @property
    def matrix(self) -> Array:
        """(outputs, 785), the last column is the bias."""
        return self.parameters[WEIGHTS]

    @property
    def weights(self) -> Array:
        """(outputs, 28, 28)."""
        return self.matrix[:, :PIXELS].reshape(-1, SIDE, SIDE)

    @cached_property  # asked for at every move of the pen
    def bias(self) -> Array:
        """(outputs,)."""
        return self.matrix[:, PIXELS]

    def linear_at(self, image: Images) -> "LinearModel":
        return self

    def outputs_of(self, pixels: NDArray[Any]) -> NDArray[Any]:
        found: NDArray[Any] = pixels @ self.matrix.T.astype(pixels.dtype, copy=False)
        return found

    def outputs(self, images: Images) -> Floats:
        pixels = images.reshape(len(images), PIXELS) / 255
        found: Floats = pixels @ self._columns + self.bias
        return found

    @cached_property
    def _columns(self) -> Floats:
        """(784, outputs) the weights."""
        return self.matrix[:, :PIXELS].T.astype(np.float64)

    @cached_property
    def _absolute(self) -> Floats:
        """(outputs, 785) what a weight and a pixel of 1 are at most."""
        return np.abs(self.matrix).astype(np.float64)

    def sizes(self, images: Images) -> Floats:
        pixels = images.reshape(len(images), PIXELS) / 255
        absolute = self._absolute
        size: Floats = pixels @ absolute[:, :PIXELS].T + absolute[:, PIXELS]
        largest: Floats = np.maximum.reduce(size, axis=1, keepdims=True)
        return largest


def linear_model(digits: tuple[int, ...], matrix: Array) -> LinearModel:
    """The model of these weights and biases, (outputs, 785) float32."""
    return LinearModel(digits, Parameters({WEIGHTS: matrix}))


def within_float32(matrix: Floats) -> Array:
    """In float32; weights that have exploded beyond it become its largest number."""
    most = np.finfo(np.float32).max
    return np.clip(matrix, -most, most).astype(np.float32)


def from_means(digits: tuple[int, ...], means: Floats) -> LinearModel:
    """The RMSE baseline written as a linear model: the same prediction on every image.

    |x - m|² = |x|² - 2 m·x + |m|², and |x|² is the same for every digit, so nearest means largest
    2 m·x - |m|². For two digits their difference: weights 2 (m₁ - m₂), bias |m₂|² - |m₁|².
    """
    flat = means.reshape(len(means), PIXELS)
    rows = np.column_stack([2 * flat, -np.square(flat).sum(axis=1)])
    if len(digits) == 2:
        rows = rows[:1] - rows[1:]
    return linear_model(digits, rows.astype(np.float32))
