"""Training and validation loss, or accuracy, along the steps of one run or two."""

from collections.abc import Mapping
from typing import Literal

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from engine.experiments.overfitting_record import Look, lowest
from gui.explore.overfitting.words import kind_of
from gui.model.experiments.overfitting import WatchedRun
from gui.widgets import theme
from gui.widgets.card import wrapped
from gui.widgets.export import Table
from gui.widgets.numbers import percentage, short
from gui.widgets.plots.plot import Plot, fit_range, round_up

What = Literal["loss", "accuracy"]

_HEADROOM = 1.7
"""How many times the highest validation loss since the lowest is seen; what was higher is cut."""


def colour_of(varied: bool) -> QColor:
    """Of a kind of run."""
    now = theme.current()
    return QColor(now.accent if varied else now.warning)


class _RunLines:
    """A run's two curves, and a line and a point where its validation loss was lowest."""

    def __init__(self, plot: Plot, varied: bool) -> None:
        self._varied = varied
        self._train, self._valid, self._best = (plot.plot(skipFiniteCheck=True) for _ in range(3))
        self._line = pg.InfiniteLine(angle=90)
        self._line.setVisible(False)
        plot.addItem(self._line)

    def recolour(self) -> None:
        colour = colour_of(self._varied)
        self._train.setPen(pg.mkPen(colour, width=1.5, style=Qt.PenStyle.DashLine))
        self._valid.setPen(pg.mkPen(colour, width=2.5))
        self._best.setPen(None)
        self._best.setSymbol("t1" if self._varied else "o")
        self._best.setSymbolSize(11)
        self._best.setSymbolPen(None)
        self._best.setSymbolBrush(colour)
        self._line.setPen(pg.mkPen(colour, width=1, style=Qt.PenStyle.DotLine))

    def show(self, run: WatchedRun | None, what: What) -> None:
        seen = () if run is None else run.seen[1:]  # the start has no place on this axis
        places = np.log10([look.step for look in seen])
        for curve, is_valid in ((self._train, False), (self._valid, True)):
            curve.setData(places, np.array([value_of(each, what, is_valid) for each in seen]))
        self._line.setVisible(bool(seen))
        if not seen:
            self._best.setData([], [])
            return
        best = lowest(seen)
        self._line.setValue(np.log10(best.step))
        self._best.setData([np.log10(best.step)], [value_of(best, what, True)])


class OverfittingPlot(Plot):
    """The steps stand by their logarithms, as most happens at first."""

    def __init__(self) -> None:
        super().__init__()
        self._runs: Mapping[bool, WatchedRun] = {}
        self._what: What = "loss"
        self._lines: dict[bool, _RunLines] = {}
        self._lines = {varied: _RunLines(self, varied) for varied in (False, True)}
        self.set_margins(0, 20, 20, 0)
        self.setAccessibleName(self.tr("Training and validation loss by step"))
        self.setToolTip(wrapped(self.tr(
            "Dashed: loss on the training images. Solid: loss on the validation images, which "
            "are never used for training. Dotted: where the validation loss was lowest."
        )))
        self.recolour()

    def recolour(self) -> None:
        super().recolour()
        if hasattr(self, "_lines"):  # pyqtgraph asks for it before they are there
            for line in self._lines.values():
                line.recolour()

    def show_runs(self, runs: Mapping[bool, WatchedRun], what: What, steps: int) -> None:
        """steps: to the right end of the axis, where there is no run."""
        self._runs, self._what = runs, what
        for varied, line in self._lines.items():
            line.show(runs.get(varied), what)
        name = self.tr("loss") if what == "loss" else self.tr("accuracy")
        self.name_axes(name, self.tr("step"))
        right = max([run.steps for run in runs.values()] or [steps])
        self.getAxis("bottom").setTicks([[
            (float(np.log10(each)), f"{each:,}") for each in _ticks(right)
        ]])
        bottom, top = self._heights()
        fit_range(self, float(np.log10(right)) + 0.12, top, bottom, -0.03)

    def _heights(self) -> tuple[float, float]:
        seen = [run.seen[1:] for run in self._runs.values() if len(run.seen) > 1]
        late = [look for each in seen for look in each if look.step >= lowest(each).step]
        if not late:
            return 0.0, 1.0
        if self._what == "accuracy":
            wrong = 1 - min(look.valid_accuracy for look in late)
            return max(np.floor(20 * (1 - 2.5 * wrong)) / 20, 0.0), 1.005
        return 0.0, round_up(_HEADROOM * max(look.valid_loss for look in late))

    def text_at(self, x: float, y: float) -> str:
        texts = []
        for varied, run in sorted(self._runs.items()):
            if len(run.seen) < 2:
                continue
            look = min(run.seen[1:], key=lambda each: abs(np.log10(each.step) - x))
            train, valid = (self._written(look, is_valid) for is_valid in (False, True))
            text: str = self.tr("{kind}, step {step}: training {train}, validation {valid}")
            texts.append(text.format(kind=kind_of(varied), step=f"{look.step:,}", train=train,
                                     valid=valid))
        return "\n".join(texts)

    def _written(self, look: Look, is_valid: bool) -> str:
        value = value_of(look, self._what, is_valid)
        return short(value) if self._what == "loss" else percentage(value)

    def table(self) -> Table:
        """Every look, the start among them."""
        return ("variants", "step", "training loss", "validation loss", "training accuracy",
                "validation accuracy"), [
            (int(varied), look.step, look.train_loss, look.valid_loss, look.train_accuracy,
             look.valid_accuracy)
            for varied, run in sorted(self._runs.items()) for look in run.seen
        ]


def value_of(look: Look, what: What, is_valid: bool) -> float:
    """What is drawn of it."""
    if what == "loss":
        return look.valid_loss if is_valid else look.train_loss
    return look.valid_accuracy if is_valid else look.train_accuracy


def _ticks(steps: int) -> list[int]:
    """1, 3, 10, 30 … and the last step, with room between them."""
    every = [each for power in range(6) for each in (10**power, 3 * 10**power)]
    return [each for each in every if 1.5 * each < steps] + [steps]
