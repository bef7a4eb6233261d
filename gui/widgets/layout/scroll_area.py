"""Room that is fixed, for words that may be long."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def scrolled(content: QWidget, name: str) -> QScrollArea:
    """Scrolls up and down where the room is not enough. name: for those who cannot see it."""
    area = QScrollArea()
    fit_to_words(area, content)
    area.setAccessibleName(name)
    return area


def fit_to_words(area: QScrollArea, content: QWidget) -> None:
    """Without a ground of its own, never sideways; its frame is the ring around the focus."""
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    area.viewport().setAutoFillBackground(False)
    content.setAutoFillBackground(False)
