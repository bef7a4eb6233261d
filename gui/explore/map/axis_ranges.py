"""What stretch of numbers the map's axes show, changed as seldom as can be."""

import math

import numpy as np

from engine.models.classifier import Floats
from gui.widgets.plots.plot import round_up
from gui.widgets.plots.scatter import Place

Stretch = tuple[float, float]

USUAL = 5.0
"""A logit that most models exceed sooner or later; a range to begin with."""

_STEP = 0.02
_AFAR = 50


def of_distances(x: Floats, y: Floats, star: Place | None) -> Stretch:
    """One stretch for both axes: all the points, and the star where it is farther out."""
    numbers = [x.min(), y.min(), x.max(), y.max(), *(star or ())]
    low, high = min(numbers), max(numbers)
    return math.floor(low / _STEP) * _STEP, math.ceil(high / _STEP) * _STEP


def of_margins(y: Floats, star: float | None) -> float:
    """How far from 0 the baseline's margins reach, up and down."""
    reach = round_up(float(np.abs(y).max()))
    return reach if star is None or abs(star) <= reach else steps_up(abs(star))


def of_logits(x: Floats, star: float | None, now: float) -> float:
    """How far from 0 the logits reach, left and right. now: the range that is shown.

    It is left only where it has become too small, or far too large.
    """
    numbers = np.abs(x if star is None else np.append(x, star))
    reach = float(numbers[np.isfinite(numbers)].max(initial=0.0))
    if reach <= now and (reach == 0 or now <= max(_AFAR * reach, USUAL)):
        return now
    return max(steps_up(reach), USUAL)


def steps_up(value: float) -> float:
    """The next of 1, 2, 3, 5, 10 times a power of ten. value: over 0."""
    power = 10.0 ** math.floor(math.log10(value))
    return next((power * step for step in (1, 2, 3, 5) if value <= power * step), 10 * power)
