"""A dashed line across a plot with words beside it, out of the way of the plot's curve."""

from itertools import product

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from gui.widgets import theme

Floats = NDArray[np.floating]

_ENDS = 0.98, 0.02
"""Where along the line the words end or begin, as parts of its length: on the right if they can."""

_SAMPLES = 50
"""Places at which the curve is looked at behind the words."""


class LabelledLine(pg.InfiniteLine):  # type: ignore[misc]
    """Level. The words have a ground of their own, for where the curve is everywhere."""

    def __init__(self) -> None:
        super().__init__(angle=0, label="", labelOpts={
            "position": _ENDS[0], "anchors": [(1, 0), (1, 0)], "fill": QColor(0, 0, 0, 0)})
        self.setZValue(5)  # over the curve

    def recolour(self) -> None:
        """Take the theme's colours."""
        colours = theme.current()
        self.setPen(pg.mkPen(colours.muted, width=1, style=Qt.PenStyle.DashLine))
        self.label.setColor(QColor(colours.muted))
        self.label.fill = pg.mkBrush(colours.card)
        self.label.update()

    def show_at(self, value: float, words: str) -> None:
        self.setValue(value)
        self.label.setFormat(words)

    def avoid(self, points: Floats) -> None:
        """Put the words where the curve through these points, (n, 2), passes least behind them.

        Where it is all one: on the right, and on that side of the line which has more room.
        """
        (_, _), (bottom, top) = self.getViewBox().viewRange()
        over = self.value() - bottom < (top - bottom) / 2
        at, is_over = min(product(_ENDS, (over, not over)),
                          key=lambda place: self._behind(points, *place))
        side = (float(at > 0.5), float(is_over))
        self.label.anchors = [side, side]
        self.label.setPosition(at)

    def _behind(self, points: Floats, at: float, is_over: bool) -> float:
        """The part of the words behind which the curve is, or there is no plot."""
        box, words = self.getViewBox(), self.label.boundingRect()
        (left, right), (bottom, top) = box.viewRange()
        if not (box.width() and box.height()):
            return 0.0
        width = words.width() / box.width() * (right - left)
        height = words.height() / box.height() * (top - bottom)
        begin = left + at * (right - left) - (width if at > 0.5 else 0)
        low = self.value() if is_over else self.value() - height
        if low < bottom or low + height > top:
            return 2.0
        if not len(points):
            return 0.0
        places = np.linspace(begin, begin + width, _SAMPLES)
        heights = np.interp(places, points[:, 0], points[:, 1], np.nan, np.nan)
        return float(((heights >= low) & (heights <= low + height)).mean())
