"""The arithmetic of one pixel, written out: what it adds to each sum."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from gui.explore.why.contributions import Baseline, Linear, difference_of
from gui.widgets import theme
from gui.widgets.card import muted, wrapped
from gui.widgets.labels.steady_line import SteadyLine
from gui.widgets.layout.fold_row import FoldRow
from gui.widgets.pictures.picture import Pixel
from gui.widgets.plain import Label
from gui.widgets.sums import Result, come_out, decimals
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
            max(self.tr("weight"), self.tr("× pixel"), self.tr("pixel"), key=len), "−0.00000",
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
            "A result has four decimals; what it is made of has as many as it takes for the "
            "result to come out by hand."
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
        byte, digits = int(baseline.image[pixel]), len(self._digits)
        difference = difference_of(baseline.metric)
        means = [float(mean[pixel]) for mean in baseline.digit_set.means]
        weights = [] if linear is None else [float(linear.weights[0][pixel])]
        (value, *parts), results = come_out(
            (byte / 255, *means, *weights),
            [*(Result(decimals(float(baseline.differences[index][pixel])),
                      lambda pixel, *rest, index=index: difference(pixel, rest[index]))
               for index in range(digits)),
             *(Result(decimals(float(each.terms[0][pixel])),
                      lambda pixel, *rest: pixel * rest[digits])
               for each in ([] if linear is None else [linear]))],
        )
        formula = (self.tr("|pixel − mean|") if baseline.metric == "l1"
                   else self.tr("(pixel − mean)²"))
        self.pixel.show_rows([[Cell(self.tr("pixel")), Cell(value),
                               Cell(f"= {byte}/255", quiet=True)]])
        self.distances.show_rows([
            [Cell(), Cell(self.tr("mean"), quiet=True), Cell(formula, quiet=True)],
            *([Cell(str(digit), theme.digit_colour(self._digits, digit).name(), strong=True),
               Cell(parts[index]), Cell(results[index])]
              for index, digit in enumerate(self._digits)),
        ])
        self.logit.show_rows(self._weight(pixel, linear, [*parts[digits:], *results[digits:]]))

    def _place(self, pixel: Pixel) -> str:
        return self.tr("row {row}, column {column}").format(row=pixel[0], column=pixel[1])

    def _weight(self, pixel: Pixel, linear: Linear | None, texts: Sequence[str]
                ) -> list[list[Cell]]:
        """texts: of the weight and of what it adds, where there is a model."""
        if linear is None:
            return [[Cell(self.tr("weight")), Cell("–", quiet=True)], []]
        term = float(linear.terms[0][pixel])
        says = Cell(self.tr("adds nothing"), quiet=True)
        if term:
            digit = self._digits[0 if term > 0 else 1]
            says = Cell(self._speaks(digit), theme.digit_colour(self._digits, digit).name())
        return [[Cell(self.tr("weight")), Cell(texts[0])],
                [Cell(self.tr("× pixel")), Cell(texts[1]), says]]

    def _speaks(self, digit: int) -> str:
        return self.tr("evidence for {digit}").format(digit=digit)
