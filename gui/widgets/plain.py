"""Words are shown as they are: what comes from a file or a name is never taken for markup.

Qt's own labels and boxes guess, by what a text looks like, whether it is HTML: a stranger's label
could so bring its own pictures. The linter refuses them; these do not guess.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget  # noqa: TID251


class Label(QLabel):
    """A label of plain text."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)


class MarkupLabel(QLabel):
    """A label whose text this program has made: all in it that is not, is escaped."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(text)


class MessageBox(QMessageBox):
    """A box of plain text; with is_markup, of text that this program has made."""

    def __init__(
        self, icon: QMessageBox.Icon, title: str, text: str,
        buttons: QMessageBox.StandardButton, window: QWidget, is_markup: bool = False,
    ) -> None:
        super().__init__(window)
        self._format = Qt.TextFormat.RichText if is_markup else Qt.TextFormat.PlainText
        self.setTextFormat(self._format)
        self.setIcon(icon)
        self.setWindowTitle(title)
        self.setText(text)
        self.setStandardButtons(buttons)

    def setInformativeText(self, text: str) -> None:
        super().setInformativeText(text)
        for label in self.findChildren(QLabel):
            if label.objectName() == "qt_msgbox_informativelabel":
                label.setTextFormat(self._format)
