"""A walk from one image to another: straight pieces, and what switches between two of them."""

from dataclasses import dataclass
from typing import Literal, Protocol, runtime_checkable

import numpy as np

from engine.drawings.drawing import SIDE
from engine.looks import Look
from engine.models.classifier import Floats

Switching = Literal["nothing", "units", "cells"]
"""Nothing of a linear model; hidden units; cells of feature maps."""

_SHORT = 1e-9


@dataclass(frozen=True, slots=True)
class Kink:
    """A unit switches. at: over 0 and under 1. layer, unit: counted from 0.

    Of feature maps a unit is a map: cell is the row and the column in it, and goes_on is None where
    another one of the cell's four sums has become the largest.
    """

    at: float
    layer: int
    unit: int
    goes_on: bool | None
    cell: tuple[int, int] = (0, 0)


class TooManyKinks(Exception):
    """most: there are more than so many."""

    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.most = most


@dataclass(frozen=True, slots=True, eq=False)
class Walk:
    """What a model gives along the way from `start` to `end`, (784,) each in 0..1.

    places: (pieces + 1,) where a piece ends and the next begins, from 0 to 1. outputs: (pieces + 1,
    outputs) there, of two digits one, the logit of the first; between them they are straight lines.
    kinks: in their order; at one place there may be several. contributions: (outputs, 28, 28), what
    each pixel's change adds to each output; they sum to outputs[-1] - outputs[0]. switching: what
    there is in the model that can switch, in so many layers.
    """

    start: Floats
    end: Floats
    places: Floats
    outputs: Floats
    kinks: tuple[Kink, ...]
    contributions: Floats
    switching: Switching = "nothing"
    layers: int = 0

    def steeper(self, output: int) -> Floats:
        """(pieces - 1,) by how much an output's slope is another after each inner place.

        Of a piece that is shorter than a billionth of the way the slope would be rounding, so it
        counts as that of the piece before it.
        """
        lengths = np.diff(self.places)
        slopes = np.diff(self.outputs[:, output]) / lengths
        long = np.flatnonzero(lengths > _SHORT)
        before = np.maximum(np.searchsorted(long, np.arange(len(lengths)), side="right") - 1, 0)
        found: Floats = np.diff(slopes[long[before]])
        return found

    @property
    def pieces(self) -> int:
        return len(self.places) - 1

    def image_at(self, place: float) -> Floats:
        """(28, 28) in 0..1, the image after this part of the way, 0..1."""
        found: Floats = (1 - place) * self.start + place * self.end
        return found.reshape(SIDE, SIDE)

    def outputs_at(self, place: float) -> Floats:
        """(outputs,) after this part of the way, 0..1."""
        return np.array([np.interp(place, self.places, each) for each in self.outputs.T])


@runtime_checkable
class OwnWalk(Protocol):
    """A model that finds the straight pieces itself, and for which that takes long."""

    def walk(self, start: Floats, end: Floats, at_times: Look) -> Walk:
        """In float64. start, end: (784,) in 0..1. at_times: called now and then; it may raise.

        Raises TooManyKinks where nobody would read one of them.
        """
