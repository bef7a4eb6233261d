"""An array as a picture in two colours, in which one of its numbers is chosen."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.widgets import theme
from gui.widgets.accessibility.roles import told_as

_SIDE = 150


@told_as(QAccessible.Role.Graphic)
class ArrayPicture(QWidget):
    """Rows downwards, columns to the right. `chosen` carries a row and a column."""

    chosen = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._values: NDArray[np.float64] = np.zeros((0, 0))
        self._scale, self._place = 1.0, (0, 0)
        self._image: QImage | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("The array's numbers"))

    @property
    def values(self) -> NDArray[np.float64]:
        return self._values

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    def show_values(
        self, values: NDArray[np.float64], scale: float, place: tuple[int, int]
    ) -> None:
        """scale: of the whole array. place: which is chosen."""
        self._values, self._scale, self._place = values, scale or 1.0, place
        self._image = None
        self.update()

    def place_of(self, row: int, column: int) -> QRectF:
        """Where in the widget a number lies."""
        height, width = self.height() / len(self._values), self.width() / self._values.shape[1]
        return QRectF(column * width, row * height, width, height)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._values.size:
            rows, columns = self._values.shape
            at = event.position()
            self._go(int(at.y() * rows // self.height()), int(at.x() * columns // self.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0),
                 Qt.Key.Key_Down: (1, 0)}
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._values.size:
            super().keyPressEvent(event)
            return
        self._go(self._place[0] + step[0], self._place[1] + step[1])

    def _go(self, row: int, column: int) -> None:
        rows, columns = self._values.shape
        self.chosen.emit(min(max(row, 0), rows - 1), min(max(column, 0), columns - 1))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._image = None
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.current()
        painter.fillRect(self.rect(), QColor(colours.paper))
        if self._values.size:
            if self._image is None:
                self._image = theme.signed_image(self._values / self._scale)
            painter.drawImage(self.rect(), self._image)
            cell = self.place_of(*self._place)
            for grown, colour in ((2.0, colours.card), (1.0, colours.accent)):
                painter.setPen(QPen(QColor(colour), 1.5))
                painter.drawRect(cell.adjusted(-grown, -grown, grown, grown))
        painter.setPen(QPen(QColor(colours.accent if self.hasFocus() else colours.line), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
