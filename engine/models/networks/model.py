"""A network of one or two hidden layers: each unit's sum over the layer below, then a function.

With ReLU it is, at each image, exactly a linear model: the units that are 0 there count for
nothing, the others are sums. Another image may switch other units on: then it is another one.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.drawings.drawing import PIXELS
from engine.models.classifier import Floats, Images
from engine.models.linear import LinearModel, linear_model, within_float32
from engine.models.networks.activations import PIECEWISE_LINEAR, Activation, activated, passed_back
from engine.models.parameters import Array, Parameters
from engine.models.trained import TrainedModel

FAMILY = "mlp"
"""A multilayer perceptron, as the field calls it."""

OUTPUT = "output"
HIDDEN = ("hidden1", "hidden2")
"""Its parameters: of each layer (units, inputs + 1), a row each unit, its bias the last of it."""


def key_of(hidden: tuple[int, ...], activation: Activation) -> str:
    """By which files name it: "mlp:30:relu", "mlp:128,64:tanh"."""
    return f"{FAMILY}:{','.join(map(str, hidden))}:{activation}"


@dataclass(frozen=True, slots=True, eq=False)
class Network(TrainedModel):
    """Outputs as the linear model's: of two digits the logit of the first, of more one each."""

    digits: tuple[int, ...]
    parameters: Parameters
    activation: Activation

    @property
    def hidden(self) -> tuple[int, ...]:
        """How many units each hidden layer has."""
        return tuple(len(self.parameters[name]) for name in HIDDEN if name in self.parameters)

    @property
    def key(self) -> str:
        return key_of(self.hidden, self.activation)

    def as_network(self) -> "Network":
        return self

    @property
    def layers(self) -> tuple[Array, ...]:
        """Each layer's weights and biases, (units, inputs + 1)."""
        return tuple(self.parameters.values())

    def units_of(self, pixels: NDArray[Any]) -> list[NDArray[Any]]:
        """What each hidden layer's units are, (…, units), and the outputs last.

        pixels: (…, 785) in 0..1, the last always 1. In their precision.
        """
        first, *others = (each.astype(pixels.dtype, copy=False) for each in self.layers)
        found = [pixels @ first.T]
        for layer in others:
            found[-1] = activated(found[-1], self.activation)
            found.append(found[-1] @ layer[:, :-1].T + layer[:, -1])
        return found

    def outputs_of(self, pixels: NDArray[Any]) -> NDArray[Any]:
        return self.units_of(pixels)[-1]

    def sizes(self, images: Images) -> Floats:
        """As many times the sum of absolute values as there are layers, each of which rounds.

        An activation moves no two sums further apart than they are (a sigmoid a quarter of it), and
        its value is at most its sum (a sigmoid's 1).
        """
        pixels = np.ones((len(images), PIXELS + 1))
        pixels[:, :PIXELS] = images.reshape(len(images), PIXELS) / 255
        first, *others = (np.abs(each).astype(np.float64) for each in self.layers)
        size: Floats = pixels @ first.T
        for layer in others:
            if self.activation == "sigmoid":
                size = size / 4 + 1
            size = size @ layer[:, :-1].T + layer[:, -1]
        largest: Floats = size.max(axis=1, keepdims=True)
        return largest * len(self.layers)

    def linear_at(self, image: Images) -> LinearModel | None:
        """The linear model that it is at this (28, 28) image, and around it; None for a curved one.

        Backwards from the outputs: a unit that is off passes nothing on (Montúfar et al., "On the
        number of linear regions of deep neural networks", 2014).
        """
        if self.activation not in PIECEWISE_LINEAR:
            return None
        pixels = np.append(image.reshape(PIXELS) / 255, 1.0)
        *hidden, _ = self.units_of(pixels)
        layers = [each.astype(np.float64) for each in self.layers]
        through, bias = layers[-1][:, :-1], layers[-1][:, -1]
        for layer, units in zip(reversed(layers[:-1]), reversed(hidden), strict=True):
            through = passed_back(through, units, self.activation)
            bias = bias + through @ layer[:, -1]
            through = through @ layer[:, :-1]
        return linear_model(self.digits, within_float32(np.column_stack([through, bias])))
