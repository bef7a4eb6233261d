"""The learning rate, to be typed or to be turned over the decades."""

import math

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from gui.card import wrapped
from gui.lab.float_box import FloatBox

_A_DECADE = 100
_SLOWEST, _FASTEST = -6, 2


class RateField(QWidget):
    """`edited` carries the rate. It may be turned while steps are taken."""

    edited = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.box = FloatBox(1e-12, 1e12)
        self.box.setFixedWidth(self.box.fontMetrics().horizontalAdvance("1.23e-05") + 34)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(_SLOWEST * _A_DECADE, _FASTEST * _A_DECADE)
        self.slider.setPageStep(_A_DECADE)
        self.slider.setMinimumWidth(50)
        tip = wrapped(self.tr(
            "How far each step goes: parameters become parameters − rate × gradient. It may be "
            "turned while steps are taken. Too low, and it takes ages; too high, and every step "
            "jumps over the valley, higher up than it was."
        ))
        for field in (self.box, self.slider):
            field.setToolTip(tip)
            field.setAccessibleName(self.tr("Learning rate"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box)
        row.addWidget(self.slider, 1)
        self.setFocusProxy(self.box)
        self.box.valueChanged.connect(self.edited)
        self.slider.valueChanged.connect(
            lambda value: self.edited.emit(float(f"{10 ** (value / _A_DECADE):.2g}"))
        )

    def show_rate(self, rate: float) -> None:
        with QSignalBlocker(self.box), QSignalBlocker(self.slider):
            self.box.setValue(rate)
            self.slider.setValue(round(math.log10(rate) * _A_DECADE))
