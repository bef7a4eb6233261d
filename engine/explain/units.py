"""What the hidden units of a network do with one image, and which of them do nothing at all."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from engine.drawings.drawing import PIXELS, SIDE
from engine.models.classifier import Floats, Images
from engine.models.networks.activations import PIECEWISE_LINEAR, passed_back
from engine.models.networks.model import HIDDEN, OUTPUT, Network
from engine.models.parameters import Array, Parameters

ENOUGH = 2000
"""Training images that are asked whether a unit is ever on: all of them would take too long."""

_AT_ONCE = 100
"""Images: on most of the first ones nearly every unit is on, and the others need not be asked."""


@dataclass(frozen=True, slots=True, eq=False)
class UnitShares:
    """Of the units of one hidden layer at one image.

    activations: (units,). shares: (outputs, units) weight × activation, what each adds to each
    output; of a layer below the last the weight is that of the linear model that the layers above
    are at this image. bias: (outputs,). outputs: (outputs,), the sum of the shares and the bias.
    """

    activations: Floats
    shares: Floats
    bias: Floats

    @property
    def outputs(self) -> Floats:
        found: Floats = self.shares.sum(axis=1) + self.bias
        return found


def shown_layers(model: Network) -> range:
    """Of which hidden layers, from 0, it is a sum what the units add.

    Of the last one's always; of the one below it only if the layers above are a linear model at the
    image: through a curve what a unit adds depends on the others.
    """
    count = len(model.hidden)
    return range(0 if model.activation in PIECEWISE_LINEAR else count - 1, count)


def unit_shares(model: Network, image: Images, layer: int) -> UnitShares:
    """image: (28, 28) bytes. layer: one of shown_layers. In float64, as the model's own logits."""
    _check(model, layer)
    *hidden, _ = model.units_of(_row(image))
    *below, last = (each.astype(np.float64) for each in model.layers)
    through, bias = last[:, :-1], last[:, -1]
    for above in range(len(hidden) - 1, layer, -1):
        through = passed_back(through, hidden[above], model.activation)
        bias = bias + through @ below[above][:, -1]
        through = through @ below[above][:, :-1]
    return UnitShares(hidden[layer], through * hidden[layer], bias)


def unit_weights(model: Network, image: Images, layer: int) -> Floats:
    """(units, 28, 28) how much the sum of each unit of a hidden layer rises with each pixel.

    Of the first layer they are its weights, whatever the image; of the second what the weights of
    both come to at this (28, 28) image.
    """
    first, *others = (each.astype(np.float64) for each in model.layers[: layer + 1])
    weights: Floats = first[:, :PIXELS]
    if others:
        below = model.units_of(_row(image))[0]
        weights = passed_back(others[0][:, :-1], below, model.activation) @ weights
    return weights.reshape(-1, SIDE, SIDE)


def without_units(model: Network, off: frozenset[int], layer: int) -> Network:
    """The same with these units of a hidden layer adding nothing."""
    name = (*HIDDEN[: len(model.hidden)], OUTPUT)[layer + 1]
    above: Array = model.parameters[name].copy()
    above[:, sorted(off)] = 0
    return replace(model, parameters=Parameters({**model.parameters, name: above}))


def _check(model: Network, layer: int) -> None:
    if layer not in shown_layers(model):
        raise ValueError(f"what the units of hidden layer {layer} of {model.key} add is no sum")


def some_of(images: Images) -> Images:
    """At most ENOUGH of (n, 28, 28) images, evenly taken."""
    return images[:: max(1, -(-len(images) // ENOUGH))]


def dead_units(model: Network, images: Images) -> tuple[NDArray[np.bool_], ...]:
    """Of each hidden layer (units,): whether the unit is 0 on every one of these images.

    Only ReLU makes units so: their gradient is 0 as well, and they stay. images: (n, 28, 28) bytes.
    In float32, which is quick: a sum that is 0 but for rounding may count as either.
    """
    if model.activation != "relu":
        return tuple(np.zeros(count, np.bool_) for count in model.hidden)
    dead = tuple(np.ones(count, np.bool_) for count in model.hidden)
    for start in range(0, len(images), _AT_ONCE):
        _strike_out(dead, model, images[start : start + _AT_ONCE])
        if not any(each.any() for each in dead):
            break
    return dead


def _strike_out(dead: tuple[NDArray[np.bool_], ...], model: Network, images: Images) -> None:
    """Say of the units that are not 0 on one of these images that they are not dead."""
    below = images.reshape(-1, PIXELS) / np.float32(255)
    for depth, layer in enumerate(model.layers[:-1]):
        is_last = not any(each.any() for each in dead[depth + 1 :])
        asked = np.flatnonzero(dead[depth]) if is_last else np.arange(len(layer))
        below = np.maximum(below @ layer[asked, :-1].T + layer[asked, -1], 0)
        dead[depth][asked] &= np.all(below <= 0, axis=0)
        if is_last:
            return


def patterns(model: Network, images: Images) -> int:
    """How many patterns of units on and off these images make, each a linear model of its own.

    images: (n, 28, 28) bytes. Without an activation every unit counts everywhere: one pattern. (The
    linear regions that data falls into: Montúfar et al., 2014.) In float32, as `dead_units`.
    """
    return len(patterns_of(model, images))


def patterns_of(model: Network, images: Images) -> frozenset[bytes]:
    """Each pattern once, the units of all layers as packed bits.

    Raises ValueError for a curved network, which is a linear model nowhere.
    """
    if model.activation not in PIECEWISE_LINEAR:
        raise ValueError(f"{model.key} is a linear model nowhere")
    if model.activation == "none":
        return frozenset([b""][: len(images)])
    on = np.concatenate(model.units_of(_rows(images))[:-1], axis=1) > 0
    return frozenset(row.tobytes() for row in np.packbits(on, axis=1))


def most_exciting(
    model: Network, images: Images, unit: int, count: int, layer: int
) -> list[int]:
    """Which of (n, 28, 28) images make a unit of a hidden layer largest, the most first."""
    values = model.units_of(_rows(images))[layer][:, unit]
    return [int(index) for index in np.argsort(-values, kind="stable")[:count]]


def _row(image: Images) -> Floats:
    return np.append(image.reshape(PIXELS) / 255, 1.0)


def _rows(images: Images) -> NDArray[np.float32]:
    """(n, 785) in 0..1, the last always 1."""
    pixels = np.ones((len(images), PIXELS + 1), np.float32)
    np.divide(images.reshape(-1, PIXELS), np.float32(255), out=pixels[:, :PIXELS])
    return pixels
