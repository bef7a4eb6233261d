"""The map's plot: points to point at and to choose, a star, and the lines that decide."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent

from gui.widgets import theme
from gui.widgets.export import Table
from gui.widgets.plots.corner_labels import CornerKey, CornerLabels
from gui.widgets.plots.plot import Plot, fit_range
from gui.widgets.plots.scatter import Floats, Place, Scatter

NEAR = 8
"""Pixels from a point within which the pointer means it."""

_WIDEST = 1.3
"""Times its height is the plot wide at most while both axes have one scale."""

_ENDLESS = 2**24 - 1


class MapPlot(Plot):
    """`pointed` carries the index of the point meant, -1 for none; `chosen` likewise.

    The arrow keys go from point to point, left and right or up and down; Enter chooses.
    """

    pointed = Signal(int)
    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_margins(0, 8, 8, 0)
        self.x = self.y = np.empty(0)
        self._by_diagonal: bool | None = None
        self.scatter = Scatter()
        self._diagonal = pg.InfiniteLine(angle=45)
        self._cross = (pg.InfiniteLine(angle=90), pg.InfiniteLine(angle=0))
        for item in (self._diagonal, *self._cross, self.scatter):
            self.addItem(item)
        self.corner_labels = CornerLabels(self)
        self.recolour()

    def recolour(self) -> None:
        super().recolour()
        for line in (self._diagonal, *self._cross):
            line.setPen(pg.mkPen(theme.current().muted, width=1.5, style=Qt.PenStyle.DashLine))
        self.corner_labels.recolour()

    # what is shown

    def decide_by_diagonal(self, by_diagonal: bool) -> None:
        """By the diagonal, with one scale on both axes; else by the two lines through 0."""
        if by_diagonal != self._by_diagonal:
            self._by_diagonal = by_diagonal
            self._diagonal.setVisible(by_diagonal)
            for line in self._cross:
                line.setVisible(not by_diagonal)
            self.getViewBox().setAspectLocked(by_diagonal)
            self._keep_square()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "corner_labels"):  # pyqtgraph resizes before they are there
            self._keep_square()

    def _keep_square(self) -> None:
        """With one scale on both axes, more width would show nothing more."""
        self.setMaximumWidth(round(_WIDEST * self.height()) if self._by_diagonal else _ENDLESS)

    def show_points(self, x: Floats, y: Floats, is_second: NDArray[np.bool_],
                    is_wrong: NDArray[np.bool_]) -> None:
        self.x, self.y = x, y
        self.scatter.set_points(x, y, is_second, is_wrong)

    def forget_point(self) -> None:
        """The points are other images now: none is pointed at."""
        self._point(None)

    def show_star(self, place: Place | None, note: str) -> None:
        """The drawing's place, and a word beside it."""
        scatter = self.scatter
        if (place, note) != (scatter.star, scatter.note):
            scatter.star, scatter.note = place, note
            scatter.update()

    def mark(self, point: int | None) -> None:
        """Ring the point that is on the canvas."""
        if point != self.scatter.chosen:
            self.scatter.chosen = point
            self.scatter.update()

    def say(self, corner_labels: dict[CornerKey, str]) -> None:
        self.corner_labels.say(corner_labels)

    def fit(self, across: tuple[float, float], up: tuple[float, float]) -> None:
        """Show these stretches of numbers, or with one scale on both axes a little more."""
        fit_range(self, across[1], up[1], bottom=up[0], left=across[0])

    # pointing and choosing

    def place_of(self, point: int) -> QPointF:
        """Where in the widget a point is painted."""
        x, y = self._in_widget()
        return QPointF(float(x[point]), float(y[point]))

    def _in_widget(self) -> tuple[Floats, Floats]:
        box = self.getViewBox()
        place: QRectF = box.sceneBoundingRect()
        (left, right), (bottom, top) = box.viewRange()
        x = place.left() + (self.x - left) / (right - left) * place.width()
        y = place.bottom() - (self.y - bottom) / (top - bottom) * place.height()
        return x, y

    def point_at(self, place: QPointF) -> int | None:
        """The point nearest to a place of the widget, if there is one near."""
        if not len(self.x):
            return None
        x, y = self._in_widget()
        apart = np.square(x - place.x()) + np.square(y - place.y())
        apart[~np.isfinite(apart)] = np.inf
        nearest = int(apart.argmin())
        return nearest if apart[nearest] <= NEAR**2 else None

    def _point(self, point: int | None) -> None:
        if point != self.scatter.pointed:
            self.scatter.pointed = point
            self.scatter.update()
            self.pointed.emit(-1 if point is None else point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self.point_at(event.position()))
        self.setCursor(Qt.CursorShape.ArrowCursor if self.scatter.pointed is None
                       else Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = self.point_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and point is not None:
            self._point(point)
            self.chosen.emit(point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        self._point(None)
        super().leaveEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._point(None)
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, pointed = Qt.Key(event.key()), self.scatter.pointed
        along = {Qt.Key.Key_Left: (self.x, -1), Qt.Key.Key_Right: (self.x, 1),
                 Qt.Key.Key_Down: (self.y, -1), Qt.Key.Key_Up: (self.y, 1)}
        if key in along and len(self.x) and not event.modifiers():
            self._point(_next(*along[key], pointed))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and pointed is not None:
            self.chosen.emit(pointed)
        else:
            event.ignore()

    # numbers

    def text_at(self, x: float, y: float) -> str:
        return ""  # the card beside the plot says it

    def table(self) -> Table:
        return ("across", "up"), list(zip(self.x.tolist(), self.y.tolist(), strict=True))


def _next(values: Floats, step: int, point: int | None) -> int:
    """The point that comes next along an axis; the middle one to begin with."""
    order = np.argsort(values, kind="stable")
    if point is None:
        return int(order[len(order) // 2])
    index = int(np.flatnonzero(order == point)[0]) + step
    return int(order[min(max(index, 0), len(order) - 1)])

