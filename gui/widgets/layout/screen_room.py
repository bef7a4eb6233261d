"""A dialog's first size: as wished, and never more than the screen has room for."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_FRAME = QSize(16, 48)
"""Pixels that a window's frame and title take, at most."""


def resize_within_screen(window: QWidget, width: int, height: int) -> None:
    """On a screen that is too small it is as large as that, with its frame."""
    room = window.screen().availableSize() - _FRAME
    window.resize(QSize(width, height).boundedTo(room))
