"""Something that may be wider than its place, and is never higher."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget


class ScrollSideways(QScrollArea):
    """Scrolls to the side only, and is as high as its content."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(content)
        self._content = content
        content.setAutoFillBackground(False)
        content.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest or event.type() == QEvent.Type.Resize:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        bar = self.horizontalScrollBar()
        size = self._content.sizeHint()
        needed = bar.sizeHint().height() if size.width() > self.width() else 0
        return QSize(size.width(), size.height() + needed)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def refit(self) -> None:
        """The content is of another size."""
        self._content.resize(self._content.sizeHint())
        self.updateGeometry()
