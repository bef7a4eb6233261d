"""What torch records for a validation loss, and what becomes of it: measured on the spot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.lab.panels.growth_plot import GrowthPlot
from gui.lab.panels.sideways_scroll import ScrollSideways
from gui.widgets.card import muted, wrapped
from gui.widgets.plain import Label
from gui.widgets.tables.number_table import Cell, NumberTable

if TYPE_CHECKING:
    from engine.lab.graph import GraphSize, ValidationCost


class RecordedPart(QWidget):
    """A table of sizes with no_grad and without, and the growth over a hundred losses."""

    def __init__(self) -> None:
        super().__init__()
        title = Label(self.tr("Why no gradient is recorded here"))
        title.setObjectName("title")
        why = muted(self.tr(
            "backward() is never called on a validation loss: learning from the test would spoil "
            "the test. The graph would be recorded for nothing, and summing losses that still "
            "have their graphs keeps all of them in memory. loss.item() or torch.no_grad() "
            "releases the graph."
        ))
        why.setWordWrap(True)
        self.sizes = NumberTable(self.tr("The size of the graph"))
        self.sizes.setToolTip(wrapped(self.tr(
            "Nodes: operations that torch records. Bytes: the numbers stored for them, each "
            "block of memory counted once; the nodes themselves are not included."
        )))
        self.plot = GrowthPlot()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._area = ScrollSideways(self.sizes)
        for widget in (title, why, self._area, self.plot):
            column.addWidget(widget)

    def show_cost(self, cost: ValidationCost) -> None:
        times = len(cost.summed)
        summed = self.tr("{n} losses summed").format(n=times)
        if not self.sizes.rows:
            half = summed[: len(summed) // 2 + 1]  # the two columns that it stands over
            self.sizes.set_form(
                [self.tr("as in training"), *["10,000"] * 2, half, half], 4, gaps=(3,)
            )
        heads = (self.tr("nodes"), self.tr("bytes")) * 2
        self.sizes.show_rows([
            [Cell(self.tr("measured now"), quiet=True), Cell(self.tr("one loss"), quiet=True,
                                                              span=2),
             Cell(summed, quiet=True, span=2)],
            [Cell(), *(Cell(head, quiet=True) for head in heads)],
            [Cell(self.tr("as in training")), *_cells(cost.recorded), *_cells(cost.summed[-1])],
            [Cell(self.tr("under no_grad")), *_cells(cost.unrecorded),
             *_cells(cost.summed_unrecorded[-1])],
        ])
        self._area.refit()
        self.plot.show_growth(
            (tuple(each.nodes for each in cost.summed),
             tuple(each.nodes for each in cost.summed_unrecorded)),
            (tuple(each.bytes for each in cost.summed),
             tuple(each.bytes for each in cost.summed_unrecorded)),
        )


def _cells(size: GraphSize) -> tuple[Cell, Cell]:
    return Cell(f"{size.nodes:,}"), Cell(f"{size.bytes:,}")
