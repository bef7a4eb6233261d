"""A picture in which the arrow keys move from pixel to pixel, as the pointer does."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen

from engine.drawings.drawing import SIDE
from gui.widgets import theme
from gui.widgets.pictures.picture import Picture, Pixel, Pointing

MOVES = {
    Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0),
}
_MIDDLE = (SIDE // 2, SIDE // 2)


class PixelCursor(Picture):
    """Begins in the middle, and goes on from the pixel that was pointed at last."""

    def __init__(self, name: str, pointing: Pointing, side: int = 84) -> None:
        super().__init__(name, side=side, pointing=pointing)
        self._linked = pointing
        self._last: Pixel = _MIDDLE
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        pointing.moved.connect(self._on_moved)

    @property
    def cursor_pixel(self) -> Pixel:
        """The pixel that a key acts on."""
        return self._linked.pixel or self._last

    def _on_moved(self) -> None:
        self._last = self._linked.pixel or self._last

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self._linked.point(self.cursor_pixel)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No picture marks the pixel any more, unless the mouse is on it or a menu came over it."""
        super().focusOutEvent(event)
        if not self.underMouse() and event.reason() not in (
                Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._linked.point(None)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = MOVES.get(Qt.Key(event.key()))
        if move is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            return
        row, column = self.cursor_pixel
        self._linked.point((min(max(row + move[0], 0), SIDE - 1),
                            min(max(column + move[1], 0), SIDE - 1)))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(QColor(theme.current().accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
