"""Why backward() wants a single number, and why gradients are zeroed: tried on a few numbers."""

import re

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from engine.bounds import RealBounds
from gui.lab.lab_view import LabView
from gui.lab.panels.code_lines import CodeLines, listed
from gui.lab.panels.gradient_accumulation import AddingUpPart
from gui.lab.panels.side_by_side import SideBySide
from gui.model.loading.torch_loader import until_torch
from gui.model.session import Session
from gui.widgets.card import wrapped
from gui.widgets.export import Exportable, Table
from gui.widgets.fields.number_rules import Refused, number_within
from gui.widgets.labels.whole_label import WholeLabel
from gui.widgets.plain import Label

_MOST = 8
_BOUNDS = RealBounds(-1e6, 1e6)
_LEAST = 420


class VectorPanel(LabView):
    """Numbers that the learner may change: torch's own error for them, the sum, its gradient."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        self.what.setText(self.tr("Each number is squared; torch computes the gradients."))
        self.field = QLineEdit("3, 4, 10")
        self.field.setMaximumWidth(260)
        self.field.setAccessibleName(self.tr("Numbers"))
        self.field.setToolTip(wrapped(self.tr(
            "One or more numbers, separated by a comma and a space."
        )))
        self.complaint = Label()
        self.complaint.setObjectName("warning")
        self.complaint.setWordWrap(True)
        self.code = CodeLines(self.tr("What torch answers"))
        self.why = WholeLabel()
        self.adding_up = AddingUpPart(self.lab)
        title = Label(self.tr("Backward on a vector"))
        title.setObjectName("title")
        row = QHBoxLayout()
        row.addWidget(Label("x ="))
        row.addWidget(self.field, 1)
        row.addStretch()
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(title)
        column.addLayout(row)
        for widget in (self.complaint, self.code, self.why):
            column.addWidget(widget)
        column.addStretch()
        self.area = SideBySide((left, self.adding_up), lambda: _LEAST)
        self.body.addWidget(self.area, 1)
        self._numbers: tuple[float, ...] = (3.0, 4.0, 10.0)
        self._rows: list[tuple[float | str, ...]] = []
        self.exports = (Exportable(self.tr("the numbers and their gradient"), left, self.table),)
        self.field.textChanged.connect(self._on_text)
        self.complaint.hide()

    def _on_text(self, text: str) -> None:
        numbers = read_numbers(text)
        self.complaint.setVisible(numbers is None)
        if numbers is None:
            self.complaint.setText(self.tr(
                "Enter up to {most} numbers up to a million, separated by a comma and a space, "
                "as in 3, 4, 10."
            ).format(most=_MOST))
        elif numbers != self._numbers:
            self._numbers = numbers
            self.request()

    def refresh(self) -> None:
        self.area.setVisible(self.lab.is_ready)
        if not self.lab.is_ready:
            self.what.setText(
                until_torch(self.session.hardware, self.tr("PyTorch is being loaded.")))
            return
        from engine.lab.vector_backward import backward_on_vector  # torch is there by now

        self.what.setText(self.tr("Each number is squared; torch computes the gradients."))
        tried = backward_on_vector(self._numbers)
        refused = f"RuntimeError: {tried.error}" if tried.error else "x.grad = " + listed(
            tried.gradient)
        self.code.show_lines((
            ("y = x**2", listed(tried.squares)), ("y.backward()", refused),
            ("y.sum()", listed((tried.total,))[1:-1]),
            ("y.sum().backward()", "x.grad = " + listed(tried.gradient)),
        ))
        self.why.setText(self.tr(
            "A gradient describes how one number changes. y has {count} numbers, so torch asks: "
            "which one? Their sum is a single number, like a loss. Each y depends only on its "
            "own x, so the gradient of the sum is 2x for each. A mean works too and divides the "
            "gradient by {count}."
        ).format(count=len(self._numbers)) if tried.error else self.tr(
            "A single number is unambiguous. Enter two or more."
        ))
        self._rows = list(zip(tried.inputs, tried.squares, tried.gradient, strict=True))
        self.adding_up.show_numbers(self._numbers)

    def table(self) -> Table:
        """Number, square and gradient of the sum."""
        return ("x", "x**2", "gradient of the sum"), self._rows


def read_numbers(text: str) -> tuple[float, ...] | None:
    """The numbers typed, or None where they cannot be used.

    Between them stands a comma and a space, or a semicolon: 1,5 may be two numbers or one.
    """
    semicolons = re.split("[;；؛]", text)
    parts = semicolons if len(semicolons) > 1 else re.split(r"[,，،]\s+", text.strip())
    if len(parts) > _MOST or (parts is not semicolons and re.search("[,，،]", "".join(parts))):
        return None
    try:
        return tuple(number_within(part, _BOUNDS) for part in parts)
    except Refused:
        return None
