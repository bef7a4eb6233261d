"""The column in which the lab's settings stand."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QScrollArea

COLUMN = 328
"""Pixels that it is wide, where the text is not too large for that."""


class SettingsColumn(QScrollArea):
    """Scrolls up and down only, so it is never narrower than what stands in it."""

    def minimumSizeHint(self) -> QSize:
        settings = self.widget()
        inside = 0 if settings is None else settings.minimumSizeHint().width()
        needed = inside + self.verticalScrollBar().sizeHint().width()
        return QSize(max(COLUMN, needed), super().minimumSizeHint().height())
