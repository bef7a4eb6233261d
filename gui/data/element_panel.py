"""Where an element comes from: its way back through every step to the place in the file."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea

from engine.errors import InputError
from gui.data.fact_words import say
from gui.model.error_texts import explain
from gui.model.tensors.tensor_work import TensorWork
from gui.widgets.card import Card, muted
from gui.widgets.fields.refusal import Refusal
from gui.widgets.numbers import seven_figures
from gui.widgets.plain import Label
from gui.widgets.tables.number_table import Cell, NumberTable

_LONGEST = 24
"""Characters of a step in the table: so that the sums beside it are seen."""


class ElementPanel(Card):
    """The index can be typed; the table has a row per step, the element itself at the top."""

    def __init__(self, work: TensorWork) -> None:
        super().__init__(self.tr("Where this element comes from"))
        self._work = work
        self.index = QLineEdit()
        self.index.setAccessibleName(self.tr("Index of the element"))
        self.index.setToolTip(self.tr("Type an index, such as [0, 12, 5], and press Enter"))
        self.index.setMaximumWidth(180)
        self.index.returnPressed.connect(self._on_typed)
        self.refusal = Refusal(self.index)
        self.index.textEdited.connect(self.refusal.withdraw)
        self.value = Label()
        head = QHBoxLayout()
        head.addWidget(muted(self.tr("x at")))
        head.addWidget(self.index)
        head.addWidget(self.value, 1)
        self.place = Label()
        self.place.setWordWrap(True)
        self.place.setAccessibleName(self.tr("The place in the file"))
        self.table = NumberTable(self.tr("The element at every step"))
        around = QScrollArea()
        around.setWidgetResizable(False)
        around.setFrameShape(QScrollArea.Shape.NoFrame)
        around.setWidget(self.table)
        around.setAccessibleName(self.tr("The element at every step"))
        around.viewport().setAutoFillBackground(False)
        self.table.setAutoFillBackground(False)
        self.body.addLayout(head)
        self.body.addWidget(self.place)
        self.body.addWidget(around, 1)
        work.pointed.connect(self._show)

    def _on_typed(self) -> None:
        from engine.tensors.operations.operation import Element

        try:
            parts = self.index.text().strip().strip("[]()").replace(",", " ").split()
            part = self._work.element.part if self._work.element is not None else 0
            try:
                index = tuple(map(_whole, parts))
            except ValueError as error:
                raise InputError(
                    "“{text}” is no index. Type whole numbers, one per dimension, such as "
                    "[0, 12, 5].", text=self.index.text(),
                ) from error
            self._work.point(Element(part, index))
        except InputError as error:
            self.refusal.refuse(explain(error))

    def _show(self) -> None:
        work = self._work
        self.refusal.withdraw()
        crossings, places = work.trace()
        if not crossings or work.element is None:
            self.index.setText("")
            self.value.setText("")
            self.place.setText(self.tr("This element was left out by a step before this one.")
                               if work.steps else "")
            self.table.show_rows([])
            return
        first = crossings[0]
        self.index.setText(str(list(first.element.index)))
        self.value.setText(f"= {seven_figures(first.value)}")
        self.place.setText("\n".join(map(say, places)))
        rows = [tuple(Cell(text, quiet=True) for text in (
            self.tr("step"), self.tr("index"), self.tr("value"), self.tr("by hand"),
            self.tr("offset in the storage"),
        ))]
        for crossing in crossings:
            step = work.steps[crossing.step]
            tensor = step.values[crossing.element.part]
            name = (self.tr("raw values") if step.operation is None
                    else step.operation.typed())
            hand = crossing.by_hand
            if crossing.count > 1:
                hand = self.tr("{sum}, of {count} elements").format(sum=hand, count=crossing.count)
            rows.append((
                Cell(_shortened(name)), Cell(str(list(crossing.element.index))),
                Cell(seven_figures(crossing.value)), Cell(hand),
                Cell(_offset(crossing.element.index, tensor.stride(),
                             int(tensor.storage_offset()), crossing.offset)),
            ))
        self.table.set_form(("",) * 5, len(rows))
        self.table.show_rows(rows)
        self.table.resize(self.table.sizeHint())


def _whole(text: str) -> int:
    """Raises ValueError for what is none, or a part of one: 1,000 is not 1 and 0."""
    number = int(text)
    if "_" in text or (len(text) > 1 and text[0] == "0"):  # thousands are never set apart
        raise ValueError
    return number


def _shortened(name: str) -> str:
    """Whole it stands among the steps, beside the table."""
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST - 1]}…"


def _offset(index: tuple[int, ...], strides: tuple[int, ...], begin: int, offset: int) -> str:
    """The sum: 1·3 + 2·1 = 5."""
    sums = [f"{each}·{stride}" for each, stride in zip(index, strides, strict=True)]
    if begin:
        sums.insert(0, str(begin))
    return f"{' + '.join(sums) or '0'} = {offset}"
