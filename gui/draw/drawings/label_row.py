"""Under the canvas: what the drawing is. One press keeps it with its label."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from engine.data.class_names import DIGITS
from gui.model.session import Session
from gui.widgets.card import muted, wrapped
from gui.widgets.plain import Label

_ROOM = 4
"""Digits beside which there is room to say that their keys do the same."""


class LabelRow(QWidget):
    """A button a digit. `labelled`: the digit that the user says it is."""

    labelled = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.buttons: dict[int, QPushButton] = {}
        self._row = QHBoxLayout()
        self._row.setSpacing(3)
        self._is_compact = False
        self._names = DIGITS
        self.question = Label()
        self.hint = muted(self.tr("or its key: adds to my drawings"))
        self.hint.setMinimumWidth(1)
        self.setToolTip(wrapped(self.tr(
            "Was a prediction wrong? Choose the correct digit: the drawing is added to your "
            "drawings with that label, and your next stroke begins on an empty canvas."
        )))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addWidget(self.question)
        whole.addLayout(self._row)
        whole.addWidget(self.hint, 1)
        whole.addStretch()
        session.digit_set_changed.connect(self._set_digits)
        self._set_digits()

    def set_compact(self, compact: bool) -> None:
        """The hint is in the tooltip as well."""
        self._is_compact = compact
        self._show_hint()

    def _show_hint(self) -> None:
        is_short = len(self.buttons) <= _ROOM and not self._names
        self.hint.setVisible(is_short and not self._is_compact)

    def _set_digits(self) -> None:
        digits, names = self._session.digits, self._session.class_names
        if tuple(self.buttons) == digits and names == self._names:
            return
        self._names = names
        for button in self.buttons.values():
            self._row.removeWidget(button)
            button.deleteLater()
        self.buttons = {}
        self.question.setText(self.tr("Correct class:") if names else self.tr("Correct digit:"))
        for digit in digits:
            button = QPushButton(names.short(digit))
            if not names.are_few:
                button.setFixedWidth(34 if len(digits) <= _ROOM else 28)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(self.tr("Add the drawing with the label "
                                             "{digit}").format(digit=names.of(digit)))
            button.setToolTip(wrapped(self.tr("Add the drawing with the label {name} (key "
                                              "{digit})").format(
                name=names.of(digit), digit=digit
            )))
            button.clicked.connect(lambda _=False, digit=digit: self.labelled.emit(digit))
            self._row.addWidget(button)
            self.buttons[digit] = button
        self._show_hint()
