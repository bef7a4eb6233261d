"""What a model says while one thing about the drawing is changed from end to end."""

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from engine.models.classifier import Floats
from gui.model.predictions import ImageForm
from gui.widgets import theme
from gui.widgets.card import wrapped
from gui.widgets.export import Table
from gui.widgets.numbers import signed, six_figures
from gui.widgets.plots.plot import Plot, fit_range, round_up


class SweepPlot(Plot):
    """Two curves, as drawn (solid) and normalised (dashed); a line where the drawing is now."""

    def __init__(self) -> None:
        super().__init__()
        self._curves: dict[ImageForm, pg.PlotDataItem] = {
            "raw": self.plot(skipFiniteCheck=True),
            "normalised": self.plot(skipFiniteCheck=True),
        }
        self._border = pg.InfiniteLine(angle=0)
        self._now = pg.InfiniteLine(angle=90)
        for line in (self._border, self._now):
            self.addItem(line)
        self._name = ""
        self._values: Floats | None = None
        self._says: dict[ImageForm, Floats] = {}
        self.set_margins(0, 20, 6, 0)  # the caption is over the curves
        self.setAccessibleName(self.tr("Prediction while one value varies"))
        self.setToolTip(wrapped(self.tr(
            "If there is a dashed boundary, the model predicts the digit above it and another "
            "one below it. Fitting like MNIST undoes shifts and changes of size, so that curve "
            "stays flat."
        )))
        self.set_caption(self.tr("solid: as drawn · dashed: fitted like MNIST"))
        self.recolour()

    def recolour(self) -> None:
        super().recolour()
        colours = theme.current()
        self._curves["raw"].setPen(pg.mkPen(colours.accent, width=2))
        self._curves["normalised"].setPen(
            pg.mkPen(colours.text, width=2, style=Qt.PenStyle.DashLine))
        self._border.setPen(pg.mkPen(QColor(colours.muted), width=1, style=Qt.PenStyle.DashLine))
        self._now.setPen(pg.mkPen(QColor(colours.warning), width=2))

    def clear_sweep(self) -> None:
        self._values, self._says = None, {}
        for curve in self._curves.values():
            curve.setData([], [])
        self._now.setVisible(False)
        self._border.setVisible(False)

    def show_sweep(
        self, name: str, values: Floats, says: dict[ImageForm, Floats], border: float | None,
        unit: str, now: float,
    ) -> None:
        """name: of what is changed, under the plot. unit: of what is said, beside it.

        border: above it the model says the digit; None where there is no such line. A score
        runs from 0 to 1; a margin, whose border is 0, as far as it goes.
        """
        if (name, unit) != (self._name, self.getAxis("left").labelText):
            self._name = name
            self.name_axes(unit, name)
        self._values, self._says = values, says
        for form, curve in self._curves.items():
            curve.setData(values, says[form])
        self._border.setVisible(border is not None)
        self._border.setValue(border or 0.0)
        self._now.setVisible(True)
        self._now.setValue(now)
        reach = max((float(abs(each).max()) for each in says.values() if len(each)), default=1.0)
        margin = border == 0.0
        top = round_up(1.05 * reach) if margin else 1.0
        fit_range(self, float(values[-1]), top, -top if margin else 0.0, float(values[0]))

    def text_at(self, x: float, y: float) -> str:
        if self._values is None or not len(self._values):
            return ""
        index = int(abs(self._values - x).argmin())
        text: str = self.tr("{name} {value}: as drawn {raw}, fitted like MNIST {normalised}")
        return text.format(
            name=self._name, value=six_figures(float(self._values[index])),
            raw=signed(float(self._says["raw"][index])),
            normalised=signed(float(self._says["normalised"][index])),
        )

    def table(self) -> Table:
        if self._values is None:
            return (self._name, "as drawn", "normalised"), []
        return (self._name, "as drawn", "normalised"), list(zip(
            self._values.tolist(), self._says["raw"].tolist(), self._says["normalised"].tolist(),
            strict=True,
        ))
