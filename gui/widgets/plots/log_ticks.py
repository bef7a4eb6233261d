"""Ticks of an axis of logarithms to the base of ten, each with the number itself."""

import math

from gui.widgets.plots.plot import Plot
from gui.widgets.plots.round_levels import between

_MOST = 7


class LeftTicks:
    """Those of a plot's left axis, as often as it is painted."""

    def __init__(self, plot: Plot) -> None:
        self._axis = plot.getAxis("left")
        self._shown: list[tuple[float, str]] | None = None

    def show(self, ticks: list[tuple[float, str]] | None) -> None:
        """None: those that pyqtgraph finds. To set the same again would draw the axis anew."""
        if ticks != self._shown:
            self._shown = ticks
            self._axis.setTicks(None if ticks is None else [ticks])


def log_ticks(low: float, high: float) -> list[tuple[float, str]]:
    """low, high: the logarithms between which the axis runs."""
    if high - low < 5:
        return [(math.log10(value), _tick(value))
                for value in between(10**low, 10**high, _MOST).tolist()]
    every = math.ceil((high - low) / _MOST)
    return [(float(power), f"1e{power}") for power in range(math.ceil(low), math.ceil(high), every)]


def _tick(value: float) -> str:
    """As short as it can be written."""
    if 1e-3 <= value < 1e5:
        return f"{value:g}"
    mantissa, power = f"{value:z.1e}".split("e")
    return f"{mantissa.removesuffix('.0')}e{int(power)}"
