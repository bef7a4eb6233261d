"""The numbers behind a panel as a table: to be read, and to be heard."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTableView, QVBoxLayout, QWidget

from gui.widgets.layout.screen_room import resize_within_screen
from gui.widgets.numbers import brief

Names = tuple[str, ...]
Rows = Sequence[tuple[float | str, ...]]

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class NumbersDialog(QDialog):
    """As they are when it is opened. name: what the panel is called; names: of the columns."""

    def __init__(self, window: QWidget, name: str, names: Names, rows: Rows) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = QCoreApplication.translate("export", "Numbers: {name}")
        self.setWindowTitle(title.format(name=name))
        self.table = QTableView()
        self.table.setAccessibleName(name)
        self.table.setModel(_Numbers(self, names, rows))
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.table)
        column.addWidget(buttons)
        letters = self.fontMetrics().averageCharWidth()
        resize_within_screen(self, 70 * letters, 40 * letters)
        self.table.setFocus()


class _Numbers(QAbstractTableModel):
    def __init__(self, parent: QObject, names: Names, rows: Rows) -> None:
        super().__init__(parent)
        self._names, self._rows = names, rows

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (as Qt calls it)
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._names)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        if role == _Role.DisplayRole:
            value = self._rows[index.row()][index.column()]
            return value if isinstance(value, str) else brief(value)
        if role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        if role == _Role.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._names[section]
        return None
