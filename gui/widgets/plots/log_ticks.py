"""Ticks of an axis of logarithms to the base of ten, each with the number itself."""

import math
from itertools import pairwise

from PySide6.QtGui import QFont, QFontMetricsF

from gui.widgets.plots.plot import Plot
from gui.widgets.plots.round_levels import STEPS

MOST = 7
"""Ticks of an axis, however high it is."""

_LINES = 1.3
"""Heights of a line of text from a tick to the next, so that their numbers are apart."""

Ticks = list[tuple[float, str]]


class LeftTicks:
    """Those of a plot's left axis, as often as it is painted, and as many as its height allows."""

    def __init__(self, plot: Plot) -> None:
        self._axis, self._box = plot.getAxis("left"), plot.getViewBox()
        self._span: tuple[float, float] | None = None
        self._asked: object = None
        self._shown: Ticks | None = None
        self._box.sigResized.connect(self._set)

    def show(self, span: tuple[float, float] | None) -> None:
        """span: the logarithms between which it runs. None: those ticks that pyqtgraph finds."""
        self._span = span
        self._set()

    def _set(self) -> None:
        asked = self._span, self._box.height()
        if asked == self._asked:
            return
        self._asked = asked
        ticks = None if self._span is None else log_ticks(*self._span, self._room())
        if ticks != self._shown:  # to set the same again would draw the axis anew
            self._shown = ticks
            self._axis.setTicks(None if ticks is None else [ticks])

    def _room(self) -> float:
        """The ticks for whose numbers there is room below each other."""
        line = QFontMetricsF(QFont()).height()  # an axis writes in the program's own font
        return float(self._box.height() / (_LINES * line))


def log_ticks(low: float, high: float, room: float = MOST) -> Ticks:
    """low, high: the logarithms between which the axis runs. room: about so many, at least two."""
    apart = (high - low) / min(max(room, 2), MOST)
    if high - low >= 5:
        return [(float(power), f"1e{power}") for power in _powers(low, high, apart)]
    values = next((each for digits in STEPS
                   if len(each := _values(low, high, digits)) >= 2 and _least(each) >= apart), None)
    if values is None:
        values = [10.0**power for power in _powers(low, high, apart)]
    if len(values) < 2:
        values = _values(low, high, STEPS[0])
        values = [values[0], values[-1]] if len(values) > 2 else values
    return [(math.log10(value), _tick(value)) for value in values]


def _values(low: float, high: float, digits: tuple[float, ...]) -> list[float]:
    """The round numbers over the one logarithm and under the other."""
    values = [digit * 10.0**decade for decade in range(math.floor(low), math.ceil(high) + 1)
              for digit in digits]
    return [value for value in values if low < math.log10(value) < high]


def _least(values: list[float]) -> float:
    """How far the two closest are apart, as logarithms."""
    return min(math.log10(after / before) for before, after in pairwise(values))


def _powers(low: float, high: float, apart: float) -> list[int]:
    """Every second whole number, or third …: at least so far apart, and 0 is one where it can be.

    Where only one is, two are counted from the lowest.
    """
    every = max(math.ceil(apart), 1)
    first, end = math.ceil(low), math.ceil(high)
    aligned = list(range(math.ceil(low / every) * every, end, every))
    return aligned if len(aligned) > 1 else list(range(first, end, every))


def _tick(value: float) -> str:
    """As short as it can be written."""
    if 1e-3 <= value < 1e5:
        return f"{value:g}"
    mantissa, power = f"{value:z.1e}".split("e")
    return f"{mantissa.removesuffix('.0')}e{int(power)}"
