"""The published figures as a table: a row each, filled in as they are computed."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QColor, QFont

from engine.figures.record import Figure, Published, shown
from gui.figures import figure_words as words
from gui.model.figure_check import FigureCheck
from gui.widgets import theme
from gui.widgets.export import Table

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

WHAT, PUBLISHED, COMPUTED, AGREES, SOURCE = range(5)

DIFFERING = "differing"
"""The choice of those rows only that do not agree; every other choice is a group's key."""


def _differs(figure: Figure | None) -> bool:
    return figure is not None and not figure.agrees and not figure.lacks


class FiguresModel(QAbstractTableModel):
    """Follows the check."""

    def __init__(self, check: FigureCheck, parent: QObject) -> None:
        super().__init__(parent)
        self._check = check
        self._rows = {entry.id: row for row, entry in enumerate(check.published)}
        check.started.connect(self._begin)
        check.found.connect(self._on_found)

    def entry(self, row: int) -> Published:
        return self._check.published[row]

    def figure(self, row: int) -> Figure | None:
        """What has been computed for it; None while nothing has."""
        return self._check.figures.get(self.entry(row).id)

    def _begin(self) -> None:
        self.beginResetModel()
        self._rows = {entry.id: row for row, entry in enumerate(self._check.published)}
        self.endResetModel()

    def _on_found(self, figure: Figure) -> None:
        row = self._rows[figure.id]
        self.dataChanged.emit(self.index(row, 0), self.index(row, SOURCE))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else SOURCE + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return (self.tr("figure"), self.tr("published"), self.tr("computed"),
                    self.tr("agrees?"), self.tr("from"))[section]
        if orientation == Qt.Orientation.Horizontal and role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        entry, figure = self.entry(index.row()), self.figure(index.row())
        if role == Role.DisplayRole:
            return self._text(entry, figure, index.column())
        if role == Role.ToolTipRole:
            return words.as_html(entry, figure)
        if _differs(figure) and index.column() == AGREES:
            if role == Role.ForegroundRole:
                return QColor(theme.current().warning)
            if role == Role.FontRole:
                font = QFont()
                font.setBold(True)
                return font
        return None

    def _text(self, entry: Published, figure: Figure | None, column: int) -> str:
        if column == WHAT:
            return words.said(entry.what)
        if column == PUBLISHED:
            return words.value(entry.expected, published=True)
        if column == SOURCE:
            return words.said(entry.source)
        if figure is None:
            return "…"
        if column == COMPUTED:
            return figure.lacks or words.value(figure.computed)
        return self.prediction(figure)

    def prediction(self, figure: Figure) -> str:
        """A mark and a word."""
        if figure.lacks:
            return self.tr("– needs its file")
        return self.tr("✓ agrees") if figure.agrees else self.tr("✗ differs")

    def table(self) -> Table:
        """For a CSV file: a row for each that has been computed."""
        names = ("id", "what", "published", "computed", "agrees", "tolerance", "seeds agreeing",
                 "device", "source", "note")
        return names, [
            (figure.id, figure.what, shown(figure.published, None), shown(figure.computed),
             "" if figure.lacks else "yes" if figure.agrees else "no", str(figure.tolerance),
             f"{figure.seeds.inside} of {figure.seeds.count}" if figure.seeds else "",
             figure.device, figure.source, figure.note)
            for figure in self._check.figures.values()
        ]


class FiguresFilter(QSortFilterProxyModel):
    """Shows all of the rows, one group, or those that differ."""

    def __init__(self, model: FiguresModel) -> None:
        super().__init__(model)
        self._model = model
        self._chosen = ""
        self.setSourceModel(model)

    def choose(self, what: str) -> None:
        """what: a group's key, DIFFERING, or empty for all."""
        self._chosen = what
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        if self._chosen == DIFFERING:
            figure = self._model.figure(row)
            return _differs(figure)
        return not self._chosen or self._model.entry(row).id.split(".")[0] == self._chosen
