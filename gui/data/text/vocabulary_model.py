"""The vocabulary as a table: the number, the word, how often it stands in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from engine.tensors.kinds.text.vocabulary import Vocabulary

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_NONE = QModelIndex()
NUMBER, UNIT, COUNT = range(3)


class VocabularyModel(QAbstractTableModel):
    """In the order of the numbers, or of any other column."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._vocabulary: Vocabulary | None = None
        self._order: list[int] = []

    def show(self, vocabulary: Vocabulary) -> None:
        self.beginResetModel()
        self._vocabulary = vocabulary
        self._order = list(range(len(vocabulary.units)))
        self.endResetModel()

    def number(self, row: int) -> int:
        """Which of the vocabulary stands in a row."""
        return self._order[row]

    def row_of(self, number: int) -> int:
        return self._order.index(number)

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else COUNT + 1

    def headerData(self, section: int, orientation: Qt.Orientation,
                   role: int = Role.DisplayRole) -> object:
        if role == Role.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (self.tr("number"), self.tr("word or letter"), self.tr("how often"))[section]
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if self._vocabulary is None:
            return None
        number = self._order[index.row()]
        if role == Role.DisplayRole:
            from engine.tensors.kinds.text.vocabulary import shown

            return (str(number), f"‘{shown(self._vocabulary.units[number])}’",
                    f"{self._vocabulary.counts[number]:,}")[index.column()]
        if role == Role.TextAlignmentRole and index.column() != UNIT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By the numbers, which are the order of the words as well; or by how often."""
        if self._vocabulary is None:
            return
        counts = self._vocabulary.counts
        self.layoutAboutToBeChanged.emit()
        self._order = sorted(range(len(counts)),
                             key=counts.__getitem__ if column == COUNT else None,
                             reverse=order == Qt.SortOrder.DescendingOrder)
        self.layoutChanged.emit()
