"""Words in lines, each of which has its room."""

from PySide6.QtGui import QResizeEvent

from gui.widgets.plain import Label


class WholeLabel(Label):
    """As high as its words are at its width: a scroll area would lay it out too low, and cut it."""

    def __init__(self, name: str = "muted") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setWordWrap(True)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._take_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_room()

    def _take_room(self) -> None:
        self.setMinimumHeight(max(self.heightForWidth(self.width()), 0))
