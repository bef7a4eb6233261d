"""From which probability on the first digit is said, and what moving that trades."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.explain.threshold import AtThreshold, at_threshold
from gui.widgets.card import muted, wrapped
from gui.widgets.fields.wheel import Slider
from gui.widgets.labels.steady_line import SteadyLine
from gui.widgets.numbers import percentage

_STEPS = 1000  # of the slider from 0 to 1, which are none of its places themselves
_HALF = _STEPS // 2
_LEFT = Qt.AlignmentFlag.AlignLeft


class Threshold(QWidget):
    """A slider, and two lines on how the validation images fare at it. `changed`: moved."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._digits: tuple[int, ...] = ()
        self._logits: NDArray[Any] | None = None
        self._is_first = np.empty(0, np.bool_)
        self.slider = Slider()
        self.slider.setRange(1, _STEPS - 1)
        self.slider.setValue(_HALF)
        self.slider.setSingleStep(10)
        self.slider.setPageStep(100)
        self.slider.setMinimumWidth(90)
        self.slider.setAccessibleName(self.tr("Threshold"))
        self.slider.setToolTip(wrapped(self.tr(
            "At this probability or above, the first digit is predicted; below it, the second. "
            "The model itself always uses 0.5.")))
        self.number = SteadyLine("0.000", _LEFT)
        self.half = QPushButton(self.tr("Back to 0.5"))
        self.says, self.errors = SteadyLine(align=_LEFT), SteadyLine(align=_LEFT)
        row = QHBoxLayout()
        row.addWidget(muted(self.tr("Threshold")))
        row.addWidget(self.slider, 5)
        row.addWidget(self.number, 1)
        row.addWidget(self.half)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.says)
        column.addWidget(self.errors)
        self.slider.valueChanged.connect(self._on_moved)
        self.half.clicked.connect(lambda: self.slider.setValue(_HALF))
        self._show()

    @property
    def value(self) -> float:
        """Over 0 and under 1."""
        return self.slider.value() / _STEPS

    def show_logits(
        self, digits: tuple[int, ...], logits: NDArray[Any], is_first: NDArray[np.bool_]
    ) -> None:
        """Of the validation images, (n,), the first digit's; and which of them are one."""
        self._digits, self._logits, self._is_first = digits, logits, is_first
        self._show()

    def forget(self) -> None:
        """There is nothing to count."""
        self._logits, self._is_first = None, np.empty(0, np.bool_)
        self._show()

    def _on_moved(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self.number.say(f"{self.value:z.3f}", strong=True)
        self.half.setEnabled(self.slider.value() != _HALF)
        if self._logits is None:
            for line in (self.says, self.errors):
                line.say("")
            return
        now, usual = (at_threshold(self._logits, self._is_first, each)
                      for each in (self.value, 0.5))
        first, second = self._digits
        recalls = ["–" if each is None else percentage(each) for each in now.recalls]
        self.says.say(self.tr(
            "Accuracy {accuracy} · recall of {first}: {one} · recall of {second}: {other}"
        ).format(accuracy=percentage(now.accuracy), first=first, second=second, one=recalls[0],
                 other=recalls[1]), strong=True)
        self.errors.say(self._errors(now, usual))

    def _errors(self, now: AtThreshold, usual: AtThreshold) -> str:
        first, second = self._digits
        text = self.tr("Errors: {a} × {first} predicted as {second}, {b} × {second} predicted as "
                       "{first}")
        if self.slider.value() != _HALF:
            text = self.tr("Errors: {a} × {first} predicted as {second}, {b} × {second} "
                           "predicted as {first} (at 0.5: {c} and {d})")
        a, b, c, d = (f"{each:,}" for each in (*now.wrong, *usual.wrong))
        return text.format(a=a, b=b, c=c, d=d, first=first, second=second)
