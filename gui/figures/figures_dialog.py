"""Help → Check the published figures: every one beside the number that is computed now."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QPushButton,
    QTableView,
    QTextEdit,
    QVBoxLayout,
)

import resources
from engine.errors import InputError
from engine.figures.record import Figure
from gui.figures import figure_words as words
from gui.figures.figures_table import AGREES, DIFFERING, SOURCE, WHAT, FiguresFilter, FiguresModel
from gui.figures.files_row import FilesRow
from gui.model.error_texts import explain
from gui.model.figure_check import FigureCheck
from gui.widgets.card import muted, wrapped
from gui.widgets.export import Exportable, export
from gui.widgets.fields.wheel import ComboBox
from gui.widgets.file_dialog import file_dialog
from gui.widgets.layout.screen_room import resize_within_screen
from gui.widgets.plain import Label
from gui.widgets.tables.read_only import make_read_only


class FiguresDialog(QDialog):
    """Follows a check, and starts and stops it. `wanted` carries a figure to be seen itself."""

    wanted = Signal(Figure)

    def __init__(
        self, check: FigureCheck, saved: Callable[[Path], None],
        failed: Callable[[InputError], None],
    ) -> None:
        super().__init__()  # on its own, so that the window can come in front of it
        self._check, self._saved, self._failed = check, saved, failed
        self.setWindowTitle(self.tr("The published figures"))
        self.setWindowIcon(QIcon(str(resources.ICON)))
        self.model = FiguresModel(check, self)
        self.filter = FiguresFilter(self.model)
        self.table = QTableView()
        self.groups, self.device = ComboBox(), ComboBox()
        self.count = Label()
        self.bar = QProgressBar()
        self.details = QTextEdit()
        self.open_experiment = QPushButton(self.tr("&Open the experiment"))
        self.copy = QPushButton(self.tr("&Copy"))
        self.save = QPushButton(self.tr("&Save as CSV …"))
        self.again = QPushButton()
        self.done_ = QPushButton(self.tr("C&lose"))
        self.files = FilesRow(check)
        self._prepare()
        self._lay_out()
        self._connect()
        self._show_state()

    def present(self, gpu: str | None) -> None:
        """Show it in front, and begin unless all are there. gpu: its name, where there is one."""
        if gpu and self.device.count() == 1:
            self.device.addItem(gpu, "cuda")
        self.device.setVisible(self.device.count() > 1)
        self.show()
        self.raise_()
        self.activateWindow()
        if not (self._check.is_running or self._check.is_complete):
            self._check.start(self.device.currentData())

    def _prepare(self) -> None:
        table = self.table
        table.setModel(self.filter)
        table.setAccessibleName(self.tr("The published figures"))
        make_read_only(table)
        table.setWordWrap(False)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        wide = self.fontMetrics().horizontalAdvance("0")
        header.setMinimumSectionSize(13 * wide)
        for column in range(WHAT + 1, SOURCE + 1):
            table.setColumnWidth(column, wide * (13 if column == AGREES else 25))
        self.groups.setAccessibleName(self.tr("Which figures"))
        self.groups.addItem(self.tr("all figures"), "")
        for key, name in words.groups().items():
            self.groups.addItem(name, key)
        self.groups.addItem(self.tr("only those that differ"), DIFFERING)
        self.device.setAccessibleName(self.tr("Device"))
        self.device.setToolTip(wrapped(self.tr(
            "The published figures come from a CPU. A GPU rounds differently, so some may differ "
            "more: each entry says by how much, and why.")))
        self.device.addItem("CPU", "cpu")
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Details of the selected figure"))
        self.details.setPlaceholderText(self.tr("Choose a figure to see its details."))
        line = self.fontMetrics().height()
        self.details.setMinimumHeight(4 * line)  # on a small screen the table needs room, too
        self.details.setMaximumHeight(11 * line)
        self.details.setTabChangesFocus(True)
        self.open_experiment.setDefault(True)
        for button in (self.copy, self.save, self.again, self.done_):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        for widget in (self.groups, self.count):
            head.addWidget(widget)
        head.addStretch()
        head.addWidget(self.device)
        head.addWidget(self.again)
        foot = QHBoxLayout()
        for button in (self.open_experiment, self.copy, self.save):
            foot.addWidget(button)
        foot.addStretch()
        foot.addWidget(self.done_)
        column = QVBoxLayout(self)
        intro = muted(self.tr(
            "The figures printed in chapter 4 and its companion tutorials, and what this program "
            "computes now with its own data, models and training loop."))
        intro.setWordWrap(True)
        column.addWidget(intro)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self.table, 2)
        column.addWidget(self.details, 1)
        column.addWidget(self.files)
        column.addLayout(foot)
        resize_within_screen(self, 1120, 720)

    def _connect(self) -> None:
        check = self._check
        for fact in (check.started, check.found, check.ended):
            fact.connect(self._show_state)
        check.found.connect(self._show_details)
        self.groups.currentIndexChanged.connect(
            lambda: self.filter.choose(self.groups.currentData()))
        self.table.selectionModel().currentRowChanged.connect(self._show_details)
        self.filter.modelReset.connect(self._show_details)
        self.table.doubleClicked.connect(self._open)
        self.open_experiment.clicked.connect(self._open)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._ask_where)
        self.again.clicked.connect(self._stop_or_start)
        self.done_.clicked.connect(self.close)

    # what is shown

    def _chosen(self) -> int | None:
        """The row of the model."""
        index = self.filter.mapToSource(self.table.currentIndex())
        return index.row() if index.isValid() else None

    def _show_state(self) -> None:
        check = self._check
        total, lacking = len(check.published), check.lacking
        done, agree, of = len(check.figures), check.agreeing, total - lacking
        self.bar.setMaximum(max(1, total))
        self.bar.setValue(done)
        if check.error is not None:
            text = explain(check.error)
        elif not done:
            text = self.tr("{left} to come").format(left=total)
        elif done < total:
            text = self.tr("{agree} of {done} agree; {left} to come").format(
                agree=agree, done=done - lacking, left=total - done)
        elif agree == of:
            text = self.tr("{agree} of {total} agree").format(agree=agree, total=of)
        else:
            text = self.tr("{agree} of {total} agree, {differ} differ").format(
                agree=agree, total=of, differ=of - agree)
        self.count.setText(text)
        self.again.setText(self.tr("S&top") if check.is_running else self.tr("Check &again"))
        self.copy.setEnabled(done > 0)
        self.save.setEnabled(done > 0)
        self._show_choice()

    def _show_choice(self) -> None:
        row = self._chosen()
        figure = self.model.figure(row) if row is not None else None
        self.open_experiment.setEnabled(figure is not None)

    def _show_details(self) -> None:
        row = self._chosen()
        text = words.as_html(self.model.entry(row), self.model.figure(row)) if row is not None \
            else ""
        if text != self.details.property("shown"):
            self.details.setProperty("shown", text)
            self.details.setHtml(text)
        self._show_choice()

    # what is done

    def _open(self) -> None:
        row = self._chosen()
        figure = self.model.figure(row) if row is not None else None
        if figure is not None:
            self.wanted.emit(figure)

    def _stop_or_start(self) -> None:
        if self._check.is_running:
            self._check.stop()
        else:
            self._check.start(self.device.currentData())

    def _copy(self) -> None:
        names, rows = self.model.table()
        lines = ["\t".join(map(str, line)) for line in (names, *rows)]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _ask_where(self) -> None:
        dialog = file_dialog(self, self.tr("Save the figures"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.setNameFilter("CSV (*.csv)")
        dialog.selectFile("figures.csv")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._save)
        dialog.open()

    def _save(self, path: str) -> None:
        what = Exportable(self.tr("the published figures"), self.table, self.model.table)
        try:
            export(what, Path(path))
        except InputError as error:
            self._failed(error)
        else:
            self._saved(Path(path))

    def reject(self) -> None:
        """However it is closed, the check ends; what has been found stays."""
        self._check.stop()
        super().reject()
