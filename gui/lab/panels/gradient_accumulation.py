"""Gradients add up: backward() again and again on one tensor, and a switch for the run."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.lab.panels.code_lines import CodeLines, listed
from gui.model.lab.lab import Lab
from gui.widgets.card import muted
from gui.widgets.plain import Label

if TYPE_CHECKING:
    from engine.lab.vector_backward import AddingUp


class AddingUpPart(QWidget):
    """What .grad holds after so many calls, a button for one more, and one that zeroes it."""

    def __init__(self, lab: Lab) -> None:
        super().__init__()
        self._lab = lab
        self._numbers: tuple[float, ...] = ()
        self._tensor: AddingUp | None = None
        title = Label(self.tr("Gradients add up"))
        title.setObjectName("title")
        self.again = QPushButton("backward()")
        self.zero = QPushButton(self.tr("Zero"))
        self.code = CodeLines(self.tr(".grad"))
        self.why = muted(self.tr(
            "backward() adds to .grad. If a loop forgets to zero it, each step follows the sum "
            "of all past gradients: it gathers speed, overshoots the bottom of the valley, and "
            "swings back."
        ))
        self.why.setWordWrap(True)
        self.now = Label()
        self.now.setWordWrap(True)
        self.switch = QPushButton()
        row = QHBoxLayout()
        for button in (self.again, self.zero):
            row.addWidget(button)
        row.addStretch()
        foot = QHBoxLayout()
        foot.addWidget(self.switch)
        foot.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(title)
        column.addLayout(row)
        for widget in (self.code, self.why, self.now):
            column.addWidget(widget)
        column.addLayout(foot)
        self.again.clicked.connect(self._on_again)
        self.zero.clicked.connect(self._on_zero)
        self.switch.clicked.connect(self._on_switch)

    def show_numbers(self, numbers: tuple[float, ...]) -> None:
        """Of this tensor. Torch has to be there. Other numbers begin without a gradient."""
        from engine.lab.vector_backward import AddingUp

        if numbers != self._numbers:
            self._numbers, self._tensor = numbers, AddingUp(numbers)
        self._show()

    def _show(self) -> None:
        tensor = self._tensor
        if tensor is None:
            return
        held = tensor.gradient
        self.code.show_lines((
            ("(x**2).sum().backward()", f"× {tensor.times}"),
            ("x.grad", "None" if held is None else listed(held)),
        ))
        self.zero.setEnabled(held is not None)
        zeroed = self._lab.recipe.zero
        self.now.setText(
            self.tr("In the lab's run, gradients are zeroed before every step.") if zeroed
            else self.tr("In the lab's run, the gradients are not zeroed now.")
        )
        self.switch.setText(self.tr("Run without zeroing") if zeroed
                            else self.tr("Run with zeroing again"))

    def _on_again(self) -> None:
        if self._tensor is not None:
            self._tensor.backward()
            self._show()

    def _on_zero(self) -> None:
        if self._tensor is not None:
            self._tensor.zero()
            self._show()

    def _on_switch(self) -> None:
        lab = self._lab
        lab.set_recipe(replace(lab.recipe, zero=not lab.recipe.zero))
        lab.run()
