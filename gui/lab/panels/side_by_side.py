"""Parts of a panel: under each other, or beside each other where all of them have room."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

_SPACE = 24


class SideBySide(QWidget):
    """widest: pixels that the widest of the parts needs at present."""

    def __init__(self, parts: Sequence[QWidget], widest: Callable[[], int]) -> None:
        super().__init__()
        self._count, self._widest = len(parts), widest
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 4, 0, 0)
        self._row.setSpacing(_SPACE // 2)
        for part in parts:
            self._row.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.turn()

    def turn(self) -> None:
        """Arrange the parts as there is room for them now."""
        wide = self.width() >= self._count * self._widest() + (self._count - 1) * _SPACE
        direction = (QBoxLayout.Direction.LeftToRight if wide
                     else QBoxLayout.Direction.TopToBottom)
        if direction != self._row.direction():
            self._row.setDirection(direction)
            self._row.setSpacing(_SPACE if wide else _SPACE // 2)
            for index in range(self._count):
                self._row.setStretch(index, 1 if wide else 0)
            self._row.setStretch(self._count, 0 if wide else 1)
