"""The accuracies along the steps of the curve: what is learned, and what is forgotten."""

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import Qt

from gui.explore.my_hand.accuracy_plot import Curves
from gui.model.training.per_step.step_accuracies import StepAccuracies
from gui.model.training.timeline import Timeline
from gui.widgets import theme
from gui.widgets.card import wrapped
from gui.widgets.export import Table
from gui.widgets.plots.plot import round_up
from gui.widgets.plots.step_plot import StepPlot


class StepsPlot(StepPlot):
    """A thin upright line where a run went on from another. Dragging travels in time."""

    def __init__(self, timeline: Timeline) -> None:
        super().__init__(timeline)
        self._of = timeline
        self._runs: list[pg.InfiniteLine] = []
        self._told: tuple[int, ...] = ()
        self.curves = Curves(self)
        self.set_margins(0, 20, 12, 0)
        self.setAccessibleName(self.tr("Accuracies by step"))
        self.setToolTip(wrapped(self.tr(
            "The models at the steps of the curve, measured now. A thin vertical line: another "
            "run continued from there, for example “Fine-tune on my drawings”. Drag along the "
            "plot to go back to a step."
        )))
        self.name_axes(self.tr("accuracy"), self.tr("step"))
        self.recolour()

    def recolour(self) -> None:
        super().recolour()
        if hasattr(self, "curves"):
            self.curves.recolour()
            for line in self._runs:
                line.setPen(pg.mkPen(theme.current().muted, width=1, style=Qt.PenStyle.SolidLine))

    def show_steps(self, steps: Sequence[StepAccuracies]) -> None:
        progress = self._of.progress
        if tuple(progress.runs) != self._told:
            self._told = tuple(progress.runs)
            for line in self._runs:
                self.removeItem(line)
            self._runs = [pg.InfiniteLine(step, angle=90) for step in self._told]
            for line in self._runs:
                self.addItem(line)
            self.recolour()
        self.curves.show_rows(
            [each.step for each in steps],
            [(each.mnist, each.held_out, each.learned) for each in steps],
            round_up(max(progress.steps, 20)), 0.0,
        )
        self.show_moment()

    def text_at(self, x: float, y: float) -> str:
        index = self.curves.nearest(x)
        if index is None:
            return ""
        text: str = self.tr("step {step}: {accuracies}")
        return text.format(step=int(self.curves.x[index]), accuracies=self.curves.in_words(index))

    def table(self) -> Table:
        return self.curves.table("step")
