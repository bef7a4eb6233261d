"""A box for a number of any size: 0.00001 and 1e-5 are the same."""

import math

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox

_PARTS = frozenset({"", "-", "+", "."})


class FloatBox(QDoubleSpinBox):
    """Takes what Python takes as a float, within its range, and writes some figures of it."""

    def __init__(self, least: float, most: float, figures: int = 6) -> None:
        self._figures = figures
        super().__init__(decimals=12, minimum=least, maximum=most)
        self.setStepType(QDoubleSpinBox.StepType.AdaptiveDecimalStepType)
        self.setKeyboardTracking(False)

    def textFromValue(self, value: float) -> str:
        return f"{value:.{self._figures}g}"

    def valueFromText(self, text: str) -> float:
        if self._bare(text) == self.textFromValue(self.value()):
            return self.value()  # of which some figures were written
        try:
            return float(self._bare(text))
        except ValueError:
            return self.value()

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        bare = self._bare(text)
        state = QValidator.State.Invalid
        try:
            value = float(bare)
        except ValueError:
            begun = bare.lower().removesuffix("-").removesuffix("+")
            if begun in _PARTS or (begun.endswith("e") and _is_number(begun[:-1])):
                state = QValidator.State.Intermediate
        else:
            if math.isfinite(value):
                inside = self.minimum() <= value <= self.maximum()
                state = QValidator.State.Acceptable if inside else QValidator.State.Intermediate
        return state, text, place

    def _bare(self, text: str) -> str:
        return text.strip().removeprefix(self.prefix()).strip().replace("_", "x")


def _is_number(text: str) -> bool:
    try:
        return math.isfinite(float(text))
    except ValueError:
        return False
