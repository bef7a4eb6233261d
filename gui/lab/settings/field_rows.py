"""Rows of fields, each behind its label."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from gui.widgets.plain import Label


class FieldRows(QGridLayout):
    """All labels are as wide as the widest, once it is known."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(8)
        self.setVerticalSpacing(5)
        self.setColumnStretch(1, 1)
        self._labels: list[Label] = []

    def add(self, text: str, *fields: QWidget) -> None:
        """Fields that stand beside each other; the first one is the label's."""
        self._add(self.label(text, fields[0]), Qt.AlignmentFlag(0), *fields)

    def add_tall(self, text: str, field: QWidget, line_height: int) -> None:
        """A field of several lines, in pixels each; the label stands beside the first."""
        label = self.label(text, field)
        label.setMinimumHeight(line_height)
        self._add(label, Qt.AlignmentFlag.AlignTop, field)

    def label(self, text: str, field: QWidget) -> Label:
        """For a field that stands elsewhere."""
        label = Label(text)
        label.setBuddy(field)
        label.setToolTip(field.toolTip())
        if not field.accessibleName():
            field.setAccessibleName(re.sub(r"\(&.\)|&", "", text))
        self._labels.append(label)
        return label

    def widen_labels(self) -> None:
        """Every label is there."""
        widest = max(label.sizeHint().width() for label in self._labels)
        for label in self._labels:
            label.setMinimumWidth(widest)

    def _add(self, label: Label, alignment: Qt.AlignmentFlag, *fields: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        for field in fields:
            row.addWidget(field)
        line = self.rowCount()
        self.addWidget(label, line, 0, alignment)
        self.addLayout(row, line, 1)
