"""Rows of a table, and what the model makes of them."""

import numpy as np
import pyqtgraph as pg

from engine.lab.problem import sigmoid
from gui.lab.plots.data_plots import FitPlot, ScoresPlot
from gui.lab.plots.ranges import Floats, Span
from gui.model.lab.lab import Lab
from gui.widgets.card import wrapped
from gui.widgets.export import Table
from gui.widgets.numbers import four

_MOST = 500
"""Rows that are drawn of each part: more hide one another."""

_DASHED = 60
"""Rows up to which each has a line to what is predicted."""


class _Rows(FitPlot):
    """What both plots of a table do."""

    def _predict(self, inputs: list[Floats]) -> Floats:
        found = super()._predict(inputs)
        return np.asarray(sigmoid(found, np)) if self._lab.problem.loss == "bce" else found

    def _put(
        self, item: pg.ScatterPlotItem, indices: list[int], across: Floats, up: Floats
    ) -> None:
        some = indices[:_MOST]
        item.setSize(5 if len(some) > _DASHED else 9)
        super()._put(item, some, across, up)

    def _show_errors(self, across: Floats, one: Floats, other: Floats, span: Span) -> None:
        if len(across) <= _DASHED:
            super()._show_errors(across, one, other, span)
        else:
            self.errors.setData([], [])

    def _say_whether_seen(self, values: Floats, span: Span, kept_apart: str) -> None:
        problem = self._lab.problem
        if len(problem.training) > _MOST:
            text: str = self.tr("□ kept for validation; {count} rows of each part are drawn")
            kept_apart = text.format(count=_MOST)
        super()._say_whether_seen(values, span, kept_apart)

    @property
    def _target(self) -> str:
        given = self._lab.recipe.given
        return "" if given is None else given.target[:40]


class TableFitPlot(_Rows):
    """The target over the only input, and the line, or the curve of the probability."""

    def __init__(self, lab: Lab) -> None:
        super().__init__(lab)
        self.setAccessibleName(self.tr("Rows and model"))
        self.setToolTip(wrapped(self.tr(
            "Rows of the table (discs; hollow squares are kept for validation), and the model: a "
            "line, or for yes (1) and no (0) the probability of yes."
        )))

    def _axis_names(self) -> tuple[str, str]:
        given = self._lab.recipe.given
        name = "" if given is None else given.names[0][:40]
        if self._lab.recipe.normalised:
            name = self.tr("{name}, normalized").format(name=name)
        return self._target, name


class TableScoresPlot(_Rows, ScoresPlot):
    """What is predicted over the target: right where the diagonal is."""

    _stands_still = False

    def __init__(self, lab: Lab) -> None:
        super().__init__(lab)
        self.setAccessibleName(self.tr("Predicted and true targets"))
        self.setToolTip(wrapped(self.tr(
            "Each row's prediction over its target, for yes (1) and no (0) the probability of "
            "yes. On the line both are the same."
        )))

    def show_step(self) -> None:
        ScoresPlot.show_step(self)
        self.name_axes(self.tr("predicted"), self._target)

    def _margin(self, width: float) -> float:
        return 0.08 * width

    def text_at(self, x: float, y: float) -> str:
        text: str = self.tr("target {true}, predicted {guess}")
        return text.format(true=four(x), guess=four(y))

    def table(self) -> Table:
        problem, given = self._lab.problem, self._lab.recipe.given
        names = given.names if given is not None else ()
        return (*names, "target", "prediction"), [
            tuple(float(value) for value in row)
            for row in np.column_stack([*problem.columns, problem.targets, self.predictions])
        ]
