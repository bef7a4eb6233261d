"""The pictures that the predictions are sums of, each digit's under the other."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from engine.drawings.drawing import SIDE
from engine.models.classifier import Prediction
from engine.models.pixel_similarity import Metric
from gui.explore.why.baseline_sums import BaselineSums
from gui.explore.why.contributions import Baseline, Linear
from gui.explore.why.linear_sums import LinearSums
from gui.explore.why.pixel_lines import PixelLines
from gui.model.loading.torch_loader import Hardware
from gui.widgets.export import Table
from gui.widgets.labels.steady_line import SteadyLine
from gui.widgets.pictures.picture import Picture, Pointing
from gui.widgets.pictures.pixel_cursor import PixelCursor
from gui.widgets.pictures.square_picture import SquarePicture


class ContributionBoard(QWidget):
    """Above, what the drawing is compared with; below, what comes of that; then their sums.

    Two digits: the baseline and the linear model side by side. More: one below the other.
    """

    def __init__(self, digits: tuple[int, ...], metric: Metric, pointing: Pointing) -> None:
        super().__init__()
        self._digits = digits
        self.drawing = PixelCursor(self.tr("your drawing"), pointing)
        self.baseline = BaselineSums(digits, metric, pointing)
        self.linear = LinearSums(digits, pointing)
        self.pixel = PixelLines(digits)
        self._of_each: list[QWidget] = []  # the labels of lines that only the RMSE has
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(1)
        if len(digits) == 2:
            self._least = 64
            self._lay_out_pair()
        else:
            self._least = 38
            self._lay_out_many()

    def show_baseline(self, baseline: Baseline, prediction: Prediction) -> None:
        self.drawing.show_values(baseline.image / 255)
        self.baseline.show_terms(baseline, prediction)
        for widget in self._of_each:
            widget.setVisible(baseline.metric == "rmse")
        if len(self._digits) > 2:
            self._formula.say(self.baseline.formula(baseline.metric))

    def show_linear(self, linear: Linear | None, hardware: Hardware | None) -> None:
        self.linear.show_terms(linear, hardware)

    def table(self) -> Table:
        """Every pixel's value in every picture."""
        pictures = (self.drawing, *self.baseline.means, *self.baseline.differences,
                    *self.linear.weights, *self.linear.terms)
        shown = [(picture.accessibleName(), picture.values.ravel()) for picture in pictures
                 if picture.values is not None]
        return ("row", "column", *(name for name, _ in shown)), [
            (pixel // SIDE, pixel % SIDE, *(float(values[pixel]) for _, values in shown))
            for pixel in range(SIDE * SIDE)
        ]

    # where everything stands

    def _lay_out_pair(self) -> None:
        grid, baseline, linear = self._grid, self.baseline, self.linear
        grid.setHorizontalSpacing(10)
        grid.addWidget(baseline, 0, 1, 1, 2)
        grid.addWidget(linear, 0, 4)
        self._picture(self.drawing, 1, 0, self.tr("your drawing"))
        keys = QWidget()
        column = QVBoxLayout(keys)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(10)
        for key in (baseline.key, linear.key):
            column.addWidget(key)
        column.addStretch()
        grid.addWidget(keys, 3, 0, 6, 1)
        for index in range(2):
            self._picture(baseline.means[index], 1, 1 + index, baseline.names[index])
            self._picture(baseline.differences[index], 3, 1 + index)
            self._stack((baseline.captions[index], *baseline.lines[index]), 4, 1 + index)
        grid.setColumnMinimumWidth(3, 10)
        self._picture(linear.weights[0], 1, 4, self.tr("weights"))
        self._picture(linear.terms[0], 3, 4, self.tr("weight × pixel"))
        self._stack(linear.lines[0], 5, 4)
        self._share((1, 3), (0, 1, 2, 4))

    def _lay_out_many(self) -> None:
        grid, baseline, linear, last = self._grid, self.baseline, self.linear, len(self._digits)
        grid.setHorizontalSpacing(4)
        self._of_each = [lines[1] for lines in baseline.lines]
        head = QHBoxLayout()
        head.addWidget(baseline)
        head.addWidget(self.pixel.heading, 1)
        grid.addLayout(head, 0, 0, 1, last + 1)
        grid.setRowMinimumHeight(8, 4)
        grid.setRowStretch(8, 1)
        grid.addWidget(linear, 9, 0, 1, last + 1)
        grid.addWidget(SquarePicture(self.drawing, self._least, 72), 2, 0)
        self._say(self.tr("your drawing"), 1, 0)
        self._formula = self._label("", 4)
        self._label(self.tr("mean of 784"), 6)
        self._of_each.append(self._label(self.tr("square root"), 7))
        self._label(self.tr("weights"), 10)
        self._label(self.tr("weight × pixel"), 12)
        for row, text in enumerate((self.tr("sum"), self.tr("+ bias"), self.tr("= logit"),
                                    self.tr("softmax →")), 14):
            self._label(text, row)
        for index in range(last):
            column = 1 + index
            self._say(baseline.names[index], 1, column)
            self._picture(baseline.means[index], 2, column)
            self._picture(baseline.differences[index], 4, column)
            self._stack(baseline.lines[index], 6, column)
            self._picture(linear.weights[index], 10, column)
            self._picture(linear.terms[index], 12, column)
            self._stack(linear.lines[index], 14, column)
        for row, name in ((3, "mean"), (5, "difference"), (11, "weight"), (13, "term")):
            grid.addWidget(self.pixel.labels[name], row, 0)
            for index in range(last):
                grid.addWidget(self.pixel.lines[name][index], row, 1 + index)
        self._share((2, 4, 10, 12), range(1, last + 1))

    def _picture(self, picture: Picture, row: int, column: int, name: str = "") -> None:
        self._grid.addWidget(SquarePicture(picture, self._least), row, column)
        if name:
            self._say(name, row + 1, column)

    def _say(self, text: str, row: int, column: int) -> None:
        line = SteadyLine(text)
        line.say(text)
        self._grid.addWidget(line, row, column)

    def _label(self, text: str, row: int) -> SteadyLine:
        line = SteadyLine(text, Qt.AlignmentFlag.AlignRight)
        line.say(text)
        self._grid.addWidget(line, row, 0)
        return line

    def _stack(self, lines: Sequence[SteadyLine], row: int, column: int) -> None:
        for offset, line in enumerate(lines):
            self._grid.addWidget(line, row + offset, column)

    def _share(self, rows: Sequence[int], columns: Sequence[int]) -> None:
        """The rows and columns of pictures share the room; what they cannot use stays below."""
        for row in rows:
            self._grid.setRowStretch(row, 1000)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        for column in columns:
            self._grid.setColumnStretch(column, 1)
