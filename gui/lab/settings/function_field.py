"""The function of a single number, typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from engine.lab.function_tokens import FUNCTIONS
from gui.widgets.card import wrapped
from gui.widgets.plain import Label


class FunctionField(QWidget):
    """`typed` carries the text; what is wrong with it stands below, in words."""

    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.box = QLineEdit()
        self.box.setAccessibleName(self.tr("Function"))
        self.box.setToolTip(wrapped(self.tr(
            "A function of one letter: numbers, + - * / ^, brackets, |x|, and {functions}. "
            "2x is 2 * x, and x² is x^2, in Python x**2. Press Enter to take it."
        ).format(functions=", ".join(FUNCTIONS))))
        self.wrong = Label()
        self.wrong.setObjectName("warning")
        self.wrong.setWordWrap(True)
        self.wrong.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.wrong.setFixedHeight(3 * self.wrong.fontMetrics().lineSpacing())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.box)
        column.addWidget(self.wrong)
        self._shown = ""
        self.setFocusProxy(self.box)
        self.box.editingFinished.connect(self._on_finished)

    def show_function(self, text: str) -> None:
        """What is in use; a text that was refused gives way only to another function."""
        if text != self._shown or not self.wrong.text():
            self._shown = text
            self.box.setText(text)
            self.refuse("")

    def refuse(self, why: str) -> None:
        self.wrong.setText(why)
        self.wrong.setToolTip(wrapped(why) if why else "")

    def _on_finished(self) -> None:
        text = self.box.text().strip()
        if text != self._shown:
            self.typed.emit(text)
        else:
            self.refuse("")
