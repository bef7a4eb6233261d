"""The collections with their accuracies; a click or an arrow key chooses one."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from engine.explain.by_person import Count, Person
from gui.widgets.export import Table
from gui.widgets.numbers import percentage
from gui.widgets.tables.read_only import make_read_only

_MOST_ROWS = 8
"""Rows that are seen without scrolling."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """counts: by the model that is trained, L1, RMSE, and by the model that was left without it."""

    person: Person
    counts: tuple[Count | None, ...]


class PeopleTable(QTableWidget):
    """`chosen` carries the key of the person whose row is chosen now."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[PersonRow] = ()
        self.setAccessibleName(self.tr("Accuracy by collection"))
        make_read_only(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        names = (self.tr("collection"), self.tr("drawings"), self.tr("model"), self.tr("L1"),
                 self.tr("RMSE"), self.tr("left out"))
        self.setColumnCount(len(names))
        self.setHorizontalHeaderLabels(names)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(
            QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tips = (
            "", self.tr("Of the digits told apart now; blank ones are left out."),
            self.tr("Accuracy of the model that is looked at."),
            self.tr("Accuracy of the baseline by L1."),
            self.tr("Accuracy of the baseline by RMSE."),
            self.tr("Accuracy of a model trained on the training images and all drawings but "
                    "theirs."),
        )
        for column, tip in enumerate(tips):
            header = self.horizontalHeaderItem(column)
            assert header is not None
            header.setToolTip(tip)
        self.itemSelectionChanged.connect(self._tell)

    @property
    def key(self) -> int | None:
        """Of the person chosen; None where nobody is."""
        row = self.currentRow()
        is_chosen = bool(self.selectedIndexes()) and 0 <= row < len(self._rows)
        return self._rows[row].person.key if is_chosen else None

    def show_rows(self, rows: Sequence[PersonRow], first: int | None) -> None:
        """first: the key of whom to choose where nobody is chosen, or is there any more."""
        keys = [row.person.key for row in rows]
        wanted = self.key if self.key in keys else first
        self.blockSignals(True)
        self._rows = rows
        self.setRowCount(len(rows))
        for index, row in enumerate(rows):
            self._write(index, 0, row.person.name, "")
            self._write(index, 1, f"{len(row.person.drawings):,}", "")
            for column, found in enumerate(row.counts, start=2):
                self._write(index, column, *_words(found))
        if wanted in keys:
            self.selectRow(keys.index(wanted))
        self.blockSignals(False)
        self.updateGeometry()

    def _write(self, row: int, column: int, text: str, tip: str) -> None:
        item = self.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            if column:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.setItem(row, column, item)
        item.setText(text)
        item.setToolTip(tip)

    def _tell(self) -> None:
        if self.key is not None:
            self.chosen.emit(self.key)

    def sizeHint(self) -> QSize:
        rows = min(max(self.rowCount(), 1), _MOST_ROWS)
        height = self.verticalHeader().defaultSectionSize() * rows
        return QSize(460, height + self.horizontalHeader().sizeHint().height() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(420, self.sizeHint().height())

    def table(self) -> Table:
        """Every count, as correct of so many."""
        names = ("collection", "drawings", "model", "l1", "rmse", "left out")
        return names, [
            (row.person.name, len(row.person.drawings),
             *("" if each is None or each.accuracy is None else each.accuracy
               for each in row.counts))
            for row in self._rows
        ]


def _words(found: Count | None) -> tuple[str, str]:
    if found is None or found.accuracy is None:
        return "–", ""
    return percentage(found.accuracy), f"{found.correct:,} / {found.drawings:,}"
