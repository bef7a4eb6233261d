"""A 28×28 picture in a plain widget: the pointer reads its values."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from engine.drawing import SIDE
from gui import theme
from gui.card import wrapped

Values = NDArray[np.float64]


class Picture(QWidget):
    """One image, enlarged without smoothing. `values` is what the pointer reads, (28, 28)."""

    def __init__(
        self, name: str, render: Callable[[Values], QImage] = theme.grey_image, side: int = 84
    ) -> None:
        super().__init__()
        self._render = render
        self._side = side
        self._values: Values | None = None
        self._image: QImage | None = None
        self._explanation = ""
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def values(self) -> Values | None:
        return self._values

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def explain(self, text: str) -> None:
        """What the tooltip says of the picture as a whole, under the value."""
        self._explanation = text

    def show_values(self, values: Values | None) -> None:
        self._values = values
        self._image = None
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._image = None
            self.update()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            text = self.reading(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), wrapped(text), self,
                              QRect(event.pos(), QSize(1, 1)))
            return True
        return super().event(event)

    def reading(self, x: int, y: int) -> str:
        """What the tooltip says at a place of the widget."""
        if self._values is None:
            return self._explanation
        column = min(max(x * SIDE // self.width(), 0), SIDE - 1)
        row = min(max(y * SIDE // self.height(), 0), SIDE - 1)
        value = self.tr("row {row}, column {column}: {value}").format(
            row=row, column=column, value=f"{self._values[row, column]:.4f}"
        )
        return f"{value}\n{self._explanation}" if self._explanation else value

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = theme.current()
        if self._values is None:
            painter.fillRect(self.rect(), QColor(colours.paper))
        else:
            if self._image is None:
                self._image = self._render(self._values)
            painter.drawImage(self.rect(), self._image)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
