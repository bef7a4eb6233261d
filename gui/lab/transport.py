"""Run, step, go on to the end, stop; how fast; and where one is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.lab.actions import LabActions
from gui.lab.problem_words import named
from gui.model.session import Session
from gui.model.training.paces import PACES
from gui.widgets.card import wrapped
from gui.widgets.fields.wheel import Slider
from gui.widgets.layout.fold_row import FoldRow
from gui.widgets.numbers import in_full
from gui.widgets.plain import Label
from gui.widgets.steps.step_buttons import follow, keep_width


class LabTransport(QWidget):
    """Buttons that do what the lab's actions do, the pace, and two lines of figures."""

    def __init__(self, session: Session, actions: LabActions) -> None:
        super().__init__()
        self._session, self._lab = session, session.lab
        self.run, self.step, self.ten, self.to_end, self.stop, self.reset = (
            QPushButton() for _ in range(6)
        )
        self.run.setObjectName("primary")
        buttons = QHBoxLayout()
        for button, action in (
            (self.run, actions.run), (self.step, actions.step), (self.ten, actions.ten),
            (self.to_end, actions.to_end), (self.stop, actions.stop), (self.reset, actions.reset),
        ):
            buttons.addWidget(button)
            button.clicked.connect(lambda _=False, action=action: action.trigger())
            action.changed.connect(
                lambda button=button, action=action: follow(button, action, self.run))
            follow(button, action)
        words = (self.tr("Run more"), self.tr("Continue"), self.tr("Loading …"))
        keep_width(self.run, words)
        row = FoldRow(8)
        row.add(buttons, 0)
        row.add(self._pace_row(), 1)
        self.where, self.parameters = Label(), Label()
        for label in (self.where, self.parameters):
            label.setMinimumWidth(1)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(row)
        column.addWidget(self.where)
        column.addWidget(self.parameters)
        for fact in (self._lab.caught_up, self._lab.moved, self._lab.was_reset,
                     self._lab.recipe_changed):
            fact.connect(lambda: session.refresh_queue.ask(self, self.refresh))
        self.refresh()

    def _pace_row(self) -> QHBoxLayout:
        label = Label(self.tr("Pa&ce"))
        self.pace = Slider()
        self.pace.setRange(0, len(PACES) - 1)
        self.pace.setPageStep(1)
        self.pace.setMinimumWidth(70)
        self.pace.setAccessibleName(self.tr("Pace"))
        self.pace.setToolTip(wrapped(self.tr("How fast the model takes steps")))
        label.setBuddy(self.pace)
        self.pace_text = Label()
        self.pace_text.setObjectName("muted")
        self.pace_text.setMinimumWidth(max(map(
            self.pace_text.fontMetrics().horizontalAdvance,
            (self.tr("{n} steps/s").format(n=500), self.tr("full speed")),
        )))
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.pace, 1)
        row.addWidget(self.pace_text)
        self.pace.valueChanged.connect(lambda index: self._lab.set_pace(PACES[index]))
        self._lab.pace_changed.connect(self._show_pace)
        self.pace.speak(self.pace_text.text)
        self._show_pace()
        return row

    def _show_pace(self) -> None:
        pace = self._lab.pace
        self.pace.setValue(PACES.index(pace))
        self.pace_text.setText(
            self.tr("full speed") if pace is None else self.tr("{n} steps/s").format(n=pace)
        )

    def refresh(self) -> None:
        """Say which step is looked at, its loss, and the parameters after it."""
        lab = self._lab
        at, progress = lab.at, lab.progress
        if lab.is_newest:
            text = self.tr("step {step} of {steps}").format(
                step=at, steps=lab.recipe.end_of(at))
        else:
            text = self.tr("viewing step {step} of {steps}").format(
                step=at, steps=progress.steps)
        if at:
            text += self.tr(" · loss before update {loss}").format(loss=in_full(progress.loss(at)))
            if lab.problem.validation:
                text += self.tr(" · validation {loss}").format(
                    loss=in_full(float(progress.validation[at - 1])))
        self.where.setText(text)
        words = self.tr("after update: {parameters}") if at else self.tr("start: {parameters}")
        self.parameters.setText(
            words.format(parameters=named(lab.problem, lab.parameters))
        )
