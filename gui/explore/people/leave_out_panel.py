"""Starting, watching and cancelling the runs that leave one person out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.model.error_texts import explain
from gui.model.experiments.leave_out import Begin, LeaveOut, with_drawings
from gui.widgets.card import muted, wrapped
from gui.widgets.fields.wheel import ComboBox
from gui.widgets.thin_progress import ThinProgress


class LeaveOutPanel(QWidget):
    """`asked`: the button was pressed, with how each run is to begin."""

    asked = Signal(str)  # Begin

    def __init__(self, leave_out: LeaveOut) -> None:
        super().__init__()
        self._leave_out = leave_out
        self.button = QPushButton(self.tr("Leave each person out"))
        self.button.setToolTip(wrapped(self.tr(
            "For each collection in turn a new model is trained on MNIST and on all the other "
            "collections, and then measured on that one. It shows how well a model does on a hand "
            "that it has never seen. Your own model is not touched."
        )))
        self.begin = ComboBox()
        self.begin.setAccessibleName(self.tr("Where each run begins"))
        self.begin.addItem(self.tr("from the start in the settings"), "start")
        self.begin.addItem(self.tr("from the current model"), "model")
        self.begin.setToolTip(wrapped(self.tr(
            "A current model that was trained on somebody's drawings has seen their hand already: "
            "then it is better to begin from the start."
        )))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.bar = ThinProgress(self.tr("How far it is"))
        self.bar.setMaximumWidth(160)
        self.state = muted(" ")
        self.state.setWordWrap(True)
        row = QHBoxLayout()
        for widget in (self.button, self.begin, self.cancel, self.bar):
            row.addWidget(widget)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.state)
        self.button.clicked.connect(lambda: self.asked.emit(self.begin.currentData()))
        self.cancel.clicked.connect(lambda: leave_out.stop())

    @property
    def begins_from(self) -> Begin:
        found: Begin = self.begin.currentData()
        return found

    def show_state(self, can_start: bool, results: str) -> None:
        """can_start: there are people and torch. results: said when nothing goes on."""
        leave_out, running = self._leave_out, self._leave_out.is_running
        self.button.setEnabled(can_start and not running)
        self.begin.setEnabled(can_start and not running)
        self.cancel.setEnabled(running)
        for widget in (self.cancel, self.bar):
            policy = widget.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            widget.setSizePolicy(policy)
            widget.setVisible(running)
        if running:
            self._show_progress()
        elif leave_out.error is not None:
            self.state.setText(explain(leave_out.error))
        elif leave_out.plan is not None and not leave_out.is_complete:
            self.state.setText(" ".join((self.tr("Canceled before the end."), results)).strip())
        else:
            self.state.setText(results or " ")

    def _show_progress(self) -> None:
        leave_out = self._leave_out
        assert leave_out.plan is not None
        persons = with_drawings(leave_out.plan.persons)
        if leave_out.at is None:
            self.bar.setRange(0, len(persons))
            self.bar.setValue(0)
            self.state.setText(self.tr("Preparing …"))
            return
        person, step, steps = leave_out.at
        place = persons.index(person)
        self.bar.setRange(0, len(persons) * 1000)
        self.bar.setValue(place * 1000 + 1000 * step // steps)
        self.state.setText(self.tr(
            "{place} of {all}: training without “{name}”, step {step} of {steps}"
        ).format(place=place + 1, all=len(persons), name=person.name, step=f"{step:,}",
                 steps=f"{steps:,}"))
