"""Something to see, or one sentence that says why there is nothing yet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.widgets.card import muted


class Placeholder(QStackedWidget):
    """Keeps its size whichever of the two is seen."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._sentence = muted()
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._content = content
        self.addWidget(content)
        self.addWidget(self._sentence)

    @property
    def sentence(self) -> str:
        """What is said instead of the content; "" while that is seen."""
        return "" if self.currentWidget() is self._content else self._sentence.text()

    def say(self, sentence: str) -> None:
        """Show the sentence, or with "" the content."""
        if sentence:
            self._sentence.setText(sentence)
        self.setCurrentWidget(self._sentence if sentence else self._content)
