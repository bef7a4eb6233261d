"""The path up to the step looked at, with as many points as are worth painting."""

import numpy as np

from gui.lab.plots.ranges import Floats
from gui.model.lab.lab import Lab
from gui.widgets.plots.thinned import MOST_POINTS

_WHOLE = MOST_POINTS // 2


def descent_path(lab: Lab) -> Floats:
    """(n, k) the start first, the step looked at last: the beginning whole, the rest thinned."""
    return thinned_path(lab.progress.path[: lab.at + 1])


def thinned_path(path: Floats) -> Floats:
    """(n, k) likewise of any path."""
    if len(path) <= MOST_POINTS:
        return path
    every = -(-(len(path) - _WHOLE) // _WHOLE)
    later = np.arange(len(path) - 1, _WHOLE - 1, -every)[::-1]
    chosen: Floats = path[np.concatenate([np.arange(_WHOLE), later])]
    return chosen
