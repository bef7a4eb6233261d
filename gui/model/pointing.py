"""The pixel that the pointer is on, in whatever picture: every other picture marks it too."""

from PySide6.QtCore import QObject, Signal


class Pointing(QObject):
    """`pixel`: row and column, 0..27 each; None while the pointer is on no picture."""

    moved = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.pixel: tuple[int, int] | None = None

    def point(self, pixel: tuple[int, int] | None) -> None:
        if pixel != self.pixel:
            self.pixel = pixel
            self.moved.emit()
