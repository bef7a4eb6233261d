"""A 28×28 picture in a plain widget: the pointer reads its values, and marks its pixel in all."""

from collections.abc import Callable
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, SignalInstance
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QHelpEvent,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from engine.drawings.drawing import SIDE
from gui.widgets import theme
from gui.widgets.accessibility.roles import told_as
from gui.widgets.card import wrapped
from gui.widgets.numbers import signed

Values = NDArray[np.float64]
Bytes = NDArray[np.uint8]
"""Of values of 0..1 in 255ths."""

Pixel = tuple[int, int]
"""Row and column, 0..27 each."""


class Pointing(Protocol):
    """What knows the pixel that the pointer is on, in whatever picture; None: it is on none."""

    @property
    def moved(self) -> SignalInstance: ...
    @property
    def pixel(self) -> Pixel | None: ...
    def point(self, pixel: Pixel | None) -> None: ...


@told_as(QAccessible.Role.Graphic)
class Picture(QWidget):
    """One image, enlarged without smoothing. `values` is what the pointer reads, (28, 28).

    With a pointing it says which pixel the pointer is on, and marks the one it is told of.
    """

    def __init__(
        self, name: str, render: Callable[[Any], QImage] = theme.grey_image, side: int = 84,
        pointing: Pointing | None = None,
    ) -> None:
        super().__init__()
        self._render = render
        self._side = side
        self._values: Values | Bytes | None = None
        self._image: QImage | None = None
        self._explanation = ""
        self._pointing = pointing
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # what is around it stays
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if pointing is not None:
            self.setMouseTracking(True)
            pointing.moved.connect(self.update)

    @property
    def values(self) -> Values | None:
        """What the pointer reads."""
        values = self._values
        if values is None:
            return None
        return values / 255 if values.dtype == np.uint8 else values.astype(np.float64, copy=False)

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def set_side(self, side: int) -> None:
        """Pixels that it is wide and high."""
        self._side = side
        self.updateGeometry()

    def explain(self, text: str) -> None:
        """What the tooltip says of the picture as a whole, under the value."""
        self._explanation = text

    def show_values(self, values: Values | Bytes | None) -> None:
        self._values = values
        self._image = None
        self.update()

    def pixel_at(self, place: QPointF) -> Pixel:
        """The pixel at a place of the widget, the nearest for one outside."""
        row, column = int(place.y() * SIDE // self.height()), int(place.x() * SIDE // self.width())
        return min(max(row, 0), SIDE - 1), min(max(column, 0), SIDE - 1)

    def place_of(self, pixel: Pixel) -> QRectF:
        """Where in the widget a pixel lies."""
        width, height = self.width() / SIDE, self.height() / SIDE
        return QRectF(pixel[1] * width, pixel[0] * height, width, height)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pointing is not None:
            self._pointing.point(self.pixel_at(event.position()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if self._pointing is not None:
            self._pointing.point(None)
        super().leaveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._image = None
            self.update()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            text = self.text_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), wrapped(text), self,
                              QRect(event.pos(), QSize(1, 1)))
            return True
        return super().event(event)

    def text_at(self, x: int, y: int) -> str:
        """What the tooltip says at a place of the widget."""
        values = self.values
        if values is None:
            return self._explanation
        row, column = self.pixel_at(QPointF(x, y))
        value = self.tr("row {row}, column {column}: {value}").format(
            row=row, column=column, value=signed(float(values[row, column]))
        )
        return f"{value}\n{self._explanation}" if self._explanation else value

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = theme.current()
        if self._values is None:
            painter.fillRect(self.rect(), QColor(colours.paper))
        else:
            if self._image is None:
                self._image = self._render(self._values)
            painter.drawImage(self.rect(), self._image)
        painter.setPen(QColor(colours.line))
        painter.drawRect(0, 0, self.width() - 1, self.height() - 1)
        if self._pointing is not None and self._pointing.pixel is not None:
            self._mark(painter, self._pointing.pixel)

    def _mark(self, painter: QPainter, pixel: Pixel) -> None:
        """A frame around a pixel that is seen on light and on dark."""
        square = self.place_of(pixel)
        for grown, colour in ((1.5, theme.current().card), (0.5, theme.current().accent)):
            painter.setPen(QPen(QColor(colour), 1.5))
            painter.drawRect(square.adjusted(-grown, -grown, grown, grown))
