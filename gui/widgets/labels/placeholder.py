"""Something to see, or one sentence that says why there is nothing yet."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.widgets.card import muted


class Placeholder(QStackedWidget):
    """The sentence has the content's room, and can do with less: nobody scrolls for what is not
    there.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._sentence = muted()
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._content = content
        self.addWidget(content)
        self.addWidget(self._sentence)

    def minimumSizeHint(self) -> QSize:
        shown = self._sentence if self.sentence else self._content
        return shown.minimumSizeHint()

    @property
    def sentence(self) -> str:
        """What is said instead of the content; "" while that is seen."""
        return "" if self.currentWidget() is self._content else self._sentence.text()

    def say(self, sentence: str) -> None:
        """Show the sentence, or with "" the content."""
        if sentence:
            self._sentence.setText(sentence)
        shown = self._sentence if sentence else self._content
        if shown is not self.currentWidget():
            self.setCurrentWidget(shown)
            self.updateGeometry()
