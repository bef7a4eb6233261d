"""The lab's loss curve: training and validation, and where they stop being numbers."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt

from gui.lab.plots.earlier_lines import EarlierLines
from gui.lab.plots.ranges import Floats, Span, outward, paintable
from gui.lab.run_words import MARKS, otherwise
from gui.model.lab.lab import Lab
from gui.model.lab.lab_runs import EarlierRun
from gui.widgets import theme
from gui.widgets.card import wrapped
from gui.widgets.export import Table
from gui.widgets.numbers import in_full
from gui.widgets.plots.log_ticks import LeftTicks
from gui.widgets.plots.plot import fit_range, round_up
from gui.widgets.plots.step_plot import StepPlot
from gui.widgets.plots.thinned import thinned_extremes

_FEW = 25
_WORDS = (np.isinf, "inf"), (np.isnan, "nan")


class LabLossPlot(StepPlot):
    """The loss of each step. Dragging along it goes back in time."""

    keeps_caption_clear = True

    def __init__(self, lab: Lab) -> None:
        super().__init__(lab)
        self._lab = lab
        self._is_log = False
        self._compares = True
        self.earlier = EarlierLines(self)
        self._laid: tuple[object, ...] = ()
        # set in every frame: `self.plot` would look each time how they could be shown otherwise
        self.training, self.validation = (pg.PlotCurveItem(skipFiniteCheck=True) for _ in range(2))
        self._dots = pg.ScatterPlotItem(size=5, pxMode=True)
        for item in (self.training, self.validation, self._dots):
            self.addItem(item)
        self._ticks = LeftTicks(self)
        self.marks = {  # a step after each other they must not print over each other
            word: pg.InfiniteLine(angle=90, label=word, labelOpts={"position": 0.66 - 0.16 * index})
            for index, (_, word) in enumerate(_WORDS)
        }
        for mark in self.marks.values():
            mark.setVisible(False)
            self.addItem(mark)
        self.setAccessibleName(self.tr("The lab's loss curve"))
        self.setToolTip(wrapped(self.tr(
            "The loss before each step; dashed: the validation loss. Drag along the curve, or "
            "use the arrow keys, to go back to a step."
        )))
        self.getAxis("left").setWidth(62)
        self.name_axes(self.tr("loss"), self.tr("step"))

    def recolour(self) -> None:
        super().recolour()
        colours = theme.current()
        self.training.setPen(pg.mkPen(colours.accent, width=2))
        self.validation.setPen(pg.mkPen(colours.warning, width=2, style=Qt.PenStyle.DashLine))
        self._dots.setBrush(pg.mkBrush(colours.accent))
        self._dots.setPen(None)
        self.earlier.recolour()
        for mark in self.marks.values():
            mark.setPen(pg.mkPen(colours.muted, width=1, style=Qt.PenStyle.DotLine))
            mark.label.setColor(colours.warning)

    def set_log(self, on: bool) -> None:
        """Whether equal heights are equal factors; losses that are not over 0 are left out."""
        self._is_log = on
        self.show_losses()

    def set_comparing(self, on: bool) -> None:
        """Whether the runs before lie under this one."""
        self._compares = on
        self.show_losses()

    @property
    def _runs(self) -> list[EarlierRun]:
        lab = self._lab
        return [each for each in lab.earlier if self._compares and each.has_loss_of(lab.recipe)]

    def show_losses(self) -> None:
        """All of the run."""
        progress = self._lab.progress
        losses, held_out = progress.losses, progress.validation
        if not self._lab.problem.validation:
            held_out = held_out[:0]
        low, high = np.inf, -np.inf
        for item, values in ((self.training, losses), (self.validation, held_out)):
            steps, heights = self._thinned(values)
            if len(heights):
                low, high = min(low, heights.min()), max(high, heights.max())
            item.setData(steps, heights)
        few = len(losses) <= _FEW
        if few or self._dots.isVisible():
            self._dots.setData(*self._thinned(losses[:_FEW]))
            self._dots.setVisible(few)
        runs = self._runs
        longest = progress.steps
        self.say_empty("" if longest or runs else self.tr(
            "Press “Run”: the loss of each step appears here."))
        if not longest and runs:  # nothing else to be seen yet
            _, heights = self._thinned(runs[-1].progress.losses)
            if len(heights):
                low, high = heights.min(), heights.max()
            longest = runs[-1].progress.steps
        up = self._heights(float(low), float(high))
        fit_range(self, round_up(max(longest, 20)), up[1], up[0])
        self._lay_earlier(runs, up)
        self._ticks.show(up if self._is_log else None)
        self._mark(losses)
        self.show_moment()

    def _lay_earlier(self, runs: list[EarlierRun], up: Span) -> None:
        """Only where something of them has changed: this is done in every frame."""
        wanted = (*map(id, runs), up, self._is_log)
        if wanted != self._laid:
            self._laid = wanted
            curves = [self._thinned(each.progress.losses) for each in runs]
            self.earlier.show([(steps, paintable(heights, up)) for steps, heights in curves])

    def _thinned(self, values: Floats) -> tuple[Floats, Floats]:
        steps, heights = (each.astype(np.float64) for each in thinned_extremes(values))
        with np.errstate(all="ignore"):
            if self._is_log:
                heights = np.log10(heights)
        seen = np.isfinite(heights)
        return steps[seen], heights[seen]

    def _heights(self, low: float, high: float) -> Span:
        if not low <= high:
            return 0.0, 1.0
        if self._is_log:
            return outward(low - 0.1, high + 0.1 + 0.05 * (high - low))
        return outward(min(0.0, low), high + 0.06 * (high - min(0.0, low)) or 1.0)

    def _mark(self, losses: Floats) -> None:
        said = []
        for (is_so, word), mark in zip(_WORDS, self.marks.values(), strict=True):
            where = np.flatnonzero(is_so(losses))
            mark.setVisible(len(where) > 0)
            if len(where):
                step = int(where[0]) + 1
                mark.setValue(step)
                said.append(self.tr("{word} at step {step}").format(word=word, step=step))
        if self._is_log:
            hidden = int((losses <= 0).sum())
            if hidden:
                said.append(self.tr("0 or less, so not on a logarithmic scale: {count}").format(
                    count=hidden))
        if not said and self._lab.problem.validation:
            said = [self.tr("dashed: validation")]
        lines = [", ".join(said)] if said else []
        lines += [f"{mark} {otherwise(run, self._lab.recipe)}"
                  for mark, run in zip(MARKS, self._runs, strict=False)]
        self.set_caption("\n".join(lines))

    def text_at(self, x: float, y: float) -> str:
        step, progress = round(x), self._lab.progress
        if not 1 <= step <= progress.steps:
            return ""
        text: str = self.tr("step {step}: loss {loss}")
        said = text.format(step=step, loss=in_full(progress.loss(step)))
        if self._lab.problem.validation:
            said += self.tr(", validation {loss}").format(
                loss=in_full(float(progress.validation[step - 1])))
        return said

    def table(self) -> Table:
        progress = self._lab.progress
        steps = range(1, progress.steps + 1)
        return ("step", "loss", "validation loss", "learning rate"), list(zip(
            steps, progress.losses.tolist(), progress.validation.tolist(),
            progress.rates.tolist(), strict=True,
        ))
