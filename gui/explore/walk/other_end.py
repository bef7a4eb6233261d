"""The image that the walk leads to: a mean, a validation image, one of the user's drawings."""

from __future__ import annotations

from dataclasses import dataclass
from math import gcd
from typing import Any, Literal

from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.model.loading.digit_set_loaders import DigitSet
from gui.model.session import Session
from gui.widgets.card import muted, wrapped
from gui.widgets.fields.wheel import ComboBox

Kind = Literal["validation", "drawing"]

_STRIDE = 617
"""Between two validation images shown one after the other, which may lie in the order of labels."""


@dataclass(frozen=True, slots=True, eq=False)
class End:
    """image: (28, 28), bytes or 0..1. name: "the mean image of 7", "validation image 12, a 7"."""

    image: NDArray[Any]
    name: str


class OtherEnd(QWidget):
    """A choice, and a button for the next image of the kind chosen."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._number = 0  # of times that the next one was asked for
        self._is_chosen = False  # by the user
        self.of = ComboBox()
        self.of.setAccessibleName(self.tr("Destination of the walk"))
        self.next = QPushButton(self.tr("Next"))
        self.next.setToolTip(wrapped(self.tr("Another image of the same kind.")))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.name = muted()
        self.name.setMinimumWidth(1)
        for widget in (muted(self.tr("From your drawing to")), self.of, self.next, self.name):
            row.addWidget(widget)
        self.of.activated.connect(self._on_chosen)
        self.next.clicked.connect(self._on_next)
        self.list_digits()

    def list_digits(self) -> None:
        """The digits have become others."""
        self.of.clear()
        self._number, self._is_chosen = 0, False
        for digit in self._session.digits:
            self.of.addItem(self.tr("the mean image of {digit}").format(digit=digit), digit)
        self.of.addItem(self.tr("a validation image"), "validation")
        self.of.addItem(self.tr("one of your drawings"), "drawing")

    def avoid(self, digit: int | None) -> None:
        """Until the user has chosen, the mean of another digit than the one predicted."""
        if digit is not None and not self._is_chosen and self.of.currentData() == digit:
            self.of.setCurrentIndex((self.of.currentIndex() + 1) % len(self._session.digits))

    def end(self, digit_set: DigitSet) -> End | None:
        """None where the user has no drawings yet."""
        chosen: int | Kind = self.of.currentData()
        self.next.setVisible(not isinstance(chosen, int))
        if isinstance(chosen, int):
            return End(digit_set.means[digit_set.digits.index(chosen)], self.of.currentText())
        if chosen == "validation":
            data = digit_set.data.valid
            index = self._number * _stride(len(data)) % len(data)
            text = self.tr("validation image {index}, label {label}")
            return End(data.images[index].copy(),
                       text.format(index=index, label=int(data.labels[index])))
        drawings = self._session.collection.drawings
        if not len(drawings):
            return None
        index = self._number % len(drawings)
        return End(drawings.image(index, self._session.form),
                   self.tr("your drawing {number}, label {label}").format(
                       number=index + 1, label=drawings.labels[index]))

    def say(self, name: str) -> None:
        """Which image it is, where that is not chosen by name."""
        self.name.setText("" if name == self.of.currentText() else name)

    def _on_chosen(self) -> None:
        self._number, self._is_chosen = 0, True
        self.changed.emit()

    def _on_next(self) -> None:
        self._number += 1
        self.changed.emit()


def _stride(count: int) -> int:
    """By which every image comes once before the first comes again."""
    stride = _STRIDE
    while gcd(stride, count) != 1:
        stride += 1
    return stride
