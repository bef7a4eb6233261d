"""How many hidden units were dead after each step of the curve."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg

from gui.model.training.per_step.dead_units import DeadUnits
from gui.model.training.timeline import Timeline
from gui.widgets import theme
from gui.widgets.card import wrapped
from gui.widgets.export import Table
from gui.widgets.plots.plot import fit_range, round_up
from gui.widgets.plots.step_plot import StepPlot


class DeadPlot(StepPlot):
    """Dragging along it goes back to when they died."""

    def __init__(self, timeline: Timeline) -> None:
        super().__init__(timeline)
        self._rows: list[tuple[int, int, int]] = []
        self._curve = pg.PlotCurveItem(skipFiniteCheck=True)
        self.addItem(self._curve)
        self.set_margins(0, 20, 6, 0)
        self.setAccessibleName(self.tr("Dead units by step"))
        self.setToolTip(wrapped(self.tr(
            "The number of units that are 0 on every training image tested, after each step. "
            "Drag along the plot to go back to the step where they died."
        )))
        self.name_axes(self.tr("dead units"), self.tr("step"))
        self.recolour()

    def recolour(self) -> None:
        super().recolour()
        if hasattr(self, "_curve"):
            self._curve.setPen(pg.mkPen(theme.current().accent, width=2))

    def show_steps(self, found: Sequence[tuple[int, DeadUnits]]) -> None:
        told = [(step, each.dead, each.units) for step, each in found]
        if told == self._rows:
            return  # another drawing changes nothing of it
        self._rows = told
        rows = np.array(self._rows, np.float64).reshape(-1, 3)
        self._curve.setData(rows[:, 0], rows[:, 1])
        last, _, units = told[-1] if told else (0, 0, 1)
        fit_range(self, round_up(max(last, 20)), 1.05 * units)
        self.show_moment()

    def text_at(self, x: float, y: float) -> str:
        if not self._rows:
            return ""
        step, dead, units = min(self._rows, key=lambda row: abs(row[0] - x))
        return str(self.tr("step {step}: {dead} of {units} units dead")).format(
            step=step, dead=dead, units=units)

    def table(self) -> Table:
        return ("step", "dead", "units"), list(self._rows)
