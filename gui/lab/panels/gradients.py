"""Three ways to the gradient, side by side, at the step looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.lab.recipe import GradientWay
from gui.lab.lab_view import LabView
from gui.lab.panels.autograd import AutogradPart
from gui.lab.panels.by_hand import ByHandPart
from gui.lab.panels.difference import DifferencePart
from gui.lab.panels.side_by_side import SideBySide
from gui.lab.panels.sideways_scroll import ScrollSideways
from gui.lab.problem_words import AT_ONCE
from gui.model.loading.torch_loader import until_torch
from gui.model.session import Session
from gui.widgets.card import wrapped
from gui.widgets.export import Exportable, Table
from gui.widgets.numbers import in_full
from gui.widgets.tables.number_table import Cell, NumberTable

if TYPE_CHECKING:
    from engine.lab.gradients import ThreeWays

_LEAST = 440  # pixels that the sums of a difference need


class GradientsPanel(LabView):
    """A table of the three; under it, or where there is room beside each other, how each is found.

    What takes longer, the errors over all deltas, waits until the run rests.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        self.summary = NumberTable(self.tr("The gradient in three ways"))
        self.difference = DifferencePart(self.lab)
        self.by_hand = ByHandPart()
        self.autograd = AutogradPart()
        self.area = SideBySide(
            (self.difference, self.by_hand, self.autograd), self._widest_part
        )
        self._summary_area = ScrollSideways(self.summary)
        self.body.addWidget(self._summary_area)
        self.body.addWidget(self.area, 1)
        self._names: tuple[str, ...] = ()
        self._ways: ThreeWays | None = None
        self.exports = (
            Exportable(self.tr("the gradient in three ways"), self, self.table),
            Exportable(self.tr("error of the finite difference by delta"), self.difference.plot,
                       self.difference.plot.table),
            Exportable(self.tr("the chain rule"), self.by_hand.cells, self.by_hand.table),
        )
        self.difference.turned.connect(self.request)

    def _widest_part(self) -> int:
        return max(self.by_hand.cells.width(), self.autograd.graph.width(), _LEAST)

    def refresh(self) -> None:
        lab = self.lab
        self._summary_area.setVisible(lab.is_ready)
        self.area.setVisible(lab.is_ready)
        if not lab.is_ready:
            self.what.setText(
                until_torch(self.session.hardware, self.tr("PyTorch is being loaded.")))
            return
        from engine.lab.gradients import three_ways  # torch is there by now
        from engine.lab.graph import recorded_graph
        from engine.lab.loss import training_part

        self.difference.heed_recipe()
        examples = training_part(lab.problem, lab.recipe)
        ways = self._ways = three_ways(examples, lab.parameters, self.difference.delta)
        self.what.setText(self.tr("{place}: {parameters}; loss {loss}").format(
            place=self.place(), parameters=self.assignments(), loss=in_full(ways.loss)
        ))
        if len(lab.problem.names) > AT_ONCE:
            self.what.setText(f"{self.what.text()}\n" + self.tr(
                "The table shows the gradient of all {count} parameters; the computation is "
                "shown for the first {few} and is the same for the others."
            ).format(count=len(lab.problem.names), few=AT_ONCE))
        self._show_summary(ways)
        self.difference.show_ways(ways)
        self.by_hand.show_ways(lab.problem, examples, ways)
        self.autograd.show_graph(recorded_graph(examples, lab.parameters))
        if not lab.is_in_flow:
            self.difference.show_errors(examples)
        self.area.turn()

    def _show_summary(self, ways: ThreeWays) -> None:
        names = self.lab.problem.names
        heads: dict[GradientWay, str] = {
            "difference": self.tr("by differences"), "by_hand": self.tr("by hand"),
            "autograd": self.tr("by autograd"),
        }
        if names != self._names:
            self._names = names
            self.summary.set_form(["w1", *["−1234.56789"] * 3], 1 + len(names))
        columns: dict[GradientWay, tuple[float, ...]] = {
            "difference": tuple(each.derivative for each in ways.difference),
            "by_hand": ways.by_hand.gradient, "autograd": ways.autograd,
        }
        used = self.lab.recipe.gradient
        self.summary.show_rows([
            [Cell(), *(Cell(head, quiet=True, strong=way == used) for way, head in heads.items())],
            *([Cell(name, quiet=True),
               *(Cell(in_full(values[index]), strong=way == used)
                 for way, values in columns.items())]
              for index, name in enumerate(names)),
        ])
        self._summary_area.refit()
        self.summary.setToolTip(wrapped(self.tr(
            "The derivative of the loss with respect to each parameter. Bold: the method of the "
            "run."
        )))

    def table(self) -> Table:
        """All of the numbers, a row a parameter."""
        names = ("parameter", "value", "loss above", "loss below", "by finite differences",
                 "by hand", "by autograd")
        ways = self._ways
        if ways is None:
            return names, []
        return names, [
            (name, value, each.above, each.below, each.derivative, by_hand, autograd)
            for name, value, each, by_hand, autograd in zip(
                self._names, ways.parameters, ways.difference, ways.by_hand.gradient,
                ways.autograd, strict=True,
            )
        ]
