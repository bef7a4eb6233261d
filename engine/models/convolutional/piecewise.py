"""Functions of one number, 0 to 1, that are straight between places, and the largest of five."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.models.classifier import Floats

Places = Floats
Largest = NDArray[np.int8]


@dataclass(frozen=True, slots=True, eq=False)
class Straight:
    """places: (n,) in order, from 0 to 1. values: (n, …) there, straight lines between them."""

    places: Places
    values: Floats

    def at(self, places: Places) -> Floats:
        """(places, …); at its own places to the bit."""
        piece = np.searchsorted(self.places, places, side="right") - 1
        piece = np.minimum(piece, len(self.places) - 2)
        low, high = self.places[piece], self.places[piece + 1]
        share = ((places - low) / (high - low)).reshape(-1, *(1,) * (self.values.ndim - 1))
        found: Floats = (1 - share) * self.values[piece] + share * self.values[piece + 1]
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Switches:
    """places: (n + 1,) from 0 to 1. largest: (n, maps), which line is the largest in each piece."""

    places: Places
    largest: Largest

    def pieces(self, finer: Places) -> NDArray[np.intp]:
        """(finer - 1,) in which of its pieces each of the finer ones lies."""
        return pieces_of(self.places, finer)


def pieces_of(places: Places, finer: Places) -> NDArray[np.intp]:
    """(finer - 1,) in which piece between two places each of the finer ones lies."""
    found: NDArray[np.intp] = np.searchsorted(places, (finer[:-1] + finer[1:]) / 2) - 1
    return found


def largest_lines(lines: Straight, within: Floats) -> tuple[Straight, Switches]:
    """The largest of several lines, and which one it is where.

    lines: values (n, lines, maps). within: (maps,), by how much two sums of the same may differ
    through rounding: lines no further apart are one, the first of them.
    """
    places, values = lines.places, lines.values
    near = values.max(axis=1, keepdims=True) - values <= within
    throughout = near[:-1] & near[1:]  # the largest at both ends of a piece is it in all of it
    largest = throughout.argmax(axis=1).astype(np.int8)
    piece, unit = np.nonzero(~throughout.any(axis=1))
    switches = _switches(values[piece, :, unit], values[piece + 1, :, unit],
                         near[piece, :, unit], near[piece + 1, :, unit])
    largest[piece, unit] = switches[0].line
    low, high = places[piece], places[piece + 1]
    at = [np.minimum(low[each.which] + each.share * (high - low)[each.which], high[each.which])
          for each in switches[1:]]
    finer = np.unique(np.concatenate([places, *at]))
    largest = largest[pieces_of(places, finer)]
    for each, where in zip(switches[1:], at, strict=True):
        begins, ends = np.searchsorted(finer, where), np.searchsorted(finer, high[each.which])
        for begin, end, map_, line in zip(
            begins.tolist(), ends.tolist(), unit[each.which].tolist(), each.line, strict=True
        ):
            largest[begin:end, map_] = line
    whole = Straight(finer, lines.at(finer).max(axis=1))
    return _as_simple(whole), _where_it_changes(finer, largest)


@dataclass(frozen=True, slots=True, eq=False)
class _Turn:
    """which: of the pairs of ends. share: how far along. line: the largest from there on."""

    which: NDArray[np.intp]
    share: Floats
    line: NDArray[np.intp]


def _switches(
    first: Floats, last: Floats, near_first: NDArray[np.bool_], near_last: NDArray[np.bool_]
) -> list[_Turn]:
    """(pairs, lines) each: which is the largest at the start, then each turn after the other.

    A line that overtakes is steeper, so there are fewer turns than lines.
    """
    slope = last - first
    line = np.where(near_first, slope, -np.inf).argmax(axis=1)
    which = np.arange(len(line))
    found = [_Turn(which, np.zeros(len(line)), line)]
    which, share = which[~near_last[which, line]], found[0].share
    line = line.copy()
    while len(which):
        of, now = slope[which], line[which]
        rows = np.arange(len(which))
        rises = of - of[rows, now][:, None]
        behind = first[which, now][:, None] - first[which]
        places = np.full_like(rises, np.inf)
        np.divide(behind, rises, out=places, where=rises > 0)
        places = np.maximum(places, share[which][:, None])
        soonest = places.min(axis=1)
        following = np.where(places == soonest[:, None], of, -np.inf).argmax(axis=1)
        found.append(_Turn(which, soonest, following))
        share = share.copy()
        share[which], line[which] = soonest, following
        which = which[~near_last[which, following]]
    return found


def _as_simple(line: Straight) -> Straight:
    """What is 0 all along needs no places."""
    if line.values.any():
        return line
    return Straight(line.places[[0, -1]], line.values[[0, -1]])


def _where_it_changes(places: Places, largest: Largest) -> Switches:
    changes = np.flatnonzero((largest[1:] != largest[:-1]).any(axis=1)) + 1
    begins = np.concatenate([[0], changes])
    return Switches(places[np.append(begins, len(places) - 1)], largest[begins])
