"""Where a curve is torn: between two points that no closer look brings together."""

from collections.abc import Callable

import numpy as np

from gui.lab.plots.ranges import Floats

_LOOKS = 30
"""Times that a stretch is halved: to a billionth of it."""

_STILL = 0.5
"""Of the first rise of a stretch: what is left after halving shrinks far below it where there is
no tear, and grows where there is a pole."""

_ROUNDING = 1e-6
"""Of the greatest height: a rise below is none."""


def with_gaps(function: Callable[[Floats], Floats], at: Floats) -> tuple[Floats, Floats]:
    """The points of a curve, with a nan between two that lie on both sides of a pole.

    function: of places (n,), as float64; it may be nan or infinite. at: (n,), rising.
    """
    heights = function(at)
    left, right = at[:-1].copy(), at[1:].copy()
    low, high = heights[:-1].copy(), heights[1:].copy()
    first = np.zeros(len(left))
    with np.errstate(all="ignore"):
        for look in range(_LOOKS):
            middle = (left + right) / 2
            value = function(middle)
            before, after = np.abs(value - low), np.abs(high - value)
            if look == 0:
                first = np.fmax(before, after)
            # the half that rises more; a value that is no number is where the tear is
            to_left = ~(after > before)
            right, high = np.where(to_left, middle, right), np.where(to_left, value, high)
            left, low = np.where(to_left, left, middle), np.where(to_left, low, value)
        rise = np.abs(high - low)
        seen = np.abs(heights[np.isfinite(heights)])
        least = _ROUNDING * float(seen.max()) if len(seen) else 0.0
        torn = ~np.isfinite(rise) | (rise > np.maximum(_STILL * first, least))
    torn &= np.isfinite(heights[:-1]) & np.isfinite(heights[1:])
    places = np.flatnonzero(torn) + 1
    return np.insert(at, places, np.nan), np.insert(heights, places, np.nan)
