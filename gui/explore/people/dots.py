"""Two accuracies of each person as dots on a line from 0 to 100 per cent."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.widgets import theme
from gui.widgets.accessibility.roles import told_as

_ROW = 22
_NAMES = 110
_EDGE = 24
_RADIUS = 4.5


@dataclass(frozen=True, slots=True)
class Dots:
    """model, left_out: 0..1, or None where there is none."""

    name: str
    model: float | None
    left_out: float | None


@told_as(QAccessible.Role.Chart)
class DotPlot(QWidget):
    """A ring for the model looked at, a full square for one that never saw that hand."""

    def __init__(self) -> None:
        super().__init__()
        self._dots: Sequence[Dots] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Accuracy of each collection as dots"))

    @property
    def dots(self) -> Sequence[Dots]:
        return self._dots

    def show_dots(self, dots: Sequence[Dots]) -> None:
        if dots == self._dots:
            return
        if len(dots) != len(self._dots):
            self.updateGeometry()
        self._dots = dots
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, _ROW * (len(self._dots) + 2) + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def place(self, row: int, accuracy: float) -> QPointF:
        """Where in the widget a dot lies."""
        left, right = _NAMES, self.width() - _EDGE
        return QPointF(left + accuracy * (right - left), _ROW * (row + 1.5))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_legend(painter)
        rows = len(self._dots)
        for share in (0.0, 0.25, 0.5, 0.75, 1.0):
            top, bottom = self.place(0, share), self.place(rows - 1, share)
            painter.setPen(QPen(QColor(colours.line), 1))
            painter.drawLine(top - QPointF(0, _ROW / 2), bottom + QPointF(0, _ROW / 2))
            painter.setPen(QColor(colours.muted))
            painter.drawText(
                QRectF(bottom.x() - 30, bottom.y() + _ROW / 2, 60, _ROW),
                Qt.AlignmentFlag.AlignCenter, f"{share:z.0%}",
            )
        for row, dots in enumerate(self._dots):
            self._paint_row(painter, row, dots)

    def _paint_row(self, painter: QPainter, row: int, dots: Dots) -> None:
        colours = theme.current()
        painter.setPen(QColor(colours.text))
        name = self.fontMetrics().elidedText(
            dots.name, Qt.TextElideMode.ElideRight, _NAMES - 16)
        painter.drawText(QRectF(0, _ROW * (row + 1), _NAMES - 12, _ROW),
                         Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        if dots.model is not None and dots.left_out is not None:
            painter.setPen(QPen(QColor(colours.muted), 1))
            painter.drawLine(self.place(row, dots.model), self.place(row, dots.left_out))
        if dots.left_out is not None:
            _square(painter, self.place(row, dots.left_out))
        if dots.model is not None:
            _ring(painter, self.place(row, dots.model))

    def _paint_legend(self, painter: QPainter) -> None:
        colours, left = theme.current(), float(_NAMES)
        for paint, words in ((_ring, self.tr("model looked at")), (_square, self.tr("left out"))):
            paint(painter, QPointF(left, _ROW / 2))
            painter.setPen(QColor(colours.muted))
            width = self.fontMetrics().horizontalAdvance(words)
            painter.drawText(QRectF(left + 10, 0, width + 4, _ROW),
                             Qt.AlignmentFlag.AlignVCenter, words)
            left += width + 34


def _ring(painter: QPainter, place: QPointF) -> None:
    colours = theme.current()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colours.pair[0]), 2))
    painter.drawEllipse(place, _RADIUS, _RADIUS)


def _square(painter: QPainter, place: QPointF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.current().pair[1]))
    painter.drawRect(QRectF(place.x() - 4, place.y() - 4, 8, 8))
