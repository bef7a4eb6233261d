"""The S curve from logit to probability, the validation images' logits, and the drawing's."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from engine.explain.threshold import logit_of
from engine.models.classifier import Floats
from engine.models.logits import sigmoid
from gui.widgets import theme
from gui.widgets.card import wrapped
from gui.widgets.export import Table
from gui.widgets.numbers import probability, signed
from gui.widgets.plots.corner_labels import CornerLabels
from gui.widgets.plots.plot import Plot, fit_range
from gui.widgets.plots.scatter import Scatter

BINS = 80
_TALLEST = 0.42
"""Of the plot's height that the tallest bar takes."""

_MARGIN = 0.06
"""Over 1 and under 0, so that a star is seen whole there."""


class SigmoidPlot(Plot):
    """The first digit's images hang from probability 1, the second's stand on 0, as they should.

    digits: two.
    """

    def __init__(self) -> None:
        super().__init__()
        self.digits: tuple[int, ...] = ()
        self.edges: Floats = np.empty(0)
        self.counts: tuple[Floats, Floats] = (np.empty(0), np.empty(0))
        self._reach = 0.0
        self._bars = tuple(pg.PlotCurveItem(skipFiniteCheck=True) for _ in range(2))
        self._half, self.threshold = (
            (pg.InfiniteLine(0.5, angle=0), pg.InfiniteLine(0.0, angle=90)) for _ in range(2))
        self.curve = pg.PlotCurveItem(skipFiniteCheck=True, antialias=True)
        self._to_star = pg.PlotCurveItem(skipFiniteCheck=True)
        self.scatter = Scatter()  # for its star
        for item in (*self._half, *self._bars, *self.threshold, self.curve, self._to_star,
                     self.scatter):
            self.addItem(item)
        self.corner_labels = CornerLabels(self)
        self.setAccessibleName(self.tr("The sigmoid"))
        self.setToolTip(wrapped(self.tr(
            "The curve turns any logit into a probability between 0 and 1. Bars: how many "
            "validation images have such a logit. Images in a bar on the wrong side of the "
            "vertical line, the threshold, are predicted wrongly.")))
        self.set_margins(0, 20, 10, 4)  # the caption is over the curve
        self.recolour()

    def recolour(self) -> None:
        super().recolour()
        colours = theme.current()
        self.curve.setPen(pg.mkPen(colours.text, width=2.5))
        self._to_star.setPen(pg.mkPen(colours.warning, width=1.5, style=Qt.PenStyle.DashLine))
        for line in self._half:
            line.setPen(pg.mkPen(colours.line, width=1))
        for line in self.threshold:
            line.setPen(pg.mkPen(colours.accent, width=1.5))
        for bars, colour in zip(self._bars, colours.pair, strict=True):
            fill = QColor(colour)
            fill.setAlpha(110)
            bars.setBrush(fill)
            bars.setPen(pg.mkPen(colour, width=1))
        self._bars[0].setFillLevel(1.0)
        self._bars[1].setFillLevel(0.0)
        self.corner_labels.recolour()

    def set_digits(self, digits: tuple[int, ...], counts: tuple[int, int]) -> None:
        """counts: of the validation images of each."""
        self.digits = digits
        first, second = digits
        self.name_axes(self.tr("p({digit})").format(digit=first), self.tr("logit z"))
        self.corner_labels.say({
            "upper left": self.tr("Top bars: {count} validation images of {digit}").format(
                count=f"{counts[0]:,}", digit=first),
            "lower right": self.tr("Bottom bars: {count} validation images of {digit}").format(
                count=f"{counts[1]:,}", digit=second),
        })

    def reach(self, reach: float) -> None:
        """Show logits from -reach to reach."""
        if reach != self._reach:
            self._reach = reach
            z = np.linspace(-reach, reach, 201)
            self.curve.setData(z, sigmoid(z))
            fit_range(self, reach, 1 + _MARGIN, -_MARGIN, -reach)

    def show_logits(self, first: Floats, second: Floats) -> None:
        """Of the validation images of each digit; what is not finite is not shown."""
        self.edges = np.linspace(-self._reach, self._reach, BINS + 1)
        one, other = self.counts = self._counted(first), self._counted(second)
        scale = _TALLEST / max(one.max(), other.max(), 1.0)
        self._bars[0].setData(self.edges, 1.0 - scale * one, stepMode="center")
        self._bars[1].setData(self.edges, scale * other, stepMode="center")

    def _counted(self, logits: Floats) -> Floats:
        bins = (logits[np.isfinite(logits)] + self._reach) * (BINS / (2 * self._reach))
        indices = np.clip(bins.astype(np.intp), 0, BINS - 1)
        return np.bincount(indices, minlength=BINS).astype(np.float64)

    def show_threshold(self, threshold: float) -> None:
        """From this probability on, and so from this logit on, the first digit is said."""
        level, upright = self.threshold
        level.setValue(threshold)
        upright.setValue(logit_of(threshold))

    def hide_logits(self) -> None:
        """There is no model that has any."""
        none = np.zeros(BINS)
        self.edges, self.counts = np.linspace(-self._reach, self._reach, BINS + 1), (none, none)
        self._bars[0].setData(self.edges, none + 1.0, stepMode="center")
        self._bars[1].setData(self.edges, none, stepMode="center")

    def show_star(self, logit: float | None, chance: float) -> None:
        """Where the drawing is."""
        star = None if logit is None else (logit, chance)
        if star == self.scatter.star:
            return
        self.scatter.star = star
        self.scatter.update()
        if logit is None:
            self._to_star.setData([], [])
        else:
            self._to_star.setData(np.array([logit, logit, -self._reach]),
                                  np.array([-_MARGIN, chance, chance]))

    def table(self) -> Table:
        """The bins, and how many images are in each; the view has them one by one."""
        middles = (self.edges[:-1] + self.edges[1:]) / 2
        both = self.counts[0] + self.counts[1]
        return ("z", self.tr("images")), list(zip(middles.tolist(), both.tolist(), strict=True))

    def text_at(self, x: float, y: float) -> str:
        if not len(self.edges) or not -self._reach <= x <= self._reach:
            return ""
        index = min(int((x + self._reach) * BINS / (2 * self._reach)), BINS - 1)
        first, second = self.digits
        text: str = self.tr("z {logit}: p {chance}; images here: {first} {count}, {second} {other}")
        return text.format(logit=signed(x), chance=probability(float(sigmoid(x))),
                           count=int(self.counts[0][index]), first=first,
                           other=int(self.counts[1][index]), second=second)
