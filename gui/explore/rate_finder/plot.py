"""The loss against the learning rate: each batch's and smoothed, and that at the end of short runs;
the rate found, and that set.
"""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from engine.models.classifier import Floats
from gui.widgets import theme
from gui.widgets.card import wrapped
from gui.widgets.export import Table
from gui.widgets.numbers import exact, percentage, short
from gui.widgets.plots.plot import Plot, fit_range, round_up

if TYPE_CHECKING:
    from engine.experiments.rate_finder import Tried, Valley
    from engine.experiments.rate_trials import Suggestion, Trial

_ROOM = 1.5
"""As many times the loss at the start are shown; beyond, the loss only explodes."""


_NEAR = 0.03
"""Of a tenfold, the pointer is at a short run's rate."""


class RatePlot(Plot):
    """Rates run to the right on a log axis."""

    def __init__(self) -> None:
        super().__init__()
        self.rates: Floats = np.empty(0)
        self.losses: Floats = np.empty(0)
        self.smoothed: Floats = np.empty(0)
        self._points = pg.PlotDataItem(skipFiniteCheck=True)
        self._curve = pg.PlotCurveItem(skipFiniteCheck=True)
        self.trials: tuple[Trial, ...] = ()
        self._ends = pg.PlotDataItem(skipFiniteCheck=True)
        self.found, self.now = (pg.InfiniteLine(0.0, angle=90) for _ in range(2))
        self.valley = pg.LinearRegionItem(movable=False, swapMode="none")
        for item in (self.valley, self._points, self._curve, self.now, self.found, self._ends):
            self.addItem(item)
        for item in (self.valley, self.found):
            item.setVisible(False)
        self.set_margins(0, 20, 20, 4)  # the caption is over the curve
        self.setAccessibleName(self.tr("Loss against the learning rate"))
        self.setToolTip(wrapped(self.tr(
            "Each point is one step: the rate below it, and the loss of the next batch. On the "
            "far left the steps are too small to change anything; on the far right they jump "
            "over the valley. Each diamond is a short run at a constant rate: the mean loss of "
            "its last steps."
        )))
        self.now.setZValue(10)
        self.name_axes(self.tr("loss"), self.tr("learning rate (log scale)"))

    def recolour(self) -> None:
        super().recolour()
        if not hasattr(self, "now"):  # pyqtgraph asks for it before they are there
            return
        colours = theme.current()
        for points, symbol, size, colour in ((self._points, "o", 4, colours.muted),
                                             (self._ends, "d", 13, colours.text)):
            points.setPen(None)
            points.setSymbol(symbol)
            points.setSymbolSize(size)
            points.setSymbolPen(None)
            points.setSymbolBrush(colour)
        self._curve.setPen(pg.mkPen(colours.accent, width=2.5))
        shade = QColor(colours.accent)
        shade.setAlpha(36)
        self.valley.setBrush(shade)
        for edge in self.valley.lines:
            edge.setPen(pg.mkPen(None))
        self.found.setPen(pg.mkPen(colours.text, width=2))
        self.now.setPen(pg.mkPen(colours.warning, width=2, style=Qt.PenStyle.DashLine))

    def show_rates(self, low: float, high: float) -> None:
        """All that will be tried lie between these."""
        first, last = np.log10(low), np.log10(high)
        powers = range(int(np.ceil(first)), int(np.floor(last)) + 1)
        self.getAxis("bottom").setTicks([[(each, f"{10.0 ** each:g}") for each in powers]])
        self._range = float(first), float(last)
        self._fit()

    def _fit(self) -> None:
        first, last = self._range
        top = _ROOM * float(self.losses[:5].mean()) if len(self.losses) else 1.0
        fit_range(self, last, round_up(top), 0.0, first)

    def show_tried(self, tried: Sequence["Tried"], smoothed: Floats) -> None:
        """smoothed: of these losses, as many."""
        self.rates = np.array([each.rate for each in tried])
        self.losses = np.array([each.loss for each in tried])
        self.smoothed = smoothed
        x = np.log10(self.rates)
        self._points.setData(x, self.losses)
        self._curve.setData(x, smoothed)
        self._fit()

    def show_trials(self, trials: "Sequence[Trial]") -> None:
        """Those that diverged have no loss to be drawn at."""
        self.trials = tuple(trials)
        ended = [each for each in trials if math.isfinite(each.loss)]
        self._ends.setData(np.log10([each.rate for each in ended]),
                           np.array([each.loss for each in ended]))

    def show_marks(
        self, valley: "Valley | None", found: "Suggestion | None", now: float
    ) -> None:
        """Where the loss is low, what is suggested, if anything, and the rate of the settings."""
        self.valley.setVisible(valley is not None)
        self.found.setVisible(found is not None)
        if valley is not None:
            self.valley.setRegion((np.log10(valley.first), np.log10(valley.last)))
        if found is not None:
            self.found.setValue(np.log10(found.rate))
        self.now.setValue(np.log10(now))

    def text_at(self, x: float, y: float) -> str:
        if not len(self.rates):
            return ""
        for trial in self.trials:
            if abs(math.log10(trial.rate) - x) < _NEAR:
                return self._of_trial(trial)
        index = int(np.abs(np.log10(self.rates) - x).argmin())
        text: str = self.tr("rate {rate}: loss {loss}, smoothed {smoothed}")
        return text.format(rate=short(float(self.rates[index])),
                           loss=short(float(self.losses[index])),
                           smoothed=short(float(self.smoothed[index])))

    def _of_trial(self, trial: "Trial") -> str:
        text: str = (self.tr("short run at rate {rate}: loss {loss} at its end, accuracy "
                             "{accuracy}")
                     if math.isfinite(trial.loss)
                     else self.tr("short run at rate {rate}: it diverged"))
        return text.format(rate=exact(trial.rate), loss=short(trial.loss),
                           accuracy=percentage(trial.accuracy))

    def table_of_trials(self) -> Table:
        return ("learning rate of a short run", "loss at its end", "accuracy"), [
            (each.rate, each.loss, each.accuracy) for each in self.trials]

    def table(self) -> Table:
        return ("learning rate", "loss of the next batch", "smoothed loss"), list(
            zip(self.rates.tolist(), self.losses.tolist(), self.smoothed.tolist(), strict=True))
