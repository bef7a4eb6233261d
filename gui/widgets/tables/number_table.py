"""A table of numbers in which nothing moves when they change."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.widgets import theme
from gui.widgets.accessibility.roles import told_as

_GAP = 10


@dataclass(frozen=True, slots=True)
class Cell:
    """One place of the table. colour: #rrggbb, or "" for the text's. span: columns it lies over.

    large: half as large again.
    """

    text: str = ""
    colour: str = ""
    quiet: bool = False
    strong: bool = False
    span: int = 1
    large: bool = False


Row = Sequence[Cell]


@told_as(QAccessible.Role.StaticText)
class NumberTable(QWidget):
    """Columns as wide as their sample or the widest text so far; the first stands to the left."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._widths: list[float] = []
        self._rows: tuple[Row, ...] = ()
        self._large: frozenset[int] = frozenset()
        self._gaps: frozenset[int] = frozenset()
        self._has_samples = False
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._rows

    def text(self) -> str:
        """The table as lines of words and numbers."""
        return "\n".join(" ".join(cell.text for cell in row if cell.text) for row in self._rows)

    def set_form(self, samples: Sequence[str], rows: int, large: Sequence[int] = (),
                 gaps: Sequence[int] = ()) -> None:
        """How wide each column is, how many rows there are.

        large: rows with room for large cells. gaps: columns set off on the left.
        """
        metrics = QFontMetricsF(self._font(False, True))
        self._widths = [metrics.horizontalAdvance(sample) for sample in samples]
        self._has_samples = any(samples)
        self._large, self._gaps = frozenset(large), frozenset(gaps)
        self._rows = ((),) * rows
        self.updateGeometry()
        self.update()

    def show_rows(self, rows: Sequence[Row]) -> None:
        new = tuple(tuple(row) for row in rows)
        if new == self._rows:
            return
        self._rows = new
        self._make_room()
        self.setAccessibleDescription(self.text())
        self.update()

    def _make_room(self) -> None:
        """Widen a column in which there is now a longer text than ever.

        Where any cell is bold, every one may come to be.
        """
        is_bold = self._has_samples or any(cell.strong for row in self._rows for cell in row)
        metrics = QFontMetricsF(self._font(False, is_bold))
        needed = list(self._widths)
        for row in self._rows:
            column = 0
            for cell in row:
                if cell.span == 1:
                    needed[column] = max(needed[column], metrics.horizontalAdvance(cell.text))
                column += cell.span
        if needed != self._widths:
            self._widths = needed
            self.updateGeometry()

    def _font(self, large: bool, strong: bool) -> QFont:
        font = self.font()
        if large:
            font.setPointSizeF(font.pointSizeF() * 1.5)
        font.setBold(strong)
        return font

    def _lefts(self) -> list[float]:
        """Where each column begins, and where the last one ends."""
        lefts, left = [], 0.0
        for column, width in enumerate(self._widths):
            if column:
                left += _GAP * (2 if column in self._gaps else 1)
            lefts.append(left)
            left += width
        return [*lefts, left]

    def _heights(self) -> list[float]:
        return [QFontMetricsF(self._font(row in self._large, False)).height() + 2
                for row in range(len(self._rows))]

    def sizeHint(self) -> QSize:
        return QSize(round(self._lefts()[-1]) + 1, round(sum(self._heights())) + 1)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours, lefts, top = theme.current(), self._lefts(), 0.0
        for row, height in zip(self._rows, self._heights(), strict=True):
            column = 0
            for cell in row:
                last = column + cell.span - 1
                right = lefts[last] + self._widths[last]
                if cell.text:
                    painter.setFont(self._font(cell.large, cell.strong))
                    painter.setPen(QColor(
                        cell.colour or (colours.muted if cell.quiet else colours.text)
                    ))
                    side = (Qt.AlignmentFlag.AlignLeft if column == 0
                            else Qt.AlignmentFlag.AlignHCenter if cell.span > 1
                            else Qt.AlignmentFlag.AlignRight)
                    painter.drawText(QRectF(lefts[column], top, right - lefts[column], height),
                                     side | Qt.AlignmentFlag.AlignVCenter, cell.text)
                column += cell.span
            top += height
