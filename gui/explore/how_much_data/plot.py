"""Accuracy over the number of training images: a line and a band for each model."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from engine.experiments.data_amounts_record import AccuracyRange, Amount, accuracy_ranges
from gui.explore.how_much_data.words import title_of
from gui.widgets import theme
from gui.widgets.card import wrapped
from gui.widgets.export import Table
from gui.widgets.numbers import percentage
from gui.widgets.plots.plot import Plot, fit_range

_LEFT, _RIGHT = 0.12, 0.25
"""Of a decade, beside what was measured; to the right there is to be room for a long number."""

_CROWDED = 0.25
"""Of a decade: nearer to the last tick no other number is written."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a line is told from the others, without its colour. sign: it, beside its name."""

    sign: str
    symbol: str
    line: Qt.PenStyle


LOOKS = (
    Look("■", "s", Qt.PenStyle.DashLine), Look("●", "o", Qt.PenStyle.SolidLine),
    Look("▲", "t1", Qt.PenStyle.DashDotLine), Look("◆", "d", Qt.PenStyle.DotLine),
)


def look_of(index: int) -> tuple[Look, QColor]:
    """Of a model, by its place among those compared."""
    now = theme.current()
    colours = (now.warning, now.accent, now.many[1], now.many[2])
    return LOOKS[index % len(LOOKS)], QColor(colours[index % len(colours)])


class _Line:
    """One model's line, and its band."""

    def __init__(self, plot: Plot) -> None:
        self._low, self._high, self.mean = (plot.plot(skipFiniteCheck=True) for _ in range(3))
        for edge in (self._low, self._high):
            edge.setPen(None)
        self._band = pg.FillBetweenItem(self._low, self._high)
        self._band.setZValue(-10)
        plot.addItem(self._band)

    def recolour(self, index: int) -> None:
        look, colour = look_of(index)
        self.mean.setPen(pg.mkPen(colour, width=2, style=look.line))
        self.mean.setSymbol(look.symbol)
        self.mean.setSymbolSize(8)
        self.mean.setSymbolPen(None)
        self.mean.setSymbolBrush(colour)
        faint = QColor(colour)
        faint.setAlpha(45)
        self._band.setBrush(faint)

    def show(self, found: Sequence[AccuracyRange]) -> None:
        places = np.log10([band.images for band in found])
        for curve, heights in ((self._low, [band.low for band in found]),
                               (self.mean, [band.mean for band in found]),
                               (self._high, [band.high for band in found])):
            curve.setData(places, np.array(heights, np.float64))


class AmountsPlot(Plot):
    """The numbers of images stand by their logarithms."""

    def __init__(self) -> None:
        super().__init__()
        self._found: Sequence[Amount] = ()
        self._ranges: dict[str, list[AccuracyRange]] = {}
        self._lines: list[_Line] = []
        self.set_margins(0, 20, 20, 0)  # the caption is over the curves
        self.getAxis("left").setWidth(60)
        self.setAccessibleName(self.tr("Accuracy by the number of training images"))
        self.setToolTip(wrapped(self.tr(
            "Each point is the result of complete runs from the start. The image axis is "
            "logarithmic: each point has about three times as many images as the previous one."
        )))
        self.name_axes(self.tr("accuracy on the validation set"), self.tr("training images"))

    def recolour(self) -> None:
        super().recolour()
        if hasattr(self, "_lines"):  # pyqtgraph asks for it before they are there
            for index, line in enumerate(self._lines):
                line.recolour(index)

    def show_amounts(
        self, found: Sequence[Amount], models: Sequence[str], sizes: Sequence[int]
    ) -> None:
        """sizes: all that are tried, in increasing order."""
        self._found = found
        self._ranges = {model: accuracy_ranges(found, model) for model in models}
        while len(self._lines) < len(models):
            self._lines.append(_Line(self))
            self._lines[-1].recolour(len(self._lines) - 1)
        for index, line in enumerate(self._lines):
            line.show(self._ranges[models[index]] if index < len(models) else ())
        left, right = (float(np.log10(each)) for each in ((sizes or (10, 10_000))[0],
                                                          (sizes or (10, 10_000))[-1]))
        self.getAxis("bottom").setTicks([[
            (float(np.log10(each)), f"{each:,}") for each in sizes
            if each == sizes[-1] or right - np.log10(each) > _CROWDED
        ]])
        low = min((band.low for each in self._ranges.values() for band in each), default=0.5)
        bottom = max(np.floor(20 * low - 0.04) / 20, 0.0)
        fit_range(self, right + _RIGHT, 1.0, bottom, left - _LEFT)

    def text_at(self, x: float, y: float) -> str:
        places = sorted({band.images for each in self._ranges.values() for band in each})
        if not places:
            return ""
        images = places[int(np.abs(np.log10(places) - x).argmin())]
        texts = [
            f"{look_of(index)[0].sign} {percentage(band.mean)} "
            f"({percentage(band.low)}–{percentage(band.high)})"
            for index, each in enumerate(self._ranges.values())
            for band in each if band.images == images
        ]
        text: str = self.tr("{images} images")
        return text.format(images=f"{images:,}") + ":  " + "   ".join(texts)

    def table(self) -> Table:
        """Every run."""
        return ("model", "training images", "seed", "accuracy"), [
            (title_of(each.model), each.images, each.seed,
             "" if each.accuracy is None else each.accuracy) for each in self._found
        ]
