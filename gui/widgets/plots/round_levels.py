"""Round numbers, each a factor over the one before: contours of a landscape, ticks of an axis."""

import math

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

STEPS = (1, 1.5, 2, 3, 4, 5, 6, 8), (1, 2, 5), (1, 3), (1,)
"""Of each decade, the finest first."""


def between(least: float, most: float, count: int) -> Floats:
    """At most so many over least and under most, as many as there are in the finest steps that do.

    Of a wide range only the upper part has any, 1e-6 of the most and over.
    """
    if not (math.isfinite(most) and most > least):
        return np.zeros(0)
    first = math.floor(math.log10(max(least, 1e-6 * most, 1e-300)))
    decades = range(first, math.ceil(math.log10(most)) + 1) if most > 0 else range(0)
    levels = np.zeros(0)
    for steps in STEPS:
        levels = np.array([step * 10.0**decade for decade in decades for step in steps])
        levels = levels[(levels > least) & (levels < most)]
        if len(levels) <= count:
            return levels
    return levels[:: -(-len(levels) // count)]
