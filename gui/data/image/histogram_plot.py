"""How often each value is there in each channel."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt

from gui.data.image.channel_numbers import ChannelNumbers
from gui.widgets import theme
from gui.widgets.export import Table
from gui.widgets.numbers import four_figures
from gui.widgets.plots.plot import Plot, fit_range

_STYLES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine,
           Qt.PenStyle.DashDotLine)
LINES = ("——", "– –", "· · ·", "– · –")
"""What the styles look like, for a legend: colour alone says nothing."""


def channel_colour(number: int, count: int) -> str:
    """Red, green and blue where there are these; #rrggbb."""
    colours = theme.current()
    if count == 1 or (count == 2 and number == 0):
        return colours.text
    if count == 2 or (count == 4 and number == 3):
        return colours.muted
    if count in (3, 4):
        return (colours.many[9], colours.many[6], colours.many[3])[number]
    return colours.many[number % len(colours.many)]


class HistogramPlot(Plot):
    """A curve per channel; each of its own kind of line."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._channels: tuple[ChannelNumbers, ...] = ()
        self._titles: tuple[str, ...] = ()
        self._curves: list[pg.PlotDataItem] = []
        self.setAccessibleName(name)
        self.set_caption(name)
        self.set_margins(0, 20, 10, 0)
        self.name_axes(self.tr("% of the pixels"), self.tr("value"))

    def show_channels(self, channels: Sequence[ChannelNumbers], titles: Sequence[str]) -> None:
        """None of them: nothing."""
        self._channels, self._titles = tuple(channels), tuple(titles)
        for curve in self._curves:
            self.removeItem(curve)
        self._curves = [self.plot(stepMode="center") for _ in self._channels]
        for curve, each in zip(self._curves, self._channels, strict=True):
            curve.setData(each.edges, each.shares)
        if self._channels:
            top = max(_top(each.shares) for each in self._channels)
            fit_range(self, max(float(each.edges[-1]) for each in self._channels),
                      max(top * 1.15, 1e-3), 0.0,
                      min(float(each.edges[0]) for each in self._channels))
        self.recolour()

    def recolour(self) -> None:
        super().recolour()
        for number, curve in enumerate(self._curves):
            curve.setPen(pg.mkPen(
                channel_colour(number, len(self._curves)), width=1.5,
                style=_STYLES[number % len(_STYLES)]))

    def text_at(self, x: float, y: float) -> str:
        if not self._channels:
            return ""
        shares = []
        for title, each in zip(self._titles, self._channels, strict=True):
            at = int(np.searchsorted(each.edges, x)) - 1
            share = each.shares[at] if 0 <= at < len(each.shares) else 0.0
            shares.append(f"{title} {share:z.2f} %")
        words: str = self.tr("value {value}: {shares}").format(
            value=four_figures(x), shares=" · ".join(shares))
        return words

    def table(self) -> Table:
        names = (self.tr("channel"), self.tr("from"), self.tr("to"), self.tr("% of the pixels"))
        return names, [
            (title, float(low), float(high), float(share))
            for title, each in zip(self._titles, self._channels, strict=True)
            for low, high, share in zip(each.edges[:-1], each.edges[1:], each.shares, strict=True)
        ]


def _top(shares: NDArray[np.float64]) -> float:
    """The highest bin, unless it is far higher than the next: a white sheet would hide the rest."""
    highest = sorted([0.0, *map(float, shares)])[-2:]
    return highest[0] * 2 if highest[1] > 4 * highest[0] > 0 else highest[1]
