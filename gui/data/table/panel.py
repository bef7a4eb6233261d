"""What was guessed of a table, to be corrected, and what kind each column is, with the reason."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from gui.data.correctable import Correctable
from gui.data.fact_words import say
from gui.data.table.column_words import kind_words, role_words
from gui.data.table.options_row import OptionsRow
from gui.model.tensors.tensor_work import TensorWork
from gui.widgets.card import muted, wrapped

if TYPE_CHECKING:
    from engine.tensors.kinds.table.options import TableOptions

_NAME, _KIND, _REASON = range(3)


class ColumnsPanel(Correctable):
    """Every change reads the file anew."""

    def __init__(self, work: TensorWork) -> None:
        super().__init__()
        self._work = work
        self.options = OptionsRow()
        self.fill = QCheckBox(self.tr("Fill in hours without a row"))
        self.fill.setToolTip(wrapped(self.tr(
            "Each by the hour before it, and days that are not whole at the begin and the end left "
            "out: then 24 rows are a day, and a view makes days of them."
        )))
        self.columns = QTreeWidget()
        self.columns.setRootIsDecorated(False)
        self.columns.setWordWrap(True)
        self.columns.setUniformRowHeights(False)
        self.columns.setHeaderLabels(
            [self.tr("column"), self.tr("kind"), self.tr("why")])
        self.columns.setAccessibleName(self.tr("The columns"))
        self.columns.setToolTip(wrapped(self.tr(
            "Without its tick a column is not read. Double-click its kind to read it as text: each "
            "text is a class then."
        )))
        what = muted(self.tr("Columns without a tick are left out."))
        row = QHBoxLayout()
        row.addWidget(self.options, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addLayout(row)
        for widget in (self.fill, self.refused, what):
            column.addWidget(widget)
        column.addWidget(self.columns, 1)
        self.options.edited.connect(lambda changes: self._take(**changes))
        self.fill.clicked.connect(self._on_fill)
        self.columns.itemChanged.connect(self._on_ticked)
        self.columns.itemDoubleClicked.connect(self._on_double_click)
        work.opened.connect(self._show)
        if work.source is not None:
            self._show()

    @property
    def _told(self) -> Any:
        """What the reader was told last, of the kind that this panel is of."""
        asked, files, source = self._work.asked, self._work.files, self._work.source
        if asked is None or source is None or files is None:
            return None if asked is None else asked[2]
        is_this = (source.kind, files.paths) == asked[:2]  # and not the file before
        return files.options if asked[2] is None and is_this else asked[2]

    @property
    def _table(self) -> TableOptions:
        from engine.tensors.kinds.series.options import SeriesOptions
        from engine.tensors.kinds.table.options import GUESSED

        told = self._told
        return told.table if isinstance(told, SeriesOptions) else told or GUESSED

    def _take(self, **changes: Any) -> None:
        """Read the file anew with other options."""
        from engine.tensors.kinds.series.options import SeriesOptions

        asked = self._work.asked
        if asked is None:
            return
        kind, paths, _ = asked
        table: Any = replace(self._table, **changes)
        if kind == "series":
            told = self._told if isinstance(self._told, SeriesOptions) else SeriesOptions()
            table = replace(told, table=table)
        self._work.open(kind, paths, table)

    def _on_fill(self, is_on: bool) -> None:
        from engine.tensors.kinds.series.options import SeriesOptions

        asked, told = self._work.asked, self._told
        if asked is not None:
            before = told if isinstance(told, SeriesOptions) else SeriesOptions()
            self._work.open("series", asked[1], replace(before, fill=is_on))

    def refuse(self, error: Exception) -> None:
        super().refuse(error)
        self._show_tried(error)

    def _show_tried(self, error: Exception) -> None:
        """How a file that is refused was tried to be read: its columns can be left out, say."""
        from engine.tensors.kinds.table.refusals import RefusedTable

        if not isinstance(error, RefusedTable):
            return
        self.options.show_options(error.layout, error.encoding, self._table.leave_out_missing)
        asked = self._work.asked
        self.fill.setVisible(asked is not None and asked[0] == "series")
        with QSignalBlocker(self.columns):
            self.columns.clear()
            for name, role in zip(error.layout.names, error.layout.roles, strict=True):
                self._add(name, role_words()[role], "", is_read=True)
            self._add_left_out()

    def _show(self) -> None:
        from engine.tensors.kinds.series.source import SeriesSource
        from engine.tensors.kinds.table.source import TableSource

        source = self._work.source
        if not isinstance(source, TableSource):
            return
        self.refused.hide()
        self.options.show_options(
            source.layout, source.encoding, source.options.leave_out_missing)
        self.fill.setVisible(isinstance(source, SeriesSource))
        if isinstance(source, SeriesSource):
            self.fill.setChecked(bool(source.is_filled.any()) or bool(self._told.fill))
        with QSignalBlocker(self.columns):
            self.columns.clear()
            for column in source.columns:
                self._add(
                    column.name, kind_words()[column.kind], say(column.reason), is_read=True)
            self._add_left_out()

    def _add(self, name: str, kind: str, why: str, is_read: bool) -> None:
        item = QTreeWidgetItem([name, kind, why])
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(
            _NAME, Qt.CheckState.Checked if is_read else Qt.CheckState.Unchecked)
        item.setToolTip(_REASON, wrapped(why))
        self.columns.addTopLevelItem(item)

    def _add_left_out(self) -> None:
        for name in self._table.left_out:
            self._add(name, "", self.tr("left out"), is_read=False)
        for index in (_NAME, _KIND):
            self.columns.resizeColumnToContents(index)

    def _on_ticked(self, item: QTreeWidgetItem, at: int) -> None:
        name, out = item.text(_NAME), set(self._table.left_out)
        out ^= {name}
        self._take(left_out=tuple(sorted(out)))

    def _on_double_click(self, item: QTreeWidgetItem, at: int) -> None:
        if at == _KIND and item.checkState(_NAME) == Qt.CheckState.Checked:
            self._take(as_text=tuple(sorted(set(self._table.as_text) ^ {item.text(_NAME)})))
