"""The walk through a convolutional network, which bends where a cell of its maps switches.

A cell, once pooled, is the largest of five: its four sums, and 0 by ReLU. Along the way these are
straight lines between the places where a cell below them switches, so where another is the largest
comes out exactly, layer by layer. A cell is told only of the places that it can see: those of the
4 × 4 cells below its four sums.
"""

from dataclasses import dataclass

import numpy as np

from engine.drawings.drawing import SIDE
from engine.looks import Look
from engine.models.capabilities.walk import Kink, TooManyKinks, Walk
from engine.models.classifier import Floats
from engine.models.convolutional.convolution import convolved_back, kernel_of
from engine.models.convolutional.piecewise import Largest, Straight, Switches, largest_lines
from engine.models.convolutional.shapes import (
    BIASES,
    CHANNELS,
    LINEAR_BIAS,
    LINEAR_WEIGHT,
    SIDES,
    WEIGHTS,
)
from engine.models.parameters import Parameters

MOST = 50_000
"""Kinks beyond which it is given up: an exploded model's, of which nobody would read one."""

_ROUNDING = 2.0**-45
"""Of the sum of all absolute terms: what 577 of them may lose by rounding, and then some."""

_FOUR = ((0, 0), (0, 1), (1, 0), (1, 1))


@dataclass(frozen=True, slots=True, eq=False)
class _Layer:
    """kernel: (9 · maps in, maps out). cells, switches: of each pooled cell, row by row."""

    kernel: Floats
    side: int
    cells: list[Straight]
    switches: list[Switches]


def walk_cnn(
    parameters: Parameters, a: Floats, b: Floats, at_times: Look, most: int = MOST
) -> Walk:
    """a, b: (784,) in 0..1, the ends. In float64. Raises TooManyKinks.

    at_times: called at each cell; it may raise, to end it.
    """
    ends = np.array([0.0, 1.0])
    cells = [Straight(ends, np.array([[here], [there]])) for here, there in zip(a, b, strict=True)]
    layers: list[_Layer] = []
    kinks: list[Kink] = []
    for number, side in enumerate(SIDES[1:]):
        weight, bias = parameters[WEIGHTS[number]], parameters[BIASES[number]]
        kernel = kernel_of(weight).astype(np.float64)
        layer = _Layer(kernel, side, [], [])
        for place in range(side * side):
            at_times()
            window = _window(divmod(place, side), SIDES[number], cells)
            lines, within = _sums(window, kernel, bias.astype(np.float64))
            cell, switches = largest_lines(lines, within)
            layer.cells.append(cell)
            layer.switches.append(switches)
            kinks += _kinks(switches, number, divmod(place, side))
            if len(kinks) > most:
                raise TooManyKinks(most)
        layers.append(layer)
        cells = layer.cells
    kinks.sort(key=lambda kink: (kink.at, kink.layer, kink.cell, kink.unit))
    places = np.unique([0.0, *(kink.at for kink in kinks), 1.0])
    features = np.stack([cell.at(places) for cell in cells], axis=2)  # (places, maps, cells)
    linear = parameters[LINEAR_WEIGHT].astype(np.float64)
    outputs = features.reshape(len(places), -1) @ linear.T + parameters[LINEAR_BIAS]
    slopes = _mean_slopes(layers, linear, at_times)
    return Walk(a, b, places, outputs, tuple(kinks), slopes * (b - a).reshape(SIDE, SIDE),
                "cells", len(layers))


def _window(
    cell: tuple[int, int], side: int, below: list[Straight]
) -> dict[tuple[int, int], Straight]:
    """Of the 4 × 4 cells below a cell's four sums those that there are: blank paper is around."""
    return {place: below[index] for place, index in _seen(cell, side).items()}


def _seen(cell: tuple[int, int], side: int) -> dict[tuple[int, int], int]:
    """Where in the window: which cell below, row by row."""
    top, left = 2 * cell[0] - 1, 2 * cell[1] - 1
    return {
        (down, right): (top + down) * side + left + right
        for down in range(4) for right in range(4)
        if 0 <= top + down < side and 0 <= left + right < side
    }


def _sums(
    window: dict[tuple[int, int], Straight], kernel: Floats, bias: Floats
) -> tuple[Straight, Floats]:
    """0 and a cell's four sums, (places, 5, maps), and what rounding may do to each map's."""
    places = np.unique(np.concatenate([each.places for each in window.values()]))
    count = len(places)
    around = np.zeros((count, 4, 4, len(kernel) // 9))
    for place, each in window.items():
        around[:, place[0], place[1]] = each.at(places)
    lines = np.zeros((count, 5, len(bias)))
    for index, (down, right) in enumerate(_FOUR, 1):
        rows = around[:, down : down + 3, right : right + 3].reshape(count, -1)
        lines[:, index] = rows @ kernel + bias
    size = np.abs(kernel).sum(axis=0) * float(np.abs(around).max()) + np.abs(bias)
    return Straight(places, lines), _ROUNDING * size


def _kinks(switches: Switches, layer: int, cell: tuple[int, int]) -> list[Kink]:
    largest = switches.largest
    return [
        Kink(float(switches.places[1 + piece]), layer, int(unit),
             None if largest[piece, unit] and largest[1 + piece, unit]
             else bool(largest[1 + piece, unit]), cell)
        for piece, unit in zip(*np.nonzero(largest[1:] != largest[:-1]), strict=True)
    ]


# how steep it is by each pixel, on average


def _mean_slopes(
    layers: list[_Layer], linear: Floats, at_times: Look
) -> Floats:
    """(outputs, 28, 28): backwards, as at a single image, but of all of the way at once.

    What a layer passes on is summed up along the way, so that it need be known only where a cell
    of the layer below switches.
    """
    first, second, third = layers
    by_features = linear.reshape(len(linear), CHANNELS[2], -1)
    back: list[list[tuple[Switches, Floats]]] = [[] for _ in second.cells]
    for place, switches in enumerate(third.switches):
        at_times()
        routed = _routed(by_features[None, :, :, place], switches.largest)
        window = _to_window(routed, third.kernel)
        for (down, right), cell in _seen(divmod(place, third.side), second.side).items():
            back[cell].append((switches, window[:, :, down, right]))
    by_sums = np.zeros((len(linear), 2 * first.side, 2 * first.side, CHANNELS[0]))
    for place, own in enumerate(second.switches):
        at_times()
        along = _along(own, back[place])
        if along is None:
            continue
        for where, cell in _seen(divmod(place, second.side), first.side).items():
            _add(by_sums, first, cell, _through(along, first.switches[cell], second, where))
    slopes: Floats = convolved_back(by_sums, first.kernel)[..., 0]
    return slopes


def _routed(slopes: Floats, largest: Largest) -> Floats:
    """(pieces, outputs, 4, maps): the slope by a cell, (pieces, outputs, maps), goes to that of its
    four sums which is the largest, and nowhere where it is off.
    """
    each = np.arange(1, 5)[None, :, None] == largest[:, None, :]
    found: Floats = slopes[:, :, None, :] * each[:, None]
    return found


def _to_window(by_sums: Floats, kernel: Floats) -> Floats:
    """(pieces, outputs, 4, 4, maps in) of the slopes by a cell's four sums."""
    pieces, outputs, _, after = by_sums.shape
    before = len(kernel) // 9
    rows = by_sums.reshape(-1, after) @ kernel.T
    parts = rows.reshape(pieces, outputs, 4, 3, 3, before)
    found = np.zeros((pieces, outputs, 4, 4, before))
    for index, (down, right) in enumerate(_FOUR):
        found[:, :, down : down + 3, right : right + 3] += parts[:, :, index]
    return found


def _along(own: Switches, back: list[tuple[Switches, Floats]]) -> Straight | None:
    """(places, outputs, 4, maps) the slopes by a cell's four sums, summed up from 0 to each place.

    None where they are 0 all along.
    """
    if not back or not own.largest.any():
        return None
    places = np.unique(np.concatenate([own.places, *(each.places for each, _ in back)]))
    slopes = sum(values[each.pieces(places)] for each, values in back)
    routed = _routed(np.asarray(slopes), own.largest[own.pieces(places)])
    summed = np.zeros((len(places), *routed.shape[1:]))
    np.cumsum(routed * np.diff(places)[:, None, None, None], axis=0, out=summed[1:])
    return Straight(places, summed)


def _through(
    along: Straight, below: Switches, layer: _Layer, where: tuple[int, int]
) -> Floats:
    """(pieces, outputs, maps in) what comes through to one cell of a window, in each of its pieces.

    Each piece counts for as long as it is.
    """
    each = np.diff(along.at(below.places), axis=0)  # (pieces, outputs, 4, maps out)
    kernel = layer.kernel.reshape(3, 3, -1, layer.kernel.shape[1])
    found = np.zeros((*each.shape[:2], kernel.shape[2]))
    for index, (down, right) in enumerate(_FOUR):
        row, column = where[0] - down, where[1] - right
        if 0 <= row < 3 and 0 <= column < 3:
            found += each[:, :, index] @ kernel[row, column].T
    return found


def _add(by_sums: Floats, layer: _Layer, cell: int, slopes: Floats) -> None:
    """To the slopes by the sums of this cell, (outputs, side, side, maps), those of its pieces."""
    row, column = divmod(cell, layer.side)
    routed = _routed(slopes, layer.switches[cell].largest).sum(axis=0)
    for index, (down, right) in enumerate(_FOUR):
        by_sums[:, 2 * row + down, 2 * column + right] += routed[:, index]
