"""One-hot rows as a picture: a line each, and a dot where its 1 is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.widgets import theme
from gui.widgets.accessibility.roles import told_as

if TYPE_CHECKING:
    from torch import Tensor

_MOST = 2000
"""Rows that are drawn: there are no more pixels."""

_DOT = 3.0
"""Pixels of a dot at least, or none would see one among thousands of places."""


@told_as(QAccessible.Role.Graphic)
class OneHotRows(QWidget):
    """pointed carries a row and a column that was clicked: a row's dot where one is near."""

    pointed = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._classes: list[int | None] = []
        self._width = 1
        self._at: tuple[int, ...] | None = None
        self.setMinimumHeight(60)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("The one-hot rows"))

    def sizeHint(self) -> QSize:
        return QSize(400, 220)

    def show_rows(self, tensor: Tensor) -> None:
        """(rows, classes)."""
        some = tensor[:_MOST]
        values, places = some.max(dim=1)
        self._classes = [place if value > 0 else None for value, place in
                         zip(values.tolist(), places.tolist(), strict=True)]
        self._width = int(tensor.shape[1])
        self._at = None
        self.update()

    def mark(self, at: tuple[int, ...] | None) -> None:
        """Frame an element, (row, column)."""
        self._at = at
        self.update()

    def _cell(self, row: int, column: int) -> QRectF:
        high = self.height() / max(1, len(self._classes))
        wide = self.width() / self._width
        return QRectF(column * wide, row * high, wide, high)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = theme.current(), QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.paper))
        if self._at is not None and self._at[0] < len(self._classes):
            band = QColor(colours.accent)
            band.setAlpha(60)
            line = self._cell(self._at[0], 0)
            painter.fillRect(QRectF(0, line.top(), self.width(), max(1.0, line.height())), band)
        for row, column in enumerate(self._classes):
            if column is not None:
                painter.fillRect(_dot(self._cell(row, column)), QColor(colours.ink))
        if self._at is not None and self._at[0] < len(self._classes):
            painter.setPen(QColor(colours.accent))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRect(_dot(self._cell(self._at[0], self._at[1])).adjusted(-3, -3, 3, 3))
        painter.setPen(QColor(colours.line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._classes:
            return
        place = event.position()
        row = min(max(0, int(place.y() * len(self._classes) / self.height())),
                  len(self._classes) - 1)
        column = min(max(0, int(place.x() * self._width / self.width())), self._width - 1)
        dot = self._classes[row]
        if dot is not None and abs(self._cell(row, dot).center().x() - place.x()) < 2 * _DOT:
            column = dot
        self.pointed.emit(row, column)


def _dot(cell: QRectF) -> QRectF:
    """The cell, no smaller than can be seen."""
    wide, high = max(_DOT, cell.width()), max(_DOT, cell.height())
    return QRectF(cell.center().x() - wide / 2, cell.center().y() - high / 2, wide, high)
