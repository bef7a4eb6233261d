"""The steps of a run as the rows of a table, read from the record when they are seen."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from gui.model.lab.lab import Lab
from gui.widgets.export import Table
from gui.widgets.numbers import exact, in_full

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class StepsModel(QAbstractTableModel):
    """Row n is step n: loss, gradient and rate of the step, and the parameters after it.

    Row 0 is the start, which has only parameters.
    """

    def __init__(self, lab: Lab) -> None:
        super().__init__()
        self._lab = lab
        self._rows = 0
        self._names: tuple[str, ...] = ()
        self.catch_up()

    def catch_up(self, anew: bool = False) -> None:
        """Take in the steps that have come; anew: it is another run."""
        rows = self._lab.progress.steps + 1
        if anew or rows < self._rows or self._names != self._lab.problem.names:
            self.beginResetModel()
            self._rows, self._names = rows, self._lab.problem.names
            self.endResetModel()
        elif rows > self._rows:
            self.beginInsertRows(QModelIndex(), self._rows, rows - 1)
            self._rows = rows
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4 + 2 * len(self._names)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if role == Role.DisplayRole:
            value = self._value(index.row(), index.column())
            return "" if value is None else self._written(value, index.column())
        if role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.DisplayRole:
            return self._headings()[section]
        if role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _headings(self) -> tuple[str, ...]:
        return (
            self.tr("step"), self.tr("loss before update"), self.tr("validation"),
            *(self.tr("gradient {name}").format(name=name) for name in self._names),
            self.tr("rate"),
            *(self.tr("{name} after update").format(name=name) for name in self._names),
        )

    def _written(self, value: float, column: int) -> str:
        if column == 0:
            return f"{int(value):,}"
        return exact(value) if column == 3 + len(self._names) else in_full(value)

    def _value(self, step: int, column: int) -> float | None:
        progress, k = self._lab.progress, len(self._names)
        if step > progress.steps:
            return None  # the run has begun anew, and this is told in a moment
        if column == 0:
            return float(step)
        if column > 3 + k:
            return progress.parameters(step)[column - 4 - k]
        if step == 0:
            return None
        if column == 1:
            return progress.loss(step)
        if column == 2:
            return progress.validation_loss(step) if self._lab.problem.validation else None
        return progress.rate(step) if column == 3 + k else progress.gradient(step)[column - 3]

    def table(self) -> Table:
        """All rows, with every digit."""
        progress, names = self._lab.progress, self._lab.problem.names
        heads = ("step", "loss before update", "validation loss before",
                 *(f"gradient {name}" for name in names), "learning rate",
                 *(f"{name} after update" for name in names))
        rows: list[tuple[float | str, ...]] = [
            (0, *[""] * (3 + len(names)), *progress.parameters(0))
        ]
        held_out = bool(self._lab.problem.validation)
        for step in range(1, progress.steps + 1):
            rows.append((
                step, progress.loss(step), progress.validation_loss(step) if held_out else "",
                *progress.gradient(step), progress.rate(step), *progress.parameters(step),
            ))
        return heads, rows
