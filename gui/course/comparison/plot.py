"""The curves of a stop's runs over each other."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from gui.course.comparison.run_recorder import RecordedRun
from gui.course.stops.stop import Comparison
from gui.widgets import theme
from gui.widgets.export import Table
from gui.widgets.numbers import brief, short
from gui.widgets.plots.plot import Plot, fit_range
from gui.widgets.plots.thinned import thinned_extremes

Floats = NDArray[np.float64]

_ROOM = 3
"""How many times the greatest first loss is still shown: a run that leaves the plot upwards leaves
room for the others."""

_MANY = 10_000
"""Steps from which a curve is as dense as a surface."""

_COLOURS = (3, 7, 1, 2, 0, 4, 9, 8)
_STYLES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine,
           Qt.PenStyle.DashDotLine)


def pen_of(index: int) -> QPen:
    """Told apart by its dashes as well as by its colour."""
    colour = QColor(theme.current().many[_COLOURS[index % len(_COLOURS)]])
    return QPen(pg.mkPen(colour, width=2, style=_STYLES[index % len(_STYLES)]))


class ComparisonPlot(Plot):
    """A curve a run, and in the lab a thin one for what is held out; one point is a dot."""

    def __init__(self, comparison: Comparison, runs: Sequence[RecordedRun],
                 names: Sequence[str]) -> None:
        super().__init__()
        self._comparison, self.runs, self._names = comparison, runs, names
        self.curves: list[pg.PlotDataItem] = []
        what = self.tr("loss") if comparison.what == "loss" else self.tr("accuracy")
        along = self.tr("step") if comparison.along == "steps" else self.tr("images learned from")
        self.setAccessibleName(self.tr("The runs over each other"))
        self.setMinimumHeight(60)
        self._show()
        self.name_axes(what, along)
        if any(run.validation is not None for run in runs):
            self.set_caption(self.tr("thin: validation"))
        self.recolour()

    def points(self, run: RecordedRun) -> tuple[Floats, Floats]:
        """Where a run's curve goes, as numbers and not as they are drawn."""
        if self._comparison.what == "accuracy":
            steps = np.array([step for step, _ in run.accuracies], dtype=float)
            heights = np.array([accuracy for _, accuracy in run.accuracies], dtype=float)
        else:
            steps, heights = np.arange(1.0, len(run.losses) + 1), run.losses
        if self._comparison.along == "images":
            steps = run.images[steps.astype(int) - 1]
        return steps, heights

    def _show(self) -> None:
        drawn = [self.points(run) for run in self.runs]
        first = [heights[0] for _, heights in drawn
                 if len(heights) and np.isfinite(heights[0])]
        top = _ROOM * max(first, default=1.0)
        low, high, right = np.inf, -np.inf, 1.0
        for index, (run, (places, heights)) in enumerate(zip(self.runs, drawn, strict=True)):
            thin = [] if run.validation is None else [(places, run.validation, 1)]
            for across, up, width in [(places, heights, 1 if len(heights) > _MANY else 2), *thin]:
                across, up = self._drawn(across, up, top)
                curve = self.plot(skipFiniteCheck=True)
                curve.setData(across, up)
                if len(across) == 1:
                    curve.setSymbol("o")
                curve.setProperty("run", index)
                curve.setProperty("thickness", width)
                self.curves.append(curve)
                if len(up):
                    low, high = min(low, float(up.min())), max(high, float(up.max()))
                    right = max(right, float(across.max()))
        if not low <= high:
            low, high = 0.0, 1.0
        if self._comparison.scale == "linear" and self._comparison.what == "loss":
            low = min(low, 0.0)
        room = 0.06 * (high - low) or 0.05
        fit_range(self, 1.02 * right, high + room, low - room)
        if self._comparison.scale == "log":
            self._name_powers(low - room, high + room)

    def _drawn(self, across: Floats, up: Floats, top: float) -> tuple[Floats, Floats]:
        bad = np.flatnonzero(~np.isfinite(up))
        whole = len(up) if not len(bad) else int(bad[0])  # what comes after is no curve any more
        places, heights = (each.astype(float) for each in thinned_extremes(up[:whole]))
        across = np.interp(places, np.arange(1.0, whole + 1), across[:whole]) if whole else places
        heights = np.minimum(heights, top)
        if self._comparison.scale == "log":
            seen = heights > 0
            across, heights = across[seen], np.log10(heights[seen])
        return across, heights

    def _name_powers(self, low: float, high: float) -> None:
        """A number at each power of ten, or where there are few at 2 and 5 times them, too."""
        few = high - low < 2
        places = [power + np.log10(times) for power in range(int(np.floor(low)), int(high) + 2)
                  for times in ((1, 2, 5) if few else (1,))]
        places = [place for place in places if low <= place <= high]
        every = -(-len(places) // 6) or 1
        self.getAxis("left").setTicks([[
            (place, short(float(10**place), 1)) for place in places[::every]
        ]])

    def recolour(self) -> None:
        super().recolour()
        for curve in getattr(self, "curves", ()):
            pen = pen_of(curve.property("run"))
            curve.setSymbolBrush(pen.color())
            curve.setSymbolPen(None)
            pen.setWidth(curve.property("thickness"))
            curve.setPen(pen)

    def text_at(self, x: float, y: float) -> str:
        near = []
        for run, name in zip(self.runs, self._names, strict=True):
            places, heights = self.points(run)
            if len(places):
                at = int(np.abs(places - x).argmin())
                near.append(f"{name} {brief(float(heights[at]))}")
        return " · ".join(near)

    def table(self) -> Table:
        return ("run", self._comparison.along, self._comparison.what), [
            (name, float(place), float(height))
            for run, name in zip(self.runs, self._names, strict=True)
            for place, height in zip(*self.points(run), strict=True)
        ]
