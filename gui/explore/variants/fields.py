"""How far variants may be from what they are variants of: a field for each range, in its unit."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from engine.drawings.variants import BOUNDS, Variants
from gui.widgets.card import muted, wrapped
from gui.widgets.fields.number_field import NumberField


class RangeFields(QWidget):
    """`edited` carries the ranges with the one that was edited."""

    edited = Signal(Variants)

    def __init__(self, variants: Variants) -> None:
        super().__init__()
        self._variants = variants
        words = {
            "shift": (self.tr("Shift, ± pixels"), self.tr(
                "Shift right or left and up or down by up to this many pixels.")),
            "turn": (self.tr("Turn, ± degrees"), self.tr(
                "Turn clockwise or counterclockwise by up to this many degrees.")),
            "size": (self.tr("Size, ± %"), self.tr(
                "Larger or smaller by up to this percentage.")),
            "slant": (self.tr("Slant, ± %"), self.tr(
                "Lean to the right or left: a point 10 pixels above the middle moves sideways by "
                "up to this percentage of 10 pixels.")),
            "thickness": (self.tr("Thickness, ± pixels"), self.tr(
                "Thicker or thinner lines by up to this many pixels.")),
            "elastic": (self.tr("Bend, ± pixels"), self.tr(
                "Bend smoothly, as if drawn on rubber: no point moves more than this many pixels "
                "along each axis.")),
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        self.fields: dict[str, NumberField] = {}
        for index, (name, (text, tip)) in enumerate(words.items()):
            field = self.fields[name] = NumberField(BOUNDS[name])
            field.setAccessibleName(text)
            field.setToolTip(wrapped(tip))
            field.setMaximumWidth(110)
            field.valueChanged.connect(partial(self._edit, name))
            row, column = index % 3, 2 * (index // 3)
            label = muted(text)
            label.setToolTip(wrapped(tip))
            grid.addWidget(label, row, column)
            grid.addWidget(field, row, column + 1)
        grid.setColumnStretch(4, 1)
        self.show_variants(variants)

    def show_variants(self, variants: Variants) -> None:
        self._variants = variants
        for name, field in self.fields.items():
            field.show_value(getattr(variants, name))

    def _edit(self, name: str, value: float) -> None:
        changed: dict[str, Any] = {name: float(value)}
        self.edited.emit(replace(self._variants, **changed))
