"""A row of small pictures of drawings, to choose from with the mouse or the keys."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem

from gui.widgets import theme
from gui.widgets.pictures.picture import Values

SIDE = 48


class Thumbnails(QListWidget):
    """`removed` and `relabelled` are what the user asked for of the current picture."""

    removed = Signal(int)
    relabelled = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._pictures: Sequence[tuple[Values, str]] = ()
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setIconSize(QSize(SIDE, SIDE))
        self.setSpacing(2)
        self.setUniformItemSizes(True)
        self.setFrameShape(self.Shape.NoFrame)
        self.setMinimumHeight(SIDE + self.fontMetrics().height() + 14)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def sizeHint(self) -> QSize:
        return QSize(200, self.minimumHeight())

    def show_pictures(self, pictures: Sequence[tuple[Values, str]]) -> None:
        """Pictures of (28, 28) values in 0..1, each with the text under it."""
        self._pictures = pictures
        current = self.currentRow()
        self.clear()
        ratio = self.devicePixelRatioF()
        for values, text in pictures:
            image = theme.grey_image(values).scaled(QSize(SIDE, SIDE) * ratio)
            pixmap = QPixmap.fromImage(image)
            pixmap.setDevicePixelRatio(ratio)
            item = QListWidgetItem(QIcon(pixmap), text)
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            self.addItem(item)
        self.setCurrentRow(min(current, len(pictures) - 1))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.show_pictures(self._pictures)

    def event(self, event: QEvent) -> bool:
        if (isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
                and self._is_ours(event)):
            event.accept()  # so that the key comes here and not to the window's shortcut
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._is_ours(event):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit(self.currentRow())
        else:
            self.relabelled.emit(self.currentRow(), int(event.text()))

    def _is_ours(self, event: QKeyEvent) -> bool:
        digit = len(event.text()) == 1 and event.text() in "0123456789"
        return digit or event.key() == Qt.Key.Key_Delete
