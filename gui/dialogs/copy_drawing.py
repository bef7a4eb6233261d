"""What is on the canvas goes to the clipboard, as a picture that other programs take."""

import numpy as np
from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QAction, QGuiApplication, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from gui.model.drawings.canvas_content import CanvasContent
from gui.model.notices import Notice
from gui.model.session import Session
from gui.widgets.plain import Label, MarkupLabel

SVG = "image/svg+xml"

_SCALE = 20
"""Pixels of the picture for each of the 28×28."""


class CopyDrawing(QObject):
    """The command with its key. Text that is selected keeps the key to itself."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._session = session
        self.action = QAction(self.tr("&Copy drawing"), self)
        self.action.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self.action.triggered.connect(self._copy)
        session.sketch.changed.connect(self._refresh)
        self._refresh()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._watch)

    def _refresh(self) -> None:
        self.action.setEnabled(_has_picture(self._session.sketch.content))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setMimeData(mime_of(self._session.sketch.content))
        self._session.noticed.emit(Notice(
            self.tr("The drawing is on the clipboard: paste it into another program."),
            is_good=True,
        ))

    def _watch(self, before: QWidget | None, now: QWidget | None) -> None:
        """A label with selectable text copies it, but does not claim the key as a field does."""
        if isinstance(before, Label | MarkupLabel):
            before.removeEventFilter(self)
        if isinstance(now, Label | MarkupLabel):
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
                and event.matches(QKeySequence.StandardKey.Copy)
                and isinstance(watched, Label | MarkupLabel) and watched.hasSelectedText()):
            event.accept()
            return True
        return super().eventFilter(watched, event)


def mime_of(content: CanvasContent) -> QMimeData:
    """A drawing as ink on paper and as SVG; an image of the data as its pixels."""
    from engine.drawings.picture_files import on_paper, svg  # Pillow, which can wait until then

    data = QMimeData()
    if content.dataset_image is not None:
        paper = np.kron(255 - content.image("raw"), np.ones((_SCALE, _SCALE), np.uint8))
    else:
        paper = on_paper(content.drawing, _SCALE)
        data.setData(SVG, svg(content.drawing).encode())
    paper = np.ascontiguousarray(paper)
    height, width = paper.shape
    data.setImageData(
        QImage(paper.tobytes(), width, height, width, QImage.Format.Format_Grayscale8).copy()
    )
    return data


def _has_picture(content: CanvasContent) -> bool:
    return content.dataset_image is not None or not content.drawing.is_blank
