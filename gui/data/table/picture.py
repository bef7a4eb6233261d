"""A table beside the tensor that it becomes: what is pointed at is marked in both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.data.fact_words import facts
from gui.data.numbers_view import NumbersView
from gui.data.table.file_table import FileTable
from gui.data.tensor_picture import TensorPicture
from gui.widgets.card import muted
from gui.widgets.layout.splitter import Splitter

if TYPE_CHECKING:
    from engine.tensors.operations.operation import Element
    from engine.tensors.pipeline import TensorStep
    from engine.tensors.source import Source


class TablePicture(TensorPicture):
    """The file's lines above, the tensor below; both can be pointed at."""

    def __init__(self) -> None:
        super().__init__()
        self.cells, self.numbers = FileTable(), NumbersView()
        self.facts = muted()
        self.facts.setMinimumWidth(1)
        split = Splitter(self.tr("Divider between file and tensor"), Qt.Orientation.Vertical)
        for words, widget in ((muted(self.tr("The file, by its lines")), self.cells),
                              (self.facts, self.numbers)):
            part = QWidget()
            column = QVBoxLayout(part)
            column.setContentsMargins(0, 2, 0, 0)
            column.setSpacing(2)
            column.addWidget(words)
            column.addWidget(widget, 1)
            split.addWidget(part)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(split)
        self.numbers.pointed.connect(self.pointed)
        self.cells.chosen.connect(self._on_cell)

    def show_step(self, source: Source, step: TensorStep) -> None:
        from engine.tensors.kinds.table.source import TableSource

        self.cells.setVisible(isinstance(source, TableSource))
        if isinstance(source, TableSource):
            self.cells.show_source(source)
        self.facts.setText(facts(step))
        self.numbers.show_step(source, step)

    def mark(self, elements: tuple[Element, ...]) -> None:
        self.numbers.mark(elements)

    def mark_raw(self, element: Element | None) -> None:
        if element is not None:
            self.cells.mark(*element.index)

    def _on_cell(self, row: int, column: int) -> None:
        from engine.tensors.operations.operation import Element

        self.raw_pointed.emit(Element(0, (row, column)))
