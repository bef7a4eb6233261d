"""Images that look like dark ink on light paper: seen both ways, and which way is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.errors import brief
from gui.widgets.plain import Label

if TYPE_CHECKING:
    from engine.data.image_sets import ImageSet

_SHOWN = 6  # images of each form
_SIDE = 84  # pixels of one on the screen


class InvertDialog(QDialog):
    """Some of the images as they are in the file, and inverted. chosen: whether to invert them."""

    chosen = Signal(bool)

    def __init__(self, found: ImageSet, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Invert images?"))
        dark = found.dark_on_light
        total = len(found.split.train) + len(found.split.valid)
        text = Label(self.tr(
            "{name}: {count} of {total} images look like dark ink on light paper. MNIST and your "
            "drawings are light ink on black. A model that is trained on one form predicts the "
            "other badly."
        ).format(name=brief(name, 60), count=f"{len(dark):,}", total=f"{total:,}"))
        text.setWordWrap(True)
        some = dark[np.linspace(0, len(dark) - 1, min(_SHOWN, len(dark))).astype(int)]
        grid = QGridLayout()
        for row, (words, images) in enumerate((
            (self.tr("as in the file"), some), (self.tr("inverted"), 255 - some),
        )):
            grid.addWidget(Label(words), row, 0)
            picture = Label()
            picture.setPixmap(_in_a_row(images))
            picture.setAccessibleName(words)
            grid.addWidget(picture, row, 1, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(1, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        role = QDialogButtonBox.ButtonRole.ActionRole
        invert: QPushButton = buttons.addButton(self.tr("&Invert them"), role)
        keep: QPushButton = buttons.addButton(self.tr("&Leave them as they are"), role)
        invert.setDefault(True)
        invert.clicked.connect(lambda: self._choose(True))
        keep.clicked.connect(lambda: self._choose(False))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(text)
        column.addLayout(grid)
        column.addWidget(buttons)

    def _choose(self, invert: bool) -> None:
        self.chosen.emit(invert)
        self.accept()


def _in_a_row(images: NDArray[np.uint8]) -> QPixmap:
    """Side by side, with a grey pixel between them: both black and white are seen on it."""
    apart = np.full((len(images), images.shape[1] + 2, images.shape[2] + 2), 128, np.uint8)
    apart[:, 1:-1, 1:-1] = images
    row = np.ascontiguousarray(np.concatenate(list(apart), axis=1))
    image = QImage(row.tobytes(), row.shape[1], row.shape[0], row.strides[0],
                   QImage.Format.Format_Grayscale8)
    return QPixmap.fromImage(image.copy()).scaledToHeight(_SIDE)
