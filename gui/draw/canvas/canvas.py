"""Where the user draws: mouse, pen tablet and touch become strokes."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from engine.drawings.drawing import SIDE
from gui.draw.canvas.edited_pixels import EditedPixels
from gui.draw.canvas.hand import ERASER_RADIUS, Hand
from gui.draw.canvas.ink_words import ink_in_words
from gui.draw.canvas.keyboard_pen import KeyboardPen
from gui.draw.canvas.lost_pointers import loses_pointers
from gui.draw.canvas.new_ink import strip_of_new_ink
from gui.draw.canvas.paper import draw_paper, invite
from gui.draw.ink_picture import InkPicture
from gui.model.drawings.sketch import Sketch
from gui.widgets import theme
from gui.widgets.accessibility.announcer import Announcer
from gui.widgets.accessibility.roles import told_as
from gui.widgets.pen_application import PenApplication

_OFTEN = QMouseEvent, QPaintEvent  # they have handlers of their own

_BY_KEY = (
    Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


@told_as(QAccessible.Role.Canvas)
class Canvas(QWidget):
    """A square of 28×28 pixels with the ink drawn smoothly over its grid."""

    def __init__(self, sketch: Sketch) -> None:
        super().__init__()
        self._sketch = sketch
        self._hand = Hand(sketch, self.to_image)
        self.keyboard_pen = KeyboardPen(self._hand)
        self.announcer = Announcer(self)
        # the keyboard's pen, when that was told; a ring around the eraser, when it was painted
        self._was_down = self._had_ring = False
        self._pointer: QPointF | None = None
        self._ink: InkPicture | None = None
        self._invites, self._ratio = True, 1.0
        self._seen = sketch.content
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setTabletTracking(True)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setMinimumSize(244, 244)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Drawing canvas"))
        self.edited_pixels = EditedPixels(self, sketch)
        self._describe_soon = QTimer(self, singleShot=True, interval=0)
        self._describe_soon.timeout.connect(self._describe)
        self._describe()
        sketch.changed.connect(self._on_changed)
        sketch.grew.connect(self._repaint_what_changed)
        application = QApplication.instance()
        if isinstance(application, PenApplication):
            application.pen_gone.connect(self._on_pen_gone)

    def sizeHint(self) -> QSize:
        return QSize(364, 364)

    @property
    def scale(self) -> float:
        """Widget units a pixel of the image is wide."""
        return self._square()[1] / SIDE

    def to_widget(self, x: float, y: float) -> QPointF:
        """Where in the widget a point of the image lies."""
        left, side = self._square()
        scale = side / SIDE
        return QPointF(left + x * scale, y * scale)

    def to_image(self, place: QPointF) -> tuple[float, float]:
        """Which point of the image, in pixels, lies at a place of the widget."""
        left, side = self._square()
        scale = side / SIDE
        return (place.x() - left) / scale, place.y() / scale

    def _square(self) -> tuple[float, int]:
        """Where the image begins from the left, and its side; more height below moves nothing."""
        width, height = self.width(), self.height()
        side = min(width, height)
        return (width - side) / 2, side

    # what the user does

    @property
    def erasing(self) -> bool:
        """Whether the tool is the eraser."""
        return self._hand.has_eraser

    @erasing.setter
    def erasing(self, is_eraser: bool) -> None:
        self._hand.has_eraser = is_eraser

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.keyboard_pen.is_seen = False
        self._hand.mouse(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hand.mouse_moves(event)
        self._show_pointer(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._hand.mouse(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._pointer = None
        self.update()

    def tabletEvent(self, event: QTabletEvent) -> None:
        if event.type() == QEvent.Type.TabletPress:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._hand.pen(event)
        self._show_pointer(event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        if type(event) in _OFTEN:
            return super().event(event)
        if isinstance(event, QTouchEvent) and (
            event.device().type() == QInputDevice.DeviceType.TouchScreen
        ):  # a touch pad's fingers are not where the canvas is
            self._hand.fingers(event)
            event.accept()
            return True
        if loses_pointers(event):
            self._hand.lose()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._hand.take_back()
        elif self.keyboard_pen.press(event):
            self._tell_pen()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._describe()
        if event.reason() in _BY_KEY:
            self.keyboard_pen.is_seen = True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._hand.lift()  # the keys are another's now

    def _tell_pen(self) -> None:
        """Where the keyboard's pen is now, and whether it is down."""
        self._was_down = self.keyboard_pen.is_down
        self.announcer.say(self.keyboard_pen.words(), interrupts=True)
        self._describe()
        self.update()

    def set_inviting(self, invites: bool) -> None:
        """Whether somebody is to draw here: where a lesson has the canvas, seldom."""
        if invites != self._invites:
            self._invites = invites
            self._describe()
            self.update()

    def _describe(self) -> None:
        self._describe_soon.stop()
        self.setAccessibleDescription(" ".join((
            ink_in_words(self._sketch.content),
            self.tr("Draw a digit here with the mouse, a pen or a finger.")
            if self._invites else self.tr("Nothing needs to be drawn in this lesson."),
            self.tr("Or with the keyboard: the arrow keys move a pen, Space lowers and lifts it."),
            self.keyboard_pen.words(),
        )))

    def _on_pen_gone(self, device: int) -> None:
        self._hand.pen_is_gone(device)
        self.update()

    def _show_pointer(self, place: QPointF) -> None:
        self._pointer = place
        if self._hand.erases or self._had_ring:
            self.update()

    # what the user sees

    def _on_changed(self) -> None:
        if self._was_down != self.keyboard_pen.is_down:  # undone, cleared, added
            self._tell_pen()
        if QAccessible.isActive() and not self._sketch.is_acting:
            self._describe_soon.start()
        self._repaint_what_changed()

    def _repaint_what_changed(self) -> None:
        """The strip with new ink, or all."""
        before, self._seen = self._seen, self._sketch.content
        left, side = self._square()
        new = strip_of_new_ink(before, self._seen, left, side / SIDE)
        self.update(self.rect() if new is None else new)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._ink = None
        self.edited_pixels.fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._ink = None
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        left, side = self._square()
        scale, square = side / SIDE, QRectF(left, 0, side, side)
        if self._ink is None or self._ratio != self.devicePixelRatioF():
            self._ratio = self.devicePixelRatioF()
            self._ink = InkPicture(draw_paper(self, square), QColor(theme.current().ink), square)
        content = self._sketch.content
        self._ink.paint(painter, content.drawing)
        if content.dataset_image is not None:
            painter.drawImage(square, theme.grey_image(content.dataset_image.image / 255))
        elif content.is_blank and self._invites:
            invite(painter, square, self.font(), self.tr("Draw a digit here"))
        self._had_ring = self._hand.erases and self._pointer is not None
        if self._had_ring and self._pointer is not None:
            painter.setPen(QPen(QColor(theme.current().accent), 1.5))
            painter.drawEllipse(self._pointer, ERASER_RADIUS * scale, ERASER_RADIUS * scale)
        if self.hasFocus():
            if self.keyboard_pen.is_seen:
                self.keyboard_pen.paint(painter, self.to_widget, scale, content.drawing.pen_width)
            painter.setPen(QPen(QColor(theme.current().accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(square.adjusted(1, 1, -1, -1))
