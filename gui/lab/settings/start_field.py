"""Where the parameters begin: a box for each."""

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from engine.lab.problem import Problem
from engine.lab.recipe import START
from gui.widgets.card import muted, wrapped
from gui.widgets.fields.number_field import NumberField
from gui.widgets.plain import Label

_MOST = 4
"""Parameters that have a box each."""


class StartField(QWidget):
    """`edited` carries k numbers, or None: begin where the problem does by itself."""

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setToolTip(wrapped(self.tr(
            "The parameters before the first step. The arrow restores the problem's default start."
        )))
        self._start: tuple[float, ...] = ()
        self.labels = [Label() for _ in range(_MOST)]
        self.boxes = [NumberField(START) for _ in range(_MOST)]
        self.own = QToolButton()
        self.own.setText("↺")
        self.own.setAccessibleName(self.tr("The problem's default start"))
        self.own.setToolTip(wrapped(self.own.accessibleName()))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(4)
        for index, (label, box) in enumerate(zip(self.labels, self.boxes, strict=True)):
            label.setMinimumWidth(label.fontMetrics().horizontalAdvance("w2"))
            label.setBuddy(box)
            if index % 2:  # nearer to its own box than to the one before
                label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            box.setMinimumWidth(60)
            box.setButtonSymbols(NumberField.ButtonSymbols.NoButtons)
            column = 2 * (index % 2)
            grid.addWidget(label, index // 2, column)
            grid.addWidget(box, index // 2, column + 1)
            grid.setColumnStretch(column + 1, 1)
            box.valueChanged.connect(lambda value, index=index: self._edited(index, value))
            for widget in (label, box):  # their room stays
                policy = widget.sizePolicy()
                policy.setRetainSizeWhenHidden(True)
                widget.setSizePolicy(policy)
        self.many = muted()
        self.many.setWordWrap(True)
        self.many.hide()
        grid.addWidget(self.many, 0, 0, 2, 4)
        grid.addWidget(self.own, 0, 4)
        self.own.clicked.connect(lambda: self.edited.emit(None))

    def show_start(self, problem: Problem, is_own: bool) -> None:
        self._start = problem.start
        self.own.setEnabled(not is_own)
        count = len(problem.names)
        self.many.setVisible(count > _MOST)
        many = (self.tr("{count} numbers, all 0 at first.") if problem.key == "table"
                else self.tr("{count} numbers: drag the corners in the plot."))
        self.many.setText(many.format(count=count) if count > _MOST else "")
        for index, (label, box) in enumerate(zip(self.labels, self.boxes, strict=True)):
            has = index < count <= _MOST
            label.setVisible(has)
            box.setVisible(has)
            if has:
                label.setText(problem.names[index])
                box.setAccessibleName(self.tr("Start of {name}").format(name=problem.names[index]))
                box.show_value(_short(problem.start[index]))

    def _edited(self, index: int, value: float) -> None:
        start = list(self._start)
        start[index] = value
        self.edited.emit(tuple(start))


def _short(value: float) -> float:
    """A number drawn in float32, which steps are taken in, without digits that say nothing."""
    narrow = np.float32(value)
    return float(str(narrow)) if float(narrow) == value else value
