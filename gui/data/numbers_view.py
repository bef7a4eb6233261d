"""Any tensor as a table of its numbers: two dimensions at a time, the others by their index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QObject, Qt
from PySide6.QtCore import QPersistentModelIndex as Persistent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QTableView, QVBoxLayout

from engine.bounds import WholeBounds
from engine.text import true_minus, written
from gui.data.fact_words import say
from gui.data.tensor_picture import TensorPicture
from gui.widgets.card import muted
from gui.widgets.fields.number_field import NumberField

if TYPE_CHECKING:
    from torch import Tensor

    from engine.tensors.operations.operation import Element
    from engine.tensors.pipeline import TensorStep
    from engine.tensors.source import Source

_NONE = QModelIndex()
_SHOWN = 6
"""Significant figures of a number in the table; in full it stands where it comes from."""

_MOST = 2000
"""Rows and columns that Qt is told of: it asks every one for its width."""


class _Numbers(QAbstractTableModel):
    """Two dimensions of a tensor, (rows, columns)."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tensor: Tensor | None = None
        self._first = 0

    def show(self, tensor: Tensor, first: int) -> None:
        """first: the index of the first row, where there are more than a table holds."""
        self.beginResetModel()
        self._tensor, self._first = tensor, first
        self.endResetModel()

    @property
    def first(self) -> int:
        return self._first

    def rowCount(self, parent: QModelIndex | Persistent = _NONE) -> int:
        if parent.isValid() or self._tensor is None:
            return 0
        return min(self._tensor.shape[0] - self._first, _MOST)

    def columnCount(self, parent: QModelIndex | Persistent = _NONE) -> int:
        if parent.isValid() or self._tensor is None:
            return 0
        return min(self._tensor.shape[1], _MOST)

    def data(self, index: QModelIndex | Persistent, role: int = Qt.ItemDataRole.DisplayRole
             ) -> object:
        if self._tensor is None or role not in (
            Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.TextAlignmentRole,
        ):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        value = self._tensor[self._first + index.row(), index.column()].item()
        return written(value, f"z.{_SHOWN}g") if isinstance(value, float) else true_minus(
            str(int(value)))

    def headerData(self, section: int, orientation: Qt.Orientation,
                   role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        is_row = orientation == Qt.Orientation.Vertical
        return str(section + (self._first if is_row else 0))


class NumbersView(TensorPicture):
    """The last two dimensions as rows and columns; a field for the index of each other one."""

    def __init__(self) -> None:
        super().__init__()
        self._step: TensorStep | None = None
        self._at: Element | None = None
        self._fields: list[NumberField] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(6)
        self._model = _Numbers(self)
        self.table = QTableView()
        self.table.setModel(self._model)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        height = self.table.fontMetrics().lineSpacing() + 6
        self.table.verticalHeader().setDefaultSectionSize(height)
        self.table.horizontalHeader().setDefaultSectionSize(84)
        self.table.setAccessibleName(self.tr("The numbers of the tensor"))
        self.table.selectionModel().currentChanged.connect(self._on_cell)
        self.what = muted()
        self.what.setMinimumWidth(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addLayout(self._row)
        column.addWidget(self.table, 1)
        column.addWidget(self.what)

    def show_step(self, source: Source, step: TensorStep) -> None:
        self._step = step
        self._make_fields()
        self._fill(0)

    def mark(self, elements: tuple[Element, ...]) -> None:
        """Turn to the first of them, and choose its cell."""
        self._at = elements[0] if elements else None
        selection = self.table.selectionModel()
        if self._step is None or self._at is None:
            selection.clear()
            return
        for field, value in zip(self._fields, self._outer(self._at), strict=True):
            field.show_value(value)
        row, column = self._cell(self._at)
        self._fill(row)
        index = self._model.index(row - self._model.first, column)
        selection.blockSignals(True)  # it was pointed at already
        selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        selection.blockSignals(False)
        self.table.scrollTo(index)
        self.table.viewport().update()

    def _make_fields(self) -> None:
        from engine.tensors.axes import AXES

        assert self._step is not None
        step = self._step
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()  # at once: until it is deleted it would lie over what comes next
                widget.deleteLater()
        self._fields = []
        names = [say(AXES[each]) for each in step.axes[:-2]]
        sizes = list(step.values[0].shape[:-2])
        if len(step.values) > 1:
            names, sizes = [self.tr("file"), *names], [len(step.values), *sizes]
        for name, size in zip(names, sizes, strict=True):
            label = muted(name)
            field = NumberField(WholeBounds(0, max(size - 1, 0)))
            field.setAccessibleName(name)
            field.valueChanged.connect(self._on_field)
            label.setBuddy(field)
            self._row.addWidget(label)
            self._row.addWidget(field)
            self._fields.append(field)
        self._row.addStretch()

    def _outer(self, element: Element) -> tuple[int, ...]:
        """The indices that the fields hold."""
        assert self._step is not None
        outer = element.index[:-2]
        return (element.part, *outer) if len(self._step.values) > 1 else outer

    def _cell(self, element: Element) -> tuple[int, int]:
        index = element.index
        if len(index) < 2:
            return (index[0] if index else 0), 0
        return index[-2], index[-1]

    def _chosen(self) -> tuple[int, tuple[int, ...]]:
        """Which tensor, and the indices before the last two."""
        assert self._step is not None
        values = tuple(int(field.value()) for field in self._fields)
        return (values[0], values[1:]) if len(self._step.values) > 1 else (0, values)

    def _fill(self, row: int) -> None:
        """Show the two dimensions, as many rows as fit, `row` among them."""
        assert self._step is not None
        part, outer = self._chosen()
        tensor = self._step.values[part]
        # of an empty one nothing has these indices
        tensor = tensor[outer] if tensor.numel() else tensor.new_empty(0, tensor.shape[-1])
        while tensor.dim() < 2:
            tensor = tensor.unsqueeze(-1)
        self._model.show(tensor, row // _MOST * _MOST)
        rows, columns = tensor.shape
        hidden = rows > _MOST or columns > _MOST
        self.what.setVisible(hidden)
        if hidden:
            first = self._model.first
            self.what.setText(self.tr(
                "Rows {first} to {last} of {rows}, columns 0 to {end} of {columns}"
            ).format(first=first, last=min(first + _MOST, rows) - 1, rows=rows,
                     end=min(_MOST, columns) - 1, columns=columns))

    def _on_field(self) -> None:
        if self._step is None or self._at is None:
            return
        part, outer = self._chosen()
        self._point(part, (*outer, *self._at.index[len(outer):]))

    def _on_cell(self, index: QModelIndex, before: QModelIndex) -> None:
        if self._step is None or not index.isValid():
            return
        part, outer = self._chosen()
        cell = (index.row() + self._model.first, index.column())
        inner = self._step.values[part].dim() - len(outer)
        self._point(part, (*outer, *cell[:inner]))

    def _point(self, part: int, index: tuple[int, ...]) -> None:
        from engine.tensors.operations.operation import Element

        element = Element(part, index)
        if element != self._at:
            self._at = element
            self.pointed.emit(element)
