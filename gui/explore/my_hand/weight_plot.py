"""The accuracies at the end of each of a row of runs, over the weight of the user's drawings."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gui.explore.my_hand.accuracy_plot import Curves
from gui.widgets.card import wrapped
from gui.widgets.export import Table
from gui.widgets.plots.plot import Plot

if TYPE_CHECKING:
    from engine.experiments.weight_sweep import SweepPoint


class WeightPlot(Plot):
    """The weights stand side by side, evenly: from one to the next is about three times as much."""

    def __init__(self) -> None:
        super().__init__()
        self._points: Sequence[SweepPoint] = ()
        self.curves = Curves(self)
        self.set_margins(0, 20, 20, 0)  # the caption is over the curves
        self.setAccessibleName(self.tr("Accuracies by the weight of my drawings"))
        self.setToolTip(wrapped(self.tr(
            "Each point is the result of a separate run: Reset, then train on both with this "
            "weight of your drawings. At ×0 only MNIST is used."
        )))
        self.name_axes(self.tr("accuracy"), self.tr("weight of my drawings"))

    def recolour(self) -> None:
        super().recolour()
        if hasattr(self, "curves"):  # pyqtgraph asks for it before they are there
            self.curves.recolour()

    def show_points(self, points: Sequence["SweepPoint"], weights: Sequence[int]) -> None:
        """weights: all that are tried, of which the points may be the first."""
        self._points = points
        self.getAxis("bottom").setTicks([[(i, f"×{each}") for i, each in enumerate(weights)]])
        self.curves.show_rows(
            range(len(points)), [(each.mnist, each.held_out, each.learned) for each in points],
            max(len(weights) - 0.5, 1.5), -0.4,
        )

    def text_at(self, x: float, y: float) -> str:
        index = self.curves.nearest(x)
        if index is None:
            return ""
        text = self.curves.in_words(index) or self.tr("the loss was no longer a finite number")
        return f"×{self._points[index].weight}: {text}"

    def table(self) -> Table:
        heads, rows = self.curves.table("weight of my drawings")
        return heads, [(each.weight, *row[1:])
                       for each, row in zip(self._points, rows, strict=True)]
