"""The confusion matrix as numbers in words: cells, and what they sum to."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from engine.data.class_names import DIGITS, ClassNames
from engine.explain.validation import accuracy_by_digit
from gui.widgets.card import wrapped
from gui.widgets.export import Table
from gui.widgets.numbers import percentage

Matrix = NDArray[np.int64]
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class ConfusionModel(QAbstractTableModel):
    """The cells, then a column and a row that sum them up."""

    def __init__(self) -> None:
        super().__init__()
        self.digits: tuple[int, ...] = ()
        self.names = DIGITS
        self.matrix: Matrix = np.zeros((0, 0), np.int64)

    def show_matrix(
        self, digits: tuple[int, ...], matrix: Matrix, names: ClassNames = DIGITS
    ) -> None:
        """matrix: (digits, digits) images of each label (row) by prediction (column)."""
        if (digits, names) != (self.digits, self.names):
            self.beginResetModel()
            self.digits, self.matrix, self.names = digits, matrix, names
            self.endResetModel()
        elif not np.array_equal(matrix, self.matrix):
            self.matrix = matrix
            k = len(digits)
            self.dataChanged.emit(self.index(0, 0), self.index(k, k))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() or not self.digits else len(self.digits) + 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return self.rowCount(parent)

    def is_cell(self, index: Index) -> bool:
        """Whether this is a cell of the matrix, and no sum."""
        k = len(self.digits)
        return index.isValid() and index.row() < k and index.column() < k

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.is_cell(index):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def share(self, row: int, column: int) -> float:
        """Of the images of a digit, how many got this prediction, 0..1."""
        return float(self.matrix[row, column] / max(1, self.matrix[row].sum()))

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        row, column = index.row(), index.column()
        if role == Role.DisplayRole:
            return self._text(row, column)
        if role in (Role.ToolTipRole, Role.AccessibleTextRole) and self.is_cell(index):
            text = self._sentence(row, column)
            return text if role == Role.AccessibleTextRole else wrapped(text)
        if role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignVCenter | (
                Qt.AlignmentFlag.AlignRight if column == len(self.digits)
                else Qt.AlignmentFlag.AlignHCenter
            )
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        across = orientation == Qt.Orientation.Horizontal
        if role != Role.DisplayRole:
            return None
        if section == len(self.digits):
            return self.tr("correct") if across else self.tr("all")
        digit = self.digits[section]
        name = self.names.short(digit)
        if across:
            own_line = "\n" if self.names.are_few else ""
            return self.tr("predicted {digit}").format(digit=own_line + name)
        return self.tr("label {digit}").format(digit=name)

    def _text(self, row: int, column: int) -> str:
        k = len(self.digits)
        if column < k:
            count = self.matrix[row, column] if row < k else self.matrix[:, column].sum()
            return f"{count:,}"
        by_digit = accuracy_by_digit(self.matrix)
        right, images = by_digit[row] if row < k else (
            int(np.trace(self.matrix)), int(self.matrix.sum())
        )
        return self.of_all(right, images)

    def of_all(self, right: int, images: int) -> str:
        """So many of so many, and the share."""
        return self.tr("{right} of {images} · {share}").format(
            right=f"{right:,}", images=f"{images:,}",
            share=percentage(right / images) if images else "–",
        )

    def _sentence(self, row: int, column: int) -> str:
        return self.tr(
            "{count} of {images} images of a {label} were predicted as {answer}: {share}."
        ).format(
            count=f"{self.matrix[row, column]:,}", images=f"{self.matrix[row].sum():,}",
            label=self.names.of(self.digits[row]),
            answer=self.names.of(self.digits[column]),
            share=percentage(self.share(row, column)),
        )

    def table(self) -> Table:
        """For a CSV file: a row a label."""
        names = ("label", *(f"predicted {self.names.of(digit)}" for digit in self.digits))
        return names, [
            (self.names.of(digit), *map(int, cells))
            for digit, cells in zip(self.digits, self.matrix, strict=True)
        ]
