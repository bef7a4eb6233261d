"""The function of a single number, or of the curve, typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from engine.lab.function_tokens import FUNCTIONS
from gui.widgets.card import wrapped
from gui.widgets.fields.refusal import Refusal


class _Box(QLineEdit):
    """A line of text that can be refused, and then says so as number fields do."""

    def __init__(self) -> None:
        super().__init__()
        self.refusal = Refusal(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.refusal.remind()

    def hideEvent(self, event: QHideEvent) -> None:
        self.refusal.hide_message()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refusal.place()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.refusal.paint_frame()


class FunctionField(QWidget):
    """`typed` carries the text. What is refused stands there, marked, until it is corrected."""

    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.box = _Box()
        self.box.setAccessibleName(self.tr("Function"))
        self.box.setToolTip(wrapped(self.tr(
            "A function of one letter: numbers, + - * / ^, brackets, |x|, and {functions}. 2x is "
            "2 * x, and x² is x^2, in Python x**2. Press Enter to apply it."
        ).format(functions=", ".join(FUNCTIONS))))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)
        self._shown = ""
        self.setFocusProxy(self.box)
        self.box.editingFinished.connect(self._on_finished)

    @property
    def complaint(self) -> str:
        """Why what stands here is not in force; "" where it is."""
        return self.box.refusal.text

    def show_function(self, text: str) -> None:
        """What is in use; a text that was refused gives way only to another function."""
        if text != self._shown or not self.complaint:
            self._bring_back(text)

    def refuse(self, why: str) -> None:
        self.box.refusal.refuse(f"{why} " + self.tr(
            "The lab still uses {function}; press Esc to show it again."
        ).format(function=self._shown))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.box.text() != self._shown:
            self._bring_back(self._shown)
        else:
            super().keyPressEvent(event)

    def _bring_back(self, text: str) -> None:
        self._shown = text
        self.box.setText(text)
        self.box.refusal.withdraw()

    def _on_finished(self) -> None:
        text = self.box.text().strip()
        if text != self._shown:
            self.typed.emit(text)
        else:
            self.box.refusal.withdraw()
