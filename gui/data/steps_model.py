"""The raw values and the steps after them as a list that Qt's views show and edit."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from engine.errors import InputError
from gui.data.fact_words import facts, say, shape_words
from gui.model.tensors.tensor_work import TensorWork

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
FACTS, IS_REFUSED = Role.UserRole + 1, Role.UserRole + 2
_NONE = QModelIndex()


class StepsModel(QAbstractListModel):
    """Row 0: the raw values. The rows after it: the lines of the list, done or not."""

    def __init__(self, work: TensorWork) -> None:
        super().__init__(work)
        self._work = work
        self._count = 0
        work.edited.connect(self._on_edited)
        work.changed.connect(self._on_changed)

    def _on_edited(self) -> None:
        """Its lines are shown before they are done: the next edit is of what is seen."""
        if self._count == len(self._work.lines) + 1:
            self.dataChanged.emit(self.index(0), self.index(self._count - 1))
        else:
            self._on_changed()

    def _on_changed(self) -> None:
        self.beginResetModel()
        self._count = len(self._work.lines) + 1
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else self._count

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.row() > 0:
            flags |= Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        row = index.row()
        if not 0 <= row < min(self._count, len(self._work.lines) + 1):
            return None
        if role == Role.DisplayRole:
            return self._code(row)
        if role == Role.EditRole:
            return self._work.lines[row - 1].operation.typed() if row > 0 else None
        if role == FACTS:
            return self._facts(row)
        if role == IS_REFUSED:
            number = self.number_of(row)
            return number is not None and self._work.steps[number].refusal is not None
        if role == Role.CheckStateRole and row > 0:
            on = self._work.lines[row - 1].is_on
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role == Role.AccessibleTextRole:
            return f"{self._code(row)}: {self._facts(row)}"
        if role == Role.ToolTipRole:
            number = self.number_of(row)
            done = number is not None and self._work.steps[number].is_done
            return shape_words(self._work.steps[number]) if number is not None and done else None
        return None

    def _code(self, row: int) -> str:
        if row == 0:
            return self.tr("raw values")
        return self._work.lines[row - 1].operation.code()

    def _facts(self, row: int) -> str:
        number = self.number_of(row)
        if number is None:
            is_out = row > 0 and not self._work.lines[row - 1].is_on
            return self.tr("left out") if is_out else self.tr("being done …")
        step = self._work.steps[number]
        if step.is_done and step.remark is not None:
            what = (self.tr("{facts} · ⚠ no 1 is written, see below")
                    if step.operation is not None and step.operation.key.startswith("one_hot")
                    else self.tr("{facts} · ⚠ standard deviation 0, see below"))
            return what.format(facts=facts(step))
        if step.is_done:
            return facts(step)
        if step.refusal is not None:
            return step.refusal.words or say(step.refusal.explanation)
        return self.tr("not done: a step before it is refused")

    def number_of(self, row: int) -> int | None:
        """Which of the steps a row stands for; None for one that is left out or not done yet."""
        is_out = row > 0 and not self._work.lines[row - 1].is_on
        return None if is_out else self._work.list.number_before(row, self._work.steps)

    def row_of(self, number: int) -> int | None:
        """The row of a step; None while the list is another than that which was done."""
        return next((row for row in range(self._count) if self.number_of(row) == number), None)

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        work, row = self._work, index.row() - 1
        if row < 0:
            return False
        if role == Role.CheckStateRole:
            work.edit(work.list.set_on(row, Qt.CheckState(value) == Qt.CheckState.Checked))
            return True
        if role == Role.EditRole and value != self.data(index, role):
            try:
                work.type_line(row, str(value), instead=True)
            except InputError as error:
                work.failed.emit(error)
                return False
        return True
