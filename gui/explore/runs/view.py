"""Every run so far: curves, a list, and two of them side by side."""

from collections.abc import Sequence
from time import monotonic

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QInputDialog,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from gui.explore.runs.plot import RunsPlot
from gui.explore.runs.words import brief_rate, compared, differences, result_facts
from gui.explore.session_view import SessionView
from gui.model.notices import Notice
from gui.model.session import Session
from gui.model.training.runs import RunRecord
from gui.widgets.card import muted, wrapped
from gui.widgets.export import Exportable
from gui.widgets.tables.read_only import make_read_only

_NUMBER = Qt.ItemDataRole.UserRole
_UNHURRIED = 0.25  # seconds


class RunsView(SessionView):
    """The list on the left chooses; the curves and the table on the right show."""

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, what)
        self._runs = session.training.runs
        self._next = 0.0  # when a table that follows a run is written anew
        self.list = _table()
        self.list.setAccessibleName(self.tr("Runs"))
        self.list.setToolTip(wrapped(self.tr(
            "Choose a run; with Ctrl choose a second one, and they are compared."
        )))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.plot = RunsPlot(self._runs)
        self.facts = _table()
        self.facts.setAccessibleName(self.tr("The chosen runs compared"))
        self.facts.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.facts.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.differs = muted()
        self.differs.setWordWrap(True)
        self.restore = QPushButton(self.tr("Restore"))
        self.restore.setToolTip(wrapped(self.tr(
            "Restores the settings and final weights of the run. Your current work stays in the "
            "list as a run."
        )))
        self.rename = QPushButton(self.tr("Rename"))
        self.delete = QPushButton(self.tr("Delete"))
        self._lay_out()
        self.exports = (
            Exportable(self.tr("the curves of all runs"), self.plot, self.plot.table),
        )
        self.list.itemSelectionChanged.connect(self._show_chosen)
        self.list.itemDoubleClicked.connect(lambda _: self._restore())
        self.plot.picked.connect(self._restore_run)
        self.restore.clicked.connect(lambda: self._restore())
        self.rename.clicked.connect(lambda: self._ask_name())
        self.delete.clicked.connect(lambda: self._delete())
        self.follow(self._runs.changed, session.training.caught_up, session.training.was_reset,
                    session.digit_set_changed)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.restore, self.rename, self.delete):
            buttons.addWidget(button)
        buttons.addStretch()
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addLayout(buttons)
        right = QVBoxLayout()
        right.addWidget(self.plot, 3)
        right.addWidget(self.differs)
        right.addWidget(self.facts, 4)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addLayout(left, 4)
        row.addLayout(right, 5)
        self.body.addLayout(row, 1)
        self.list.setMinimumWidth(240)
        self.plot.setMinimumHeight(110)
        self.facts.setMinimumHeight(80)

    # what is shown

    def forget(self) -> None:
        self.plot.show_runs((), ())

    def refresh(self) -> None:
        if self.session.training.is_in_full_flow and monotonic() < self._next:
            return  # nobody reads a table faster; the run's end refreshes it again
        self._next = monotonic() + _UNHURRIED
        records = self._records()
        chosen = self._chosen_numbers()
        self.list.blockSignals(True)
        names = (self.tr("run"), self.tr("rate"), self.tr("steps"), self.tr("mean loss"),
                 self.tr("accuracy"))
        _fill(self.list, names, [
            [record.name, brief_rate(record), *result_facts(record).values()]
            for record in records
        ])
        for row, record in enumerate(records):
            item = _item(self.list, row, 0)
            item.setData(_NUMBER, record.number)
            if record.number == self._runs.current:
                item.setText(self.tr("{name} (now)").format(name=record.name))
            item.setToolTip(wrapped(differences(record, self._runs.before(record))))
            for column in range(self.list.columnCount()):
                _item(self.list, row, column).setSelected(record.number in chosen)
        self.list.blockSignals(False)
        self._show_chosen()

    def _records(self) -> tuple[RunRecord, ...]:
        digit_set = self.session.digit_set
        return self._runs.of(digit_set.digits, digit_set.origin) if digit_set else ()

    def _chosen_numbers(self) -> list[int]:
        rows = sorted({index.row() for index in self.list.selectedIndexes()})
        return [int(_item(self.list, row, 0).data(_NUMBER)) for row in rows]

    def _chosen(self) -> list[RunRecord]:
        found = [self._runs.find(number) for number in self._chosen_numbers()]
        return [record for record in found if record is not None and record.steps > 0]

    def _show_chosen(self) -> None:
        records = self._records()
        chosen = self._chosen()
        shown = chosen[:2] or records[-1:]
        self.plot.show_runs(records, [record.number for record in shown])
        for button in (self.restore, self.rename):
            button.setEnabled(len(chosen) == 1)
        self.delete.setEnabled(any(record.last is not None for record in chosen))
        if not shown:
            self.differs.setText(self.tr("No runs yet: press Train."))
        elif len(shown) == 1:
            self.differs.setText(self.tr(
                "{name}: {differences}. Ctrl and a click on a second run compare the two."
            ).format(
                name=shown[0].name, differences=differences(shown[0], self._runs.before(shown[0]))
            ))
        else:
            self.differs.setText(self.tr("≠ marks differences between {first} and {second}").format(
                first=shown[0].name, second=shown[1].name
            ))
        self._compare(shown)

    def _compare(self, shown: Sequence[RunRecord]) -> None:
        rows = []
        for fact, values in compared(shown).items():
            mark = "≠" if len(set(values)) > 1 else ""
            rows.append([f"{mark} {fact}".strip(), *values])
        _fill(self.facts, ("", *(record.name for record in shown)), rows)

    # what is done

    def _restore(self) -> None:
        chosen = self._chosen()
        if len(chosen) == 1:
            self._restore_run(chosen[0].number)

    def _restore_run(self, number: int) -> None:
        record = self._runs.find(number)
        if record is not None:
            self.session.training.restore(record)
            self.session.noticed.emit(Notice(
                self.tr("{name} is restored: the settings, and the weights after step "
                        "{step}.").format(
                    name=record.name, step=record.end), is_good=True,
            ))

    def _ask_name(self) -> None:
        chosen = self._chosen()
        if len(chosen) != 1:
            return  # runs may have gone since the list was shown
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Rename the run"))
        dialog.setLabelText(self.tr("Name"))
        dialog.setTextValue(chosen[0].name)
        dialog.textValueSelected.connect(
            lambda name: self._runs.rename(chosen[0].number, name[:60])
        )
        dialog.open()

    def _delete(self) -> None:
        for record in self._chosen():
            self._runs.delete(record.number)


def _table() -> QTableWidget:
    table = QTableWidget()
    make_read_only(table)
    return table


def _fill(table: QTableWidget, names: tuple[str, ...], rows: list[list[str]]) -> None:
    """Write the texts; the first column takes the room that is left."""
    if (table.rowCount(), table.columnCount()) != (len(rows), len(names)):
        table.setRowCount(len(rows))
        table.setColumnCount(len(names))
    table.setHorizontalHeaderLabels(names)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    if names:
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            _item(table, row, column).setText(text)


def _item(table: QTableWidget, row: int, column: int) -> QTableWidgetItem:
    """The cell's item, made where there is none yet."""
    item = table.item(row, column)
    if item is None:
        item = QTableWidgetItem()
        table.setItem(row, column, item)
    return item
