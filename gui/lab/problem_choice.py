"""Which problem: a button for each, its story, and its formulas."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.lab.problem import Problem
from engine.lab.recipe import LabRecipe, ProblemKey
from gui.lab.problem_words import formulas, inputs, stories, story, titles
from gui.widgets.card import wrapped
from gui.widgets.plain import Label

_ABOVE = 3
"""Buttons in the first row; the others share the second."""


class Story(Label):
    """As high as the longest of the stories, so that nothing below moves."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._be_high_enough(event.size())

    def _be_high_enough(self, size: QSize) -> None:
        told, highest = self.text(), 0
        for text in stories().values():
            self.setText(text)
            highest = max(highest, self.heightForWidth(size.width()))
        self.setText(told)
        if highest != self.minimumHeight():
            self.setFixedHeight(highest)


class ProblemChoice(QWidget):
    """`chosen` carries the key of another problem."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[ProblemKey, QToolButton] = {}
        self._group = QButtonGroup(self)
        rows = [QHBoxLayout(), QHBoxLayout()]
        for index, (key, title) in enumerate(titles().items()):
            button = QToolButton()
            button.setText(title)
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._group.addButton(button)
            self.buttons[key] = button
            rows[index // _ABOVE].addWidget(button)
        self.story = Story()
        self.formulas = Label("\n")
        self.formulas.setObjectName("muted")
        self.formulas.setMinimumWidth(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        buttons = QVBoxLayout()
        buttons.setSpacing(4)
        for row in rows:
            row.setSpacing(4)
            buttons.addLayout(row)
        column.addLayout(buttons)
        column.addWidget(self.story)
        column.addWidget(self.formulas)

    def let_choose_table(self, is_there: bool) -> None:
        """Once one came from the Data page; until then it is said how that is done."""
        self.buttons["table"].setEnabled(is_there)
        self.buttons["table"].setToolTip("" if is_there else wrapped(self.tr(
            "Open a table on the Data page and press “Learn from this table” under Learn."
        )))

    def show_problem(self, problem: Problem, recipe: LabRecipe) -> None:
        self.buttons[problem.key].setChecked(True)
        self.story.setText(story(problem, recipe))
        self.story.setToolTip("")
        if recipe.given is not None:
            self.story.setToolTip(wrapped(inputs(recipe.given)))
        self.formulas.setText(formulas(problem, recipe))
