"""The accuracy of each bin of images against the probability that the model gave them."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from engine.explain.reliability import BINS, Bin, Reliability
from gui.widgets import theme
from gui.widgets.card import wrapped
from gui.widgets.export import Table
from gui.widgets.numbers import percentage
from gui.widgets.plots.plot import Plot, fit_range

_TOP = 1.06  # so that a point at 1 is seen whole


class ReliabilityPlot(Plot):
    """A bar and a point a bin; on the dashed line a probability is what it says."""

    def __init__(self) -> None:
        super().__init__()
        self.bins: tuple[Bin, ...] = ()
        self._bars = pg.BarGraphItem(x=[], height=[], width=0.1)
        self._diagonal = pg.PlotCurveItem([0, 1], [0, 1])
        self._intervals = pg.PlotCurveItem(skipFiniteCheck=True)
        self._points = pg.ScatterPlotItem(size=8, symbol="o", pxMode=True, pen=None)
        # made once: a new item costs more than all that it shows
        self._counts = [pg.TextItem("", anchor=(0.5, 1.0)) for _ in range(BINS)]
        for item in (self._bars, self._diagonal, self._intervals, self._points, *self._counts):
            self.addItem(item)
        self.set_margins(0, 20, 20, 4)  # the caption is over the bars
        self.setAccessibleName(self.tr("Accuracy against probability"))
        self.setToolTip(wrapped(self.tr(
            "Images are grouped by the probability of the predicted digit. Point: mean "
            "probability and accuracy of the group. Vertical line: the range in which the "
            "accuracy may lie, given the number of images (95 %). Below the dashed line the "
            "model is overconfident, above it underconfident. Numbers at the bottom: images."
        )))
        self.name_axes(self.tr("accuracy"), self.tr("probability of the predicted digit"))

    def recolour(self) -> None:
        super().recolour()
        if not hasattr(self, "_counts"):  # pyqtgraph asks for it before they are there
            return
        colours = theme.current()
        fill = QColor(colours.accent)
        fill.setAlpha(60)
        self._bars.setOpts(brush=fill, pen=pg.mkPen(colours.accent, width=1))
        self._diagonal.setPen(pg.mkPen(colours.muted, width=1.5, style=Qt.PenStyle.DashLine))
        self._intervals.setPen(pg.mkPen(colours.text, width=1.5))
        self._points.setBrush(pg.mkBrush(colours.text))
        for text in self._counts:
            text.setColor(QColor(colours.text))

    def show_reliability(self, found: Reliability, digits: int) -> None:
        """digits: how many are told apart; the largest of so many is not less than 1 / digits."""
        if found.bins != self.bins:
            self.bins = found.bins
            self._show_bins([each for each in found.bins if each.images])
        fit_range(self, 1.02, _TOP, 0.0, np.floor(10 / digits) / 10 - 0.02)

    def _show_bins(self, there: list[Bin]) -> None:
        middles = [(each.low + each.high) / 2 for each in there]
        self._bars.setOpts(x=middles, height=[each.accuracy for each in there], width=0.096)
        chances = np.array([each.probability for each in there])
        self._points.setData(chances, np.array([each.accuracy for each in there]))
        self._intervals.setData(np.repeat(chances, 2),
                                np.array([end for each in there for end in each.interval]),
                                connect="pairs")
        for index, text in enumerate(self._counts):
            text.setVisible(index < len(there))
            if index < len(there):
                text.setText(f"{there[index].images:,}")
                text.setPos(middles[index], 0.0)

    def text_at(self, x: float, y: float) -> str:
        found = next((each for each in self.bins if each.images and each.low < x <= each.high),
                     None)
        if found is None:
            return ""
        text: str = self.tr("{images} images of {low}–{high} %: mean probability {chance}, "
                            "{right} correct: {accuracy}")
        return text.format(images=f"{found.images:,}", low=round(100 * found.low),
                           high=round(100 * found.high), chance=percentage(found.probability),
                           right=f"{found.right:,}", accuracy=percentage(found.accuracy))

    def table(self) -> Table:
        return ("from", "to", "images", "right", "mean probability", "accuracy", "95 % from",
                "95 % to"), [
            (each.low, each.high, each.images, each.right, each.probability, each.accuracy,
             *each.interval)
            for each in self.bins if each.images
        ]
