"""Rows that one column predicts by a threshold, and how many of them are so by another."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from engine.bounds import RealBounds
from gui.data.table.condition_fields import ConditionFields
from gui.model.tensors.tensor_work import TensorWork
from gui.widgets.card import muted, wrapped
from gui.widgets.fields.number_field import NumberField
from gui.widgets.numbers import four, signed
from gui.widgets.plain import Label
from gui.widgets.tables.number_table import Cell, NumberTable

if TYPE_CHECKING:
    from engine.tensors.kinds.table.source import TableSource

_MOST = 200
"""Columns whose means are shown."""

_ANY = RealBounds(-1e30, 1e30)


class ThresholdsPanel(QWidget):
    """On the raw values, whatever the steps are."""

    def __init__(self, work: TensorWork) -> None:
        super().__init__()
        self._work = work
        self._source: TableSource | None = None
        self.predicted, self.actual = (
            ConditionFields(self.tr("Predicted: rows with")),
            ConditionFields(self.tr("Actual: rows with")),
        )
        self.result = NumberTable(self.tr("What the threshold catches"))
        self.result.setToolTip(wrapped(self.tr(
            "Precision: of the rows that are predicted, the share that is so. Recall: of the rows "
            "that are so, the share that is predicted."
        )))
        self.code = Label()
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.low, self.high = NumberField(_ANY), NumberField(_ANY)
        self.low.setAccessibleName(self.tr("Bad, up to"))
        self.high.setAccessibleName(self.tr("Good, from"))
        self.about = muted()
        self.means = NumberTable(self.tr("Means of the groups"))
        bounds = QHBoxLayout()
        for name, field in ((self.tr("bad: up to"), self.low), (self.tr("good: from"), self.high)):
            label = muted(name)
            label.setBuddy(field)
            bounds.addWidget(label)
            bounds.addWidget(field)
        bounds.addStretch()
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 4, 0, 0)
        for widget in (self.predicted, self.actual, self.result, self.code, self.about):
            column.addWidget(widget)
        column.addLayout(bounds)
        column.addWidget(self.means)
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(whole)
        area.setAccessibleName(self.tr("Thresholds"))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)
        for fields in (self.predicted, self.actual):
            fields.edited.connect(self._show)
        self.low.valueChanged.connect(self._show)
        self.high.valueChanged.connect(self._show)
        work.opened.connect(self._on_opened)

    def _on_opened(self) -> None:
        """A million rows are summed up only where somebody looks."""
        if self.isVisible():
            self._begin()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._work.source is not self._source:
            self._begin()

    def _begin(self) -> None:
        """Another table: as the tutorial does, a threshold at the mean of the middle group."""
        from engine.tensors.kinds.table.source import TableSource
        from engine.tensors.thresholds import groups

        source = self._work.source
        if not isinstance(source, TableSource):
            return
        self._source = source
        raw, names = source.parts[0].raw, [each.name for each in source.columns]
        last = len(names) - 1
        first = names.index("total sulfur dioxide") if "total sulfur dioxide" in names else 0
        least, most = float(raw[:, last].min()), float(raw[:, last].max())
        low, high = _short(least), _short(least + 2 * (most - least) / 3)
        for field, value in ((self.low, low), (self.high, high)):
            with QSignalBlocker(field):
                field.show_value(value)
        middle = groups(raw, raw[:, last], low, high)[1]
        mean = middle.means[first] if middle.count else float(raw[:, first].mean())
        self.predicted.show_condition(names, first, "<", _short(mean))
        self.actual.show_condition(
            names, last, ">", _short(math.floor(float(raw[:, last].mean()))))
        self._show()

    def _show(self) -> None:
        from engine.tensors.thresholds import caught, caught_code, groups

        source = self._source
        if source is None:
            return
        raw = source.parts[0].raw
        predicted, actual = self.predicted.condition(), self.actual.condition()
        found = caught(raw, predicted, actual)
        self.result.set_form([self.tr("predicted"), "100000", "0.00000"], 3)
        self.result.show_rows([
            [Cell(self.tr("predicted"), quiet=True), Cell(f"{found.predicted:,}"),
             Cell(self.tr("precision {share}").format(share=_share(found.precision)))],
            [Cell(self.tr("actual"), quiet=True), Cell(f"{found.actual:,}"),
             Cell(self.tr("recall {share}").format(share=_share(found.recall)))],
            [Cell(self.tr("both"), quiet=True), Cell(f"{found.matches:,}"), Cell()],
        ])
        self.code.setText(caught_code(predicted, actual))
        target = source.columns[-1].name
        self.about.setText(self.tr("Means of each column, by “{target}”").format(target=target))
        low, high = float(self.low.value()), float(self.high.value())
        parts = groups(raw[:, :-1], raw[:, -1], low, max(low, high))
        names = (self.tr("bad"), self.tr("mid"), self.tr("good"))
        rows = [[Cell(), *(Cell(f"{name} ({part.count:,})", quiet=True)
                           for name, part in zip(names, parts, strict=True))]]
        rows += [
            [Cell(column.name, quiet=True), *(Cell(four(part.means[index])) for part in parts)]
            for index, column in enumerate(source.columns[:-1][:_MOST])
        ]
        self.means.set_form([*[""] * 4], len(rows))
        self.means.show_rows(rows)


def _share(value: float) -> str:
    return "–" if math.isnan(value) else signed(value)


def _short(value: float) -> float:
    return float(f"{value:.5g}")
