"""A plot in the window's colours: fixed axes, and curves thinned to what can be seen."""

import math
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QHideEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QGraphicsGridLayout,
    QGraphicsItem,
    QGraphicsWidget,
    QSizePolicy,
)

from gui.widgets import theme
from gui.widgets.accessibility.focus_ring import paint_ring
from gui.widgets.accessibility.roles import told_as
from gui.widgets.card import escaped
from gui.widgets.export import Table, up_to_date
from gui.widgets.plots import LEAST_HEIGHT, LEAST_WIDTH, USUAL
from gui.widgets.plots.axis import Axis
from gui.widgets.plots.caption import Caption
from gui.widgets.plots.empty_note import EmptyNote
from gui.widgets.plots.table_sentence import sentence_of

pg.setConfigOptions(antialias=True)


@told_as(QAccessible.Role.Chart)
class Plot(pg.GraphicsView):  # type: ignore[misc]
    """Fixed axes, no menus of its own, and a line of text that reads the pointer's place.

    It is not pyqtgraph's PlotWidget: that makes four axes, a title, a form of settings and their
    menus with each plot, which takes longer than all the rest of it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._coloured: theme.Theme | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)  # to a screen reader one part
        self.setFrameShape(self.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._frame = QGraphicsWidget()  # pyqtgraph's own asks Python at every painting
        self._box = pg.ViewBox(enableMenu=False, enableMouse=False)
        self._box.disableAutoRange()
        self._axes = {side: Axis(side) for side in ("left", "bottom")}
        self._layout = QGraphicsGridLayout(self._frame)
        self._layout.setSpacing(0)
        self._layout.addItem(self._box, 0, 1)
        for axis, row, column in ((self._axes["left"], 0, 0), (self._axes["bottom"], 1, 1)):
            axis.linkToView(self._box)
            axis.enableAutoSIPrefix(False)  # later it would rescale what is shown
            axis.setZValue(0.5)  # over what is plotted
            self._layout.addItem(axis, row, column)
        self._margins = 0, 0, 0, 0
        self.set_margins(0, 8, 6, 0)
        self.setCentralItem(self._frame)
        self.getAxis("left").setWidth(52)
        self.caption = Caption(self)
        self._named: tuple[str, str] | None = None
        self._empty: EmptyNote | None = None  # made where there is anything to say
        # the sentence costs more than the picture: it is made where somebody may hear it
        self._describe_soon = QTimer(self, singleShot=True, interval=500)
        self._describe_soon.timeout.connect(self._describe_now)

    def set_margins(self, left: int, top: int, right: int, bottom: int) -> None:
        """Pixels around the axes and what they enclose."""
        self._margins = left, top, right, bottom
        self._layout.setContentsMargins(left, top, right, bottom)

    # as pyqtgraph's own plots call them

    def getViewBox(self) -> pg.ViewBox:
        return self._box

    def getAxis(self, side: str) -> pg.AxisItem:
        """side: "left" or "bottom"."""
        return self._axes[side]

    def plot(self, **settings: Any) -> pg.PlotDataItem:
        """A new curve, with a PlotDataItem's settings."""
        curve = pg.PlotDataItem(**settings)
        self._box.addItem(curve)
        return curve

    def addItem(self, item: QGraphicsItem) -> None:
        self._box.addItem(item)

    def removeItem(self, item: QGraphicsItem) -> None:
        """An item that is not shown is passed over."""
        if item in self._box.addedItems:
            self._box.removeItem(item)

    def sizeHint(self) -> QSize:
        return QSize(*USUAL)

    least_height = LEAST_HEIGHT
    """Pixels below which it is not made lower."""

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, self.least_height)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() != QEvent.Type.StyleChange:
            return
        colours = theme.current()
        if colours is not self._coloured:  # it comes for each widget that a plot is put into, too
            self._coloured = colours
            self.recolour()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "caption"):  # pyqtgraph resizes before it is there
            self.caption.place()
            self._clear_caption()
            if self._empty is not None:
                self._empty.fit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._describe_soon.stop()

    def describe(self) -> None:
        """Say in a sentence what is plotted, for who does not see it."""
        empty = "" if self._empty is None else self._empty.text()
        self.setAccessibleDescription(empty or sentence_of(self.table()))

    def _describe_now(self) -> None:
        """What it was of may be gone, and another plot be seen in its place."""
        with up_to_date(self):
            if self.isVisible():
                self.describe()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_ring(self, self.viewport())
        self.describe_soon()

    def describe_soon(self) -> None:
        """What is seen is another: say that too, but not at every painting."""
        if QAccessible.isActive() and not self._describe_soon.isActive():
            self._describe_soon.start()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._describe_now()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)  # it passes over what comes within 10 ms, the last move, too
        self._hover(self.mapToScene(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        self.caption.say()
        super().leaveEvent(event)

    def set_caption(self, text: str) -> None:
        """What stands in the corner while the pointer reads nothing."""
        if text != self.caption.usual:
            self.caption.usual = text
            self.caption.say()
            self._clear_caption()

    keeps_caption_clear = False
    """Whether nothing is plotted where the caption stands: it is low, and has a caption always."""

    def _clear_caption(self) -> None:
        """What is plotted begins below a caption that would lie on the numbers of the left axis."""
        left, top, right, bottom = self._margins
        above = self.caption.height_over(int(self.getAxis("left").width()))
        if self.keeps_caption_clear:
            above = max(above, self.caption.room)
        self._layout.setContentsMargins(left, max(top, above), right, bottom)

    def say_empty(self, text: str) -> None:
        """What will be here, in the middle of what is empty yet; "" once something is here."""
        if self._empty is None and text:
            self._empty = EmptyNote(self)
        if self._empty is not None:
            self._empty.say(text)

    def recolour(self) -> None:
        """Take the theme's colours."""
        colours = theme.current()
        self.setBackground(QColor(colours.card))
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.setPen(QColor(colours.line))
            axis.setTextPen(QColor(colours.muted))

    def name_axes(self, left: str, bottom: str) -> None:
        """Where they have these names already, nothing is done: it makes all be painted anew."""
        if (left, bottom) != self._named:
            self._named = left, bottom
            self.getAxis("left").setLabel(escaped(left))
            self.getAxis("bottom").setLabel(escaped(bottom))
            self.recolour()

    def _hover(self, place: QPointF) -> None:
        box = self.getViewBox()
        text = ""
        if box.sceneBoundingRect().contains(place):
            point = box.mapSceneToView(place)
            with up_to_date(self):
                if self.isVisible():  # another may be shown in its place now
                    text = self.text_at(point.x(), point.y())
        self.caption.say(text)

    def text_at(self, x: float, y: float) -> str:
        """What stands at a place of the plot, in words; empty for nothing."""
        raise NotImplementedError

    def table(self) -> Table:
        """The numbers behind the picture; without a name where its view has them."""
        return (), []


def fit_range(
    plot: Plot, right: float, top: float, bottom: float = 0.0, left: float = 0.0
) -> None:
    """Show left..right and bottom..top; nothing is done where that is shown already."""
    wanted = [[left, right], [bottom, top]]
    if plot.getViewBox().state["targetRange"] != wanted:
        plot.getViewBox().setRange(xRange=wanted[0], yRange=wanted[1], padding=0)
        plot.getViewBox().updateMatrix()  # or the first painting does, and asks for a second


def round_up(value: float) -> float:
    """A little more than the value, in steps of about a quarter, so that axes seldom change."""
    if not 0 < value < math.inf:
        return 1.0
    step = 10.0 ** math.floor(math.log10(value)) / 4 or value  # of the smallest numbers it is 0
    return math.ceil(value / step) * step
