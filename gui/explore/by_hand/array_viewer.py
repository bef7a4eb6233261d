"""One array, or the part of it that a picture holds, and the number of it that is looked at."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.drawings.drawing import PIXELS, SIDE
from engine.models.layer_by_layer import Index
from engine.training.layer_record import LayerArray
from gui.explore.by_hand.array_picture import ArrayPicture
from gui.widgets.card import muted
from gui.widgets.fields.wheel import ComboBox
from gui.widgets.numbers import brief


class ArrayViewer(QWidget):
    """A row of pixels is a picture 28 × 28; of four axes the last two are one, the others chosen.

    `moved`: another number is looked at.
    """

    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._array: LayerArray | None = None
        self.place: Index = ()
        self.axes = (ComboBox(), ComboBox())
        for axis in self.axes:
            axis.activated.connect(self._on_axis)
        self.axes[0].setAccessibleName(self.tr("First index"))
        self.axes[1].setAccessibleName(self.tr("Second index"))
        self.picture = ArrayPicture()
        self.picture.chosen.connect(self._on_chosen)
        self.scale = muted(" ")
        row = QHBoxLayout()
        for axis in self.axes:
            row.addWidget(axis)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.scale)
        column.addWidget(self.picture)
        column.addLayout(row)
        column.addStretch()

    def forget(self) -> None:
        self._array = None
        self.picture.show_values(np.zeros((0, 0)), 1.0, (0, 0))

    def show_array(self, array: LayerArray, place: Index) -> None:
        self._array, self.place = array, place
        values = array.values
        fixed = self._fixed
        for number, axis in enumerate(self.axes):
            axis.setVisible(number < fixed)
            if number >= fixed:
                continue
            if axis.count() != values.shape[number]:
                axis.clear()
                axis.addItems([f"[{each}]" for each in range(values.shape[number])])
            axis.setCurrentIndex(place[number])
        largest = abs(float(np.nan_to_num(values[array.largest])))
        shown = "".join(f"[{each}]" for each in place[:fixed])
        self.scale.setText(self.tr("{name}, up to ±{largest}").format(
            name=f"{array.symbol}{shown}", largest=brief(largest)
        ))
        self.picture.show_values(
            self._part(values).astype(np.float64), largest, self._in_picture()
        )

    @property
    def _fixed(self) -> int:
        """How many of the first axes the picture leaves out."""
        shape = self._array.values.shape if self._array is not None else ()
        return 2 if len(shape) == 4 else int(len(shape) == 2 and shape[-1] == PIXELS)

    def _part(self, values: NDArray[np.float32]) -> NDArray[np.float32]:
        part: NDArray[np.float32] = values[self.place[: self._fixed]]
        if part.ndim == 1:
            part = part.reshape(-1, SIDE if part.size == PIXELS else part.size)
        return part

    def _in_picture(self) -> tuple[int, int]:
        *_, last = self.place
        if self._fixed == 1:
            return divmod(last, SIDE)
        return (0, last) if len(self.place) == 1 else (self.place[-2], last)

    def _on_axis(self) -> None:
        fixed = self._fixed
        chosen = tuple(axis.currentIndex() for axis in self.axes[:fixed])
        self._go((*chosen, *self.place[fixed:]))

    def _on_chosen(self, row: int, column: int) -> None:
        fixed = self._fixed
        if fixed == 1:
            self._go((self.place[0], row * SIDE + column))
        elif len(self.place) == 1:
            self._go((column,))
        else:
            self._go((*self.place[:-2], row, column))

    def _go(self, place: Index) -> None:
        if self._array is not None:
            self.show_array(self._array, place)
            self.moved.emit()
