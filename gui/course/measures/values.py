"""What was measured, as it is written: numbers, counts, fractions, and that there is none."""

import numpy as np

from gui.course.stops.conditions import MeasuredValue
from gui.widgets.numbers import percentage

NONE = MeasuredValue(None, "–")


def number(value: float, digits: int = 4) -> MeasuredValue:
    """Written with decimals, or with a power of ten where these would say nothing."""
    if not np.isfinite(value):
        text = "NaN" if np.isnan(value) else "∞" if value > 0 else "−∞"
    elif value and not 10**-digits <= abs(value) < 1e6:
        text = f"{value:z.3g}"
    else:
        text = f"{value:z,.{digits}f}"
    return MeasuredValue(float(value), text.replace("-", "−"))


def count(value: int) -> MeasuredValue:
    """A whole number."""
    return MeasuredValue(float(value), f"{value:,}")


def fraction(value: float | None) -> MeasuredValue:
    """0..1, as a percentage."""
    return NONE if value is None else MeasuredValue(float(value), percentage(value))
