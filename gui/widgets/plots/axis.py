"""The axis of a plot, whose numbers have a true minus as all others, and never touch."""

import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from engine.text import true_minus


class Axis(pg.AxisItem):  # type: ignore[misc]
    """pyqtgraph's, but for the sign, and for numbers that would be printed over others."""

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [true_minus(each) for each in super().tickStrings(values, scale, spacing)]

    def generateDrawSpecs(self, p: QPainter) -> object:
        """The axis, its ticks, its numbers; of numbers in each other's way the first stays.

        Of an upright one those at the plot's edge are left out, too, which would be cut.
        """
        specs = super().generateDrawSpecs(p)
        if specs is None:
            return None
        axis, ticks, texts = specs
        kept: list[QRectF] = []
        view = self.getViewWidget()
        if view is not None and self.orientation in ("left", "right"):
            seen = self.mapRectFromScene(view.sceneRect())
            texts = [each for each in texts
                     if seen.top() <= each[0].top() and each[0].bottom() <= seen.bottom()]
        apart = []
        for rect, flags, text in texts:
            if not any(rect.intersects(other) for other in kept):
                kept.append(rect)
                apart.append((rect, flags, text))
        return axis, ticks, apart
