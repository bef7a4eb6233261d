"""The logit along the way: straight pieces, with a mark at each kink."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent

from engine.models.capabilities.walk import Kink, Walk
from engine.models.logits import outputs
from gui.explore.walk.words import share, switch_of, switches
from gui.widgets import theme
from gui.widgets.card import wrapped
from gui.widgets.export import Table
from gui.widgets.numbers import signed
from gui.widgets.plots.plot import Plot, fit_range, round_up

_NEAR = 7
"""Pixels beside a kink within which the pointer is on it."""

_MANY = 100
"""Kinks beyond which not all are marked: the marks would hide the line."""

MARKED = 40
"""Places that are marked then: those at which the line bends most."""

_SYMBOLS: dict[bool | None, str] = {True: "t1", False: "t", None: "o"}
"""Of a unit that goes on or off, and of a cell that another of its four sums is now."""


class WalkPlot(Plot):
    """Two digits: the logit. More: a curve a digit, the chosen one thick. `went`: dragged along."""

    went = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.walk: Walk | None = None
        self._digits: tuple[int, ...] = ()
        self._output = 0
        self.kinks: list[Kink] = []  # those that are marked
        self._curves: list[pg.PlotCurveItem] = []
        self._ends: list[pg.TextItem] = []
        self._zero, self._now = pg.InfiniteLine(0.0, angle=0), pg.InfiniteLine(0.0, angle=90)
        self.marks = {goes_on: pg.ScatterPlotItem(size=9, symbol=symbol, pxMode=True)
                      for goes_on, symbol in _SYMBOLS.items()}
        for item in (self._zero, self._now, *self.marks.values()):
            self.addItem(item)
        for mark in self.marks.values():
            mark.setZValue(5)
        self.set_margins(0, 20, 10, 0)  # the caption is over the curves
        self.getAxis("bottom").setScale(100)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setAccessibleName(self.tr("The logit along the way"))
        self.setToolTip(wrapped(self.tr(
            "From your drawing (left) to the other image (right). The line bends at each mark, "
            "where a unit switches; between marks it is straight. Drag along the line to move.")))
        self.recolour()

    def recolour(self) -> None:
        super().recolour()
        colours = theme.current()
        self._zero.setPen(pg.mkPen(colours.muted, width=1, style=Qt.PenStyle.DashLine))
        self._now.setPen(pg.mkPen(colours.warning, width=2))
        for mark in self.marks.values():
            mark.setBrush(pg.mkBrush(colours.text))
            mark.setPen(pg.mkPen(colours.card, width=1))
        self._colour_curves()

    def _colour_curves(self) -> None:
        for index, curve in enumerate(self._curves):
            colour = (theme.current().accent if len(self._curves) == 1
                      else theme.digit_colour(self._digits, self._digits[index]))
            curve.setPen(pg.mkPen(colour, width=2.5 if index == self._output else 1))

    def set_digits(self, digits: tuple[int, ...]) -> None:
        """Other curves."""
        for item in (*self._curves, *self._ends):
            self.removeItem(item)
        self._digits, self._output = digits, 0
        self._curves = [pg.PlotCurveItem(skipFiniteCheck=True) for _ in range(outputs(digits))]
        self._ends = [pg.TextItem(str(digit), anchor=(1.0, 0.5)) for digit in digits
                      ] if len(digits) > 2 else []
        for item in (*self._curves, *self._ends):
            self.addItem(item)
        self._colour_curves()
        self.forget()

    def forget(self) -> None:
        self.walk, self.kinks = None, []
        for curve in self._curves:
            curve.setData([], [])
        for mark in self.marks.values():
            mark.setData([], [])

    def show_walk(self, walk: Walk, output: int) -> None:
        """output: of which the kinks are marked."""
        self.walk = walk
        self.kinks = _marked(walk, output)
        self.set_caption(
            self.tr("▲ a cell turns on · ▼ turns off · ● another sum is the largest")
            if walk.switching == "cells" else self.tr("▲ a unit turns on · ▼ a unit turns off"))
        if output != self._output:
            self._output = output
            self._colour_curves()
        for index, curve in enumerate(self._curves):
            curve.setData(walk.places, walk.outputs[:, index])
        for digit, end, value in zip(self._digits, self._ends, walk.outputs[-1], strict=False):
            end.setColor(theme.digit_colour(self._digits, digit))
            end.setPos(1.0, float(value))
        for goes_on, mark in self.marks.items():
            places = np.array([kink.at for kink in self.kinks if kink.goes_on is goes_on])
            mark.setData(places, np.interp(places, walk.places, walk.outputs[:, output]))
        self.name_axes(self.tr("logit"), self.tr("% of the way"))
        low, high = float(walk.outputs.min()), float(walk.outputs.max())
        top, bottom = (round_up(1.1 * each) if each > 0 else 0.0 for each in (high, -low))
        least = max(top, bottom, 1.0) / 10  # some room beyond the dashed 0, on either side
        fit_range(self, 1.0, max(top, least), -max(bottom, least))

    def show_place(self, place: float) -> None:
        """Where the image along the way is."""
        self._now.setValue(place)

    # what the pointer does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _go(self, place: QPointF) -> None:
        point = self.getViewBox().mapSceneToView(self.mapToScene(place.toPoint()))
        self.went.emit(min(max(float(point.x()), 0.0), 1.0))

    def kinks_at(self, place: float) -> list[Kink]:
        """Those of the nearest place at which some are marked, if it is near enough to be meant."""
        if not self.kinks:
            return []
        nearest = min(self.kinks, key=lambda kink: abs(kink.at - place)).at
        if abs(nearest - place) > _NEAR * self.getViewBox().viewPixelSize()[0]:
            return []
        return [kink for kink in self.kinks if kink.at == nearest]

    def text_at(self, x: float, y: float) -> str:
        if self.walk is None:
            return ""
        kinks = self.kinks_at(x)
        place = kinks[0].at if kinks else min(max(x, 0.0), 1.0)
        logit = signed(float(self.walk.outputs_at(place)[self._output]))
        if not kinks:
            return self.tr("{share} of the way: logit {logit}").format(  # type: ignore[no-any-return]
                share=share(place), logit=logit)
        text: str = self.tr("{switches} at {share} of the way: logit {logit}")
        return text.format(switches=switches(kinks, self.walk), share=share(place), logit=logit)

    def table(self) -> Table:
        """Both ends and every kink."""
        names = ("part of the way", *(f"logit {digit}" for digit in
                                      self._digits[: len(self._curves)]), "what switches")
        walk = self.walk
        if walk is None:
            return names, []
        said: dict[float, list[str]] = {}
        for kink in walk.kinks:
            said.setdefault(kink.at, []).append(switch_of(kink, walk))
        return names, [
            (float(place), *map(float, row), ", ".join(said.get(float(place), ())))
            for place, row in zip(walk.places, walk.outputs, strict=True)
        ]


def _marked(walk: Walk, output: int) -> list[Kink]:
    """All kinks, or where they are many those at which the output bends most."""
    if len(walk.kinks) <= _MANY:
        return list(walk.kinks)
    most = np.argsort(-np.abs(walk.steeper(output)), kind="stable")[:MARKED]
    chosen = set(walk.places[1 + most].tolist())
    return [kink for kink in walk.kinks if kink.at in chosen]
