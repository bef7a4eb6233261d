"""A single number: its function with the walk on it, and its derivative."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt

from engine.lab.expression_node import Expression
from gui.lab.plots.descent_path import descent_path
from gui.lab.plots.poles import with_gaps
from gui.lab.plots.ranges import Floats, Span, outward, paintable, paintable_path, reaching
from gui.model.lab.lab import Lab
from gui.widgets import theme
from gui.widgets.card import wrapped
from gui.widgets.export import Table
from gui.widgets.numbers import four
from gui.widgets.plots.plot import Plot, fit_range

_POINTS = 300
_HIGHEST = 4
"""How many times higher than the start anything is shown."""


class WalkPlot(Plot):
    """A curve over the number, and the places where the walk was on it."""

    def __init__(self, lab: Lab) -> None:
        super().__init__()
        self._lab = lab
        self._worked_out: tuple[str, Span] | None = None
        self._points: tuple[Floats, Floats] = np.zeros(0), np.zeros(0)
        self.curve = self.plot(connect="finite")
        self.steps = self.plot(connect="finite", symbol="o", symbolSize=5)
        self.here = pg.ScatterPlotItem(size=13, pxMode=True)
        self.addItem(self.here)

    def recolour(self) -> None:
        super().recolour()
        colours = theme.current()
        self.curve.setPen(pg.mkPen(colours.accent, width=2.5))
        self.steps.setPen(pg.mkPen(colours.warning, width=1, style=Qt.PenStyle.DashLine))
        self.steps.setSymbolBrush(colours.warning)
        self.steps.setSymbolPen(None)
        self.here.setBrush(pg.mkBrush(colours.warning))
        self.here.setPen(pg.mkPen(colours.card, width=1.5))

    def _function(self) -> Expression:
        raise NotImplementedError

    def show_step(self) -> Span:
        """The curve, and the walk up to the step looked at; what is shown of the number."""
        lab = self._lab
        places = descent_path(lab)[:, 0]
        start = lab.problem.start[0]
        reach = max(1.0, 1.25 * abs(start))
        across = outward(*reaching(-reach, reach, places, 1.0))
        at, curve = self._curve_over(across)
        heights = self._values(places)
        up = _heights(curve, heights)
        fit_range(self, across[1], up[1], up[0], across[0])
        self.name_axes(self._name(), lab.problem.names[0])
        _set(self.curve, at, paintable(curve, up))
        path = paintable_path(np.column_stack([places, heights]), across, up)
        _set(self.steps, path[:, 0], path[:, 1])
        x, y = float(places[-1]), float(heights[-1])
        seen = across[0] <= x <= across[1] and up[0] <= y <= up[1]
        self.here.setData([x] if seen else [], [y] if seen else [])
        self.set_caption("" if seen else self.tr("out of view: {name} = {x}").format(
            name=lab.problem.names[0], x=four(x)))
        return across

    def _curve_over(self, across: Span) -> tuple[Floats, Floats]:
        """Its points, with gaps at poles; worked out anew where something has changed."""
        wanted = str(self._function()), across
        if wanted != self._worked_out:
            self._worked_out = wanted
            self._points = with_gaps(self._values, np.linspace(*across, _POINTS))
        return self._points

    def _values(self, at: Floats) -> Floats:
        with np.errstate(all="ignore"):
            return np.asarray(self._function().value(at, np), np.float64) + 0 * at

    def _name(self) -> str:
        raise NotImplementedError

    def text_at(self, x: float, y: float) -> str:
        value = float(self._values(np.array([x]))[0])
        return f"{self._lab.problem.names[0]} = {four(x)}: {four(value)}"

    def table(self) -> Table:
        places = descent_path(self._lab)[:, 0]
        return (self._lab.problem.names[0], self._name()), list(
            zip(places.tolist(), self._values(places).tolist(), strict=True)
        )


class FunctionPlot(WalkPlot):
    """The function, the walk down it, and the tangent where it is now."""

    def __init__(self, lab: Lab) -> None:
        super().__init__(lab)
        self.tangent = self.plot(skipFiniteCheck=True)
        self.setAccessibleName(self.tr("The function"))
        self.setToolTip(wrapped(self.tr(
            "The function, the steps on it, and the tangent at the number being viewed: its "
            "slope is the gradient."
        )))
        self.recolour()

    def recolour(self) -> None:
        super().recolour()
        if hasattr(self, "tangent"):
            self.tangent.setPen(pg.mkPen(theme.current().text, width=1.5))

    def _function(self) -> Expression:
        assert self._lab.problem.expression is not None
        return self._lab.problem.expression

    def _name(self) -> str:
        return str(self._function())

    def show_step(self) -> Span:
        across = super().show_step()
        x = self._lab.parameters[0]
        at = np.array([x])
        with np.errstate(all="ignore"):
            slope = float((np.asarray(self._function().derivative().value(at, np)) + 0 * at)[0])
        y = float(self._values(at)[0])
        half = (across[1] - across[0]) / 6
        if len(self.here.data) and np.isfinite(slope):
            up = tuple(self.getViewBox().state["targetRange"][1])
            most = half if not slope else min(half, abs((up[1] - up[0]) / 3 / slope))
            self.tangent.setData([x - most, x + most], [y - slope * most, y + slope * most])
        else:
            self.tangent.setData([], [])
        return across


class DerivativePlot(WalkPlot):
    """The derivative: where it is 0 the walk stands still."""

    def __init__(self, lab: Lab) -> None:
        super().__init__(lab)
        self.zero = pg.InfiniteLine(0, angle=0)
        self.addItem(self.zero)
        self.setAccessibleName(self.tr("The derivative"))
        self.setToolTip(wrapped(self.tr(
            "The derivative and the steps on it. Above 0 the function rises to the right, so a "
            "step goes left; at 0 the steps stop."
        )))
        self.recolour()

    def recolour(self) -> None:
        super().recolour()
        if hasattr(self, "zero"):
            self.zero.setPen(pg.mkPen(theme.current().muted, width=1))

    def _function(self) -> Expression:
        assert self._lab.problem.expression is not None
        return self._lab.problem.expression.derivative()

    def _name(self) -> str:
        return str(self._function())


def _set(item: pg.PlotDataItem, x: Floats, y: Floats) -> None:
    """Nothing at all where there is no number: pyqtgraph warns of lines of nan."""
    if np.isfinite(x).any() and np.isfinite(y).any():
        item.setData(x, y)
    else:
        item.setData([], [])


def _heights(curve: Floats, walked: Floats) -> Span:
    """The curve's heights, but nothing far higher than where the walk began."""
    finite = curve[np.isfinite(curve)]
    if not len(finite):
        return -1.0, 1.0
    low, high = float(finite.min()), float(finite.max())
    begun = float(walked[0]) if np.isfinite(walked[0]) else high
    middle = float(np.median(finite))
    most = max(abs(begun - middle), 0.25 * (np.percentile(finite, 75) - np.percentile(finite, 25)))
    if most > 0:
        low, high = max(low, middle - _HIGHEST * most), min(high, middle + _HIGHEST * most)
    low, high = min(low, begun), max(high, begun)
    room = 0.06 * (high - low) or 1.0
    return outward(low - room, high + room)
