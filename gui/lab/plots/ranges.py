"""How much of a plot is shown: what matters, and of what flies off no more than can be read."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Span = tuple[float, float]

_FAR = 10
"""Ranges beyond which nothing is painted: Qt cannot paint everything that is a float."""


def outward(low: float, high: float) -> Span:
    """A little more, in steps of about a tenth, so that axes seldom change."""
    if not np.isfinite(high - low):
        return -1.0, 1.0
    if not high > low:
        return low - 1.0, low + 1.0
    step = 10 ** np.floor(np.log10(high - low)) / 4
    return float(np.floor(low / step) * step), float(np.ceil(high / step) * step)


def reaching(low: float, high: float, others: Floats, reach: float = 2.0) -> Span:
    """low..high and as much of the others as lies within so many times that."""
    span = high - low if high > low else 1.0
    near = others[np.isfinite(others)].clip(low - reach * span, high + reach * span)
    if len(near):
        low, high = min(low, float(near.min())), max(high, float(near.max()))
    return low, high


def paintable(values: Floats, span: Span) -> Floats:
    """Values far out of sight are moved nearer, still out of sight."""
    room = _FAR * (span[1] - span[0])
    return values.clip(span[0] - room, span[1] + room)


def paintable_path(path: Floats, across: Span, up: Span) -> Floats:
    """(n, 2) without what is far off: a step that leads there is cut where it leaves, in its own
    direction; nan stands where nothing is to be painted.
    """
    middle = np.array([sum(across), sum(up)]) / 2
    room = _FAR * np.array([across[1] - across[0], up[1] - up[0]])
    with np.errstate(all="ignore"):
        away = (path - middle) / room
        near = (np.abs(away) <= 1).all(axis=1)
        points: list[Floats] = []
        for index in range(len(path)):
            if near[index]:
                points.append(path[index])
                continue
            for inner in (index - 1, index + 1):  # where it left, and where it comes back
                if 0 <= inner < len(path) and near[inner] and np.isfinite(path[index]).all():
                    step = away[index] - away[inner]
                    to_edge = (np.sign(step) - away[inner]) / step
                    share = float(np.nanmin(np.where(step == 0, np.nan, to_edge)))
                    points.append(path[inner] + share * (path[index] - path[inner]))
            points.append(np.full(2, np.nan))
    return np.array(points).reshape(-1, 2)


def landscape(
    lowest: Floats, start: Floats, path: Floats, shape: float, same_units: bool
) -> tuple[Span, Span]:
    """What of the landscape is shown: the lowest place, the start, and the path as far as it is
    near.

    lowest, start: (2,). path: (n, 2). shape: the plot's width over its height. same_units: whether
    a unit is as long both ways, the lowest place in the middle; else each way has its own.
    """
    spans = []
    for axis in (0, 1):
        low, high = sorted((float(lowest[axis]), float(start[axis])))
        if high - low < 1e-9 * max(1.0, abs(high)):
            low, high = low - 0.5, high + 0.5
        spans.append(reaching(low, high, path[:, axis], 1.0))
    if not same_units:
        return tuple(  # type: ignore[return-value]
            outward(low - 0.12 * (high - low), high + 0.12 * (high - low)) for low, high in spans
        )
    away = [max(high - place, place - low)
            for (low, high), place in zip(spans, lowest.tolist(), strict=True)]
    half = 1.12 * max(away[1], away[0] / shape)
    half = outward(0.0, half)[1]
    x, y = lowest.tolist()
    return (x - half * shape, x + half * shape), (y - half, y + half)


def around(start: Floats, path: Floats) -> tuple[Span, Span]:
    """What is shown of a landscape whose lowest place nobody knows: the path, and 1.5 around it.

    start: (2,). path: (n, 2).
    """
    spans = []
    for axis in (0, 1):
        at = float(start[axis])
        low, high = reaching(at - 1.0, at + 1.0, path[:, axis], 3.0)
        spans.append(outward(low - 0.5, high + 0.5))
    return spans[0], spans[1]
