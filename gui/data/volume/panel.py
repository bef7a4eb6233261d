"""Where a scan's slices lie, in what order their names would have put them, and which series."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.data.fact_words import say
from gui.data.volume.positions_plot import PositionsPlot
from gui.model.tensors.tensor_work import TensorWork
from gui.widgets.card import muted, wrapped
from gui.widgets.fields.wheel import ComboBox
from gui.widgets.file_dialog import file_dialog
from gui.widgets.sums import Result, come_out, decimals
from gui.widgets.tables.read_only import make_read_only

if TYPE_CHECKING:
    from engine.tensors.kinds.volume.source import VolumeSource

_LOOKED_AT = 0
"""The first column, in which the slice that is looked at is chosen."""


class VolumePanel(QWidget):
    """A slice that is chosen in the table is looked at."""

    def __init__(self, work: TensorWork) -> None:
        super().__init__()
        self._work = work
        self.series_label = muted(self.tr("Series"))
        self.series = ComboBox()
        self.series.setAccessibleName(self.tr("Which series of the folder is read"))
        self.series.setMinimumContentsLength(20)
        self.series.setSizeAdjustPolicy(
            ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.series.activated.connect(self._on_series)
        self.plot = PositionsPlot()
        self.table = QTableWidget(0, 4)
        self.table.setAccessibleName(self.tr("The slices in their order"))
        self.table.setHorizontalHeaderLabels([
            self.tr("slice"), self.tr("file"), self.tr("mm"), self.tr("Δ mm")])
        make_read_only(self.table)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.currentCellChanged.connect(self._on_row)
        self.note = muted()
        self.note.setWordWrap(True)
        self.open = QPushButton(self.tr("Open files instead of a folder …"))
        self.open.setToolTip(wrapped(self.tr(
            "A TIFF file with several pages, or some of the slices of a series")))
        self.open.clicked.connect(self._ask)
        top, both = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.series_label)
        top.addWidget(self.series, 1)
        top.addStretch(0)
        top.addWidget(self.open)
        both.addWidget(self.table, 1)
        both.addWidget(self.plot, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addLayout(top)
        column.addLayout(both, 1)
        column.addWidget(self.note)
        work.opened.connect(self._fill)
        work.pointed.connect(self._follow)
        self._fill()

    @property
    def _source(self) -> VolumeSource | None:
        from engine.tensors.kinds.volume.source import VolumeSource

        source = self._work.source
        return source if isinstance(source, VolumeSource) else None

    def _fill(self) -> None:
        source = self._source
        if source is None:
            return
        has_choice = len(source.series) > 1
        self.series_label.setVisible(has_choice)
        self.series.setVisible(has_choice)
        self.series.clear()
        self.series.addItems([say(each) for each in source.series])
        self.series.setCurrentIndex(source.chosen - 1)
        self._fill_table(source)
        self.plot.setVisible(bool(source.positions))
        self.plot.show_positions(source.slices, source.positions)
        self.note.setText(self.tr(
            "The slices are put in the order in which they lie in space. The plot shows them in "
            "the order of their names."
        ) if source.positions else self.tr(
            "Nothing says where the slices lie in space, so they stay in the order found."))
        self._follow()

    def _fill_table(self, source: VolumeSource) -> None:
        positions = source.positions
        places, steps = come_out(positions, [
            Result(decimals(after - before, 2), partial(_step, row))
            for row, (before, after) in enumerate(pairwise(positions))], counts=range(2, 8))
        self.table.blockSignals(True)
        self.table.setRowCount(len(source.slices))
        for row, name in enumerate(source.slices):
            at = (places[row], ["", *steps][row]) if positions else ("", "")
            for column, text in enumerate((str(row), name, *at)):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self.table.blockSignals(False)

    def _follow(self) -> None:
        """Choose the slice of the element that is looked at."""
        crossings, _ = self._work.trace()
        if self._source is None or not crossings or crossings[-1].step != 0:
            return
        depth = crossings[-1].element.index[0]
        self.table.blockSignals(True)  # it is looked at already
        self.table.setCurrentCell(depth, _LOOKED_AT)
        self.table.blockSignals(False)
        self.plot.show_slice(depth)

    def _on_row(self, row: int, column: int, before: int, before_column: int) -> None:
        from engine.tensors.operations.operation import Element
        from engine.tensors.pipeline import follow

        work = self._work
        crossings, _ = work.trace()
        if row < 0 or not crossings or crossings[-1].step != 0:
            return
        raw = crossings[-1].element
        found = follow(work.steps, work.at, Element(raw.part, (row, *raw.index[1:])))
        if found:
            work.point(found[-1])

    def _ask(self) -> None:
        dialog = file_dialog(self, self.tr("Slices, or a TIFF file with several pages"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(
            lambda paths: self._work.open("volume", tuple(map(Path, paths))))
        dialog.open()

    def _on_series(self, index: int) -> None:
        from engine.tensors.kinds.volume.reader import VolumeOptions

        files = self._work.files
        source = self._source
        if files is not None and files.paths and source is not None and index + 1 != source.chosen:
            self._work.open("volume", files.paths, VolumeOptions(series=index + 1))


def _step(row: int, *positions: Decimal) -> Decimal:
    return positions[row + 1] - positions[row]
