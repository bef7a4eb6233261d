"""A number over many powers of ten, to be typed or to be turned."""

import math

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from engine.bounds import RealBounds
from gui.widgets.fields.number_field import NumberField
from gui.widgets.fields.wheel import Slider
from gui.widgets.numbers import exact


class DecadesField(QWidget):
    """`edited` carries the number when the user has changed it.

    bounds: over 0, of what may be typed. lowest, highest: the powers of ten that the slider goes
    from and to. steps: of the slider in each. Only where the slider is moved is the number rounded,
    to two figures, as a person would type it.
    """

    edited = Signal(object)

    def __init__(self, bounds: RealBounds, lowest: int, highest: int, steps: int) -> None:
        super().__init__()
        self._steps = steps
        self.box = NumberField(bounds)
        self.slider = Slider()
        self.slider.setRange(lowest * steps, highest * steps)
        self.slider.setPageStep(steps)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.addWidget(self.box)
        self.row.addWidget(self.slider, 1)
        self.setFocusProxy(self.box)
        self.box.valueChanged.connect(self._on_box)
        self.slider.valueChanged.connect(
            lambda place: self.box.setValue(float(f"{10 ** (place / steps):.2g}"))
        )
        self.slider.speak(lambda: exact(self.box.value()))

    def describe(self, name: str, tip: str) -> None:
        """Of both of them: the name for screen readers, and the tooltip."""
        for field in (self.box, self.slider):
            field.setAccessibleName(name)
            field.setToolTip(tip)

    def value(self) -> float:
        """What is in force."""
        return self.box.value()

    def show_value(self, value: float) -> None:
        """Nothing is told of it."""
        self.box.show_value(value)
        self._place()

    def _on_box(self, value: float) -> None:
        self._place()
        self.edited.emit(value)

    def _place(self) -> None:
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(math.log10(self.box.value()) * self._steps))
