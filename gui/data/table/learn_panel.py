"""Which column is to be predicted out of which: then the lab learns it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.bounds import RealBounds
from engine.errors import InputError
from gui.model.error_texts import explain
from gui.model.tensors.tensor_work import TensorWork
from gui.widgets.card import muted, wrapped
from gui.widgets.fields.number_field import NumberField
from gui.widgets.fields.wheel import ComboBox
from gui.widgets.plain import Label

if TYPE_CHECKING:
    from engine.tensors.kinds.table.source import TableSource


class LearnPanel(QWidget):
    """A linear model of a number, a logistic one of yes and no, in the lab's own loop."""

    def __init__(self, work: TensorWork) -> None:
        super().__init__()
        self._work = work
        self._source: TableSource | None = None
        self.target = ComboBox()
        self.target.setAccessibleName(self.tr("Target"))
        self.as_yes = QCheckBox(self.tr("as yes or no: yes above"))
        self.as_yes.setToolTip(wrapped(self.tr(
            "Then the model gives a probability (logistic regression) and not a number (linear "
            "regression)."
        )))
        self.above = NumberField(RealBounds(-1e30, 1e30))
        self.above.setAccessibleName(self.tr("Yes above"))
        self.inputs = QListWidget()
        self.inputs.setAccessibleName(self.tr("Inputs"))
        self.kind = muted()
        self.kind.setWordWrap(True)
        self.refused = Label()
        self.refused.setObjectName("refusal")
        self.refused.setWordWrap(True)
        self.refused.hide()
        self.learn = QPushButton(self.tr("Learn from this table"))
        self.learn.setObjectName("primary")
        self._lay_out()
        self.target.activated.connect(self._on_target)
        self.as_yes.clicked.connect(self._say)
        self.inputs.itemChanged.connect(self._say)
        self.learn.clicked.connect(self._on_learn)
        work.opened.connect(self._begin)
        self._begin()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        label = muted(self.tr("Target"))
        label.setBuddy(self.target)
        for widget in (label, self.target, self.as_yes, self.above):
            row.addWidget(widget)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addLayout(row)
        column.addWidget(muted(self.tr("Inputs")))
        column.addWidget(self.inputs, 1)
        column.addWidget(self.kind)
        column.addWidget(self.refused)
        column.addWidget(self.learn, 0, Qt.AlignmentFlag.AlignLeft)

    def _begin(self) -> None:
        from engine.tensors.kinds.table.source import TableSource
        from engine.tensors.kinds.table.to_learn import can_be_target

        source = self._work.source
        if not isinstance(source, TableSource):
            return
        self._source = source
        with QSignalBlocker(self.target):
            self.target.clear()
            for index, column in enumerate(source.columns):
                if can_be_target(column):
                    self.target.addItem(column.name, index)
            self.target.setCurrentIndex(self.target.count() - 1)
        self._on_target()

    def _on_target(self) -> None:
        """Another target: all else are inputs, and its mean is the threshold."""
        from engine.tensors.kinds.table.to_learn import is_yes_no, usual_inputs
        from engine.tensors.kinds.table.words import is_prose

        source, target = self._source, self.target.currentData()
        if source is None or target is None:
            self.learn.setEnabled(False)
            return
        self.learn.setEnabled(True)
        two = is_yes_no(source.columns[target])
        for widget in (self.as_yes, self.above):
            widget.setVisible(not two)
        self.as_yes.setChecked(False)
        self.above.show_value(float(f"{float(source.parts[0].raw[:, target].mean()):.3g}"))
        usual = usual_inputs(source, target)
        with QSignalBlocker(self.inputs):
            self.inputs.clear()
            for index, column in enumerate(source.columns):
                if index == target:
                    continue
                item = QListWidgetItem(
                    self.tr("{name}: its most frequent words").format(name=column.name)
                    if is_prose(column) else column.name)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setData(Qt.ItemDataRole.UserRole, index)
                item.setCheckState(Qt.CheckState.Checked if index in usual
                                   else Qt.CheckState.Unchecked)
                self.inputs.addItem(item)
        self._say()

    @property
    def chosen(self) -> tuple[int, ...]:
        """The columns ticked."""
        items = (self.inputs.item(row) for row in range(self.inputs.count()))
        return tuple(each.data(Qt.ItemDataRole.UserRole) for each in items
                     if each.checkState() == Qt.CheckState.Checked)

    @property
    def _is_yes_no(self) -> bool:
        from engine.tensors.kinds.table.to_learn import is_yes_no

        assert self._source is not None
        return self.as_yes.isChecked() or is_yes_no(
            self._source.columns[self.target.currentData()])

    def _say(self) -> None:
        self.refused.hide()
        self.above.setEnabled(self.as_yes.isChecked())
        self.kind.setText(
            self.tr("Logistic regression: a weight for each input, and out of their sum the "
                    "probability of yes. A fifth of the rows is kept for validation.")
            if self._is_yes_no else
            self.tr("Linear regression: a weight for each input, and their sum is the prediction. "
                    "A fifth of the rows is kept for validation."))

    def _on_learn(self) -> None:
        from engine.tensors.kinds.table.to_learn import examples_of
        from engine.tensors.thresholds import Condition

        source, target, files = self._source, self.target.currentData(), self._work.files
        if source is None or files is None:
            return
        yes = (Condition(target, ">", float(self.above.value()))
               if self.as_yes.isChecked() and not self.as_yes.isHidden() else None)
        try:
            given = examples_of(source, self.chosen, target, yes,
                                files.paths[0] if files.paths else None)
        except InputError as error:
            self.refused.setText(explain(error))
            self.refused.show()
            return
        self._work.learn(given)
