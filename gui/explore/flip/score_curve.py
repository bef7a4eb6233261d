"""How two scores meet while one pixel after another changes."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.models.classifier import Floats
from gui.widgets import theme
from gui.widgets.accessibility.roles import told_as

_LEAST = 44
"""Below this height there is nothing to see, and nothing is drawn."""

_ROOM = 16  # for the digits at the lines' ends


@told_as(QAccessible.Role.Chart)
class StageCurve(QWidget):
    """A line a digit over the number of pixels changed; where there is room for it."""

    def __init__(self) -> None:
        super().__init__()
        self._scores: Floats = np.empty((0, 0))
        self._colours: tuple[str, ...] = ()
        self._names: tuple[str, ...] = ()
        self._stage = 0
        self.setAccessibleName(self.tr("The scores while the pixels change"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(210)

    def sizeHint(self) -> QSize:
        return QSize(100, 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def show_scores(self, scores: Floats, names: tuple[str, ...], colours: tuple[str, ...]
                    ) -> None:
        """scores: (stages, lines)."""
        self._scores, self._names, self._colours = scores, names, colours
        self.update()

    def show_stage(self, stage: int) -> None:
        if stage != self._stage:
            self._stage = stage
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.height() < _LEAST or len(self._scores) < 2:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        low, high = float(self._scores.min()), float(self._scores.max())
        area = QRectF(_ROOM, 8, self.width() - 2 * _ROOM, self.height() - 16)

        def place(stage: int, score: float) -> QPointF:
            share = (score - low) / (high - low) if high > low else 0.5
            return QPointF(area.left() + area.width() * stage / (len(self._scores) - 1),
                           area.bottom() - area.height() * share)

        stage = min(self._stage, len(self._scores) - 1)
        painter.setPen(QPen(QColor(theme.current().line), 1))
        now = place(stage, low).x()
        painter.drawLine(QPointF(now, 0), QPointF(now, self.height()))
        for line, (name, colour) in enumerate(zip(self._names, self._colours, strict=True)):
            values = self._scores[:, line]
            painter.setPen(QPen(QColor(colour), 2))
            painter.drawPolyline(QPolygonF([place(*each) for each in enumerate(values)]))
            painter.setBrush(QColor(colour))
            painter.drawEllipse(place(stage, values[stage]), 3, 3)
            start = place(0, values[0])
            painter.drawText(QRectF(0, start.y() - 10, _ROOM - 5, 20),
                             Qt.AlignmentFlag.AlignCenter, name)
