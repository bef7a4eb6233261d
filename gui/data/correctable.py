"""Where it can be put right what a file was refused for."""

from PySide6.QtWidgets import QWidget

from gui.model.error_texts import explain
from gui.widgets.plain import Label


class Correctable(QWidget):
    """A panel that says why a file was refused, in `refused`, and has what reads it another way."""

    def __init__(self) -> None:
        super().__init__()
        self.refused = Label()
        self.refused.setObjectName("refusal")
        self.refused.setWordWrap(True)
        self.refused.hide()

    def refuse(self, error: Exception) -> None:
        """Say why a file of its kind was not read. The page calls it."""
        self.refused.setText(explain(error))
        self.refused.show()
