"""A page of help over the window; what the screen has no room for is scrolled to."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from gui.widgets.layout.screen_room import resize_within_screen
from gui.widgets.layout.scroll_area import scrolled
from gui.widgets.plain import MarkupLabel

_LETTERS = 72
"""In a line."""


class HelpText(QDialog):
    """text: markup that this program has made."""

    def __init__(self, window: QWidget, title: str, text: str) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.text = MarkupLabel(text)
        self.text.setWordWrap(True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text.setMargin(8)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.area = scrolled(self.text, title)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.area, 1)
        column.addWidget(self.buttons)
        width = _LETTERS * self.fontMetrics().averageCharWidth()
        margins = column.contentsMargins()
        around = (margins.top() + margins.bottom() + column.spacing()
                  + self.buttons.sizeHint().height())
        resize_within_screen(
            self, width + margins.left() + margins.right(),
            self.text.heightForWidth(width - self.area.verticalScrollBar().sizeHint().width())
            + around)
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()
