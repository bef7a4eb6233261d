"""A table that is sorted by a click on a head: by numbers where there are numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from gui.widgets.card import wrapped
from gui.widgets.export import Table
from gui.widgets.tables.read_only import make_read_only

_LEAST = 140
"""Pixels with which the last column can be read."""


@dataclass(frozen=True, slots=True)
class Value:
    """What stands in a cell. number: what it is sorted by; None is after all others.

    tip: more of it, for the pointer.
    """

    text: str
    number: float | None = None
    tip: str = ""


class _Item(QTableWidgetItem):
    value = Value("")

    def show_value(self, value: Value) -> None:
        """Nothing is done where it is shown already: the table would be laid out anew."""
        if value != self.value:
            self.value = value
            self.setText(value.text)
            self.setToolTip(wrapped(value.tip) if value.tip else "")

    def __lt__(self, other: QTableWidgetItem) -> bool:
        assert isinstance(other, _Item)
        mine, theirs = self.value.number, other.value.number
        if mine is None and theirs is None:
            return self.value.text < other.value.text
        return theirs is None if mine is None or theirs is None else mine < theirs


class ModelsTable(QTableWidget):
    """heads: (name, what it is) of each column. The first and the last hold texts."""

    def __init__(self, name: str, heads: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._names = tuple(head for head, _ in heads)
        self._rows: tuple[tuple[Value, ...], ...] = ()
        self._items: list[list[_Item]] = []  # of these rows, wherever they are sorted to
        self.setAccessibleName(name)
        make_read_only(self)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setColumnCount(len(heads))
        self.setHorizontalHeaderLabels(self._names)
        for column, (_, tip) in enumerate(heads):
            item = self.horizontalHeaderItem(column)
            assert item is not None
            item.setToolTip(wrapped(tip))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(40)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(len(heads) - 1, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def show_rows(self, rows: Sequence[Sequence[Value]]) -> None:
        """In the order that the user has chosen, or in this one."""
        new = tuple(map(tuple, rows))
        if new == self._rows:
            return
        if len(new) != len(self._rows):
            self._make_items(len(new))
        self._rows = new
        self.setSortingEnabled(False)
        for items, values in zip(self._items, new, strict=True):
            for item, value in zip(items, values, strict=True):
                item.show_value(value)
        self.setSortingEnabled(True)
        self._make_room()

    def _make_items(self, rows: int) -> None:
        last = self.columnCount() - 1
        self.setSortingEnabled(False)
        self.setRowCount(rows)
        self._items = [[_Item() for _ in range(last + 1)] for _ in range(rows)]
        for row, items in enumerate(self._items):
            for column, item in enumerate(items):
                if 0 < column < last:
                    item.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(row, column, item)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """The last column is there where it can be read; else the first takes what is left."""
        last, header = self.columnCount() - 1, self.horizontalHeader()
        taken = sum(self.sizeHintForColumn(0) if column == 0 else header.sectionSize(column)
                    for column in range(last))
        is_narrow = self.viewport().width() - taken < _LEAST
        if is_narrow != self.isColumnHidden(last):
            self.setColumnHidden(last, is_narrow)
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(0, mode.Stretch if is_narrow else mode.ResizeToContents)

    def chosen(self) -> tuple[Value, ...] | None:
        """The row that is chosen, if any."""
        rows = {index.row() for index in self.selectedIndexes()}
        if len(rows) != 1:
            return None
        row = rows.pop()
        items = [self.item(row, column) for column in range(self.columnCount())]
        return tuple(each.value for each in items if isinstance(each, _Item))

    def texts(self) -> list[list[str]]:
        """As they stand, from above."""
        return [[item.text() if (item := self.item(row, column)) else ""
                 for column in range(self.columnCount())] for row in range(self.rowCount())]

    def table(self) -> Table:
        return self._names, [
            tuple(each.text if each.number is None else each.number for each in row)
            for row in self._rows
        ]
