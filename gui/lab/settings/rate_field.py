"""The learning rate, to be typed or to be turned over the decades."""

from engine.lab.recipe import LEARNING_RATE
from gui.widgets.card import wrapped
from gui.widgets.fields.decades_field import DecadesField


class RateField(DecadesField):
    """It may be turned while steps are taken."""

    def __init__(self) -> None:
        super().__init__(LEARNING_RATE, -6, 2, 100)
        self.box.setFixedWidth(self.box.fontMetrics().horizontalAdvance("1.23e-05") + 34)
        self.slider.setMinimumWidth(50)
        self.describe(self.tr("Learning rate"), wrapped(self.tr(
            "The size of each step: parameters become parameters − rate × gradient. You can "
            "change the rate while steps are taken. Too low: it takes forever. Too high: every "
            "step jumps across the valley to a higher point."
        )))
