"""A pen over the canvas that the keyboard moves, for whoever has no mouse or cannot use one."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen

from engine.drawings.drawing import SIDE
from gui.draw.canvas.hand import ERASER_RADIUS, Hand
from gui.widgets import theme

FINE = 0.25
"""Pixels of the image that a key with Shift moves the pen; without it is one."""

_LOW, _HIGH = 0.5, SIDE - 0.5  # the middles of the first and the last pixel
_WAYS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Home: (-1, -1), Qt.Key.Key_PageUp: (1, -1),  # as they lie on a number pad
    Qt.Key.Key_End: (-1, 1), Qt.Key.Key_PageDown: (1, 1),
}
_PAD = Qt.KeyboardModifier.KeypadModifier
_PLAIN, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


class KeyboardPen:
    """Where the pen is, in pixels of the image, and whether it is seen. The hand draws with it."""

    def __init__(self, hand: Hand) -> None:
        self._hand = hand
        self.place = (SIDE / 2 + 0.5, SIDE / 2 + 0.5)
        self.is_seen = False

    @property
    def is_down(self) -> bool:
        """Whether it draws as it moves."""
        return self._hand.is_lowered

    def press(self, event: QKeyEvent) -> bool:
        """Move, lower or lift it; whether the key was one for that."""
        modifiers, time = event.modifiers() & ~_PAD, event.timestamp() / 1000 or None
        if event.key() == Qt.Key.Key_Space and modifiers == _PLAIN:
            if not event.isAutoRepeat():  # a key that is held is one press
                self._turn(time)
            return True
        way = _WAYS.get(Qt.Key(event.key()))
        if way is None or modifiers not in (_PLAIN, _SHIFT):
            return False
        step = FINE if modifiers == _SHIFT else 1
        x, y = self.place
        self.place = _inside(x + way[0] * step), _inside(y + way[1] * step)
        self.is_seen = True
        self._hand.carry(self.place, time)
        return True

    def _turn(self, time: float | None) -> None:
        self.is_seen = True
        if self.is_down:
            self._hand.lift()
        else:
            self._hand.lower(self.place, time)

    def words(self) -> str:
        """Where it is, and whether it is down, for who does not see it."""
        x, y = self.place
        text = (
            QCoreApplication.translate("KeyboardPen", "Pen down, row {row}, column {column}")
            if self.is_down else
            QCoreApplication.translate("KeyboardPen", "Pen lifted, row {row}, column {column}")
        )
        return text.format(row=int(y), column=int(x))

    def paint(
        self, painter: QPainter, to_widget: Callable[[float, float], QPointF], scale: float,
        width: float,
    ) -> None:
        """A ring when it is lifted, a dot when it is down. width: of the pen, in pixels."""
        colours = theme.current()
        radius = max(ERASER_RADIUS if self._hand.has_eraser else width / 2, 0.5) * scale
        middle = to_widget(*self.place)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.paper), 6))  # seen on ink, too
        painter.drawEllipse(middle, radius, radius)
        painter.setPen(QPen(QColor(colours.accent), 3))
        if self.is_down:
            painter.setBrush(QColor(colours.accent))
        painter.drawEllipse(middle, radius, radius)


def _inside(place: float) -> float:
    return min(max(place, _LOW), _HIGH)
