"""Variants of a drawing: by how much it is changed at random, and its strokes changed so."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.bounds import RealBounds
from engine.drawings.drawing import REACH, SIDE, Drawing, Point, Stroke
from engine.drawings.transforms import Move, moved

Floats = NDArray[np.float64]

BOUNDS: Mapping[str, RealBounds] = {
    "shift": RealBounds(0, 8), "turn": RealBounds(0, 45), "size": RealBounds(0, 50),
    "slant": RealBounds(0, 80), "thickness": RealBounds(0, 2), "elastic": RealBounds(0, 4),
}
"""Of each range of a Variants, in its unit."""

CONTROLS = 7
"""Control points along a side of an elastic change: four pieces of 7 pixels need so many."""

_THINNEST = 0.5  # pixels of a pen


@dataclass(frozen=True, slots=True)
class Variants:
    """How far a variant may be from what it is a variant of, up or down, evenly drawn.

    shift: pixels, to the right and down each. turn: degrees. size: per cent of it. slant: per cent
    of the height above the middle, by which a point moves to the right. thickness: pixels by which
    a line is wider. elastic: pixels that any point is displaced at most along each axis, smoothly.
    in_use: whether training learns from variants instead of the images themselves. Raises
    InputError for a number outside BOUNDS.
    """

    shift: float = 2.0
    turn: float = 10.0
    size: float = 10.0
    slant: float = 15.0
    thickness: float = 0.5
    elastic: float = 1.0
    in_use: bool = False

    def __post_init__(self) -> None:
        for name, bounds in BOUNDS.items():
            bounds.check(name, getattr(self, name))

    @property
    def moves(self) -> bool:
        """Whether anything but the lines' thickness is another."""
        return any((self.shift, self.turn, self.size, self.slant, self.elastic))


def variants_of(value: Any) -> Variants:
    """From what JSON has of it; what is missing is as by default. Raises TypeError, InputError."""
    if not isinstance(value, dict) or type(value.get("in_use", False)) is not bool:
        raise TypeError("they are not the ranges of variants")
    known = {each.name for each in fields(Variants)}
    found = Variants(**{name: value[name] for name in value if name in known})
    numbers: dict[str, Any] = {name: float(getattr(found, name)) for name in BOUNDS}
    return replace(found, **numbers)


@dataclass(frozen=True, slots=True, eq=False)
class Changes:
    """What was drawn for each of n variants. right, down, thicker: (n,) pixels. turn: degrees,
    clockwise. size: factors. slant: as a Move's. elastic: (n, 2, 7, 7) pixels to the right and down
    at the control points, rows first.
    """

    right: Floats
    down: Floats
    turn: Floats
    size: Floats
    slant: Floats
    thicker: Floats
    elastic: Floats


def changes(variants: Variants, count: int, seed: int, step: int) -> Changes:
    """Seeded: the same arguments give the same numbers, and another range leaves the others'.

    step: 0 or more; each has numbers of its own, without those before it being drawn.
    """
    drawn = np.random.default_rng([seed, step]).uniform(-1, 1, (count, 6 + 2 * CONTROLS**2))
    return Changes(
        variants.shift * drawn[:, 0], variants.shift * drawn[:, 1], variants.turn * drawn[:, 2],
        1 + variants.size / 100 * drawn[:, 3], variants.slant / 100 * drawn[:, 4],
        variants.thickness * drawn[:, 5],
        variants.elastic * drawn[:, 6:].reshape(count, 2, CONTROLS, CONTROLS),
    )


def spline_weights(places: Floats) -> Floats:
    """(n, 7) how much each control point counts at places along a side, (n,) pixels from 0 to 28.

    Uniform cubic B-splines: none is negative and a row sums to 1, so a displacement is never
    larger than the largest at a control point. Source: de Boor, "A Practical Guide to Splines".
    """
    pieces = CONTROLS - 3
    along = np.clip(places / SIDE, 0, 1) * pieces
    piece = np.minimum(along.astype(np.intp), pieces - 1)
    t = along - piece
    weights = np.zeros((len(places), CONTROLS))
    rows = np.arange(len(places))
    for offset, weight in enumerate((
        (1 - t) ** 3, 3 * t**3 - 6 * t**2 + 4, -3 * t**3 + 3 * t**2 + 3 * t + 1, t**3,
    )):
        weights[rows, piece + offset] = weight / 6
    return weights


def varied_drawings(
    drawing: Drawing, variants: Variants, count: int, seed: int
) -> tuple[Drawing, ...]:
    """Its strokes sized, slanted, turned about their middle and shifted, then displaced smoothly;
    the pen is as much wider as lines are to be. Ranges of 0 give the drawing itself.
    """
    drawn = changes(variants, count, seed, 0)
    return tuple(_varied(drawing, drawn, index) for index in range(count))


def _varied(drawing: Drawing, drawn: Changes, index: int) -> Drawing:
    found = moved(drawing, Move(
        float(drawn.right[index]), float(drawn.down[index]), float(drawn.turn[index]),
        float(drawn.size[index]), float(drawn.slant[index]),
    ))
    thicker = float(drawn.thicker[index])
    if thicker:
        width = min(max(found.pen_width + thicker, min(_THINNEST, found.pen_width)), float(SIDE))
        found = replace(found, pen_width=width)
    if drawn.elastic[index].any():
        found = replace(found, strokes=tuple(
            _bent(stroke, drawn.elastic[index]) for stroke in found.strokes
        ))
    return found


def _bent(stroke: Stroke, elastic: Floats) -> Stroke:
    points = np.array(stroke.points)
    across, downwards = spline_weights(points[:, 0]), spline_weights(points[:, 1])
    off = np.einsum("nr,drc,nc->nd", downwards, elastic, across)
    x, y = np.clip(points[:, :2] + off, -REACH, REACH).T.tolist()
    return Stroke(
        tuple(map(Point, x, y, points[:, 2].tolist())), stroke.times
    )


def inverse_matrices(drawn: Changes) -> Floats:
    """(n, 2, 2) from a place in a variant, relative to the middle, to where it came from.

    The inverse of turning after slanting after sizing, as `moved` does it.
    """
    angle = drawn.turn * (math.pi / 180)
    cos, sin = np.cos(angle), np.sin(angle)
    turned_back = np.stack([np.stack([cos, sin], 1), np.stack([-sin, cos], 1)], 1)
    ones, zeros = np.ones_like(cos), np.zeros_like(cos)
    upright = np.stack([np.stack([ones, drawn.slant], 1), np.stack([zeros, ones], 1)], 1)
    found: Floats = upright @ turned_back / drawn.size[:, None, None]
    return found
