"""The axis of a plot: its numbers have a true minus and never touch, its names are all there."""

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from engine.text import true_minus
from gui.widgets.plots.fitting_font import fitting_font


class Axis(pg.AxisItem):  # type: ignore[misc]
    """pyqtgraph's, but for the sign, and for numbers that would be printed over others."""

    def __init__(self, side: str) -> None:
        super().__init__(side)
        self._names: tuple[tuple[float, str], ...] = ()

    def name_rows(self, rows: Sequence[tuple[float, str]]) -> None:
        """A name at each of these places of an axis at the left, instead of numbers.

        A number that is left out can be guessed from the next, a name cannot: where they are in
        each other's way they are written smaller, and none is left out.
        """
        self._names = tuple(rows)
        self.setTicks([list(rows)])

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [true_minus(each) for each in super().tickStrings(values, scale, spacing)]

    def generateDrawSpecs(self, p: QPainter) -> object:
        """The axis, its ticks, its numbers; of numbers in each other's way the first stays.

        Of an upright one those at the plot's edge are left out, too, which would be cut.
        """
        if self._names:
            self.style["tickFont"] = fitting_font(
                QFont(), [name for _, name in self._names], self._heights())
        specs = super().generateDrawSpecs(p)
        if specs is None:
            return None
        axis, ticks, texts = specs
        if self._names:
            return axis, ticks, self._name_specs(p)
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

    def _heights(self) -> list[float]:
        """Where the names are, in pixels."""
        view = self.linkedView()
        return [self.mapFromItem(view, view.mapFromView(QPointF(0, place))).y()
                for place, _ in self._names]

    def _name_specs(self, p: QPainter) -> list[tuple[QRectF, Qt.AlignmentFlag, str]]:
        right = self.mapRectFromParent(self.geometry()).right() - self.style["tickTextOffset"][0]
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        specs = []
        for height, (_, name) in zip(self._heights(), self._names, strict=True):
            rect = p.boundingRect(QRectF(0, 0, 100, 100), flags, name)
            rect.moveCenter(QPointF(0, height))
            rect.moveRight(right)
            specs.append((rect, flags | Qt.TextFlag.TextDontClip, name))
        return specs
