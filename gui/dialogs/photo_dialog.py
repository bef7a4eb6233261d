"""A photo or scan comes to the canvas: the steps from the picture to the 28×28 image."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QClipboard, QImage, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from engine.errors import InputError
from gui.model.drawings.canvas_content import DatasetImage
from gui.model.error_texts import explain
from gui.model.notices import failed
from gui.model.session import Session
from gui.widgets.card import muted
from gui.widgets.plain import Label

if TYPE_CHECKING:
    from engine.drawings.scan import Scan

_SIDE = 120  # of a step's picture on the screen
_LARGEST = 12_000  # pixels a side of a pasted picture


class PhotoDialog(QDialog):
    """Each step as a picture with its name; accepted, `found`'s image comes onto the canvas.

    Whether the ink is lighter than the paper was found out, and can be said otherwise: every
    picture shows at once what comes of it.
    """

    def __init__(self, pixels: NDArray[np.uint8], parent: QWidget) -> None:
        """Raises InputError for a picture without ink."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("From the picture to the canvas"))
        self._pixels = pixels
        self.found = _scan(pixels)
        self._row = QHBoxLayout()
        self._steps = [self._add_step() for _ in range(6)]
        self._is_light = QCheckBox(self.tr("The &ink is lighter than the paper"))
        self._is_light.setChecked(self.found.inverted)
        self._is_light.toggled.connect(self._scan_again)
        self._why = muted("")
        self._why.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._put = buttons.addButton(self.tr("Put it on the canvas"),
                                      QDialogButtonBox.ButtonRole.AcceptRole)
        self._put.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.addLayout(self._row)
        whole.addWidget(self._is_light)
        whole.addWidget(self._why)
        whole.addWidget(buttons)
        self._show_steps()

    def _add_step(self) -> tuple[Label, Label]:
        column = QVBoxLayout()
        picture, words = Label(), muted("")
        for each in (picture, words):
            each.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(picture, 1)
        column.addWidget(words)
        self._row.addLayout(column)
        return picture, words

    def _scan_again(self, is_light: bool) -> None:
        why = ""
        try:
            self.found = _scan(self._pixels, is_light)
            self._show_steps()
        except InputError as error:
            why = explain(error)
        self._why.setText(why)
        self._put.setEnabled(not why)

    def _show_steps(self) -> None:
        found = self.found
        for (picture, words), (name, values) in zip(self._steps, (
            (self.tr("the picture"), found.taken),
            (self.tr("brightness"), found.grey),
            (self.tr("without shadows") if not found.inverted
             else self.tr("without shadows, inverted"), found.even),
            (self.tr("ink"), found.ink),
            (self.tr("the largest ink"), found.largest),
            (self.tr("28×28, as MNIST's"), 255 - found.image),
        ), strict=True):
            picture.setPixmap(_pixmap(values))
            picture.setAccessibleName(name)
            words.setText(name)


class Photos(QObject):
    """Pictures that are opened, pasted or dropped."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session

    def open(self, path: Path) -> None:
        """Raises InputError for what is no picture, or has no ink."""
        from engine.drawings.picture_files import read_photo  # Pillow, which can wait until then

        self._show(read_photo(path), path.name)

    def paste(self, clipboard: QClipboard) -> None:
        """The picture, or the file of one, that was copied."""
        self.take(clipboard.mimeData() or QMimeData())  # there may be none at all

    def take(self, data: QMimeData) -> bool:
        """A picture that is pasted or dropped; whether there is one."""
        self._try(lambda: self._take(data))
        return data.hasImage() or bool(data.urls())

    def _take(self, data: QMimeData) -> None:
        image = data.imageData() if data.hasImage() else None
        if isinstance(image, QImage) and not image.isNull():
            self._show(_pixels(image), self.tr("the pasted picture"))
            return
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if not files:
            raise InputError("There is no picture to paste. Copy one, or drop a picture's file.")
        self.open(files[0])

    def _try(self, work: Callable[[], object]) -> None:
        try:
            work()
        except InputError as error:
            self._session.noticed.emit(failed(error))

    def _show(self, pixels: NDArray[np.uint8], name: str) -> None:
        dialog = PhotoDialog(pixels, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._session.sketch.dataset_image(
            DatasetImage(dialog.found.image, None, name)
        ))
        dialog.open()


def _scan(pixels: NDArray[np.uint8], is_light: bool | None = None) -> Scan:
    from engine.drawings.scan import scan  # not at every start

    return scan(pixels, is_light)


def _pixels(image: QImage) -> NDArray[np.uint8]:
    """(h, w, 4) bytes."""
    if max(image.width(), image.height()) > _LARGEST:
        image = image.scaled(_LARGEST, _LARGEST, Qt.AspectRatioMode.KeepAspectRatio)
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    values = np.frombuffer(image.constBits(), np.uint8)
    return values.reshape(image.height(), image.bytesPerLine() // 4, 4)[:, : image.width()].copy()


def _pixmap(values: NDArray[np.uint8]) -> QPixmap:
    kind = QImage.Format.Format_RGB888 if values.ndim == 3 else QImage.Format.Format_Grayscale8
    values = np.ascontiguousarray(values)
    image = QImage(values.tobytes(), values.shape[1], values.shape[0], values.strides[0], kind)
    smooth = (Qt.TransformationMode.SmoothTransformation if max(values.shape[:2]) > _SIDE
              else Qt.TransformationMode.FastTransformation)
    return QPixmap.fromImage(image.copy()).scaled(
        _SIDE, _SIDE, Qt.AspectRatioMode.KeepAspectRatio, smooth
    )
