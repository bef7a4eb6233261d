"""The loss curves of all runs over each other."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent

from gui.explore.runs.words import differences
from gui.model.training.runs import RunRecord, Runs
from gui.widgets import theme
from gui.widgets.card import wrapped
from gui.widgets.export import Table
from gui.widgets.numbers import brief
from gui.widgets.plots.loss_axis import LossAxis
from gui.widgets.plots.plot import Plot, round_up
from gui.widgets.plots.thinned import thinned

_REACH = 12
"""Pixels from a curve within which the pointer means it."""

_MOST = 20
"""Curves that are drawn, the newest; more would be a thicket."""


class RunsPlot(Plot):
    """A faint curve a run; those chosen stand out. `picked` carries the number of a clicked run."""

    picked = Signal(int)
    keeps_caption_clear = True

    def __init__(self, runs: Runs) -> None:
        super().__init__()
        self._runs = runs
        self._records: tuple[RunRecord, ...] = ()
        self._curves: dict[int, pg.PlotDataItem] = {}
        self._chosen: tuple[int, ...] = ()
        self._axis = LossAxis(self)
        self.setAccessibleName(self.tr("Loss curves of all runs"))
        self.setToolTip(wrapped(self.tr(
            "The smoothed loss of every run. Point at a curve to see what was different. Click "
            "it to restore its settings and weights."
        )))
        self.name_axes(self.tr("loss"), self.tr("step"))

    def recolour(self) -> None:
        super().recolour()
        for number, curve in self._curves.items():
            colour, width = QColor(theme.current().accent), 2.5
            if number not in self._chosen:
                colour.setAlpha(90)
                width = 1.5
            style = Qt.PenStyle.SolidLine
            if len(self._chosen) == 2 and number == self._chosen[1]:
                colour, style = QColor(theme.current().warning), Qt.PenStyle.DashLine
            curve.setPen(pg.mkPen(colour, width=width, style=style))

    def show_runs(self, records: Sequence[RunRecord], chosen: Sequence[int]) -> None:
        """chosen: the numbers of one or two runs to stand out."""
        self._records = tuple(records[-_MOST:])
        self._chosen = tuple(chosen)
        known = {record.number for record in self._records}
        for number in [number for number in self._curves if number not in known]:
            self.removeItem(self._curves.pop(number))
        points = {record.number: self._points(record) for record in self._records}
        together = [losses for _, losses in points.values()]
        first = max((float(losses[0]) for losses in together), default=1.0)
        self._axis.choose(first, np.concatenate([*together, np.empty(0)]))
        for number, (steps, losses) in points.items():
            if number not in self._curves:
                self._curves[number] = self.plot(skipFiniteCheck=True)
            self._curves[number].setData(steps, self._axis.heights(losses))
        self.recolour()
        self._axis.fit(round_up(max([20, *(record.end for record in self._records)])))
        self.set_caption(self.tr("log scale") if self._axis.is_log else "")

    def _points(self, record: RunRecord) -> tuple[np.ndarray, np.ndarray]:
        losses = np.array(record.progress.smoothed[record.first - 1 : record.end])
        indices, values = thinned(losses)
        return indices + (record.first - 1), values

    def nearest(self, place: QPointF) -> RunRecord | None:
        """The run whose curve passes close to a place of the scene."""
        box = self.getViewBox()
        best: tuple[float, RunRecord | None] = (_REACH, None)
        x = box.mapSceneToView(place).x()
        for record in self._records:
            if not record.first - 1 <= x <= record.end + 1:
                continue
            step = _step_at(record, x)
            value = float(self._axis.heights(np.array([record.progress.smoothed[step - 1]]))[0])
            distance = abs(box.mapViewToScene(QPointF(x, value)).y() - place.y())
            if distance < best[0]:
                best = distance, record
        return best[1]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        record = self.nearest(self.mapToScene(event.position().toPoint()))
        if record is not None and event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(record.number)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def text_at(self, x: float, y: float) -> str:
        record = self.nearest(self.getViewBox().mapViewToScene(QPointF(x, y)))
        self.setCursor(Qt.CursorShape.ArrowCursor if record is None
                       else Qt.CursorShape.PointingHandCursor)
        if record is None:
            return ""
        text: str = self.tr("{name}: {differences}").format(
            name=record.name, differences=differences(record, self._runs.before(record)))
        if record.settings.recipe.schedule != "constant":
            step = _step_at(record, x)
            text += " · " + self.tr("learning rate {rate} at step {step}").format(
                rate=brief(record.progress.rates[step - 1]), step=f"{step:,}")
        return text

    def table(self) -> Table:
        return ("run", "step", "mean loss"), [
            (record.name, step, record.progress.smoothed[step - 1])
            for record in self._records for step in range(record.first, record.end + 1)
        ]


def _step_at(record: RunRecord, x: float) -> int:
    """The run's own step that is nearest to a place on the axis."""
    return min(max(round(x), record.first), record.end)
