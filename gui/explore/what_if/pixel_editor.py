"""The image that the models see, large, to set pixels in."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)

from engine.drawings.drawing import SIDE
from gui.widgets import theme
from gui.widgets.pictures.picture import Pixel, Pointing
from gui.widgets.pictures.pixel_cursor import PixelCursor

_GRID_FROM = 7
"""Widget units a pixel must be wide for lines between the pixels."""


class PixelEditor(PixelCursor):
    """Dragging sets pixels. `painted` carries row, column and whether ink goes on (or off)."""

    painted = Signal(int, int, bool)
    lifted = Signal()
    abandoned = Signal()

    def __init__(self, name: str, pointing: Pointing) -> None:
        super().__init__(name, pointing, 300)
        self._changed: NDArray[np.bool_] = np.zeros((SIDE, SIDE), bool)
        self._inking: bool | None = None  # what the button held down does
        self._at: Pixel = (0, 0)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)

    def mark_changed(self, changed: NDArray[np.bool_]) -> None:
        """Which pixels are no longer what they were, (28, 28)."""
        if not np.array_equal(changed, self._changed):
            self._changed = changed
            self.update()

    @property
    def changed_pixels(self) -> NDArray[np.bool_]:
        return self._changed

    # what the user does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        buttons = {Qt.MouseButton.LeftButton: True, Qt.MouseButton.RightButton: False}
        if event.button() in buttons and self._inking is None:
            self._inking = buttons[event.button()]
            self._at = self.pixel_at(event.position())
            self.painted.emit(*self._at, self._inking)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._inking is None:
            return
        for pixel in _between(self._at, self.pixel_at(event.position())):
            self.painted.emit(*pixel, self._inking)
        self._at = self.pixel_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._end()

    def hideEvent(self, event: QHideEvent) -> None:
        self._end()
        super().hideEvent(event)

    def _end(self) -> None:
        if self._inking is not None:
            self._inking = None
            self.lifted.emit()

    def event(self, event: QEvent) -> bool:
        if (event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
                and event.key() == Qt.Key.Key_Delete):
            event.accept()  # here it clears a pixel, not the canvas
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.painted.emit(*self.cursor_pixel, event.key() == Qt.Key.Key_Space)
            if self._inking is None:
                self.lifted.emit()
        elif event.key() == Qt.Key.Key_Escape and self._inking is not None:
            self._inking = None
            self.abandoned.emit()
        else:
            super().keyPressEvent(event)

    # what the user sees

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        if self.width() >= SIDE * _GRID_FROM:
            faint = QColor(theme.current().muted)
            faint.setAlpha(60)
            painter.setPen(QPen(faint, 1))
            for line in range(1, SIDE):
                across, down = line * self.width() / SIDE, line * self.height() / SIDE
                painter.drawLine(QPointF(across, 0), QPointF(across, self.height()))
                painter.drawLine(QPointF(0, down), QPointF(self.width(), down))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.current().card), 1))
        painter.setBrush(QColor(theme.current().accent))
        for row, column in np.argwhere(self._changed):
            square = self.place_of((int(row), int(column)))
            size = square.width() * 0.6
            corner = square.topLeft()
            painter.drawPolygon(QPolygonF([
                corner, corner + QPointF(size, 0), corner + QPointF(0, size)
            ]))
        pixel = self._linked.pixel
        if pixel is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            self._mark(painter, pixel)


def _between(first: Pixel, last: Pixel) -> list[Pixel]:
    """The pixels from one to another without the first, so that a quick stroke has no gaps."""
    steps = max(abs(last[0] - first[0]), abs(last[1] - first[1]))
    return [(round(first[0] + (last[0] - first[0]) * step / steps),
             round(first[1] + (last[1] - first[1]) * step / steps))
            for step in range(1, steps + 1)]
