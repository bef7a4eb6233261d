"""The maps of a layer side by side; the pointer and the arrow keys choose one of their cells."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen

from gui.widgets import theme
from gui.widgets.pictures.mosaic import Mosaic, Tile
from gui.widgets.pictures.pixel_cursor import MOVES

Place = tuple[int, int, int]
"""A map, and the row and the column in it."""


class MapTiles(Mosaic):
    """`pointed` carries map, row and column."""

    pointed = Signal(int, int, int)

    def __init__(self, name: str) -> None:
        super().__init__(name, lines=0)
        self._cells = 1
        self._at: Place = 0, 0, 0

    def show_maps(self, tiles: Sequence[Tile], cells: int, enlarged: int) -> None:
        """cells: along a map's side, each so many times enlarged."""
        if (cells, cells * enlarged) != (self._cells, self._side):
            self._cells, self._side = cells, cells * enlarged
            self.updateGeometry()
        self.show_tiles(tiles)

    def mark(self, place: Place) -> None:
        """Frame a cell."""
        self._at = place
        self.update()

    def square(self, place: Place) -> QRectF:
        """Where in the widget a cell lies."""
        index, row, column = place
        tile, size = self.place(index), self._side / self._cells
        return QRectF(tile.left() + column * size, tile.top() + row * size, size, size)

    def _cell_at(self, where: QPointF) -> Place | None:
        index = self.index_at(where)
        if index is None:
            return None
        tile, size = self.place(index), self._side / self._cells
        row, column = int((where.y() - tile.top()) // size), int((where.x() - tile.left()) // size)
        return (index, row, column) if max(row, column) < self._cells else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._cell_at(event.position())
        if place is not None and place != self._at:
            self.pointed.emit(*place)
        super().mouseMoveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """An arrow goes on from a map's edge into the next map's."""
        move = MOVES.get(Qt.Key(event.key()))
        if move is None or event.modifiers() & Qt.KeyboardModifier.AltModifier or not self._tiles:
            super().keyPressEvent(event)
            return
        index, row, column = self._at[0], self._at[1] + move[0], self._at[2] + move[1]
        index += column // self._cells + row // self._cells * self._per_row(self.width())
        if 0 <= index < len(self._tiles):
            self.pointed.emit(index, row % self._cells, column % self._cells)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._at[0] >= len(self._tiles):
            return
        painter = QPainter(self)
        square = self.square(self._at)
        for grown, colour in ((1.5, theme.current().card), (0.5, theme.current().accent)):
            painter.setPen(QPen(QColor(colour), 1.5))
            painter.drawRect(square.adjusted(-grown, -grown, grown, grown))
