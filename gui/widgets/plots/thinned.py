"""Curves of many points, thinned to what can be seen."""

import numpy as np
from numpy.typing import NDArray

MOST_POINTS = 400
"""Points a curve is thinned to: more take long to paint and show nothing more."""

Curve = tuple[NDArray[np.floating], NDArray[np.floating]]


def chosen_of(count: int) -> NDArray[np.intp]:
    """At most about MOST_POINTS of so many places, from 0 on, evenly taken and with the last."""
    every = -(-count // MOST_POINTS) or 1
    return np.arange(count)[::-every][::-1]


def thinned(values: NDArray[np.float64]) -> Curve:
    """At most about MOST_POINTS of the values, evenly taken and with the last, over their steps."""
    chosen = chosen_of(len(values))
    return chosen + 1.0, values[chosen]


def thinned_extremes(values: NDArray[np.float64]) -> Curve:
    """The same number of points, where each stretch keeps its lowest and its highest value."""
    every = -(-2 * len(values) // MOST_POINTS) or 1
    if every <= 2:
        return np.arange(1.0, len(values) + 1), values
    whole = len(values) // every * every
    stretches = values[:whole].reshape(-1, every)
    extremes = np.column_stack([stretches.min(axis=1), stretches.max(axis=1)]).ravel()
    places = np.repeat(np.arange(len(stretches)) * every + every / 2, 2)
    rest = np.arange(whole, len(values))
    return np.concatenate([places, rest + 1.0]), np.concatenate([extremes, values[rest]])
