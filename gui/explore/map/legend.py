"""What the signs on the map mean."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.widgets import theme
from gui.widgets.accessibility.roles import told_as
from gui.widgets.plots.scatter import paint_point, star

_SIGN = 22


@dataclass(frozen=True, slots=True)
class Sign:
    """A point as the map paints it, or the star where colours is empty; and its words.

    colours: #rrggbb of a first digit, of a second, or of both.
    """

    words: str
    first: str = ""
    second: str = ""
    is_wrong: bool = False


@told_as(QAccessible.Role.Graphic)
class MapLegend(QWidget):
    """A sign and its words a line."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._lines = lines
        self.signs: Sequence[Sign] = ()
        self.setAccessibleName(self.tr("What the symbols mean"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        widest = max((self.fontMetrics().horizontalAdvance(sign.words) for sign in self.signs),
                     default=100)
        return QSize(_SIGN + widest + 4, self._lines * self._pitch)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @property
    def _pitch(self) -> int:
        return self.fontMetrics().height() + 3

    def show_signs(self, signs: Sequence[Sign]) -> None:
        if signs != self.signs:
            self.signs = signs
            self.setAccessibleDescription("\n".join(sign.words for sign in signs))
            self.updateGeometry()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.current()
        for line, sign in enumerate(self.signs):
            middle = QPointF(_SIGN / 2 - 1, (line + 0.5) * self._pitch)
            both = bool(sign.first and sign.second)
            if sign.first:
                place = middle - QPointF(5, 0) if both else middle
                paint_point(painter, place, QColor(sign.first), False, sign.is_wrong)
            if sign.second:
                place = middle + QPointF(5, 0) if both else middle
                paint_point(painter, place, QColor(sign.second), True, sign.is_wrong)
            if not sign.first and not sign.second:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours.text))
                painter.drawPolygon(star(middle, 7))
            painter.setPen(QColor(colours.muted))
            painter.drawText(
                QRectF(_SIGN, line * self._pitch, self.width() - _SIGN, self._pitch),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, sign.words,
            )
