"""A chain of tensors: each a picture, a stack of them or a list of numbers, with its shape."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.widgets import theme
from gui.widgets.accessibility.roles import told_as
from gui.widgets.pictures.picture import Values

_ROW = 5
"""Tensors in the longest row."""

_MOST = 92
_OFFSET = 4
"""Widget units of a picture's side at most, and between two images of a stack."""

_ARROW = 5

Kind = Literal["image", "stack", "again", "numbers"]


@dataclass(frozen=True, slots=True, eq=False)
class Tensor:
    """One link. contents: its first images, (28, 28) of 0..1, or of -1..1 where signed.

    kind: again is one image that is used for every other; numbers shows `numbers`. then: what is
    done with it, on the arrow to the next; two lines at most.
    """

    name: str
    shape: tuple[int, ...]
    kind: Kind
    contents: Sequence[Values] = ()
    signed: bool = False
    numbers: Sequence[str] = ()
    note: str = ""
    then: str = ""


@told_as(QAccessible.Role.Graphic)
class ShapeChain(QWidget):
    """Rows of tensors from the left to the right, and words where the first row is shorter."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.rows: tuple[tuple[Tensor, ...], ...] = ()
        self.aside = ""
        self._images: dict[int, list[QImage]] = {}
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_rows(self, rows: Sequence[Sequence[Tensor]], aside: str) -> None:
        """aside: the words."""
        self.rows, self.aside = tuple(map(tuple, rows)), aside
        self._images = {}
        self.setAccessibleDescription("; ".join(
            f"{tensor.name} {tensor.shape}" for row in self.rows for tensor in row) + f"; {aside}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_ROW * 104, 2 * (36 + self._words) + 6)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @property
    def _words(self) -> int:
        """The height of the three lines under a picture, and of the images behind it."""
        return 3 * self.fontMetrics().height() + 3 * _OFFSET + 4

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._images = {}
            self.update()
        super().changeEvent(event)

    def _font(self, strong: bool = False, small: bool = False) -> QFont:
        font = self.font()
        font.setBold(strong)
        if small:
            font.setPointSizeF(font.pointSizeF() * 0.88)
        return font

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        pitch = min(self.width() / _ROW, 190.0)
        high = min(self.height() / max(len(self.rows), 1), _MOST + self._words + 16.0)
        side = min(high - self._words - 6, pitch - 60, _MOST)
        for row, tensors in enumerate(self.rows):
            for column, tensor in enumerate(tensors):
                cell = QRectF(column * pitch, row * high, pitch, high)
                place = QRectF(cell.left() + (pitch - side) / 2, cell.top() + 3 * _OFFSET,
                               side, side)
                self._paint_tensor(painter, tensor, place, cell)
                if column + 1 < len(tensors):
                    self._paint_arrow(painter, tensor.then, place, pitch)
        if self.rows:
            left = len(self.rows[0]) * pitch + 4
            painter.setFont(self.font())
            painter.setPen(QColor(theme.current().muted))
            painter.drawText(
                QRectF(left, 2, min(_ROW * pitch, self.width()) - left, high),
                Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, self.aside,
            )

    def _paint_tensor(
        self, painter: QPainter, tensor: Tensor, place: QRectF, cell: QRectF
    ) -> None:
        colours = theme.current()
        if tensor.kind == "numbers":
            self._paint_numbers(painter, tensor, place)
        else:
            self._paint_stack(painter, tensor, place)
        top, height = place.bottom() + 2, self.fontMetrics().height()
        for line, (text, colour, strong) in enumerate((
            (tensor.name, colours.muted, False), (str(tensor.shape), colours.text, True),
            (tensor.note, colours.muted, False),
        )):
            painter.setFont(self._font(strong))
            painter.setPen(QColor(colour))
            painter.drawText(QRectF(cell.left() - 20, top + line * height, cell.width() + 40,
                                    height), Qt.AlignmentFlag.AlignCenter, text)

    def _paint_stack(self, painter: QPainter, tensor: Tensor, place: QRectF) -> None:
        images = self._rendered(tensor)
        ghost = QPen(QColor(theme.current().muted), 1, Qt.PenStyle.DotLine)
        frame = QPen(QColor(theme.current().muted), 1)
        behind = 3 if tensor.kind == "again" else len(images) - 1
        for depth in range(behind, -1, -1):
            content = place.translated(depth * _OFFSET, -depth * _OFFSET)
            if tensor.kind == "again" and depth:
                painter.fillRect(content, QColor(theme.current().card))
                painter.setPen(ghost)
            else:
                painter.drawImage(content, images[depth])
                painter.setPen(frame)
            painter.drawRect(content)

    def _paint_numbers(self, painter: QPainter, tensor: Tensor, place: QRectF) -> None:
        place = place.adjusted(-_OFFSET, -3 * _OFFSET, _OFFSET, 0)
        painter.setPen(QPen(QColor(theme.current().muted), 1))
        painter.drawRect(place)
        painter.setPen(QColor(theme.current().text))
        painter.setFont(self._font(small=True))
        lines = max(min(int((place.height() - 2) / painter.fontMetrics().height()),
                        len(tensor.numbers)), 1)
        shown = [*tensor.numbers[: lines - 1], "…"]
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "\n".join(shown))

    def _paint_arrow(self, painter: QPainter, text: str, place: QRectF, pitch: float) -> None:
        colours = theme.current()
        left = place.right() + 3 * _OFFSET + 3
        right, middle = place.left() + pitch - 4, place.center().y()
        painter.setFont(self._font(small=True))
        lines = text.split("\n")
        height = painter.fontMetrics().height()
        painter.setPen(QColor(colours.accent))
        if len(text) == 1:  # a sign stands between the two, and points nowhere
            painter.setFont(self._font(strong=True))
            painter.drawText(QRectF(left, middle - height, right - left, 2 * height),
                             Qt.AlignmentFlag.AlignCenter, text)
            return
        painter.drawText(QRectF(left - 20, middle - 3 - len(lines) * height, right - left + 40,
                                len(lines) * height), Qt.AlignmentFlag.AlignCenter, text)
        painter.setPen(QPen(QColor(colours.accent), 1.5))
        tip = QPointF(right, middle)
        painter.drawLine(QPointF(left, middle), tip)
        for side in (-_ARROW, _ARROW):
            painter.drawLine(tip, tip + QPointF(-_ARROW, side))

    def _rendered(self, tensor: Tensor) -> list[QImage]:
        if id(tensor) not in self._images:
            self._images[id(tensor)] = [
                theme.signed_image(values) if tensor.signed
                else theme.grey_image(values) for values in tensor.contents
            ]
        return self._images[id(tensor)]
