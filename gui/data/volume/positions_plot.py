"""Where each slice lies, in the order of the file names."""

import numpy as np
import pyqtgraph as pg

from gui.widgets import theme
from gui.widgets.export import Table
from gui.widgets.numbers import signed
from gui.widgets.plots.plot import Plot, fit_range


class PositionsPlot(Plot):
    """A rising row of points where the names are in the order of space, else a scatter."""

    def __init__(self) -> None:
        super().__init__()
        self._names: tuple[str, ...] = ()
        self._positions: tuple[float, ...] = ()
        self._order: list[int] = []
        self._points = pg.ScatterPlotItem(size=5, pxMode=True)
        self._chosen = pg.ScatterPlotItem(size=11, pxMode=True)
        self.addItem(self._points)
        self.addItem(self._chosen)
        self.set_margins(0, 20, 10, 0)
        self.setAccessibleName(self.tr("Where the slices lie, in the order of their names"))
        self.name_axes(self.tr("at (mm)"), self.tr("place by file name"))

    def show_positions(self, names: tuple[str, ...], positions: tuple[float, ...]) -> None:
        """Of each slice, in the order in which they lie."""
        self._names, self._positions = names, positions
        self._order = sorted(range(len(positions)), key=lambda each: names[each])
        self._points.setData(np.arange(len(positions)), [positions[each] for each in self._order])
        self._chosen.setData([], [])
        if positions:
            margin = (positions[-1] - positions[0] or 1) * 0.06
            fit_range(self, len(positions) - 0.5, positions[-1] + margin, positions[0] - margin,
                      -0.5)
        self.recolour()

    def show_slice(self, number: int) -> None:
        """The one that is looked at."""
        if number < len(self._positions):
            self._chosen.setData([self._order.index(number)], [self._positions[number]])

    def recolour(self) -> None:
        super().recolour()
        colours = theme.current()
        self._points.setBrush(pg.mkBrush(colours.muted))
        self._points.setPen(pg.mkPen(None))
        self._chosen.setBrush(pg.mkBrush(None))
        self._chosen.setPen(pg.mkPen(colours.accent, width=2))

    def text_at(self, x: float, y: float) -> str:
        if not self._order:
            return ""
        at = min(max(round(x), 0), len(self._order) - 1)
        number = self._order[at]
        words: str = self.tr("{file}: slice {slice} at {position} mm").format(
            file=self._names[number], slice=number, position=signed(self._positions[number], 2))
        return words

    def table(self) -> Table:
        return (self.tr("file"), self.tr("slice"), self.tr("at (mm)")), [
            (self._names[each], each, self._positions[each]) for each in self._order
        ]
