"""The units' weights as pictures, each made once."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage, QPainter

from engine.explain.units import unit_weights
from engine.models.classifier import Floats, Images
from engine.models.networks.model import Network
from gui.model.training.background_measures import Same
from gui.widgets import theme

_DARKENED = 0.6
"""How much of a dead unit's picture is black."""


class UnitPictures:
    """Of the first hidden layer they stay while the pen moves; of the second each drawing has its
    own.
    """

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        self._of: tuple[object, ...] = ()
        self._weights: Floats | None = None
        self._largest = 1.0
        self._made: dict[tuple[int, bool], QImage] = {}

    def show_model(self, model: Network, image: Images, layer: int) -> None:
        """Whose pictures are asked for from now on."""
        of = (Same(model.parameters), theme.current(), layer, image.tobytes() if layer else None)
        if of != self._of:
            self._of, self._made = of, {}
            self._weights = unit_weights(model, image, layer)
            self._largest = float(np.abs(self._weights).max()) or 1.0

    def of(self, units: Sequence[int], dead: NDArray[np.bool_]) -> list[QImage]:
        """Of units of the layer; darkened, where one is dead."""
        assert self._weights is not None
        missing = [unit for unit in units if (unit, bool(dead[unit])) not in self._made]
        if missing:
            pictures = theme.signed_images(self._weights[missing] / self._largest)
            for unit, picture in zip(missing, pictures, strict=True):
                self._made[unit, bool(dead[unit])] = _darkened(picture) if dead[unit] else picture
        return [self._made[unit, bool(dead[unit])] for unit in units]


def _darkened(picture: QImage) -> QImage:
    painter = QPainter(picture)
    painter.setOpacity(_DARKENED)
    painter.fillRect(picture.rect(), QColor("black"))
    painter.end()
    return picture
