"""Where the user draws: mouse, pen tablet and touch become strokes."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPointingDevice,
    QPolygonF,
    QResizeEvent,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.drawings.drawing import SIDE
from gui.draw.ink_picture import InkPicture
from gui.model.drawings.sketch import Sketch
from gui.widgets import theme

ERASER_RADIUS = 1.0
"""Pixels around the pointer that the eraser takes away."""

LIGHTEST = 0.25
"""Share of the pen's width that the lightest touch of a pen tablet draws with."""


class Canvas(QWidget):
    """A square of 28×28 pixels with the ink drawn smoothly over its grid."""

    def __init__(self, sketch: Sketch) -> None:
        super().__init__()
        self._sketch = sketch
        self.erasing = False
        self._rubbing = False  # with the right button
        self._pointer: QPointF | None = None
        self._ink: InkPicture | None = None
        self._ratio = 1.0
        self._seen = sketch.content
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setMinimumSize(280, 280)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Drawing canvas"))
        self.setAccessibleDescription(
            self.tr("Draw a digit here with the mouse, a pen or a finger.")
        )
        sketch.changed.connect(self._on_changed)

    def sizeHint(self) -> QSize:
        return QSize(364, 364)

    @property
    def scale(self) -> float:
        """Widget units a pixel of the image is wide."""
        return min(self.width(), self.height()) / SIDE

    def to_widget(self, x: float, y: float) -> QPointF:
        """Where in the widget a point of the image lies."""
        return self._corner() + QPointF(x, y) * self.scale

    def to_image(self, place: QPointF) -> tuple[float, float]:
        """Which point of the image, in pixels, lies at a place of the widget."""
        point = (place - self._corner()) / self.scale
        return point.x(), point.y()

    def _corner(self) -> QPointF:
        side = min(self.width(), self.height())
        return QPointF((self.width() - side) / 2, 0)  # more height below does not move it

    # what the user does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._touch_down(event.position(), 1.0, self.erasing)
        elif event.button() == Qt.MouseButton.RightButton:
            self._rubbing = True
            self._touch_down(event.position(), 1.0, erasing=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer = event.position()
        buttons = event.buttons()
        if buttons & (Qt.MouseButton.LeftButton | Qt.MouseButton.RightButton):
            erasing = self.erasing or not buttons & Qt.MouseButton.LeftButton
            self._move(event.position(), 1.0, erasing)
        elif self.erasing:
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._rubbing = False
        self._sketch.lift()
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._pointer = None
        self.update()

    def tabletEvent(self, event: QTabletEvent) -> None:
        pressure = LIGHTEST + (1 - LIGHTEST) * event.pressure()
        erasing = self.erasing or event.pointerType() == QPointingDevice.PointerType.Eraser
        self._pointer = event.position()
        if event.type() == QEvent.Type.TabletPress:
            self._touch_down(event.position(), pressure, erasing)
        elif event.type() == QEvent.Type.TabletMove and event.buttons():
            self._move(event.position(), pressure, erasing)
        elif event.type() == QEvent.Type.TabletRelease:
            self._sketch.lift()
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent) and self._touched(event):
            event.accept()
            return True
        return super().event(event)

    def _touched(self, event: QTouchEvent) -> bool:
        if event.type() == QEvent.Type.TouchCancel or len(event.points()) > 1:
            self._sketch.abandon()
            return True
        place = event.points()[0].position()
        if event.type() == QEvent.Type.TouchBegin:
            self._touch_down(place, 1.0, self.erasing)
        elif event.type() == QEvent.Type.TouchUpdate:
            self._move(place, 1.0, self.erasing)
        else:
            self._sketch.lift()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._sketch.abandon()
        else:
            super().keyPressEvent(event)

    def _touch_down(self, place: QPointF, pressure: float, erasing: bool) -> None:
        x, y = self.to_image(place)
        if erasing:
            self._sketch.lift()
            self._sketch.erase(x, y, ERASER_RADIUS)
        else:
            self._sketch.press(x, y, pressure)

    def _move(self, place: QPointF, pressure: float, erasing: bool) -> None:
        x, y = self.to_image(place)
        if erasing:
            self._sketch.erase(x, y, ERASER_RADIUS)
            self.update()
        else:
            self._sketch.move(x, y, pressure)

    # what the user sees

    def _on_changed(self) -> None:
        """Repaint the strip with new ink, or all."""
        before, self._seen = self._seen, self._sketch.content
        drawing = self._seen.drawing
        begin = None if before.is_blank else drawing.growth_since(before.drawing)
        if begin is None or before.dataset_image is not None:
            self.update()
            return
        (number, point), strokes = begin, drawing.strokes
        new = list(strokes[number].points[max(0, point - 1) :])
        new += [place for stroke in strokes[number + 1 :] for place in stroke.points]
        area = QPolygonF([self.to_widget(place.x, place.y) for place in new]).boundingRect()
        spare = drawing.pen_width * self.scale / 2 + 2
        self.update(area.adjusted(-spare, -spare, spare, spare).toAlignedRect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._ink = None

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._ink = None
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        corner, scale = self._corner(), self.scale
        square = QRectF(corner.x(), corner.y(), scale * SIDE, scale * SIDE)
        if self._ink is None or self._ratio != self.devicePixelRatioF():
            self._ratio = self.devicePixelRatioF()
            self._ink = InkPicture(self._draw_paper(), QColor(theme.current().ink), square)
        content = self._sketch.content
        self._ink.paint(painter, content.drawing)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(square)
        if content.dataset_image is not None:
            painter.drawImage(square, theme.grey_image(content.dataset_image.image / 255))
        elif content.drawing.is_blank:
            self._invite(painter)
        if (self.erasing or self._rubbing) and self._pointer is not None:
            painter.setPen(QPen(QColor(theme.current().accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(self._pointer, ERASER_RADIUS * scale, ERASER_RADIUS * scale)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.current().accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(corner.x() + 1, corner.y() + 1,
                                    scale * SIDE - 2, scale * SIDE - 2))

    def _invite(self, painter: QPainter) -> None:
        painter.setPen(QColor(theme.current().muted))
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.4)
        painter.setFont(font)
        side = SIDE * self.scale
        square = QRectF(self._corner().x(), self._corner().y(), side, side)
        painter.drawText(square, Qt.AlignmentFlag.AlignCenter, self.tr("Draw a digit here"))

    def _draw_paper(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        paper = QPixmap(self.size() * ratio)
        paper.setDevicePixelRatio(ratio)
        colours = theme.current()
        paper.fill(QColor(colours.card))
        painter = QPainter(paper)
        corner, scale = self._corner(), self.scale
        square = QRectF(corner.x(), corner.y(), scale * SIDE, scale * SIDE)
        painter.fillRect(square, QColor(colours.paper))
        faint = QColor(colours.line)
        faint.setAlpha(120)
        painter.setPen(QPen(faint, 1))
        for line in range(SIDE + 1):
            along = line * scale
            painter.drawLine(square.topLeft() + QPointF(along, 0),
                             square.bottomLeft() + QPointF(along, 0))
            painter.drawLine(square.topLeft() + QPointF(0, along),
                             square.topRight() + QPointF(0, along))
        painter.setPen(QPen(QColor(colours.line), 1.5))
        painter.drawRect(square.adjusted(0.75, 0.75, -0.75, -0.75))
        painter.end()
        return paper
