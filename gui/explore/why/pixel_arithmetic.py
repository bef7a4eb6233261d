"""The arithmetic of one pixel, written out: what it adds to each sum."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from gui.explore.why.contributions import Baseline, Linear
from gui.widgets import theme
from gui.widgets.card import muted, wrapped
from gui.widgets.labels.steady_line import SteadyLine
from gui.widgets.layout.fold_row import FoldRow
from gui.widgets.numbers import signed
from gui.widgets.pictures.picture import Pixel
from gui.widgets.plain import Label
from gui.widgets.tables.number_table import Cell, NumberTable


class PixelArithmetic(QFrame):
    """For two digits: the pixel pointed at, in a table that always stands in the same place."""

    def __init__(self, digits: tuple[int, ...]) -> None:
        super().__init__()
        self.setObjectName("card")
        self._digits = digits
        self.heading = SteadyLine(self._place((28, 28)), Qt.AlignmentFlag.AlignLeft)
        self.pixel = NumberTable(self.tr("The pixel"))
        self.distances = NumberTable(self.tr("What the pixel adds to the distances"))
        self.logit = NumberTable(self.tr("What the pixel adds to the logit"))
        columns = [
            max(self.tr("weight"), self.tr("× pixel"), self.tr("pixel"), key=len), "−0.0000",
            max(self.tr("|pixel − mean|"), self.tr("(pixel − mean)²"),
                *map(self._speaks, digits), key=len),
        ]
        for table, rows in ((self.pixel, 1), (self.distances, 3), (self.logit, 2)):
            table.set_form(columns, rows)
        self._hint: Label = muted(self.tr(
            "Point at a pixel in any picture to see what it adds to each sum."
        ))
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.blocks = FoldRow(24)
        first = QWidget()
        column = QVBoxLayout(first)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addWidget(self.pixel)
        for block in (first, self.distances, self.logit):
            self.blocks.add(block, 0)
        self.blocks.end()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._hint)
        self._pages.addWidget(self.blocks)
        self._frame = QVBoxLayout(self)
        self._frame.setContentsMargins(10, 8, 10, 8)
        self._frame.addWidget(self._pages)
        self.setToolTip(wrapped(self.tr(
            "Rows and columns are counted from 0. A pixel is a byte, 0 to 255, divided by 255. "
            "Each number is rounded to four decimals separately."
        )))

    @property
    def column_width(self) -> int:
        """How wide it is with its blocks below each other."""
        margins = self._frame.contentsMargins()
        return self.distances.sizeHint().width() + margins.left() + margins.right() + 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.blocks.fold_for(self._pages.width())  # so that nothing moves when they are shown

    def stand(self, upright: bool) -> None:
        """Put the blocks below each other, or beside each other where there is room."""
        self.blocks.fold_always(upright)

    def text(self) -> str:
        """All that is written, line by line."""
        if self._pages.currentIndex() == 0:
            return self._hint.text()
        tables = (table.text() for table in (self.pixel, self.distances, self.logit))
        return "\n".join((self.heading.text, *tables))

    def show_pixel(self, pixel: Pixel | None, baseline: Baseline | None, linear: Linear | None
                   ) -> None:
        shown = pixel is not None and baseline is not None
        self._pages.setCurrentIndex(1 if shown else 0)
        if pixel is None or baseline is None:
            return
        self.heading.say(self._place(pixel), theme.current().accent, True)
        byte = int(baseline.image[pixel])
        formula = (self.tr("|pixel − mean|") if baseline.metric == "l1"
                   else self.tr("(pixel − mean)²"))
        self.pixel.show_rows([[Cell(self.tr("pixel")), Cell(f"{byte / 255:z.4f}"),
                               Cell(f"= {byte}/255", quiet=True)]])
        self.distances.show_rows([
            [Cell(), Cell(self.tr("mean"), quiet=True), Cell(formula, quiet=True)],
            *([Cell(str(digit), theme.digit_colour(self._digits, digit).name(), strong=True),
               Cell(f"{baseline.digit_set.means[index][pixel]:z.4f}"),
               Cell(f"{baseline.differences[index][pixel]:z.4f}")]
              for index, digit in enumerate(self._digits)),
        ])
        self.logit.show_rows(self._weight(pixel, linear))

    def _place(self, pixel: Pixel) -> str:
        return self.tr("row {row}, column {column}").format(row=pixel[0], column=pixel[1])

    def _weight(self, pixel: Pixel, linear: Linear | None) -> list[list[Cell]]:
        if linear is None:
            return [[Cell(self.tr("weight")), Cell("–", quiet=True)], []]
        weight = float(linear.weights[0][pixel])
        term = float(linear.terms[0][pixel]) + 0.0  # of a negative weight and no ink, not −0
        says = Cell(self.tr("adds nothing"), quiet=True)
        if term:
            digit = self._digits[0 if term > 0 else 1]
            says = Cell(self._speaks(digit), theme.digit_colour(self._digits, digit).name())
        return [[Cell(self.tr("weight")), Cell(signed(weight))],
                [Cell(self.tr("× pixel")), Cell(signed(term)), says]]

    def _speaks(self, digit: int) -> str:
        return self.tr("evidence for {digit}").format(digit=digit)
