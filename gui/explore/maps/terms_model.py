"""The terms of a cell's sum as the rows of a table, then the bias and the sum."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from engine.explain.cells import CellSum
from gui.widgets import theme
from gui.widgets.export import Table
from gui.widgets.numbers import in_full
from gui.widgets.sums import agreeing, read

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

AFTER = 2
"""Rows after the terms."""


class TermsModel(QAbstractTableModel):
    """A row each of the nine places of each map before, a map after another."""

    def __init__(self) -> None:
        super().__init__()
        self._sum: CellSum | None = None
        self._rows = 0
        self._total = ""

    def show_sum(self, found: CellSum | None) -> None:
        rows = 0 if found is None else found.terms.size + AFTER
        if found is not None:
            written = (*found.terms.ravel().tolist(), found.bias)
            self._total = agreeing(found.total, sum(float(read(in_full(each)))
                                                    for each in written))
        if rows != self._rows:
            self.beginResetModel()
            self._sum, self._rows = found, rows
            self.endResetModel()
            return
        self._sum = found
        if rows:
            self.dataChanged.emit(self.index(0, 0), self.index(rows - 1, self.columnCount() - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 6

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.DisplayRole:
            return (self.tr("map"), self.tr("row"), self.tr("column"), self.tr("value"),
                    self.tr("weight"), self.tr("weight × value"))[section]
        if role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if self._sum is None:
            return None
        if role == Role.DisplayRole:
            return self._text(self._sum, index.row(), index.column())
        if role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Role.ForegroundRole and index.row() < self._rows - AFTER:
            before, place = divmod(index.row(), 9)
            return QColor(theme.current().muted) if self._sum.values[place, before] == 0 else None
        return None

    def _text(self, found: CellSum, row: int, column: int) -> str:
        if row >= self._rows - AFTER:
            words, text = ((self.tr("bias"), in_full(found.bias)), (self.tr("sum"), self._total))[
                row - self._rows + AFTER]
            return {4: words, 5: text}.get(column, "")
        before, place = divmod(row, 9)
        if column == 0:
            return str(before + 1)
        if column < 3:
            return str(found.places[place][column - 1]).replace("-", "−")
        values = found.values, found.weights, found.terms
        return in_full(float(values[column - 3][place, before]))

    def table(self) -> Table:
        """With every digit; the last lines are the other sums of the four, and what ReLU makes."""
        names = "map before", "row", "column", "value", "weight", "weight × value"
        found = self._sum
        if found is None:
            return names, []
        rows: list[tuple[float | str, ...]] = [
            (before + 1, *found.places[place], float(found.values[place, before]),
             float(found.weights[place, before]), float(found.terms[place, before]))
            for before in range(found.values.shape[1]) for place in range(9)
        ]
        after = {"bias": found.bias, "sum": found.total,
                 **{f"sum {place}": float(value) for place, value in zip(
                     ("above left", "above right", "below left", "below right"), found.sums,
                     strict=True)},
                 "largest": float(found.sums.max()), "ReLU": found.value}
        return names, rows + [("", "", "", "", name, value) for name, value in after.items()]
