"""A delta over eight decades, to be typed or turned."""

from PySide6.QtWidgets import QSizePolicy

from engine.lab.recipe import DELTA
from gui.widgets.fields.decades_field import DecadesField
from gui.widgets.plain import Label

LEAST, MOST = -7, 1
"""Powers of ten that the slider goes from and to."""


class DeltaField(DecadesField):
    """The difference's own: the recipe has another until it is taken over."""

    def __init__(self, tip: str) -> None:
        super().__init__(DELTA, LEAST, MOST, 20)
        self.box.setFixedWidth(self.box.fontMetrics().horizontalAdvance("1.23e-07") + 36)
        self.slider.setPageStep(10)
        self.slider.setMinimumWidth(80)
        self.slider.setMaximumWidth(280)
        self.slider.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.row.insertWidget(0, Label("δ"))
        self.row.setStretchFactor(self.slider, 4)
        self.row.addStretch(1)
        self.describe(self.tr("delta"), tip)
