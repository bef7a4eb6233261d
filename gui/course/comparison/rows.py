"""What is compared, in rows: a name, what it came to, and where that lies beside the others."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from gui.course.stops.conditions import MeasuredValue
from gui.widgets import theme
from gui.widgets.card import wrapped
from gui.widgets.plain import Label


class Swatch(QWidget):
    """A piece of a curve, as it is drawn in the plot."""

    def __init__(self, pen: QPen) -> None:
        super().__init__()
        self._pen = pen
        self.setFixedSize(20, 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._pen)
        painter.drawLine(0, 6, 20, 6)


class Dot(QWidget):
    """A place, 0..1, on a line from the least of the values to the greatest."""

    def __init__(self, place: float) -> None:
        super().__init__()
        self.place = place
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(160, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.line))
        middle, room = self.height() / 2, self.width() - 16
        painter.drawLine(QPointF(8, middle), QPointF(8 + room, middle))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().highlight())
        painter.drawEllipse(QPointF(8 + room * self.place, middle), 5, 5)


class ValueRows(QWidget):
    """One row a measurement, all on one line from the least to the greatest."""

    def __init__(self, values: Sequence[tuple[str, MeasuredValue]]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setHorizontalSpacing(12)
        numbers = [value.value for _, value in values if isinstance(value.value, float)]
        low, high = min(numbers, default=0.0), max(numbers, default=0.0)
        self.texts: list[str] = []
        for row, (name, value) in enumerate(values):
            grid.addWidget(Label(name), row, 0)
            if isinstance(value.value, float) and high > low:
                grid.addWidget(Dot((value.value - low) / (high - low)), row, 1)
            number = Label(value.text)
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(number, row, 2)
            self.texts.append(f"{name}: {value.text}")
        grid.setColumnStretch(1, 1)
        self.setAccessibleDescription("; ".join(self.texts))


class RunRows(QWidget):
    """The runs' names beside a piece of their curves, in columns of their own."""

    def __init__(self, runs: Sequence[tuple[str, str, QPen]], columns: int) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(1)
        grid.setHorizontalSpacing(4)
        self.texts: list[str] = []
        for index, (name, end, pen) in enumerate(runs):
            row, column = divmod(index, columns)
            label = Label(f"{name}: {end}")
            label.setMinimumWidth(1)
            label.setToolTip(wrapped(label.text()))
            grid.addWidget(Swatch(pen), row, 2 * column)
            grid.addWidget(label, row, 2 * column + 1)
            grid.setColumnStretch(2 * column + 1, 1)
            self.texts.append(label.text())
