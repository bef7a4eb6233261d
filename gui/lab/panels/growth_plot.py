"""What is kept of the graph while losses are summed up."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from gui.widgets import theme
from gui.widgets.export import Table
from gui.widgets.plots.plot import Plot, fit_range, round_up


class GrowthPlot(Plot):
    """Nodes over the losses summed: with their graph (solid) and under no_grad (dashed)."""

    def __init__(self) -> None:
        super().__init__()
        self._recorded, self._unrecorded = self.plot(), self.plot()
        self._nodes: tuple[tuple[int, ...], tuple[int, ...]] = ((), ())
        self._bytes: tuple[tuple[int, ...], tuple[int, ...]] = ((), ())
        self.set_margins(0, 20, 6, 0)  # the caption is over the curves
        self.getAxis("left").setWidth(66)
        self.setMinimumHeight(130)
        self.setAccessibleName(self.tr("Graph kept while losses are summed"))
        self.name_axes(self.tr("nodes kept"), self.tr("losses summed"))
        self.set_caption(self.tr("solid: with their graph · dashed: under no_grad"))

    def recolour(self) -> None:
        super().recolour()
        first, second = theme.current().pair
        self._recorded.setPen(pg.mkPen(QColor(first), width=2))
        self._unrecorded.setPen(pg.mkPen(QColor(second), width=2, style=Qt.PenStyle.DashLine))

    def show_growth(
        self, nodes: tuple[tuple[int, ...], tuple[int, ...]],
        held: tuple[tuple[int, ...], tuple[int, ...]],
    ) -> None:
        """nodes, held: after each loss, with their graph and without it; held in bytes."""
        self._nodes, self._bytes = nodes, held
        for curve, each in zip((self._recorded, self._unrecorded), nodes, strict=True):
            curve.setData(np.arange(1, len(each) + 1), np.array(each, float))
        fit_range(self, len(nodes[0]), round_up(1.05 * max(nodes[0])), left=1.0)

    def text_at(self, x: float, y: float) -> str:
        index = round(x) - 1
        if not 0 <= index < len(self._nodes[0]):
            return ""
        text: str = self.tr("{n} losses: {nodes} nodes with {bytes} bytes, under no_grad {without}")
        return text.format(
            n=index + 1, nodes=f"{self._nodes[0][index]:,}", bytes=f"{self._bytes[0][index]:,}",
            without=self._nodes[1][index],
        )

    def table(self) -> Table:
        names = ("losses summed", "nodes", "bytes", "nodes under no_grad", "bytes under no_grad")
        return names, list(zip(
            range(1, len(self._nodes[0]) + 1), self._nodes[0], self._bytes[0], self._nodes[1],
            self._bytes[1], strict=True,
        ))
