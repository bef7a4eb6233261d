"""A picture that grows with the room it is given and stays square."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.widgets.pictures.picture import Picture


class SquarePicture(QWidget):
    """Holds one picture, next to what stands under it. least, most: of its side."""

    def __init__(self, picture: Picture, least: int, most: int = 400) -> None:
        super().__init__()
        self.picture = picture
        self._least = least
        self._most = most
        picture.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(self._least, self._least)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setMaximumHeight(min(max(self.width(), self._least), self._most))
        side = min(self.width(), self.height(), self._most)
        self.picture.setGeometry((self.width() - side) // 2, self.height() - side, side, side)
