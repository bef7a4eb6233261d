"""The cells of a table as they are written in its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    Qt,
    Signal,
)
from PySide6.QtCore import QPersistentModelIndex as Persistent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from gui.data.fact_words import say
from gui.widgets.card import wrapped

if TYPE_CHECKING:
    from engine.tensors.kinds.table.source import TableSource

_NONE = QModelIndex()
_MOST = 2000
"""Rows that Qt is told of: it asks every one for its height."""

_NARROW = 84
"""Pixels of a column."""

_NAMES = 500
"""Columns whose names are measured."""


class _Cells(QAbstractTableModel):
    """Some rows of a file, the one that is looked at among them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._source: TableSource | None = None
        self.first = 0

    def show(self, source: TableSource, first: int) -> None:
        if source is self._source and first == self.first:
            return
        self.beginResetModel()
        self._source, self.first = source, first
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | Persistent = _NONE) -> int:
        if parent.isValid() or self._source is None:
            return 0
        return min(self._source.parts[0].raw.shape[0] - self.first, _MOST)

    def columnCount(self, parent: QModelIndex | Persistent = _NONE) -> int:
        return 0 if parent.isValid() or self._source is None else len(self._source.columns)

    def data(self, index: QModelIndex | Persistent, role: int = Qt.ItemDataRole.DisplayRole
             ) -> object:
        if self._source is None or role not in (
            Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.TextAlignmentRole,
        ):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            is_number = self._source.columns[index.column()].role == "number"
            side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return self._source.text(self.first + index.row(), index.column())

    def headerData(self, section: int, orientation: Qt.Orientation,
                   role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self._source is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            if role != Qt.ItemDataRole.DisplayRole:
                return None
            return str(self._source.line(self.first + section))
        column = self._source.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.name
        return wrapped(say(column.reason)) if role == Qt.ItemDataRole.ToolTipRole else None


class FileTable(QTableView):
    """Lines of the file by their numbers; `chosen` carries row and column of the tensor."""

    chosen = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._cells = _Cells(self)
        self._source: TableSource | None = None
        self.setModel(self._cells)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + 6)
        self.horizontalHeader().setDefaultSectionSize(_NARROW)
        self.horizontalHeader().setDefaultAlignment(  # a long name shows how it begins
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(self.tr("The cells of the file"))
        self.selectionModel().currentChanged.connect(self._on_cell)

    def show_source(self, source: TableSource) -> None:
        if source is not self._source:
            self._source = source
            self._cells.show(source, 0)
            self._widen()

    def _widen(self) -> None:
        """Names that are not much too long are seen whole."""
        assert self._source is not None
        measure = self.horizontalHeader().fontMetrics()
        for index, column in enumerate(self._source.columns[:_NAMES]):
            name = measure.horizontalAdvance(column.name) + measure.height() + 8
            self.setColumnWidth(index, max(_NARROW, min(name, 2 * _NARROW)))

    def mark(self, row: int, column: int) -> None:
        """Turn to a cell and choose it."""
        if self._source is None:
            return
        self._cells.show(self._source, row // _MOST * _MOST)
        index = self._cells.index(row - self._cells.first, column)
        selection = self.selectionModel()
        selection.blockSignals(True)  # it was pointed at already
        selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        selection.blockSignals(False)
        self.scrollTo(index)
        self.viewport().update()

    def _on_cell(self, index: QModelIndex, before: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.row() + self._cells.first, index.column())
