"""A delta over eight decades, to be typed or turned."""

import math

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSlider, QWidget

from gui.lab.float_box import FloatBox

LEAST, MOST = 1e-7, 10.0
_A_DECADE = 20  # slider steps


class DeltaField(QWidget):
    """`turned` carries the delta when the user has changed it."""

    turned = Signal(float)

    def __init__(self, tip: str) -> None:
        super().__init__()
        self.box = FloatBox(LEAST, MOST)
        self.box.setFixedWidth(self.box.fontMetrics().horizontalAdvance("1.23e-07") + 36)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(
            round(math.log10(LEAST) * _A_DECADE), round(math.log10(MOST) * _A_DECADE)
        )
        self.slider.setMinimumWidth(80)
        self.slider.setMaximumWidth(280)
        self.slider.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(QLabel("δ"))
        row.addWidget(self.box)
        row.addWidget(self.slider, 4)
        row.addStretch(1)
        for field in (self.box, self.slider):
            field.setAccessibleName(self.tr("delta"))
            field.setToolTip(tip)
        self.box.valueChanged.connect(self._on_box)
        self.slider.valueChanged.connect(
            lambda value: self.box.setValue(float(f"{10 ** (value / _A_DECADE):.2g}"))
        )

    @property
    def delta(self) -> float:
        return self.box.value()

    def show_delta(self, delta: float) -> None:
        """Nothing is told of it."""
        with QSignalBlocker(self.box):
            self.box.setValue(delta)
        self._place()

    def _on_box(self, delta: float) -> None:
        self._place()
        self.turned.emit(delta)

    def _place(self) -> None:
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(math.log10(self.delta) * _A_DECADE))
