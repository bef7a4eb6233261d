"""One number along a line through the model's parameters; an upright line where the model is."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt

from engine.models.classifier import Floats
from gui.widgets import theme
from gui.widgets.export import Table
from gui.widgets.numbers import short, signed
from gui.widgets.plots.plot import Plot, fit_range


class LinePlot(Plot):
    """name: what the number is, as it stands beside the plot. most: it is 0 .. most."""

    def __init__(self, name: str, most: float) -> None:
        super().__init__()
        self._name, self._most = name, most
        self._along = ""
        self.x: Floats = np.empty(0)
        self.y: Floats = np.empty(0)
        self._curve = pg.PlotCurveItem(skipFiniteCheck=True)
        self._here = pg.InfiniteLine(0.0, angle=90)
        for item in (self._here, self._curve):
            self.addItem(item)
        self.getAxis("left").setWidth(64)
        self.set_margins(0, 20, 10, 4)  # the caption is over the curve
        self.setAccessibleName(name)
        self.recolour()

    def recolour(self) -> None:
        super().recolour()
        self._curve.setPen(pg.mkPen(theme.current().accent, width=2))
        self._here.setPen(pg.mkPen(theme.current().warning, width=1.5,
                                   style=Qt.PenStyle.DashLine))

    def show_curve(self, along: str, x: Floats, y: Floats, least: float) -> None:
        """along: what changes, under the plot. least: height of what is shown at least."""
        if along != self._along:
            self._along = along
            self.name_axes(self._name, along)
        self.x, self.y = x, y
        self._curve.setData(x, y)
        low, high = _round(float(y.min()), float(y.max()), least)
        fit_range(self, float(x[-1]), min(high, self._most), max(low, 0.0), float(x[0]))

    def text_at(self, x: float, y: float) -> str:
        if not len(self.x):
            return ""
        index = max(int(np.searchsorted(self.x, x, side="right")) - 1, 0)
        return f"{short(float(self.x[index]))}: {self._name} {signed(float(self.y[index]), 6)}"

    def table(self) -> Table:
        return (self._along or "change", self._name), list(
            zip(self.x.tolist(), self.y.tolist(), strict=True))


def _round(low: float, high: float, least: float) -> tuple[float, float]:
    """A little more, in round numbers."""
    span = max(1.1 * (high - low), least)
    middle = (low + high) / 2
    unit = 10.0 ** np.floor(np.log10(span)) / 2
    return (float(np.floor((middle - span / 2) / unit) * unit),
            float(np.ceil((middle + span / 2) / unit) * unit))
