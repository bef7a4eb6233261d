"""Lines of equal height: of a bowl exactly, of any other surface between the points of a grid."""

import numpy as np

from engine.lab.bowl import Bowl
from gui.lab.plots.ranges import Floats

_AROUND = 181
"""Points of an ellipse."""


def ellipse(bowl: Bowl, level: float) -> Floats:
    """(n, 2) where the bowl has this height, over its lowest place; nan at the end.

    With the principal directions v and their curvatures c: ½ c r² = level - least along each.
    """
    curvatures, directions = np.linalg.eigh(bowl.hessian)
    radii = np.sqrt(2 * (level - bowl.least) / np.maximum(curvatures, 1e-12 * curvatures[-1]))
    angle = np.linspace(0, 2 * np.pi, _AROUND)
    around = np.column_stack([radii[0] * np.cos(angle), radii[1] * np.sin(angle)])
    return np.concatenate([bowl.lowest + around @ directions.T, np.full((1, 2), np.nan)])


def contour(x: Floats, y: Floats, heights: Floats, level: float) -> Floats:
    """(n, 2) pieces of the line at this height, nan after each.

    x: (columns,). y: (rows,). heights: (rows, columns). Each cell of the grid is two triangles,
    over which the surface is taken to be level or a slope: the line goes straight through.
    """
    places = np.stack(np.meshgrid(x, y), axis=-1)
    corners = (places[:-1, :-1], places[:-1, 1:], places[1:, 1:], places[1:, :-1])
    values = (heights[:-1, :-1], heights[:-1, 1:], heights[1:, 1:], heights[1:, :-1])
    parts = [np.empty((0, 2))]
    for triangle in ((0, 1, 2), (0, 2, 3)):
        place = np.stack([corners[each].reshape(-1, 2) for each in triangle], axis=1)
        value = np.stack([values[each].ravel() for each in triangle], axis=1)
        above = value > level
        crossed = np.isfinite(value).all(axis=1) & (above.any(axis=1) != above.all(axis=1))
        place, value, above = place[crossed], value[crossed], above[crossed]
        alone = np.where(  # the corner that is on its own side of the level
            above.sum(axis=1) == 1, above.argmax(axis=1), (~above).argmax(axis=1))
        rows = np.arange(len(place))
        piece = np.full((len(place), 3, 2), np.nan)
        for end in (1, 2):
            other = (alone + end) % 3
            one, two = value[rows, alone], value[rows, other]
            share = ((level - one) / (two - one))[:, None]
            piece[:, end - 1] = place[rows, alone] + share * (
                place[rows, other] - place[rows, alone])
        parts.append(piece.reshape(-1, 2))
    return np.concatenate(parts)
