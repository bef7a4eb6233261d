"""Many 28×28 images in rows, each with a line under it; a click or Enter chooses one."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from engine.drawings.raster import Image
from gui.widgets import theme
from gui.widgets.accessibility.roles import told_as
from gui.widgets.card import wrapped

GAP = 6

_DIMMED = 0.25


@dataclass(frozen=True, slots=True, eq=False)
class Tile:
    """One image. caption: a few characters a line under it. tip: what the pointer reads.

    picture: painted instead of the image, where that is not ink on paper. is_off: it is dimmed.
    """

    image: Image
    caption: str = ""
    tip: str = ""
    picture: QImage | None = None
    is_off: bool = False


@told_as(QAccessible.Role.Graphic)
class Mosaic(QWidget):
    """As many tiles a row as there is room for. `chosen` carries a tile's index.

    lines: of each caption.
    """

    chosen = Signal(int)

    def __init__(self, name: str, side: int = 48, lines: int = 1) -> None:
        super().__init__()
        self._side = side
        self._lines = lines
        self._tiles: Sequence[Tile] = ()
        self._current = 0
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)

    @property
    def tiles(self) -> Sequence[Tile]:
        return self._tiles

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        count = len(self._tiles)
        self._tiles = tiles
        self._current = min(self._current, max(len(tiles) - 1, 0))
        if len(tiles) != count:
            self.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if tiles else Qt.FocusPolicy.NoFocus)
            self.updateGeometry()
        self.update()

    # where tiles lie

    @property
    def _cell(self) -> QSize:
        return QSize(self._side + GAP, self._side + GAP + self._caption_height)

    @property
    def _caption_height(self) -> int:
        return self._lines * self.fontMetrics().height()

    def _per_row(self, width: int) -> int:
        return max(1, (width + GAP) // self._cell.width())

    def place(self, index: int) -> QRect:
        """Where in the widget a tile's image lies."""
        row, column = divmod(index, self._per_row(self.width()))
        return QRect(column * self._cell.width(), row * self._cell.height(),
                     self._side, self._side)

    def index_at(self, place: QPointF) -> int | None:
        """The tile at a place of the widget."""
        column = int(place.x()) // self._cell.width()
        index = int(place.y()) // self._cell.height() * self._per_row(self.width()) + column
        inside = column < self._per_row(self.width()) and 0 <= index < len(self._tiles)
        return index if inside else None

    def heightForWidth(self, width: int) -> int:
        rows = -(-len(self._tiles) // self._per_row(width))
        return max(rows, 1) * self._cell.height()

    def sizeHint(self) -> QSize:
        width = 8 * self._cell.width()
        return QSize(width, self.heightForWidth(self.width() or width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._cell.width(), self.heightForWidth(max(self.width(), 1)))

    def tip_of(self, index: int) -> str:
        """What the pointer reads of a tile; made when it is wanted, by one who overrides this."""
        return self._tiles[index].tip

    # what the user does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.index_at(event.position())
        if index is not None and event.button() == Qt.MouseButton.LeftButton:
            self._current = index
            self.update()
            self.chosen.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = event.key(), self._per_row(self.width())
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -row,
                 Qt.Key.Key_Down: row}
        if key in steps and self._tiles:
            self._current = min(max(self._current + steps[Qt.Key(key)], 0), len(self._tiles) - 1)
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._tiles:
            self.chosen.emit(self._current)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.index_at(QPointF(event.pos()))
            tip = self.tip_of(index) if index is not None else ""
            QToolTip.showText(event.globalPos(), wrapped(tip) if tip else "", self)
            return True
        return super().event(event)

    # what the user sees

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours, height, seen = theme.current(), self._caption_height, event.rect()
        line, accent, muted = (
            QColor(each) for each in (colours.line, colours.accent, colours.muted))
        a_row, cell, has_focus = self._per_row(self.width()), self._cell, self.hasFocus()
        for index, tile in enumerate(self._tiles):
            row, column = divmod(index, a_row)
            square = QRect(column * cell.width(), row * cell.height(), self._side, self._side)
            if not square.adjusted(0, 0, 0, height + 2).intersects(seen):
                continue
            painter.setOpacity(_DIMMED if tile.is_off else 1.0)
            painter.drawImage(square, theme.grey_image(tile.image / 255) if tile.picture is None
                              else tile.picture)
            painter.setOpacity(1.0)
            current = index == self._current and has_focus
            painter.setPen(QPen(accent if current else line, 2 if current else 1))
            painter.drawRect(square.adjusted(0, 0, -1, -1))
            painter.setPen(muted)
            painter.drawText(
                QRect(square.left() - GAP // 2, square.bottom() + 1, self._side + GAP, height),
                Qt.AlignmentFlag.AlignCenter, tile.caption,
            )
