"""The arrays of a batch on its way through the layers and back, a row each."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from engine.models.layer_by_layer import Index
from engine.training.layer_record import LayerArray
from gui.widgets import theme
from gui.widgets.card import wrapped
from gui.widgets.export import Table
from gui.widgets.numbers import brief, four_figures
from gui.widgets.tables.read_only import make_read_only


class LayerTable(QTableWidget):
    """`chosen`: another array is looked at, by its symbol."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._forward: Sequence[LayerArray] = ()
        self._back: Sequence[LayerArray] = ()
        self._rows: list[str] = []  # the symbol of each, "" of a head
        self.setAccessibleName(self.tr("The layers, forward and backward"))
        make_read_only(self)
        names = (
            self.tr("array"), self.tr("computed as"), self.tr("at"), self.tr("value"),
            self.tr("autograd"), self.tr("differ by"),
        )
        self.setColumnCount(len(names))
        self.setHorizontalHeaderLabels(names)
        tip = self.horizontalHeaderItem(5)
        if tip is not None:
            tip.setToolTip(wrapped(self.tr(
                "The largest difference between any number of the array and autograd's"
            )))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(40)
        header.setHighlightSections(False)
        self.verticalHeader().setMinimumSectionSize(0)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        self.setMinimumSize(530, 9 * (self.fontMetrics().height() + 6))
        self.currentCellChanged.connect(self._on_current)

    def show_layers(
        self, forward: Sequence[LayerArray], back: Sequence[LayerArray]
    ) -> None:
        if forward is self._forward and back is self._back:
            return
        self._forward, self._back = forward, back
        self._rows = []
        self.clearSpans()
        self.setRowCount(0)
        self._add(self.tr("forward: from the pixels x to the logits"), forward)
        self._add(self.tr("backward: dz1 says how the loss changes with z1, and so on"), back)

    def _add(self, head: str, arrays: Sequence[LayerArray]) -> None:
        if not arrays:
            return
        row = self._new_row("")
        item = QTableWidgetItem(head)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setForeground(QColor(theme.current().muted))
        self.setItem(row, 0, item)
        self.setSpan(row, 0, 1, self.columnCount())
        for array in arrays:
            row = self._new_row(array.symbol)
            shape = str(array.values.shape).replace(",)", ")")
            difference = "" if array.by_autograd is None else brief(array.difference)
            texts = (f"{array.symbol}  {shape}", array.formula, "", "", "", difference)
            for column, text in enumerate(texts):
                cell = QTableWidgetItem(text)
                if column > 1:
                    cell.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(row, column, cell)
                if column == 1:
                    cell.setToolTip(wrapped(text))

    def _new_row(self, symbol: str) -> int:
        self._rows.append(symbol)
        self.insertRow(len(self._rows) - 1)
        return len(self._rows) - 1

    def show_places(self, places: Mapping[str, Index]) -> None:
        """Of each array, the value that is looked at."""
        for array in (*self._forward, *self._back):
            place, row = places[array.symbol], self._rows.index(array.symbol)
            autograd = "" if array.by_autograd is None else four_figures(
                float(array.by_autograd[place]))
            texts = ("[" + ", ".join(map(str, place)) + "]",
                     four_figures(float(array.values[place])), autograd)
            for column, text in enumerate(texts, 2):
                item = self.item(row, column)
                if item is not None:
                    item.setText(text)

    def choose(self, symbol: str) -> None:
        row = self._rows.index(symbol)
        self.setCurrentCell(row, 0)
        self.scrollTo(self.model().index(row, 0))

    def _on_current(self, row: int, *_: int) -> None:
        if 0 <= row < len(self._rows) and self._rows[row]:
            self.chosen.emit(self._rows[row])

    def table(self) -> Table:
        """As it is shown."""
        names = ("array", "computed as", "at", "value", "by autograd", "differ at most")
        rows: list[tuple[float | str, ...]] = []
        for row, symbol in enumerate(self._rows):
            if symbol:
                cells = (self.item(row, column) for column in range(self.columnCount()))
                rows.append(tuple("" if cell is None else cell.text() for cell in cells))
        return names, rows
