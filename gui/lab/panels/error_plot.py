"""How far the difference is off, over delta, both in powers of ten."""

import math

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from gui.widgets import theme
from gui.widgets.export import Table
from gui.widgets.numbers import brief
from gui.widgets.plots.plot import Plot, fit_range

Floats = NDArray[np.float64]

_TICKS = 6

_STYLES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine,
           Qt.PenStyle.DashDotLine)
_MARKS = ("────", "– – –", "·····", "– · –")


class ErrorPlot(Plot):
    """A curve a parameter, told apart by its dashes; a line where delta is now.

    Where the difference is right to the last digit there is no error to be drawn: the curve has a
    gap. Where nothing is a number any more, the plot is hidden.
    """

    def __init__(self) -> None:
        super().__init__()
        self._curves = [self.plot(connect="finite") for _ in _STYLES]
        self._now = pg.InfiniteLine(angle=90)
        self.addItem(self._now)
        self._names: tuple[str, ...] = ()
        self._deltas: Floats = np.zeros(0)
        self._errors: Floats = np.zeros((0, 0))
        self.set_margins(0, 20, 6, 0)  # the caption is over the curves
        self.setAccessibleName(self.tr("Error of the finite difference by delta"))
        self.setMinimumHeight(150)
        self.getAxis("left").setWidth(66)
        self.recolour()

    def recolour(self) -> None:
        super().recolour()
        colours = theme.current()
        for index, (curve, style) in enumerate(zip(self._curves, _STYLES, strict=True)):
            curve.setPen(pg.mkPen(
                QColor(colours.pair[index % 2]), width=2 if index < 2 else 1.5, style=style
            ))
        self._now.setPen(pg.mkPen(QColor(colours.warning), width=2))

    def show_errors(self, names: tuple[str, ...], deltas: Floats, errors: Floats) -> None:
        """deltas: (n,). errors: (n, k), one column for each of the k names."""
        self._names, self._deltas, self._errors = names, deltas, errors
        with np.errstate(all="ignore"):
            heights = np.where(np.isfinite(errors) & (errors > 0), np.log10(errors), np.nan)
        for index, curve in enumerate(self._curves):
            if index < len(names):
                curve.setData(np.log10(deltas), heights[:, index])
            else:
                curve.setData([], [])
        seen = heights[np.isfinite(heights)]
        self.setVisible(len(seen) > 0)
        if not len(seen):
            return
        up = math.floor(seen.min() - 0.1), math.ceil(seen.max() + 0.1)
        across = round(float(np.log10(deltas[0]))), round(float(np.log10(deltas[-1])))
        self.getAxis("left").setTicks([_powers(*up)])
        self.getAxis("bottom").setTicks([_powers(*across)])
        fit_range(self, across[1], up[1], up[0], across[0])
        self.name_axes(self.tr("error"), "δ")
        self.set_caption("   ".join(
            f"{mark} {name}" for mark, name in zip(_MARKS, names, strict=False)
        ))

    def show_delta(self, delta: float) -> None:
        self._now.setValue(math.log10(delta))

    def text_at(self, x: float, y: float) -> str:
        if not len(self._deltas):
            return ""
        index = int(np.abs(np.log10(self._deltas) - x).argmin())
        text: str = self.tr("δ = {delta}: off by {errors}")
        return text.format(
            delta=brief(float(self._deltas[index])), errors=", ".join(
                f"{brief(float(error))} ({name})"
                for name, error in zip(self._names, self._errors[index], strict=True)
            ),
        )

    def table(self) -> Table:
        names = ("delta", *(f"error {name}" for name in self._names))
        return names, [
            (float(delta), *map(float, errors))
            for delta, errors in zip(self._deltas, self._errors, strict=True)
        ]


def _powers(first: int, last: int) -> list[tuple[float, str]]:
    """Some of the powers of ten, for the ticks of an axis of logarithms."""
    every = -(-(last - first) // _TICKS) or 1
    return [(power, f"{10.0**power:g}") for power in range(first, last + 1, every)]
