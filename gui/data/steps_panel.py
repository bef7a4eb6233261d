"""The steps: ticked, moved, typed, taken back; and why one of them is refused."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSignalBlocker
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QToolButton,
    QWidget,
)

from engine.errors import InputError
from gui.data.fact_words import say
from gui.data.steps_delegate import StepsDelegate
from gui.data.steps_model import StepsModel
from gui.model.error_texts import explain
from gui.model.tensors.tensor_work import TensorWork
from gui.model.undo import REDO_KEYS
from gui.widgets.card import Card, wrapped
from gui.widgets.fields.refusal import Refusal
from gui.widgets.icons import icon
from gui.widgets.plain import Label


class StepsPanel(Card):
    """A row that is chosen is the step looked at."""

    def __init__(self, work: TensorWork) -> None:
        super().__init__(self.tr("Step by step"))
        self._work = work
        self.steps = StepsModel(work)
        self.list = QListView()
        self.list.setModel(self.steps)
        self.list.setItemDelegate(StepsDelegate(self.list))
        self.list.setAccessibleName(self.tr("Steps from the raw values to the tensor"))
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)  # its lines break anew
        self.list.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        self._row_before = -1  # the model was reset
        self.steps.modelAboutToBeReset.connect(self._note_row)
        self.steps.modelReset.connect(self._choose_again)
        self.why = Label()
        self.why.setObjectName("refusal")
        self.why.setWordWrap(True)
        self.why.hide()
        self.typed = QLineEdit()
        self.typed.setPlaceholderText(self.tr("Add a step, such as x.permute(2, 0, 1)"))
        self.typed.setAccessibleName(self.tr("A step to add"))
        self.typed.returnPressed.connect(self._add)
        self.refusal = Refusal(self.typed)
        self.typed.textEdited.connect(self.refusal.withdraw)
        self._buttons: dict[str, QToolButton] = {}
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.why)
        self.body.addWidget(self.typed)
        self.body.addWidget(self._row())
        work.changed.connect(self._on_changed)
        work.pointed.connect(self._choose)
        for keys, key in ((("Ctrl+Z",), "undo"), (REDO_KEYS, "redo"), (("Del",), "remove")):
            for each in keys:
                shortcut = QShortcut(QKeySequence(each), self.list)
                shortcut.activated.connect(self._buttons[key].click)
        self._on_changed()

    def _row(self) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        lines = self._work.list
        for key, tip, command in (
            ("up", self.tr("Do this step earlier"), lambda: lines.move(self._line, -1)),
            ("down", self.tr("Do this step later"), lambda: lines.move(self._line, 1)),
            ("remove", self.tr("Take this step out of the list (Del)"),
             lambda: lines.remove(self._line)),
            ("undo", self.tr("Take back the last change of the list (Ctrl+Z)"), lines.undo),
            ("redo", self.tr("Make the change again (Ctrl+Shift+Z)"), lines.redo),
        ):
            button = self._buttons[key] = QToolButton()
            button.setIcon(icon("clear" if key == "remove" else key))
            button.setToolTip(wrapped(tip))
            button.setAccessibleName(tip)
            button.clicked.connect(
                lambda _=False, command=command: self._work.edit(command())
            )
            layout.addWidget(button)
        layout.addStretch()
        return row

    def button(self, key: str) -> QToolButton:
        """One of up, down, remove, undo, redo."""
        return self._buttons[key]

    @property
    def _line(self) -> int:
        """The chosen row as an index of the list of lines; −1 for the raw values."""
        return self.list.currentIndex().row() - 1

    def _add(self) -> None:
        """Behind the chosen row, or at the end."""
        row = self._line + 1 if self.list.currentIndex().isValid() else len(self._work.lines)
        try:
            self._work.type_line(row, self.typed.text(), instead=False)
        except InputError as error:
            self.refusal.refuse(explain(error))
            return
        self.typed.clear()

    def _on_chosen(self, index: QModelIndex, before: QModelIndex) -> None:
        number = self.steps.number_of(index.row()) if index.isValid() else None
        if number is not None and self._work.steps[number].is_done:
            self._work.look_at(number)
        self._enable()

    def _on_changed(self) -> None:
        refused = next((each for each in self._work.steps if each.refusal is not None), None)
        remark = next((each.remark for each in self._work.steps if each.remark is not None), None)
        self.why.setVisible(refused is not None or remark is not None)
        if remark is not None:
            self.why.setText(say(remark))
        if refused is not None and refused.refusal is not None:
            words, explanation = refused.refusal.words, say(refused.refusal.explanation)
            self.why.setText(
                self.tr("torch says: “{words}” {explanation}").format(
                    words=words, explanation=explanation
                ) if words else explanation
            )
        self._enable()

    def _choose(self) -> None:
        if self._work.steps:
            row = self.steps.row_of(self._work.at)
            if row is not None and self.list.currentIndex().row() != row:
                self.list.setCurrentIndex(self.steps.index(row))
        self._enable()

    def _note_row(self) -> None:
        self._row_before = self.list.currentIndex().row()

    def _choose_again(self) -> None:
        """The row that was chosen, without looking at its step: that is not done yet."""
        row = min(self._row_before, self.steps.rowCount() - 1)
        with QSignalBlocker(self.list.selectionModel()):
            self.list.setCurrentIndex(self.steps.index(row))
        self._enable()

    def _enable(self) -> None:
        lines, line = self._work.list, self._line
        self._buttons["up"].setEnabled(line > 0)
        self._buttons["down"].setEnabled(0 <= line < len(lines.lines) - 1)
        self._buttons["remove"].setEnabled(line >= 0)
        self._buttons["undo"].setEnabled(lines.can_undo)
        self._buttons["redo"].setEnabled(lines.can_redo)
        self.typed.setEnabled(self._work.source is not None)
