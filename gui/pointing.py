"""The pixel that the pointer is on, in whatever picture: every other picture marks it too."""

from PySide6.QtCore import QObject, Signal

Pixel = tuple[int, int]
"""Row and column, 0..27 each."""


class Pointing(QObject):
    """`pixel` is None while the pointer is on no picture."""

    moved = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.pixel: Pixel | None = None

    def point(self, pixel: Pixel | None) -> None:
        if pixel != self.pixel:
            self.pixel = pixel
            self.moved.emit()
