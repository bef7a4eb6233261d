"""The numbers that are written into the pixels of an image, each laid out once for a size."""

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QStaticText

from engine.drawings.raster import Image
from gui.widgets import theme

_SHARE = 0.86
"""Of a pixel's width that its number may take."""

_SMALLEST, _LARGEST = 7.0, 13.0
"""Points of the numbers' letters: smaller ones cannot be read."""


class CellNumbers:
    """A byte as it is, or as a fraction of 255 with two decimals."""

    def __init__(self) -> None:
        self.is_fraction = False
        self._laid_out: tuple[bool, QFont] | None = None
        self._texts: list[QStaticText] = []

    def least(self, font: QFont) -> float:
        """How wide a pixel must be for its number to be read."""
        return self._width(font, _SMALLEST) / _SHARE

    def _width(self, font: QFont, points: float) -> float:
        return QFontMetricsF(_sized(font, points)).horizontalAdvance(
            "0.00" if self.is_fraction else "000")

    def text(self, byte: int) -> str:
        return f"{byte / 255:z.2f}" if self.is_fraction else str(byte)

    def paint(self, painter: QPainter, image: Image, corner: QPointF, cell: float) -> None:
        """Into pixels so wide, the first of which has its upper left corner there."""
        points = 10.0 * cell * _SHARE / self._width(painter.font(), 10.0)
        font = _sized(painter.font(), min(max(points, _SMALLEST), _LARGEST))
        self._lay_out(font)
        painter.setFont(font)
        colours = theme.current()
        # From here on the paper's colour is read better on the pixel's than the ink's.
        turns = 115 if QColor(colours.paper).lightness() < 128 else 150
        looks = (image > 0).astype(np.intp) + (image >= turns)
        for look, colour in enumerate((colours.muted, colours.ink, colours.paper)):
            painter.setPen(QColor(colour))
            for row, column in np.argwhere(looks == look).tolist():
                text = self._texts[image[row, column]]
                size = text.size()
                painter.drawStaticText(QPointF(
                    corner.x() + (column + 0.5) * cell - size.width() / 2,
                    corner.y() + (row + 0.5) * cell - size.height() / 2,
                ), text)

    def _lay_out(self, font: QFont) -> None:
        if self._laid_out == (self.is_fraction, font):
            return
        self._laid_out = self.is_fraction, font
        self._texts = [QStaticText(self.text(byte)) for byte in range(256)]
        for text in self._texts:
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.prepare(font=font)


def _sized(font: QFont, points: float) -> QFont:
    sized = QFont(font)
    sized.setPointSizeF(points)
    return sized
