"""The gradient by difference: a little more, a little less, and how wrong that can go."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.lab.panels.delta_field import LEAST, MOST, DeltaField
from gui.lab.panels.error_plot import ErrorPlot
from gui.lab.problem_words import AT_ONCE
from gui.model.lab.lab import Lab
from gui.widgets.card import muted, wrapped
from gui.widgets.numbers import brief, in_full
from gui.widgets.plain import Label
from gui.widgets.sums import agreeing, read

if TYPE_CHECKING:
    from engine.lab.gradients import ThreeWays
    from engine.lab.loss import Examples

_DELTAS = 10.0 ** np.linspace(LEAST, MOST, 41)


class DifferencePart(QWidget):
    """`turned` says that the learner tries another delta, which is the recipe's only when taken."""

    turned = Signal()

    def __init__(self, lab: Lab) -> None:
        super().__init__()
        self._lab = lab
        title = Label(self.tr("By finite differences"))
        title.setObjectName("title")
        self.field = DeltaField(wrapped(self.tr(
            "How far to either side the loss is evaluated. Change it to see where the finite "
            "difference goes wrong."
        )))
        self.take = QPushButton(self.tr("Run with it"))
        self.take.setToolTip(wrapped(self.tr(
            "Start again with this δ and gradients by finite differences."
        )))
        self.sums = Label()
        self.sums.setWordWrap(True)
        self.sums.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.prediction = muted()
        self.prediction.setWordWrap(True)
        self.plot = ErrorPlot()
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(title)
        column.addLayout(row)
        for widget in (self.sums, self.prediction):
            column.addWidget(widget)
        column.addWidget(self.plot, 1)
        self._recipe_delta = lab.recipe.delta
        self.field.show_value(self._recipe_delta)
        self.field.edited.connect(lambda _: self.turned.emit())
        self.take.clicked.connect(self._on_take)

    @property
    def delta(self) -> float:
        return self.field.value()

    def heed_recipe(self) -> None:
        """Where the recipe has another delta than before, try that one."""
        recipe = self._lab.recipe
        if recipe.delta != self._recipe_delta:
            self._recipe_delta = recipe.delta
            self.field.show_value(recipe.delta)
        self.take.setEnabled((recipe.delta, recipe.gradient) != (self.delta, "difference"))

    def _on_take(self) -> None:
        lab = self._lab
        self._recipe_delta = self.delta
        lab.set_recipe(replace(lab.recipe, gradient="difference", delta=self.delta))
        lab.run()

    def show_ways(self, ways: ThreeWays) -> None:
        """The sums in full: float32 loses digits where two losses are nearly the same."""
        lines = []
        for name, each, right in zip(
            self._lab.problem.names[:AT_ONCE], ways.difference, ways.autograd, strict=False
        ):
            above, below, width = map(in_full, (each.above, each.below, 2 * self.delta))
            redone = (float(read(above)) - float(read(below))) / float(read(width))
            lines.append(self.tr(
                "{name}: (L({name} + δ) − L({name} − δ)) / 2δ\n"
                "   = ({above} − {below}) / {width} = {slope}, off by {error}"
            ).format(
                name=name, above=above, below=_bracketed(below),
                width=width, slope=agreeing(each.derivative, redone),
                error=brief(abs(each.derivative - right)),
            ))
        self.sums.setText("\n".join(lines))
        self.plot.show_delta(self.delta)

    def show_errors(self, examples: Examples) -> None:
        """Over all deltas, at the step looked at."""
        from engine.lab.difference_errors import difference_errors, is_parabola

        problem = self._lab.problem
        self.plot.show_errors(
            problem.names[:AT_ONCE], _DELTAS,
            difference_errors(
                examples, self._lab.parameters, _DELTAS.tolist(), AT_ONCE
            ),
        )
        self.prediction.setVisible(self.plot.isVisibleTo(self))
        self.prediction.setText(self.tr(
            "Left: δ is so small that the losses differ only in float32's last digits. Right: no "
            "error, since the loss is a parabola in each parameter."
        ) if is_parabola(problem) else self.tr(
            "Left: δ is so small that the losses differ only in float32's last digits. Right: δ "
            "is so large that the curve bends in between."
        ))


def _bracketed(number: str) -> str:
    return f"({number})" if number.startswith("−") else number
