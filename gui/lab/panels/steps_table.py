"""Every step in numbers; a click on a row goes to that step."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QPushButton, QSizePolicy, QTableView

from gui.lab.lab_view import LabView
from gui.lab.panels.steps_model import StepsModel
from gui.model import notices
from gui.model.session import Session
from gui.widgets.export import Exportable, ask_where
from gui.widgets.tables.read_only import make_read_only


class TablePanel(LabView):
    """A row a step. It follows the step looked at, and reads only the rows that are seen."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        self._noticed = session.noticed
        self.what.setText(self.tr(
            "Losses and gradients are measured before each update. Click a row to go there."
        ))
        self.model = StepsModel(self.lab)
        self.rows = QTableView()
        self.rows.setModel(self.model)
        self.rows.setAccessibleName(self.tr("The steps of the run"))
        make_read_only(self.rows)
        self.rows.setWordWrap(False)
        # rows of one height are laid out without being looked at, a hundred thousand as one
        down = self.rows.verticalHeader()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(self.fontMetrics().height() + 6)
        self.rows.setMinimumHeight(110)
        self.rows.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.save = QPushButton(self.tr("Save as CSV …"))
        self.save.setToolTip(self.tr("All steps, with every digit"))
        self.body.addWidget(self.rows, 1)
        self.body.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        self.exports = (Exportable(self.tr("the steps"), self.rows, self.model.table),)
        self._follows = False
        self._fit_columns()
        self.lab.was_reset.connect(self._on_reset)
        self.rows.selectionModel().currentRowChanged.connect(self._on_row)
        self.save.clicked.connect(self._on_save)

    def _on_reset(self) -> None:
        """At once, seen or not: the rows of another problem's run cannot be read from this one."""
        self._follows = True
        self.model.catch_up(anew=True)
        self._fit_columns()
        self._follows = False

    def refresh(self) -> None:
        self._follows = True
        self.model.catch_up()
        index = self.model.index(self.lab.at, max(self.rows.currentIndex().column(), 0))
        if index.row() != self.rows.currentIndex().row():
            self.rows.setCurrentIndex(index)
        across = self.rows.horizontalScrollBar()
        left = across.value()
        self.rows.scrollTo(index)
        across.setValue(left)
        self.save.setEnabled(self.lab.progress.steps > 0)
        self._follows = False

    def _fit_columns(self) -> None:
        """Wide enough for any float32, and for the words above."""
        metrics, across = self.rows.fontMetrics(), self.rows.horizontalHeader()
        number = metrics.horizontalAdvance("−1.23456789e+38")
        for column in range(self.model.columnCount()):
            sample = metrics.horizontalAdvance("100,000") if column == 0 else number
            across.resizeSection(column, 14 + max(sample, across.sectionSizeHint(column)))
        self.rows.setColumnHidden(2, not self.lab.problem.validation)

    def _on_row(self, row: QModelIndex) -> None:
        if not self._follows and row.isValid():
            self.lab.go(row.row())

    def _on_save(self) -> None:
        ask_where(
            self.exports[0], "csv", self.window(),
            lambda path: self._noticed.emit(notices.saved(path)),
            lambda error: self._noticed.emit(notices.failed(error)),
        )
