"""Pictures that are in no file: the drawing on the canvas, and what was copied elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from engine.data.progress import Report
from engine.errors import InputError
from gui.data.image.learn_from_folder import LearnFromFolder
from gui.model.notices import failed
from gui.model.session import Session
from gui.model.tensors.tensor_thread import ReadFiles
from gui.widgets.card import wrapped


class OtherPictures(QWidget):
    """Buttons, for beside the one that opens files."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.drawing = QPushButton(self.tr("Your drawing"))
        self.drawing.setToolTip(wrapped(self.tr(
            "What is on the canvas, as the models are given it: 28×28 bytes")))
        self.drawing.clicked.connect(self._take_drawing)
        self.paste = QPushButton(self.tr("Paste an image"))
        self.paste.setToolTip(wrapped(self.tr(
            "An image, or an image's file, that was copied in another program")))
        self.paste.clicked.connect(
            lambda: self.take(QGuiApplication.clipboard().mimeData() or QMimeData()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.drawing)
        column.addWidget(self.paste)
        self.folder = LearnFromFolder()
        column.addWidget(self.folder)
        session.tensors.opened.connect(lambda: self.folder.offer(None))

    def _take_drawing(self) -> None:
        predictions = self._session.predictions
        if predictions.is_blank:
            self._session.noticed.emit(failed(InputError(
                "There is nothing on the canvas. Draw a digit on the first page.")))
            return
        self._read(np.array(predictions.image, np.uint8), self.tr("Your drawing"))

    def take(self, data: QMimeData) -> None:
        """What is on the clipboard: an image, or files of images."""
        image = data.imageData() if data.hasImage() else None
        if isinstance(image, QImage) and not image.isNull():
            self._read(bytes_of(image), self.tr("Pasted image"))
            return
        files = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
        if files:
            self._session.tensors.open("image", files)
            return
        self._session.noticed.emit(failed(InputError(
            "There is no image to paste. Copy one in another program first.")))

    def _read(self, pixels: NDArray[np.uint8], title: str) -> None:
        def read(report: Report, cancelled: Callable[[], bool]) -> ReadFiles:
            from engine.tensors.kinds.image.reader import of_array, usual_steps

            source = of_array(pixels, title)
            return ReadFiles(source, usual_steps(source))

        self._session.tensors.read(read)


def bytes_of(image: QImage) -> NDArray[np.uint8]:
    """(h, w, 1, 3 or 4): grey, color, or color with alpha, as the image has it."""
    if image.isGrayscale() and not image.hasAlphaChannel():
        kind, channels = QImage.Format.Format_Grayscale8, 1
    elif image.hasAlphaChannel():
        kind, channels = QImage.Format.Format_RGBA8888, 4
    else:
        kind, channels = QImage.Format.Format_RGB888, 3
    image = image.convertToFormat(kind)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * channels].reshape(
        image.height(), image.width(), channels).copy()
