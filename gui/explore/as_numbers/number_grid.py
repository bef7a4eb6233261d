"""An image as its 28×28 numbers: each pixel shaded with its value, and the value written in it."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy

from engine.drawings.drawing import SIDE
from engine.drawings.raster import Image
from gui.explore.as_numbers.cell_numbers import CellNumbers
from gui.widgets import theme
from gui.widgets.pictures.picture import Pixel, Pointing
from gui.widgets.pictures.pixel_cursor import PixelCursor

MOST = 64.0
"""Widget units that a pixel is wide at most."""

_STEP = 1.25
"""Factor of one press of a button, or of one notch of the wheel."""

_DRAG = 4
"""Widget units that the pointer goes with its button down before it moves the picture."""


class NumberGrid(PixelCursor):
    """Zooms at the pointer, moves with it. `zoomed` says that numbers came, went or grew.

    Begins as large as it takes to read the numbers, or as large as there is room.
    """

    zoomed = Signal()

    def __init__(self, name: str, pointing: Pointing) -> None:
        super().__init__(name, pointing)
        self._bytes: Image = np.zeros((SIDE, SIDE), np.uint8)
        self._numbers = CellNumbers()
        self._cell: float | None = None  # as chosen; None is as it begins
        self._middle = QPointF(SIDE / 2, SIDE / 2)  # in pixels, of what is seen
        self._held: QPointF | None = None
        self._is_dragging = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)  # it may be wider
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(180, 150)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def show_image(self, image: Image) -> None:
        """(28, 28) bytes."""
        self._bytes = image
        self.show_values(image / 255)

    def show_fractions(self, is_fraction: bool) -> None:
        """Write 0..1 instead of 0..255."""
        self._numbers.is_fraction = is_fraction
        self.update()
        self.zoomed.emit()

    @property
    def is_fraction(self) -> bool:
        """Whether that is done."""
        return self._numbers.is_fraction

    # what is seen, and how large

    @property
    def cell(self) -> float:
        """Widget units that a pixel is wide."""
        least = self._whole()
        begins = min(max(least, self._numbers.least(self.font())), MOST)
        return max(least, begins if self._cell is None else self._cell)

    @property
    def has_numbers(self) -> bool:
        """Whether they are large enough to be read."""
        return self.cell >= self._numbers.least(self.font()) - 0.01

    def _whole(self) -> float:
        """The cell with which the whole image is seen."""
        return min(self.width(), self.height()) / SIDE

    def _origin(self) -> QPointF:
        """Where in the widget the image's upper left corner lies."""
        side, at = self.cell * SIDE, self._middle

        def along(room: float, middle: float) -> float:
            if side <= room:
                return (room - side) / 2
            return min(max(room / 2 - middle * self.cell, room - side), 0.0)

        return QPointF(along(self.width(), at.x()), along(self.height(), at.y()))

    def pixel_at(self, place: QPointF) -> Pixel:
        inside = (place - self._origin()) / self.cell
        row, column = int(np.floor(inside.y())), int(np.floor(inside.x()))
        return min(max(row, 0), SIDE - 1), min(max(column, 0), SIDE - 1)

    def place_of(self, pixel: Pixel) -> QRectF:
        corner = self._origin() + QPointF(pixel[1], pixel[0]) * self.cell
        return QRectF(corner, QSizeF(self.cell, self.cell))

    def is_on(self, place: QPointF) -> bool:
        """Whether the image lies there, and not only the widget."""
        side = self.cell * SIDE
        return QRectF(self._origin(), QSizeF(side, side)).contains(place)

    # what the user does

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Larger or smaller; what lies at a place of the widget (its middle) stays there."""
        at = at if at is not None else QPointF(self.width() / 2, self.height() / 2)
        under = (at - self._origin()) / self.cell
        self._cell = min(max(self.cell * factor, self._whole()), MOST)
        self._look_at(under - (at - QPointF(self.width() / 2, self.height() / 2)) / self._cell)

    def zoom_in(self) -> None:
        self.zoom(_STEP)

    def zoom_out(self) -> None:
        self.zoom(1 / _STEP)

    def fit(self) -> None:
        """Show the whole image."""
        self._cell = 0.0
        self._look_at(QPointF(SIDE / 2, SIDE / 2))

    def _look_at(self, middle: QPointF) -> None:
        self._middle = middle
        seen = QPointF(self.width() / 2, self.height() / 2) - self._origin()
        self._middle = seen / self.cell  # not beyond the border, or the way back would be dead
        self.update()
        self.zoomed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(_STEP ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = event.position()
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            if self.is_on(event.position()):
                super().mouseMoveEvent(event)
            else:
                self._linked.point(None)
            return
        moved = event.position() - self._held
        if self._is_dragging or moved.manhattanLength() >= _DRAG:
            self._is_dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._held = event.position()
            self._look_at(self._middle - moved / self.cell)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held, self._is_dragging = None, False
        self.unsetCursor()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.isAccepted():
            self._bring_into_sight(self.cursor_pixel)

    def _bring_into_sight(self, pixel: Pixel) -> None:
        square, seen = self.place_of(pixel), QRectF(self.rect())
        over = QPointF(
            min(square.left(), 0.0) + max(square.right() - seen.right(), 0.0),
            min(square.top(), 0.0) + max(square.bottom() - seen.bottom(), 0.0),
        )
        if not over.isNull():
            self._look_at(self._middle + over / self.cell)

    # what the user sees

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._values is None:
            return
        if self._image is None:
            self._image = self._render(self._values)
        side = self.cell * SIDE
        painter.drawImage(QRectF(self._origin(), QSizeF(side, side)), self._image)
        if self.has_numbers:
            self._paint_lines(painter)
            top, left = self.pixel_at(QPointF(0, 0))
            bottom, right = self.pixel_at(QPointF(self.width(), self.height()))
            seen = self._bytes[top : bottom + 1, left : right + 1]
            self._numbers.paint(painter, seen, self.place_of((top, left)).topLeft(), self.cell)
        painter.setPen(QPen(QColor(theme.current().line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(self._origin(), QSizeF(side - 1, side - 1)))
        if self._linked.pixel is not None:
            self._mark(painter, self._linked.pixel)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.current().accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _paint_lines(self, painter: QPainter) -> None:
        faint = QColor(theme.current().muted)
        faint.setAlpha(60)
        painter.setPen(QPen(faint, 1))
        origin, cell = self._origin(), self.cell
        for line in range(1, SIDE):
            across, down = origin.x() + line * cell, origin.y() + line * cell
            painter.drawLine(QPointF(across, origin.y()), QPointF(across, origin.y() + SIDE * cell))
            painter.drawLine(QPointF(origin.x(), down), QPointF(origin.x() + SIDE * cell, down))
