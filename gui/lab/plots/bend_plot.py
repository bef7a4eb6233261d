"""A line bent by ReLUs over the curve that it is to be: mouse and keys move its corners."""

from dataclasses import replace

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

from engine.lab.bending import Corner, corners, moved
from gui.lab.plots.data_plots import FitPlot
from gui.lab.plots.ranges import Floats
from gui.model.lab.lab import Lab
from gui.widgets import theme
from gui.widgets.accessibility.announcer import Announcer
from gui.widgets.card import wrapped
from gui.widgets.export import up_to_date
from gui.widgets.numbers import four
from gui.widgets.plots.table_sentence import sentence_of

_REACH = 12
"""Pixels around a corner within which the pointer takes it."""

_STEP = 0.01
"""Of what is seen, across and up: how far an arrow key moves a corner; with Shift a tenth."""

_ARROWS = {
    Qt.Key.Key_Left: (-_STEP, 0.0), Qt.Key.Key_Right: (_STEP, 0.0),
    Qt.Key.Key_Down: (0.0, -_STEP), Qt.Key.Key_Up: (0.0, _STEP),
}

_DIGITS = 6
"""Of a parameter that is set by hand: as many as float32 has, and its code can be read."""


class BendPlot(FitPlot):
    """Squares where the line bends, and at its ends: moved, they begin a run from there.

    The mouse drags any of them; the arrow keys move one, which Space chooses.
    """

    def __init__(self, lab: Lab) -> None:
        self.handles = pg.ScatterPlotItem(size=11, symbol="s", pxMode=True)
        self._corners: list[Corner] = []
        self._seen: list[int] = []  # which of them are in sight
        self._chosen = 0  # of the keys
        super().__init__(lab)
        self.addItem(self.handles)
        self.training.setSize(5)
        self.validation.setSize(7)
        self.validation.setSymbol("o")  # squares are what can be dragged
        self.set_margins(0, 20, 6, 0)  # the caption stands over the line
        self.setMouseTracking(True)
        self._dragged: int | None = None
        self.announcer = Announcer(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Curve and bent line"))
        self.setToolTip(wrapped(self.tr(
            "Points of the curve (discs; hollow ones are for validation), and the line. Drag a "
            "square: the line follows between the neighboring squares and stays the same "
            "elsewhere. That starts a new run from there. Without a mouse: Space chooses a square, "
            "the arrow keys move it."
        )))

    def recolour(self) -> None:
        super().recolour()
        colours = theme.current()
        self.handles.setPen(pg.mkPen(colours.accent, width=2))
        self._fill_handles()

    def _fill_handles(self) -> None:
        """The square that the keys move is full while they do."""
        colours = theme.current()
        at = min(self._chosen, len(self._corners) - 1)
        self.handles.setBrush([
            pg.mkBrush(colours.accent if self.hasFocus() and index == at else colours.card)
            for index in self._seen
        ])

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

    def _corners_now(self) -> list[Corner]:
        """None where another problem has come meanwhile."""
        lab = self._lab
        if not lab.is_ready or lab.problem.key != "bend":
            return []
        return corners(lab.problem, lab.recipe, lab.parameters)

    def show_step(self) -> None:
        lab = self._lab
        self._corners = corners(lab.problem, lab.recipe, lab.parameters)
        super().show_step()
        low, high = self.getViewBox().state["targetRange"][1]
        self._seen = [at for at, each in enumerate(self._corners) if low <= each.y <= high]
        seen = [self._corners[at] for at in self._seen]
        self.handles.setData([each.x for each in seen], [each.y for each in seen])
        self._fill_handles()
        if np.isfinite(self.predictions).all() and not self.is_out_of_sight:
            off = (self.predictions - lab.problem.targets)[list(lab.problem.training)]
            error = np.sqrt(np.mean(off**2))
            text = self.tr("√mean(error²) = {error} · drag the squares").format(
                error=four(float(error)))
            if lab.problem.validation:
                text += " · " + self.tr("○ for validation")
            self.set_caption(text)

    def text_at(self, x: float, y: float) -> str:
        which = self._nearest(self.getViewBox().mapViewToScene(QPointF(x, y)))
        bend = "" if which is None else self._bend_at(self._corners[which])
        return bend or super().text_at(x, y)

    def _bend_at(self, corner: Corner) -> str:
        """By how much the line bends there; empty at an end."""
        if corner.hinge is None:
            return ""
        problem, lab, at = self._lab.problem, self._lab, 2 + 2 * corner.hinge
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
        point = self.getViewBox().mapSceneToView(place)
        if self._dragged >= len(self._corners_now()):
            self._dragged = None  # another problem has come meanwhile
            return
        self._move(self._dragged, point.x(), point.y())

    def _move(self, which: int, x: float, y: float) -> None:
        """A run begins with that corner there."""
        lab = self._lab
        found = moved(lab.problem, lab.recipe, lab.parameters, which, x, y)
        start = tuple(round(each, _DIGITS) for each in found)
        if start != lab.parameters:
            lab.set_recipe(replace(lab.recipe, start=start))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged = None
        event.accept()

    # by keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space: the next square, with Shift the one before. An arrow key moves it."""
        key, held, row = Qt.Key(event.key()), event.modifiers(), self._corners_now()
        if not row or held & Qt.KeyboardModifier.AltModifier or (
            key != Qt.Key.Key_Space and key not in _ARROWS
        ):
            event.ignore()
            return
        is_shifted = bool(held & Qt.KeyboardModifier.ShiftModifier)
        self._chosen = min(self._chosen, len(row) - 1)
        if key == Qt.Key.Key_Space:
            self._chosen = (self._chosen + (-1 if is_shifted else 1)) % len(row)
            self._fill_handles()
        else:
            across, up = (0.1 * each if is_shifted else each for each in _ARROWS[key])
            (left, right), (low, high) = self.getViewBox().state["targetRange"]
            corner = row[self._chosen]
            self._move(self._chosen, corner.x + across * (right - left),
                       corner.y + up * (high - low))
        self.announcer.say(self._said(), interrupts=True)
        with up_to_date(self):
            self.describe()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._fill_handles()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._fill_handles()

    def describe(self) -> None:
        """The keys and the square that they move come before what is plotted."""
        self.setAccessibleDescription(" ".join((
            self.tr("Space chooses the next square, with Shift the one before. The arrow keys move "
                    "it, with Shift by a tenth as much."),
            self._said(), sentence_of(self.table()),
        )))

    def _said(self) -> str:
        """Which square the keys move, and where it is."""
        row = self._corners_now()
        if not row:
            return ""
        at = min(self._chosen, len(row) - 1)
        text = self.tr("Square {number} of {count}: input {x}, line {y}").format(
            number=at + 1, count=len(row), x=four(row[at].x), y=four(row[at].y))
        bend = self._bend_at(row[at])
        return f"{text}; {bend}." if bend else f"{text}."
