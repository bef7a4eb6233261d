"""What shows a step of the way to a tensor, and lets an element of it be pointed at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from engine.tensors.operations.operation import Element
    from engine.tensors.pipeline import TensorStep
    from engine.tensors.source import Source


class TensorPicture(QWidget):
    """pointed carries the Element of the shown step that was pointed at.

    raw_pointed carries an Element of the raw values, where the file itself is shown beside a step.
    """

    pointed = Signal(object)
    raw_pointed = Signal(object)

    def show_step(self, source: Source, step: TensorStep) -> None:
        """Show what there is after a step, which has been done."""
        raise NotImplementedError

    def mark(self, elements: tuple[Element, ...]) -> None:
        """Frame these elements of the shown step, and no others."""
        raise NotImplementedError

    def mark_raw(self, element: Element | None) -> None:
        """Frame the raw value that they come from, where the file is shown too."""
