"""The examples, and what the model makes of them."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from engine.lab.problem import Problem
from gui.lab.plots.ranges import Floats, Span, outward, paintable, reaching
from gui.model.lab.lab import Lab
from gui.widgets import theme
from gui.widgets.card import wrapped
from gui.widgets.export import Table
from gui.widgets.numbers import four
from gui.widgets.plots.plot import Plot, fit_range

_POINTS = 100
"""Places at which the model's curve is worked out."""


class ExamplesPlot(Plot):
    """Discs for the training samples, hollow squares for those that are held out."""

    _stands_still = True  # the examples do, while the model moves

    def __init__(self, lab: Lab) -> None:
        super().__init__()
        self._lab = lab
        self.predictions: Floats = np.zeros(0)
        self.is_out_of_sight = False
        self._shown: Problem | None = None
        self.errors = self.plot(connect="pairs", skipFiniteCheck=True)
        self.model = self.plot(skipFiniteCheck=True)
        self.training = pg.ScatterPlotItem(size=9, pxMode=True)
        self.validation = pg.ScatterPlotItem(size=10, symbol="s", pxMode=True)
        for item in (self.training, self.validation):
            self.addItem(item)

    def recolour(self) -> None:
        super().recolour()
        colours = theme.current()
        faint = QColor(colours.muted)
        faint.setAlpha(220)
        self.errors.setPen(pg.mkPen(faint, width=1.5, style=Qt.PenStyle.DotLine))
        self.model.setPen(pg.mkPen(colours.accent, width=2.5))
        self.training.setBrush(pg.mkBrush(colours.text))
        self.training.setPen(None)
        self.validation.setBrush(pg.mkBrush(colours.card))
        self.validation.setPen(pg.mkPen(colours.warning, width=2))

    def _predict(self, inputs: list[Floats]) -> Floats:
        """For inputs that are not scaled yet, at the step looked at."""
        lab = self._lab
        scaled = [column * lab.recipe.scale for column in inputs]
        with np.errstate(all="ignore"):
            return np.asarray(lab.problem.predict(lab.parameters, scaled, np), np.float64)

    def _show_examples(self, across: Floats, up: Floats) -> None:
        problem = self._lab.problem
        if self._shown is problem and self._stands_still:
            return
        self._shown = problem
        for item, indices in ((self.training, problem.training),
                             (self.validation, problem.validation)):
            self._put(item, list(indices), across, up)

    def _put(
        self, item: pg.ScatterPlotItem, indices: list[int], across: Floats, up: Floats
    ) -> None:
        """Draw these of the examples."""
        item.setData(across[indices], up[indices])

    def _show_errors(self, across: Floats, one: Floats, other: Floats, span: Span) -> None:
        """A dotted line from each example to where it should be."""
        ends = paintable(np.column_stack([one, other]), span)
        seen = np.isfinite(ends).all(axis=1)
        self.errors.setData(np.repeat(across[seen], 2), ends[seen].ravel())

    def _say_whether_seen(self, values: Floats, span: Span, kept_apart: str) -> None:
        finite = values[np.isfinite(values)]
        self.is_out_of_sight = False
        if len(finite) < len(values):
            text = self.tr("the predictions are no longer finite numbers")
        elif finite.max() < span[0] or finite.min() > span[1]:
            self.is_out_of_sight = True
            text = self.tr("out of view: predictions from {low} to {high}").format(
                low=four(finite.min()), high=four(finite.max()))
        else:
            text = kept_apart if self._lab.problem.validation else ""
        self.set_caption(text)


class FitPlot(ExamplesPlot):
    """Targets over the input, and the model's line or parabola."""

    def __init__(self, lab: Lab) -> None:
        super().__init__(lab)
        self.setAccessibleName(self.tr("Samples and model"))
        self.setToolTip(wrapped(self.tr(
            "The samples (discs; hollow squares are for validation) and the model's line. The "
            "dotted lines are the errors; the loss is the mean of their squares."
        )))
        self.recolour()

    def show_step(self) -> None:
        """The model as it is at the step looked at."""
        problem = self._lab.problem
        inputs = problem.columns[0].astype(np.float64)
        targets = problem.targets.astype(np.float64)
        left, right = float(inputs.min()), float(inputs.max())
        margin = 0.06 * (right - left)
        across = self._places(left - margin, right + margin)
        line, self.predictions = self._predict([across]), self._predict([inputs])
        low, high = float(targets.min()), float(targets.max())
        room = 0.08 * (high - low)
        span = outward(*reaching(low - room, high + room, self._heights()))
        fit_range(self, right + margin, span[1], span[0], left - margin)
        self.name_axes(*self._axis_names())
        self._show_examples(inputs, targets)
        self._show_errors(inputs, targets, self.predictions, span)
        seen = np.isfinite(line)
        self.model.setData(across[seen], paintable(line[seen], span))
        self._say_whether_seen(self.predictions, span, self.tr("□ for validation"))

    def _heights(self) -> Floats:
        """What of the model is to be seen, if it is near."""
        return self.predictions

    def _places(self, left: float, right: float) -> Floats:
        """Where the model's curve is worked out."""
        return np.linspace(left, right, _POINTS)

    def _axis_names(self) -> tuple[str, str]:
        """Up, and across."""
        if self._lab.problem.key == "speed":
            return self.tr("speed"), self.tr("seconds")
        return self.tr("°C"), self.tr("unknown reading")

    def text_at(self, x: float, y: float) -> str:
        text: str = self.tr("input {x}: prediction {y}")
        return text.format(x=four(x), y=four(float(self._predict([np.array([x])])[0])))

    def table(self) -> Table:
        problem = self._lab.problem
        return ("input", "target", "prediction", "part"), [
            (float(one), float(target), float(guess),
             "validation" if index in problem.validation else "training")
            for index, (one, target, guess) in enumerate(
                zip(problem.columns[0], problem.targets, self.predictions, strict=True))
        ]


class ScoresPlot(ExamplesPlot):
    """What is predicted over what it should be: right where the diagonal is."""

    _stands_still = False

    def __init__(self, lab: Lab) -> None:
        super().__init__(lab)
        self.setAccessibleName(self.tr("Predicted and true finals"))
        self.setToolTip(wrapped(self.tr(
            "Each student's predicted final score versus the true one. On the line both are the "
            "same; the dotted lines are the errors."
        )))
        self.name_axes(self.tr("predicted final"), self.tr("true final"))

    def show_step(self) -> None:
        """The predictions at the step looked at."""
        problem = self._lab.problem
        finals = problem.targets.astype(np.float64)
        self.predictions = self._predict([c.astype(np.float64) for c in problem.columns])
        low, high = float(finals.min()), float(finals.max())
        low, high = low - self._margin(high - low), high + self._margin(high - low)
        span = outward(*reaching(low, high, self.predictions, 5.0))
        fit_range(self, high, span[1], span[0], low)
        self.model.setData([low, high], [low, high])
        self._show_examples(finals, paintable(np.nan_to_num(self.predictions), span))
        self._show_errors(finals, finals, self.predictions, span)
        self._say_whether_seen(self.predictions, span, self.tr("□ for validation"))

    def _margin(self, width: float) -> float:
        """Beside the least and the greatest of the finals."""
        return 8.0

    def text_at(self, x: float, y: float) -> str:
        finals = self._lab.problem.targets
        index = int(np.abs(finals - x).argmin())
        text: str = self.tr("final {true}: predicted {guess}")
        return text.format(true=four(float(finals[index])),
                           guess=four(float(self.predictions[index])))

    def table(self) -> Table:
        problem = self._lab.problem
        return ("quiz 1", "quiz 2", "quiz 3", "final", "prediction"), [
            tuple(float(value) for value in row)
            for row in np.column_stack([*problem.columns, problem.targets, self.predictions])
        ]
