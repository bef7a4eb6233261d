"""The loss over two parameters: contours, the path walked, the place now and the way down."""

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from engine.lab.bowl import Bowl
from engine.lab.surface import Slice
from gui.lab.plots.contours import contour, ellipse
from gui.lab.plots.earlier_lines import EarlierLines
from gui.lab.plots.ranges import Floats, Span, paintable_path
from gui.widgets import theme
from gui.widgets.card import wrapped
from gui.widgets.export import Table
from gui.widgets.numbers import four
from gui.widgets.plots.plot import Plot, fit_range
from gui.widgets.plots.round_levels import between

_ACROSS, _UP = 180, 120
"""Points of the shading."""

_COARSER = 2
"""How many times fewer points each way where the loss has to be worked out over all examples."""

_LEVELS = 9
_ARROW = 44
"""Pixels that the arrow of the gradient is long."""


class _Shade(pg.ImageItem):  # type: ignore[misc]
    """An image that is smooth between its points."""

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        super().paint(painter, option, widget)


class LandscapePlot(Plot):
    """`zoomed` tells that the user has turned the wheel or dragged; `resized` that it is anew."""

    zoomed = Signal()
    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.names = ("", "")
        self._surface: Bowl | Slice | None = None
        self._is_root = self._has_earlier = False
        self._drawn: tuple[object, ...] = ()
        self.shade = _Shade(axisOrder="row-major")
        self.earlier = EarlierLines(self)
        self.contours = self.plot(connect="finite", skipFiniteCheck=True)
        self.path = self.plot(connect="finite", symbol="o", symbolSize=4)
        self.step = self.plot(skipFiniteCheck=True)
        self.lowest = pg.ScatterPlotItem(size=13, symbol="+", pxMode=True)
        self.start = pg.ScatterPlotItem(size=9, pxMode=True)
        self.here = pg.ScatterPlotItem(size=12, pxMode=True)
        self.arrow = pg.ArrowItem(pxMode=True, headLen=11, headWidth=9, tailWidth=2,
                                  tailLen=_ARROW - 11)
        self.set_margins(0, 20, 6, 0)  # the legend stands over the map
        self.addItem(self.shade)
        self.shade.setZValue(-10)
        for item in (self.lowest, self.start, self.here, self.arrow):
            self.addItem(item)
        self.arrow.setZValue(5)
        self.getViewBox().setMouseEnabled(True, True)
        self.setAccessibleName(self.tr("The landscape of the loss"))
        self.setToolTip(wrapped(self.tr(
            "Contours of the loss over two parameters, like heights on a map: dark is high. "
            "Ring: the start. Dots: the steps. Disc: the current position; the arrow points "
            "straight downhill, against the gradient. Plus: the lowest point in view. Scroll to "
            "zoom, drag to move."
        )))
        self.getViewBox().sigRangeChangedManually.connect(lambda _: self.zoomed.emit())
        self.getViewBox().sigRangeChanged.connect(self._draw_surface)
        self.recolour()

    def recolour(self) -> None:
        super().recolour()
        colours = theme.current()
        line = QColor(colours.muted)
        line.setAlpha(120)
        self.contours.setPen(pg.mkPen(line, width=1))
        self.path.setPen(pg.mkPen(colours.warning, width=1.2))
        self.path.setSymbolBrush(colours.warning)
        self.path.setSymbolPen(None)
        self.step.setPen(pg.mkPen(colours.warning, width=3))
        self.lowest.setPen(pg.mkPen(colours.text, width=1))
        self.lowest.setBrush(pg.mkBrush(colours.text))
        self.start.setPen(pg.mkPen(colours.warning, width=2))
        self.start.setBrush(pg.mkBrush(colours.card))
        self.here.setPen(pg.mkPen(colours.card, width=1.5))
        self.here.setBrush(pg.mkBrush(colours.warning))
        self.arrow.setStyle(pen=pg.mkPen(colours.card, width=0.5), brush=pg.mkBrush(colours.text))
        self.earlier.recolour()
        self._drawn = ()
        self._draw_surface()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "arrow"):
            self.resized.emit()

    @property
    def shape(self) -> float:
        """Width over height of what is shown."""
        box = self.getViewBox()
        return box.width() / box.height() if box.height() else 1.0

    def show_surface(
        self, surface: Bowl | Slice | None, is_root: bool, names: tuple[str, str], across: Span,
        up: Span,
    ) -> None:
        """The landscape; None for none. is_root: whether the loss is the root of the surface's."""
        self._surface, self._is_root = surface, is_root
        if names != self.names:
            self.names = names
            self.name_axes(names[1], names[0])
        fit_range(self, across[1], up[1], up[0], across[0])
        self._draw_surface()

    def show_earlier(self, paths: list[Floats]) -> None:
        """The runs before, each (n, 2)."""
        shown = [paintable_path(path, *self.spans()) for path in paths]
        self._has_earlier = any(np.isfinite(each).any() for each in shown)
        self.earlier.show([(each[:, 0], each[:, 1]) for each in shown
                           if np.isfinite(each).any()])

    def show_path(self, path: Floats, gradient: Floats | None) -> None:
        """path: (n, 2), the place looked at last. gradient: (2,) there."""
        across, up = self.spans()
        shown = paintable_path(path, across, up)
        if np.isfinite(shown).any():
            self.path.setData(shown[:, 0], shown[:, 1])
        else:
            self.path.setData([], [])
        last = paintable_path(path[-2:], across, up)
        whole = len(path) > 1 and np.isfinite(last[:2]).all()
        self.step.setData(last[:2, 0] if whole else [], last[:2, 1] if whole else [])
        self.start.setData(path[:1, 0], path[:1, 1])
        x, y = path[-1].tolist()
        seen = across[0] <= x <= across[1] and up[0] <= y <= up[1]
        self.here.setData([x] if seen else [], [y] if seen else [])
        self._point_down(path[-1] if seen else None, gradient)
        legend = [self.tr("○ start"), self.tr("● now")]
        if self.arrow.isVisible():
            legend.append(self.tr("➤ downhill"))
        legend.append(self.tr("+ lowest"))
        if self._has_earlier:
            legend.append(self.tr("– – earlier"))
        self.set_caption(" · ".join(legend) if seen else self.tr(
            "out of view: {one} = {x}, {other} = {y}"
        ).format(one=self.names[0], x=four(x), other=self.names[1], y=four(y)))

    def show_nothing(self) -> None:
        """No path, where there is no landscape."""
        for item in (self.path, self.step, self.start, self.here):
            item.setData([], [])
        self.arrow.setVisible(False)
        self.set_caption("")

    def _point_down(self, place: Floats | None, gradient: Floats | None) -> None:
        across, up = self.spans()
        box = self.getViewBox()
        scale = np.array([box.width() / (across[1] - across[0]), box.height() / (up[1] - up[0])])
        way = np.zeros(2)
        if gradient is not None and np.isfinite(gradient).all() and gradient.any() and scale.all():
            way = -gradient / np.abs(gradient).max() * scale  # however large it is
        length = float(np.hypot(*way))
        self.arrow.setVisible(place is not None and length > 0)
        if place is not None and length > 0:
            tip = place + _ARROW * way / length / scale
            self.arrow.setPos(*tip.tolist())
            self.arrow.setStyle(angle=180 - math.degrees(math.atan2(way[1], way[0])))

    def spans(self) -> tuple[Span, Span]:
        """What is shown: across, and up."""
        (left, right), (bottom, top) = self.getViewBox().state["targetRange"]
        return (left, right), (bottom, top)

    def _loss(self, places: Floats) -> Floats:
        assert self._surface is not None
        squares = self._surface(places)
        return np.sqrt(squares) if self._is_root else squares

    def _draw_surface(self) -> None:
        """Only where something has changed: the surface, what is shown of it, or the colours."""
        surface = self._surface
        wanted = self.spans(), None if surface is None else surface.identity
        if wanted == self._drawn:
            return
        self._drawn = wanted
        if surface is None:
            self.shade.clear()
            self.contours.setData([], [])
            self.lowest.setData([], [])
            return
        across, up = self.spans()
        finer = 1 if isinstance(surface, Bowl) else _COARSER
        x = np.linspace(*across, 2 * _ACROSS // finer + 1)[1::2]  # the middles of the points
        y = np.linspace(*up, 2 * _UP // finer + 1)[1::2]
        losses = self._loss(np.stack(np.meshgrid(x, y), axis=-1))
        levels = between(float(losses.min()), float(losses.max()), _LEVELS)
        self._paint_shade(losses, across, up)
        if isinstance(surface, Bowl):
            squares = np.square(levels) if self._is_root else levels
            parts = [ellipse(surface, float(level)) for level in squares if level > surface.least]
            lowest = surface.lowest
        else:
            parts = [contour(x, y, losses, float(level)) for level in levels]
            row, column = np.unravel_index(int(losses.argmin()), losses.shape)
            lowest = np.array([x[column], y[row]])
        points = np.concatenate([*parts, np.empty((0, 2))])
        self.contours.setData(points[:, 0], points[:, 1])
        self.lowest.setData(lowest[:1], lowest[1:])

    def _paint_shade(self, losses: Floats, across: Span, up: Span) -> None:
        colours = theme.current()
        low, high = QColor(colours.card), QColor(colours.accent)
        least = losses.min()
        heights = np.log(np.maximum(losses, 1e-12))
        top, bottom = float(heights.max()), float(np.log(max(least, 1e-12)))
        share = 0.42 * (heights - bottom) / (top - bottom or 1.0)
        ends = [np.array([c.red(), c.green(), c.blue()], np.float64) for c in (low, high)]
        image = ends[0] + share[..., None] * (ends[1] - ends[0])
        self.shade.setImage(image.astype(np.uint8), autoLevels=False, levels=None)
        self.shade.setRect(QRectF(across[0], up[0], across[1] - across[0], up[1] - up[0]))

    def text_at(self, x: float, y: float) -> str:
        if self._surface is None:
            return ""
        text: str = self.tr("{one} {x}, {other} {y}: loss {loss}")
        return text.format(one=self.names[0], x=four(x), other=self.names[1], y=four(y),
                           loss=four(float(self._loss(np.array([x, y])))))

    def table(self) -> Table:
        across, up = self.spans()
        if self._surface is None:
            return (*self.names, "loss"), []
        return (*self.names, "loss"), [
            (x, y, float(self._loss(np.array([x, y]))))
            for y in np.linspace(*up, 41).tolist() for x in np.linspace(*across, 41).tolist()
        ]
