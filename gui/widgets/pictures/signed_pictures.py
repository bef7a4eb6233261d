"""Signed pictures in one scale, with their colours and the range that these stand for."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets import theme
from gui.widgets.card import muted
from gui.widgets.pictures.colour_bar import ColourBar
from gui.widgets.pictures.digit_pictures import DigitPictures
from gui.widgets.pictures.picture import Pointing, Values


class SignedPictures(QWidget):
    """Saved as a picture it can be read without the window. side: pixels of one of one or two."""

    def __init__(self, side: int, pointing: Pointing | None = None) -> None:
        super().__init__()
        self._largest = 1.0
        self.pictures = DigitPictures(side, self._render, pointing)
        self._scale = muted()
        letters = self._scale.fontMetrics()  # nothing moves once it has learned
        self._scale.setMinimumWidth(letters.horizontalAdvance(_scale_words(8.888)))
        self._towards = muted(), muted()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        for each in (self.pictures, ColourBar(), self._scale, *self._towards):
            self._column.addWidget(each)

    def set_spacing(self, pixels: int) -> None:
        """Between its lines."""
        self._column.setSpacing(pixels)

    def set_names(self, names: Sequence[str], explanation: str, towards: tuple[str, str]) -> None:
        """Show so many empty pictures, or nothing. towards: what above and below 0 means."""
        self.setVisible(bool(names))
        self.pictures.set_names(names, explanation)
        for label, text in zip(self._towards, towards, strict=True):
            label.setText(text)

    def outline(self) -> QRect:
        """The picture of it that is saved has a margin."""
        return self.rect()

    def show_values(self, values: Sequence[Values]) -> None:
        """The largest of all has the deepest colour."""
        largest = max((float(np.abs(each).max(initial=0.0)) for each in values), default=0.0)
        self._largest = largest or 1.0
        self._scale.setText(_scale_words(largest) if largest else "")
        self.pictures.show_values(values)

    def _render(self, values: Values) -> QImage:
        return theme.signed_image(values / self._largest)


def _scale_words(largest: float) -> str:
    return f"−{largest:z.3f} … 0 … +{largest:z.3f}"
