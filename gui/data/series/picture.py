"""One column of a time series: days × hours as a picture, and its curve over all hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from gui.data.fact_words import facts, say
from gui.data.series.plots import CurvePlot, DaysPlot
from gui.data.tensor_picture import TensorPicture
from gui.widgets.card import muted
from gui.widgets.fields.wheel import ComboBox
from gui.widgets.layout.splitter import Splitter

if TYPE_CHECKING:
    from engine.tensors.kinds.series.source import SeriesSource
    from engine.tensors.operations.operation import Element
    from engine.tensors.pipeline import TensorStep
    from engine.tensors.source import Source


class SeriesPicture(TensorPicture):
    """Steps whose dimensions are hours and columns, or days, hours and columns in any order."""

    def __init__(self) -> None:
        super().__init__()
        self._step: TensorStep | None = None
        self._source: SeriesSource | None = None
        self._names: tuple[str, ...] = ()
        self._dates: list[str] = []
        self._at: Element | None = None
        self.column = ComboBox()
        self.column.setAccessibleName(self.tr("Column"))
        self.facts = muted()
        self.facts.setMinimumWidth(1)
        self.facts.setWordWrap(True)
        self.days, self.curve = DaysPlot(), CurvePlot()
        self.none = muted(self.tr(
            "Only the tab Numbers can show what there is after this step."))
        self.none.setWordWrap(True)
        row = QHBoxLayout()
        label = muted(self.tr("Column"))
        label.setBuddy(self.column)
        row.addWidget(label)
        row.addWidget(self.column)
        row.addWidget(self.facts, 1)
        split = Splitter(self.tr("Divider between days and curve"))
        split.addWidget(self.days)
        split.addWidget(self.curve)
        self._split = split
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addLayout(row)
        column.addWidget(self.none)
        column.addWidget(split, 1)
        self.column.activated.connect(self._on_column)
        self.days.chosen.connect(self._on_day)
        self.curve.chosen.connect(self._on_hour)

    def show_step(self, source: Source, step: TensorStep) -> None:
        from engine.tensors.kinds.series.source import SeriesSource

        self._step = step if isinstance(source, SeriesSource) else None
        self.facts.setText(facts(step))
        values = self._values()
        is_shown = values is not None
        self.none.setVisible(not is_shown)
        self._split.setVisible(is_shown)
        self.column.setEnabled(is_shown)
        if values is None or not isinstance(source, SeriesSource):
            return
        self._source = source
        self._dates = [str(each)[:10] for each in source.hours[::self._hours()]]
        names = [each.name for each in source.columns][: values.shape[1]]
        names += [self.tr("one-hot {number}").format(number=number)
                  for number in range(values.shape[1] - len(names))]
        if tuple(names) != self._names:
            self._names = tuple(names)
            before = self.column.currentText()
            with QSignalBlocker(self.column):
                self.column.clear()
                self.column.addItems(names)
                self.column.setCurrentIndex(max(0, self.column.findText(before)))
        self._draw()

    def mark(self, elements: tuple[Element, ...]) -> None:
        self._at = elements[0] if elements else None
        place = None if self._at is None else self._place(self._at.index)
        if place is None or self._values() is None:
            self.days.mark(None)
            self.curve.mark(None)
            return
        hour, column = place
        if column != self.column.currentIndex():
            with QSignalBlocker(self.column):
                self.column.setCurrentIndex(column)
            self._draw()
        self.days.mark(hour)
        self.curve.mark(hour)

    def _order(self) -> tuple[int, ...] | None:
        """Where days, hours and columns are among the dimensions; days may be in none."""
        if self._step is None or len(self._step.values) != 1:
            return None
        axes = self._step.axes
        time = next((each for each in ("hour", "row") if axes.count(each) == 1), "")
        days = next((each for each in ("day", "unknown") if axes.count(each) == 1), "")
        if not time or axes.count("column") != 1 or len(axes) != 2 + bool(days):
            return None
        order = axes.index(time), axes.index("column")
        return (axes.index(days), *order) if days else order

    def _values(self) -> np.ndarray | None:
        """(hours, columns) of what there is after the step."""
        order = self._order()
        if order is None or self._step is None:
            return None
        tensor = self._step.values[0].permute(order)
        return tensor.reshape(-1, tensor.shape[-1]).numpy() if tensor.numel() else None

    def _place(self, index: tuple[int, ...]) -> tuple[int, int] | None:
        """An element's hour, counted from the first, and its column."""
        order = self._order()
        if order is None or len(index) != len(order):
            return None
        *time, column = (index[each] for each in order)
        return (time[0] if len(time) == 1 else time[0] * self._hours() + time[1]), column

    def _hours(self) -> int:
        """Rows of the file that make a row of the picture."""
        order = self._order()
        if order is None or len(order) == 2 or self._step is None:
            return self._source.rows_a_day if self._source is not None else 24
        return int(self._step.values[0].shape[order[1]])

    def _draw(self) -> None:
        values = self._values()
        if values is None:
            return
        column = values[:, max(0, self.column.currentIndex())]
        hours = self._hours()
        whole = len(column) // hours * hours
        self.days.show_days(column[:whole].reshape(-1, hours), self._dates, self._across(hours))
        is_hourly = self._source is None or self._source.is_hourly
        self.curve.show_curve(column, self.column.currentText(), is_hourly)

    def _across(self, hours: int) -> str:
        """What is counted along a row of the picture; empty for the hours of a day."""
        from engine.tensors.kinds.series.found import distance_words

        source = self._source
        if source is None or source.is_hourly:
            return ""
        if not source.has_days or hours != source.rows_a_day:
            return self.tr("row of the file, counted along the view's")
        return self.tr("row of the day, {distance} each").format(
            distance=say(distance_words(source.apart)))

    def _on_column(self, column: int) -> None:
        self._draw()
        hour = 0 if self._at is None else (self._place(self._at.index) or (0, 0))[0]
        self._point(hour)

    def _on_day(self, day: int, hour: int) -> None:
        self._point(day * self._hours() + hour)

    def _on_hour(self, hour: int) -> None:
        self._point(hour)

    def _point(self, hour: int) -> None:
        from engine.tensors.operations.operation import Element

        order = self._order()
        if order is None:
            return
        place = (hour,) if len(order) == 2 else divmod(hour, self._hours())
        index = [0] * len(order)
        for dimension, value in zip(order, (*place, self.column.currentIndex()), strict=True):
            index[dimension] = value
        self.pointed.emit(Element(0, tuple(index)))
