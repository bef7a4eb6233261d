"""The curves of a run: loss per step, accuracy per epoch."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QResizeEvent

from engine.training.progress import SMOOTHED_OVER, Progress
from gui.widgets import theme
from gui.widgets.card import wrapped
from gui.widgets.export import Table
from gui.widgets.numbers import brief
from gui.widgets.plots.labelled_line import LabelledLine
from gui.widgets.plots.loss_axis import LossAxis
from gui.widgets.plots.plot import fit_range, round_up
from gui.widgets.plots.step_plot import StepPlot
from gui.widgets.plots.thinned import chosen_of, thinned, thinned_extremes
from gui.widgets.steps.time_travel import Moments
from gui.widgets.when_seen.weak import Weak

_FEW = 25
"""Steps up to which each has a dot, for one step is no line."""


class LossPlot(StepPlot):
    """Loss of every step, and its mean over the last steps as a stronger line."""

    keeps_caption_clear = True
    _shown = Weak[Progress]()

    def __init__(self, timeline: Moments) -> None:
        super().__init__(timeline)
        # set in every frame: `self.plot` would look each time how they could be shown otherwise
        self._each, self._mean = (pg.PlotCurveItem(skipFiniteCheck=True) for _ in range(2))
        self._dots = pg.ScatterPlotItem(size=5, pxMode=True)
        for item in (self._each, self._mean, self._dots):
            self.addItem(item)
        self.setAccessibleName(self.tr("Loss curve"))
        self.setToolTip(wrapped(self.tr(
            "The loss of each step's batch (thin), and the mean over the last {n} steps (thick). "
            "A dotted line marks where a run continued from another. Drag along the curve, or "
            "use the arrow keys, to go back to a step; End goes to the newest."
        ).format(n=SMOOTHED_OVER)))
        self._axis = LossAxis(self)
        self._runs: list[pg.InfiniteLine] = []
        self._steps: tuple[int, tuple[int, ...]] = 0, ()
        self.name_axes(self.tr("loss"), self.tr("step"))
        self._legend: str = self.tr("thin: each step · thick: mean of {n}").format(n=SMOOTHED_OVER)
        self.show_progress(Progress())

    def recolour(self) -> None:
        super().recolour()
        faint = QColor(theme.current().accent)
        self._mean.setPen(pg.mkPen(faint, width=2))
        self._dots.setBrush(pg.mkBrush(faint))
        self._dots.setPen(None)
        faint.setAlpha(90)
        self._each.setPen(pg.mkPen(faint, width=1))

    def _mark_runs(self, starts: list[int]) -> None:
        if [line.value() for line in self._runs] == starts:
            return
        for line in self._runs:
            self.removeItem(line)
        pen = pg.mkPen(theme.current().muted, width=1, style=Qt.PenStyle.DotLine)
        self._runs = [pg.InfiniteLine(start, angle=90, pen=pen) for start in starts]
        for line in self._runs:
            self.addItem(line)

    def _progress(self) -> Progress:
        """What is shown, as long as there is a run that has it."""
        return self._shown or Progress()

    def _why_empty(self, progress: Progress) -> str:
        if progress.steps:
            return ""
        if progress.opened:  # or it came back from the last session
            text: str = self.tr("This model was trained before; the curve of that training is not "
                                "kept. The next run goes on from here.")
            return text
        text = self.tr("Press “Train”: the loss of each step appears here.")
        return text

    def show_progress(self, progress: Progress) -> None:
        why_empty = self._why_empty(progress)
        self.say_empty(why_empty)
        shown = (progress.steps, tuple(progress.runs))
        if progress is self._shown and shown == self._steps:
            self.set_caption("" if why_empty else self._words())
            self.show_moment()
            return
        self._shown, self._steps = progress, shown
        losses, axis = np.array(progress.losses), self._axis
        axis.choose(float(losses[0]) if len(losses) else 1.0, losses)
        self.set_caption("" if why_empty else self._words())
        steps, heights = thinned_extremes(losses)
        heights = axis.heights(heights)
        self._each.setData(steps, heights)
        few = len(losses) <= _FEW
        if few or self._dots.isVisible():
            self._dots.setData(steps[:_FEW], heights[:_FEW])
            self._dots.setVisible(few)
        self._mark_runs(progress.runs)
        steps, heights = thinned(np.array(progress.smoothed))
        self._mean.setData(steps, axis.heights(heights))
        self.show_moment()
        axis.fit(round_up(max(progress.steps, 20)))

    def _words(self) -> str:
        """What its lines are, and how its axis is."""
        if not self._axis.is_log:
            return self._legend
        text: str = self.tr("{lines} · log scale").format(lines=self._legend)
        return text

    def text_at(self, x: float, y: float) -> str:
        step = round(x)
        if not 1 <= step <= self._progress().steps:
            return ""
        text: str = self.tr("step {step}: loss {loss}, mean of {n}: {mean}")
        if _differ(self._progress().rates):
            text = self.tr("step {step}: loss {loss}, mean of {n}: {mean}, learning rate {rate}")
        return text.format(
            step=step, loss=f"{self._progress().losses[step - 1]:z.4f}",
            n=min(step, SMOOTHED_OVER), mean=f"{self._progress().smoothed[step - 1]:z.4f}",
            rate=brief(self._progress().rates[step - 1]),
        )

    def table(self) -> Table:
        progress = self._progress()
        rows = zip(range(1, progress.steps + 1), progress.losses, progress.smoothed, strict=True)
        return ("step", "loss", f"mean of {SMOOTHED_OVER}"), list(rows)


def _differ(rates: Sequence[float]) -> bool:
    """Whether the learning rate was another in some step, by a schedule or by hand."""
    there = np.asarray(rates)
    return len(there) > 0 and bool((there != there[0]).any())


class AccuracyPlot(StepPlot):
    """Validation accuracy at every epoch's end, with the baseline's as a labelled line."""

    _shown = Weak[Progress]()

    def __init__(self, timeline: Moments) -> None:
        super().__init__(timeline)
        self._baseline = self._bottom = 0.0
        self._points = np.empty((0, 2))  # the curve's
        self._curve = self.plot(skipFiniteCheck=True, symbol="o", symbolSize=5)
        self.getAxis("left").setTickDensity(0.4)  # it is low, and its numbers are not to touch
        self._line, self._words = LabelledLine(), ""
        self.addItem(self._line)
        self.setAccessibleName(self.tr("Accuracy curve"))
        self._tip = self.tr(
            "The fraction of validation images predicted correctly, at the end of each epoch. "
            "The dashed line is the pixel-similarity baseline (L1) on the same images: 0.9514 of "
            "all 2,038 images of 3 and 7. Chapter 4 prints 0.9511 for it, the mean of the "
            "accuracies on 3s and on 7s; there are a few more 7s than 3s."
        )
        self.setToolTip(wrapped(self._tip))
        self.name_axes(self.tr("accuracy"), self.tr("step"))
        self.show_progress(Progress())

    def recolour(self) -> None:
        super().recolour()
        colours = theme.current()
        self._curve.setPen(pg.mkPen(colours.accent, width=2))
        self._curve.setSymbolBrush(colours.accent)
        self._curve.setSymbolPen(None)
        self._line.recolour()

    def set_baseline(self, accuracy: float) -> None:
        self._baseline = accuracy
        self._words = self.tr("L1 baseline {value}").format(value=f"{accuracy:z.4f}")
        self._line.show_at(accuracy, self._words)
        self.setToolTip(wrapped(f"{self._tip}\n{self._words}"))

    def _progress(self) -> Progress:
        """What is shown, as long as there is a run that has it."""
        return self._shown or Progress()

    def show_progress(self, progress: Progress) -> None:
        self._shown = progress
        self.show_moment()
        points = self._points = np.array(progress.accuracies).reshape(-1, 2)
        self._curve.setData(*points[chosen_of(len(points))].T)
        lowest = min([0.9, self._baseline or 0.9, *points[:, 1].tolist()])
        self._bottom = round(max(0.0, lowest - 0.3 * (1 - lowest)), 2)
        self._fit(progress.steps)
        self._place_words()

    def show_steps(self, steps: int) -> None:
        """As far to the right as the loss curve of so many."""
        before = self.getViewBox().viewRange()
        self._fit(steps)
        if self.getViewBox().viewRange() != before:
            self._place_words()

    def _fit(self, steps: int) -> None:
        fit_range(self, round_up(max(steps, 20)), 1.0, self._bottom)

    def _place_words(self) -> None:
        """The line's beside it; in the caption where they would lie on the curve or be cut."""
        points, room = self._points, (self.width(), self.height())
        may_move = self._line.is_beside
        if self._line.begins_anew(points, room):
            may_move = True
            self._say_in_caption(False)
        if not self._line.avoid(points, room) and may_move:
            self._say_in_caption(True)
            if self.getViewBox().height() < self._line.label.boundingRect().height():
                self._say_in_caption(False)  # no room is left for the curve: the tooltip has them

    def _say_in_caption(self, on: bool) -> None:
        self.keeps_caption_clear = on
        self.set_caption(f"– – {self._words}" if on else "")  # dashed, as the line is
        self._layout.activate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_line"):  # pyqtgraph resizes before it is there
            self._place_words()

    def text_at(self, x: float, y: float) -> str:
        if not self._progress().accuracies:
            return ""
        step, value = min(self._progress().accuracies, key=lambda point: abs(point[0] - x))
        text: str = self.tr("step {step}: accuracy {accuracy}")
        return text.format(step=step, accuracy=f"{value:z.4f}")

    def table(self) -> Table:
        return ("step", "accuracy", "baseline accuracy"), [
            (step, accuracy, self._baseline) for step, accuracy in self._progress().accuracies
        ]
