"""A condition on rows: a column, a sign, a value."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from engine.bounds import RealBounds
from gui.widgets.card import muted
from gui.widgets.fields.number_field import NumberField
from gui.widgets.fields.wheel import ComboBox

if TYPE_CHECKING:
    from engine.tensors.thresholds import Condition

_SIGNS = (("<", "<"), ("<=", "≤"), (">", ">"), (">=", "≥"))


class ConditionFields(QWidget):
    """`edited` tells that it is another condition."""

    edited = Signal()

    def __init__(self, what: str) -> None:
        super().__init__()
        self.column, self.sign = ComboBox(), ComboBox()
        self.value = NumberField(RealBounds(-1e30, 1e30))
        for sign, text in _SIGNS:
            self.sign.addItem(text, sign)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        label = muted(what)
        label.setBuddy(self.column)
        for widget, name in ((self.column, what), (self.sign, self.tr("sign")),
                             (self.value, self.tr("threshold"))):
            widget.setAccessibleName(name)
        for part in (label, self.column, self.sign, self.value):
            row.addWidget(part)
        row.addStretch()
        self.column.activated.connect(lambda _: self.edited.emit())
        self.sign.activated.connect(lambda _: self.edited.emit())
        self.value.valueChanged.connect(lambda _: self.edited.emit())

    def show_condition(self, names: Sequence[str], column: int, sign: str, value: float) -> None:
        """One to begin with."""
        with QSignalBlocker(self.column), QSignalBlocker(self.sign), QSignalBlocker(self.value):
            self.column.clear()
            self.column.addItems(list(names))
            self.column.setCurrentIndex(column)
            self.sign.setCurrentIndex(self.sign.findData(sign))
            self.value.show_value(value)

    def condition(self) -> Condition:
        """As it is set."""
        from engine.tensors.thresholds import Condition

        return Condition(
            max(0, self.column.currentIndex()), self.sign.currentData(), float(self.value.value()))
