"""Lines of earlier runs under the present one, told apart by their dashes."""

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from gui.lab.plots.ranges import Floats
from gui.model.lab.lab_runs import MOST_RUNS
from gui.widgets import theme
from gui.widgets.plots.plot import Plot

_STYLES = (Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)


class EarlierLines:
    """As many as are kept, the newest last."""

    def __init__(self, plot: Plot) -> None:
        self.curves = [pg.PlotCurveItem(connect="finite") for _ in range(MOST_RUNS)]
        for curve in self.curves:
            curve.setZValue(-1)
            plot.addItem(curve)

    def recolour(self) -> None:
        colour = QColor(theme.current().muted)
        for curve, style in zip(self.curves, _STYLES, strict=True):
            curve.setPen(pg.mkPen(colour, width=1.5, style=style))

    def show(self, lines: list[tuple[Floats, Floats]]) -> None:
        """At most MOST_RUNS; with less than two points there is nothing to be drawn."""
        for index, curve in enumerate(self.curves):
            has = index < len(lines) and len(lines[index][0]) > 1
            curve.setData(*(lines[index] if has else ([], [])))
