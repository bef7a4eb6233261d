"""What is compared, in rows: a name, what it came to, and where that lies beside the others."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
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
    """The runs' names beside a piece of their curves: in two columns where there are many of them
    and all words have room, else below each other.
    """

    _SPACING = 4

    def __init__(self, runs: Sequence[tuple[str, str, QPen]]) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(1)
        self._grid.setHorizontalSpacing(self._SPACING)
        self._entries: list[tuple[Swatch, Label]] = []
        for name, end, pen in runs:
            label = Label(f"{name}: {end}")
            label.setMinimumWidth(1)
            label.setToolTip(wrapped(label.text()))
            self._entries.append((Swatch(pen), label))
        self._columns = 0
        self._lay_out(1)

    @property
    def labels(self) -> list[Label]:
        """One a run."""
        return [label for _, label in self._entries]

    @property
    def texts(self) -> list[str]:
        return [label.text() for label in self.labels]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = event.size().width()
        self._lay_out(2 if len(self._entries) > 2 and self._needed(2) <= room else 1)
        for label in self.labels:
            label.setWordWrap(self._needed(1) > room)

    def _needed(self, columns: int) -> int:
        """Pixels from left to right."""
        return sum(
            max(swatch.width() + 2 * self._SPACING
                + label.fontMetrics().horizontalAdvance(f"{label.text()} ")
                for swatch, label in self._entries[column::columns])
            for column in range(columns))

    def _lay_out(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for index, (swatch, label) in enumerate(self._entries):
            row, column = divmod(index, columns)
            self._grid.addWidget(swatch, row, 2 * column)
            self._grid.addWidget(label, row, 2 * column + 1)
        for column in (1, 3):  # what is left over is the last one's
            self._grid.setColumnStretch(column, int(column == 2 * columns - 1))
