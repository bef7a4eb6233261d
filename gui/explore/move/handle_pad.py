"""The strokes with handles around them: drag one, and the strokes follow."""

import math
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.drawings.drawing import SIDE, Drawing
from engine.drawings.transforms import SWEEPS, Move, moved
from gui.explore.move.handle_frame import APART, Frame, frame_of
from gui.explore.move.handle_keys import HANDLES, pushed
from gui.widgets import theme
from gui.widgets.accessibility.focus_ring import paint_ring
from gui.widgets.accessibility.roles import told_as
from gui.widgets.pictures.stroke_painting import draw_stroke

_ARM = 3.0  # pixels from the box to the handle that turns it
_REACH = 11  # of the widget's pixels around a handle's middle


@told_as(QAccessible.Role.Graphic)
class HandlePad(QWidget):
    """`dragged` carries the Move that the handles now stand for; `released` ends one act."""

    dragged = Signal(Move)
    released = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._drawing = Drawing()
        self._move = Move()
        self._frame = Frame(14, 14, 7, 7)
        self._held: str | None = None
        self._from: tuple[Move, tuple[float, float]] = Move(), (0.0, 0.0)
        self._by_key = HANDLES[0]
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setMinimumSize(180, 180)
        self.setAccessibleName(self.tr("Your strokes with handles"))
        self.setAccessibleDescription(self.tr(
            "Space chooses what the arrow keys change: place, size, angle, slant or pen."
        ))

    def sizeHint(self) -> QSize:
        return QSize(260, 260)

    def show_drawing(self, drawing: Drawing, move: Move) -> None:
        """drawing: the strokes before they are moved."""
        if drawing is not self._drawing:
            self._drawing = drawing
            self._frame = frame_of(drawing) or self._frame
        self._move = move
        self.update()

    # geometry

    @property
    def _scale(self) -> float:
        return min(self.width(), self.height()) / SIDE

    def _corner(self) -> QPointF:
        side = min(self.width(), self.height())
        return QPointF((self.width() - side) / 2, (self.height() - side) / 2)

    def to_widget(self, x: float, y: float) -> QPointF:
        return self._corner() + QPointF(x, y) * self._scale

    def _to_image(self, place: QPointF) -> tuple[float, float]:
        point = (place - self._corner()) / self._scale
        return point.x(), point.y()

    def handles(self) -> dict[str, QPointF]:
        """Where in the widget each handle lies, by the field of Move that it changes."""
        frame = self._frame
        wide, high = frame.half_width + APART, frame.half_height + APART
        places = {"size": (wide, high), "turn": (0.0, -high - _ARM), "slant": (-wide, -high),
                  "pen": (-wide, high)}
        seen = QRectF(self.rect()).adjusted(8, 8, -8, -8)  # a handle out of sight cannot be held
        handles = {}
        for name, place in places.items():
            at = self.to_widget(*frame.place(self._move, *place))
            handles[name] = QPointF(min(max(at.x(), seen.left()), seen.right()),
                                    min(max(at.y(), seen.top()), seen.bottom()))
        return handles

    def _at(self, place: QPointF) -> str | None:
        if self._drawing.is_blank:
            return None
        for name, handle in self.handles().items():
            if math.hypot(handle.x() - place.x(), handle.y() - place.y()) <= _REACH:
                return name
        return "shift"

    # what the user does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = self._at(event.position())
            self._from = self._move, self._to_image(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            at = self._at(event.position())
            self.setCursor({None: Qt.CursorShape.ArrowCursor, "shift": Qt.CursorShape.SizeAllCursor}
                           .get(at, Qt.CursorShape.PointingHandCursor))
            self.setToolTip(self._tip(at))
        else:
            start, held_from = self._from
            to = self._to_image(event.position())
            self.dragged.emit(_within(self._frame.pulled(self._held, start, held_from, to)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._held = None
            self.released.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        move = None if self._drawing.is_blank else pushed(self._move, self._by_key, key)
        if key == Qt.Key.Key_Space:
            self._by_key = HANDLES[(HANDLES.index(self._by_key) + 1) % len(HANDLES)]
            self.update()
        elif move is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        else:
            self.dragged.emit(_within(move))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """All that a held key does is one act."""
        if not event.isAutoRepeat():
            self.released.emit()
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.released.emit()

    def _tip(self, handle: str | None) -> str:
        return {
            "shift": self.tr("Drag to shift"), "size": self.tr("Drag to size"),
            "turn": self.tr("Drag to turn"), "slant": self.tr("Drag sideways to slant"),
            "pen": self.tr("Drag outwards for a thicker pen"),
        }.get(handle or "", "")

    # what the user sees

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, side = theme.current(), self._scale * SIDE
        square = QRectF(self._corner().x(), self._corner().y(), side, side)
        painter.fillRect(square, QColor(colours.paper))
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawRect(square.adjusted(0, 0, -1, -1))
        drawing = moved(self._drawing, self._move)
        painter.setClipRect(square)
        for stroke in drawing.strokes:
            draw_stroke(painter, stroke.points, drawing.pen_width * self._scale,
                        QColor(colours.ink), self._corner(), self._scale)
        painter.setClipping(False)
        if not drawing.is_blank:
            self._draw_handles(painter)
        painter.end()
        paint_ring(self)

    def _draw_handles(self, painter: QPainter) -> None:
        colours = theme.current()
        wide = self._frame.half_width + APART
        high = self._frame.half_height + APART
        place = partial(self._frame.place, self._move)
        corners = [self.to_widget(*place(x, y)) for x, y in
                   ((-wide, -high), (wide, -high), (wide, high), (-wide, high))]
        painter.setPen(QPen(QColor(colours.accent), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(QPolygonF(corners))
        handles = self.handles()
        painter.drawLine(self.to_widget(*place(0, -high)), handles["turn"])
        painter.setPen(QPen(QColor(colours.accent), 2))
        for name, middle in handles.items():
            by_key = self.hasFocus() and name == self._by_key
            painter.setBrush(QColor(colours.accent if by_key else colours.card))
            box = QRectF(middle.x() - 6, middle.y() - 6, 12, 12)
            if name == "turn":
                painter.drawEllipse(box)
            elif name == "slant":
                painter.drawPolygon(QPolygonF([
                    box.topLeft() + QPointF(4, 0), box.topRight() + QPointF(4, 0),
                    box.bottomRight() - QPointF(4, 0), box.bottomLeft() - QPointF(4, 0),
                ]))
            elif name == "pen":
                painter.drawEllipse(box.adjusted(3, 3, -3, -3))
                painter.drawEllipse(box)
            else:
                painter.drawRect(box)


def _within(move: Move) -> Move:
    """The move with each field inside the range that is gone through."""
    return Move(**{
        name: min(max(getattr(move, name), low), high) for name, (low, high) in SWEEPS.items()
    })
