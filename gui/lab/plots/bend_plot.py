"""A line bent by ReLUs over the curve that it is to be: its corners can be dragged."""

from dataclasses import replace

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent

from engine.lab.bending import Corner, corners, moved
from gui.lab.plots.data_plots import FitPlot
from gui.lab.plots.ranges import Floats
from gui.model.lab.lab import Lab
from gui.widgets import theme
from gui.widgets.card import wrapped
from gui.widgets.numbers import four

_REACH = 12
"""Pixels around a corner within which the pointer takes it."""

_DIGITS = 6
"""Of a parameter that is set by hand: as many as float32 has, and its code can be read."""


class BendPlot(FitPlot):
    """Squares where the line bends, and at its ends: dragged, they begin a run from there."""

    def __init__(self, lab: Lab) -> None:
        self.handles = pg.ScatterPlotItem(size=11, symbol="s", pxMode=True)
        super().__init__(lab)
        self.addItem(self.handles)
        self.training.setSize(5)
        self.validation.setSize(7)
        self.validation.setSymbol("o")  # squares are what can be dragged
        self.set_margins(0, 20, 6, 0)  # the caption stands over the line
        self.setMouseTracking(True)
        self._corners: list[Corner] = []
        self._dragged: int | None = None
        self.setAccessibleName(self.tr("Curve and bent line"))
        self.setToolTip(wrapped(self.tr(
            "Points of the curve (discs; hollow ones are for validation), and the line. Drag a "
            "square: the line follows between the neighboring squares and stays the same "
            "elsewhere. Dragging starts a new run from there."
        )))

    def recolour(self) -> None:
        super().recolour()
        colours = theme.current()
        self.handles.setBrush(pg.mkBrush(colours.card))
        self.handles.setPen(pg.mkPen(colours.accent, width=2))

    def _axis_names(self) -> tuple[str, str]:
        problem = self._lab.problem
        variable = self._lab.recipe.expression
        return (variable if len(variable) <= 20 else self.tr("curve"),
                self.tr("input, from 0 to 2π") if problem.expression else "")

    def _places(self, left: float, right: float) -> Floats:
        """The corners are there exactly."""
        inside = [each.x for each in self._corners]
        return np.sort(np.concatenate([super()._places(left, right), inside]))

    def _heights(self) -> Floats:
        room = 0.12 * np.ptp(self._lab.problem.targets)  # a square is seen whole
        corners = np.array([each.y for each in self._corners])
        return np.concatenate([self.predictions, corners - room, corners + room])

    def show_step(self) -> None:
        lab = self._lab
        self._corners = corners(lab.problem, lab.recipe, lab.parameters)
        super().show_step()
        low, high = self.getViewBox().state["targetRange"][1]
        seen = [each for each in self._corners if low <= each.y <= high]
        self.handles.setData([each.x for each in seen], [each.y for each in seen])
        if np.isfinite(self.predictions).all() and not self.is_out_of_sight:
            off = (self.predictions - lab.problem.targets)[list(lab.problem.training)]
            error = np.sqrt(np.mean(off**2))
            text = self.tr("√mean(error²) = {error} · drag the squares").format(
                error=four(float(error)))
            if lab.problem.validation:
                text += " · " + self.tr("○ for validation")
            self.set_caption(text)

    def text_at(self, x: float, y: float) -> str:
        problem, lab = self._lab.problem, self._lab
        which = self._nearest(self.getViewBox().mapViewToScene(QPointF(x, y)))
        hinge = None if which is None else self._corners[which].hinge
        if hinge is None:
            return super().text_at(x, y)
        at = 2 + 2 * hinge
        text: str = self.tr("bends at {place} = {k} by {bend} = {a}")
        return text.format(place=problem.names[at + 1], k=four(lab.parameters[at + 1]),
                           bend=problem.names[at], a=four(lab.parameters[at]))

    def _nearest(self, place: QPointF) -> int | None:
        """The corner that is under a place of the scene."""
        box = self.getViewBox()
        away = []
        for each in self._corners:
            point = box.mapViewToScene(QPointF(each.x, each.y)) - place
            away.append(np.hypot(point.x(), point.y()))
        if not away or min(away) > _REACH:
            return None
        return int(np.argmin(away))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._lab.is_ready:
            self._dragged = self._nearest(self.mapToScene(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self.mapToScene(event.position().toPoint())
        if self._dragged is None:
            super().mouseMoveEvent(event)
            over = self._nearest(place) is not None
            self.setCursor(Qt.CursorShape.SizeAllCursor if over else Qt.CursorShape.ArrowCursor)
            return
        lab, point = self._lab, self.getViewBox().mapSceneToView(place)
        if self._dragged >= len(corners(lab.problem, lab.recipe, lab.parameters)):
            self._dragged = None  # another problem has come meanwhile
            return
        found = moved(lab.problem, lab.recipe, lab.parameters, self._dragged, point.x(), point.y())
        start = tuple(round(each, _DIGITS) for each in found)
        if start != lab.parameters:
            lab.set_recipe(replace(lab.recipe, start=start))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged = None
        event.accept()
