"""How often each value is there in each channel."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
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
            edges = self._channels[0].edges
            top = max(float(_second(each.shares)) for each in self._channels)
            fit_range(self, float(edges[-1]), max(top * 1.15, 1e-3), 0.0, float(edges[0]))
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
        edges = self._channels[0].edges
        at = int(np.searchsorted(edges, x)) - 1
        if not 0 <= at < len(edges) - 1:
            return ""
        shares = " · ".join(
            f"{title} {each.shares[at]:z.2f} %"
            for title, each in zip(self._titles, self._channels, strict=True))
        words: str = self.tr("{low} to {high}: {shares}").format(
            low=four_figures(float(edges[at])), high=four_figures(float(edges[at + 1])),
            shares=shares)
        return words

    def table(self) -> Table:
        if not self._channels:
            return (), []
        names = (self.tr("from"), self.tr("to"), *self._titles)
        edges = self._channels[0].edges
        return names, [
            (float(edges[at]), float(edges[at + 1]),
             *(float(each.shares[at]) for each in self._channels))
            for at in range(len(edges) - 1)
        ]


def _second(shares: np.ndarray) -> float:
    """The second highest bin, if the highest is far higher: a white sheet hides all else."""
    highest = np.sort(shares)[-2:]
    return float(highest[0] * 2 if highest[-1] > 4 * highest[0] > 0 else highest[-1])
