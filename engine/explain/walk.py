"""The straight walk from one image to another, along which a ReLU network bends at a few places.

At x(t) = a + t (b - a) the sum of each unit of the first hidden layer is a straight line in t, so
it is 0 at one t at most: there the unit goes on or off. Between two such places the sums of the
second layer are straight lines, too, and so are the outputs between all of these: the network is
one linear model on each piece. So the integral over the gradient that is each pixel's contribution
(integrated gradients: Sundararajan, Taly, Yan, "Axiomatic attribution for deep networks", 2017) is
a finite sum and comes out exactly, where it is usually sampled.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.drawings.drawing import PIXELS, SIDE
from engine.looks import Look, nobody_looks
from engine.models.capabilities.hidden_units import network_in
from engine.models.capabilities.walk import Kink, OwnWalk, Walk
from engine.models.classifier import Floats
from engine.models.networks.activations import PIECEWISE_LINEAR
from engine.models.networks.model import Network
from engine.models.trained import Additive, TrainedModel

Mask = NDArray[np.bool_]


def walk(
    model: TrainedModel, start: NDArray[Any], end: NDArray[Any],
    at_times: Look = nobody_looks,
) -> Walk | None:
    """In float64. start, end: (28, 28), bytes or numbers of 0..1.

    at_times: called now and then where it takes long; it may raise, to end it.

    None for a model that is not made of straight pieces (sigmoid, tanh), or is not known to be.
    Raises TooManyKinks for a convolutional one that has exploded.
    """
    a, b = _pixels(start), _pixels(end)
    network = network_in(model)
    if network is not None and network.activation in PIECEWISE_LINEAR:
        return _of_network(network, a, b)
    if isinstance(model, OwnWalk):
        return model.walk(a, b, at_times)
    if isinstance(model, Additive):
        weights = model.weights.reshape(-1, PIXELS).astype(np.float64)
        ends = np.stack([weights @ each + model.bias for each in (a, b)])
        return Walk(a, b, np.array([0.0, 1.0]), ends, (), _as_images(weights * (b - a)))
    return None


def _of_network(model: Network, a: Floats, b: Floats) -> Walk:
    first, *others = (each.astype(np.float64) for each in model.layers)
    sums = np.stack([first[:, :PIXELS] @ each + first[:, PIXELS] for each in (a, b)])
    bends = model.activation == "relu"
    places, on = _switched(np.array([0.0, 1.0]), sums) if bends else _never(sums)
    layers = [on]  # of each hidden layer (pieces, units), which are on in which piece
    values = np.outer(1 - places, sums[0]) + np.outer(places, sums[1])
    for layer in others[:-1]:
        values = _kept(values, bends) @ layer[:, :-1].T + layer[:, -1]
        finer, on = _switched(places, values) if bends else _never(values)
        inside = np.searchsorted(places, (finer[:-1] + finer[1:]) / 2) - 1
        layers = [each[inside] for each in layers] + [on]
        values = np.stack([np.interp(finer, places, each) for each in values.T], axis=1)
        places = finer
    outputs = _kept(values, bends) @ others[-1][:, :-1].T + others[-1][:, -1]
    places, outputs, layers = _merged(places, outputs, layers)
    slopes = _mean_slopes(others, layers, np.diff(places)) @ first[:, :PIXELS]
    return Walk(a, b, places, outputs, _kinks(places, layers), _as_images(slopes * (b - a)),
                "units", len(layers))


def _kept(sums: Floats, bends: bool) -> Floats:
    found: Floats = np.maximum(sums, 0) if bends else sums
    return found


def _never(values: Floats) -> tuple[Floats, Mask]:
    """Without an activation nothing switches: one piece, every unit counts."""
    return np.array([0.0, 1.0]), np.ones((1, values.shape[1]), np.bool_)


def _switched(places: Floats, sums: Floats) -> tuple[Floats, Mask]:
    """Finer places, with those where a unit's sum is 0, and (pieces, units) which units are on.

    places: (n,) in order. sums: (n, units) there, straight lines between them. A unit is on in a
    piece where its sum is over 0; one that is 0 in all of it is off.
    """
    before, after = sums[:-1], sums[1:]
    crosses = (before > 0) & (after < 0) | (before < 0) & (after > 0)
    share = np.zeros_like(before)
    np.divide(before, before - after, out=share, where=crosses)
    low, high = places[:-1, None], places[1:, None]
    zeros = np.minimum(low + share * (high - low), high)  # rounding may carry it a bit beyond
    found = np.unique(np.concatenate([places, zeros[crosses]]))
    middles = (found[:-1] + found[1:]) / 2
    inside = np.searchsorted(places, middles) - 1
    rises = (middles[:, None] > zeros[inside]) == (after > before)[inside]
    touched = (np.maximum(before, after) > 0)[inside]
    return found, np.where(crosses[inside], rises, touched)


def _merged(
    places: Floats, outputs: Floats, layers: list[Mask]
) -> tuple[Floats, Floats, list[Mask]]:
    """Without the places at which no unit switches."""
    changes = np.zeros(len(places), np.bool_)
    for on in layers:
        changes[1:-1] |= (on[1:] != on[:-1]).any(axis=1)
    changes[[0, -1]] = True
    first_of_piece = np.flatnonzero(changes)[:-1]
    return places[changes], outputs[changes], [on[first_of_piece] for on in layers]


def _kinks(places: Floats, layers: list[Mask]) -> tuple[Kink, ...]:
    found = [
        Kink(float(places[1 + piece]), layer, int(unit), bool(on[1 + piece, unit]))
        for layer, on in enumerate(layers)
        for piece, unit in zip(*np.nonzero(on[1:] != on[:-1]), strict=True)
    ]
    return tuple(sorted(found, key=lambda kink: (kink.at, kink.layer, kink.unit)))


def _mean_slopes(others: list[Floats], layers: list[Mask], lengths: Floats) -> Floats:
    """(outputs, units) how much an output rises with each sum of the first layer, on average.

    others: the layers over the first, the output's last. It is the sum over the pieces of length ×
    weights × which units are on, put in order: a path through the layers counts for as long as all
    of its units are on together.
    """
    *hidden, output = (each[:, :-1] for each in others)
    if not hidden:
        found: Floats = output * (lengths @ layers[0])
        return found
    together = layers[1].T @ (lengths[:, None] * layers[0])  # (second, first)
    return output @ (hidden[0] * together)


def _pixels(image: NDArray[Any]) -> Floats:
    scale = 255 if image.dtype == np.uint8 else 1
    found: Floats = image.reshape(PIXELS).astype(np.float64) / scale
    return found


def _as_images(rows: Floats) -> Floats:
    return rows.reshape(-1, SIDE, SIDE)
