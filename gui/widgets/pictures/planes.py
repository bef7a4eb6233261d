"""Pictures of any size side by side, in each of which a pixel is pointed at by mouse and keys."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.widgets import theme
from gui.widgets.accessibility.roles import told_as
from gui.widgets.pictures.pixel_cursor import MOVES
from gui.widgets.pictures.plane import Place, Plane, places

_LEAST_FRAME = 9
"""Pixels of the screen along the frame around a pixel that is smaller."""

_FAR = 10
"""Pixels that an arrow key goes with Shift."""


@told_as(QAccessible.Role.Graphic)
class Planes(QWidget):
    """pointed carries a plane's index, the row and the column. turned: whoever looks at a plane
    wants the one behind it (1) or before it (-1).

    The left button points, and drags; so do the arrow keys, with Shift ten at a time; the space
    bar goes to the next plane, Page Up and Page Down, or the wheel while it has the focus, turn.
    """

    pointed = Signal(int, int, int)
    turned = Signal(int, int)

    def __init__(self, name: str, has_cross: bool = False) -> None:
        super().__init__()
        self._planes: tuple[Plane, ...] = ()
        self._marks: tuple[Place | None, ...] = ()
        self._current = 0
        self._has_cross = has_cross
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(420, 320)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 120)

    @property
    def planes(self) -> tuple[Plane, ...]:
        return self._planes

    @property
    def marks(self) -> tuple[Place | None, ...]:
        """The pixel that is marked in each plane."""
        return self._marks

    def show_planes(self, planes: Sequence[Plane]) -> None:
        """Other pictures; the marks stay where there are as many as before."""
        if len(planes) != len(self._planes):
            self._marks = (None,) * len(planes)
            self._current = 0
        self._planes = tuple(planes)
        self.update()

    def mark(self, places: Sequence[Place | None]) -> None:
        """A pixel in each plane, or none."""
        self._marks = tuple(places)
        if len(self._marks) == len(self._planes) and self._current < len(self._marks) \
                and self._marks[self._current] is None:
            self._current = next(
                (number for number, each in enumerate(self._marks) if each is not None), 0)
        self.update()

    # where things lie

    def place_of(self, plane: int) -> QRectF:
        """Where in the widget a plane's picture lies."""
        return self._places()[plane]

    def _places(self) -> list[QRectF]:
        return places(self._planes, QSizeF(self.size()), self.fontMetrics().height() + 2)

    def pixel_of(self, number: int, place: Place) -> QRectF:
        """Where in the widget a pixel lies."""
        return self._planes[number].pixel_in(self.place_of(number), place)

    def _pixel_at(self, number: int, place: QPointF) -> Place:
        """The nearest one of a plane."""
        return self._planes[number].pixel_at(self.place_of(number), place)

    def _plane_at(self, place: QPointF) -> int | None:
        return next((number for number, each in enumerate(self._places())
                     if each.contains(place)), None)

    # what the user does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._plane_at(event.position())
        if number is not None and event.button() == Qt.MouseButton.LeftButton:
            self._current = number
            self._point(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._planes:
            self._point(event.position())

    def _point(self, place: QPointF) -> None:
        self.update()
        self.pointed.emit(self._current, *self._pixel_at(self._current, place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        turns = {Qt.Key.Key_PageUp: 1, Qt.Key.Key_PageDown: -1}
        if not self._planes or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        elif key in MOVES:
            far = _FAR if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            self._step(MOVES[key][0] * far, MOVES[key][1] * far)
        elif key in turns:
            self.turned.emit(self._current, turns[key])
        elif key == Qt.Key.Key_Space:
            self._current = (self._current + 1) % len(self._planes)
            self._step(0, 0)
        else:
            super().keyPressEvent(event)

    def _step(self, down: int, across: int) -> None:
        plane, place = self._planes[self._current], self._marks[self._current]
        row, column = place if place is not None else self._last_place(plane)
        row += -down if plane.is_upwards else down
        self.update()
        self.pointed.emit(self._current, min(max(row, 0), plane.rows - 1),
                          min(max(column + across, 0), plane.columns - 1))

    def _last_place(self, plane: Plane) -> Place:
        """Of another plane's mark, where it is inside this one; else the middle."""
        for each in self._marks:
            if each is not None and each[0] < plane.rows and each[1] < plane.columns:
                return each
        return plane.rows // 2, plane.columns // 2

    def wheelEvent(self, event: QWheelEvent) -> None:
        number = self._plane_at(event.position())
        if number is None or not self.hasFocus() or not event.angleDelta().y():
            event.ignore()
            return
        self.turned.emit(number, 1 if event.angleDelta().y() > 0 else -1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.update()

    # what the user sees

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.current()
        for number, (plane, around) in enumerate(zip(self._planes, self._places(), strict=True)):
            painter.setPen(QColor(colours.muted))
            title = QRectF(around.left(), around.top() - self.fontMetrics().height() - 2,
                           max(around.width(), self.width() - around.left()), 40)
            painter.drawText(title, Qt.AlignmentFlag.AlignLeft, plane.title)
            is_smaller = around.width() * self.devicePixelRatioF() < plane.image.width()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, is_smaller)
            painter.save()
            if plane.is_upwards:
                painter.translate(0, around.top() + around.bottom())
                painter.scale(1, -1)
            painter.drawImage(around, plane.image)
            painter.restore()
            is_current = number == self._current and self.hasFocus()
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent if is_current else colours.line),
                                2 if is_current else 1))
            painter.drawRect(around)
            if number < len(self._marks) and (place := self._marks[number]) is not None:
                self._paint_mark(painter, around, self.pixel_of(number, place))

    def _paint_mark(self, painter: QPainter, around: QRectF, pixel: QRectF) -> None:
        """Seen on light and on dark: a line of the one between two of the other."""
        grown = max((_LEAST_FRAME - min(pixel.width(), pixel.height())) / 2, 0.5)
        square = pixel.adjusted(-grown, -grown, grown, grown)
        for width, colour in ((3.5, theme.current().card), (1.5, theme.current().accent)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawRect(square)
            if self._has_cross:
                x, y = pixel.center().x(), pixel.center().y()
                painter.setPen(QPen(QColor(colour), width / 1.5))
                painter.drawLine(QPointF(around.left(), y), QPointF(square.left(), y))
                painter.drawLine(QPointF(square.right(), y), QPointF(around.right(), y))
                painter.drawLine(QPointF(x, around.top()), QPointF(x, square.top()))
                painter.drawLine(QPointF(x, square.bottom()), QPointF(x, around.bottom()))
