"""Numbers of any type as brightness: from which to which, and that it is said."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QImage

from gui.widgets import theme
from gui.widgets.numbers import four_figures

if TYPE_CHECKING:
    from torch import Tensor

translate = QCoreApplication.translate

Floats = NDArray[np.float32]

_LARGE = 1e37
"""The difference of two numbers beyond it may be none of float32."""


@dataclass(frozen=True, slots=True)
class Brightness:
    """The values that are painted black and white. is_own: taken from these numbers themselves."""

    low: float
    high: float
    is_own: bool

    def words(self) -> str:
        """For under the picture."""
        low, high = four_figures(self.low), four_figures(self.high)
        if self.is_own:
            return translate("Brightness", "black: {low}, white: {high}, this tensor's least and "
                             "greatest value").format(low=low, high=high)
        return translate("Brightness", "black: {low}, white: {high}").format(low=low, high=high)

    def part(self, low: float, high: float) -> Brightness:
        """From a share of the way to another, 0..1 each."""
        width = self.high - self.low
        return Brightness(self.low + low * width, self.low + high * width, self.is_own)

    def shares(self, values: Floats) -> Floats:
        """0..1; what is no number is black."""
        width = self.high - self.low
        is_large = max(abs(self.low), abs(self.high)) >= _LARGE
        found: NDArray[Any] = values.astype(np.float64) if is_large else values
        kind = found.dtype.type
        with np.errstate(over="ignore", invalid="ignore"):  # what is infinite is black or white
            found = (found - kind(self.low)) / kind(width or 1)
        shares: Floats = np.clip(np.nan_to_num(found, nan=0.0), 0, 1).astype(np.float32, copy=False)
        return shares


def brightness_of(tensor: Tensor) -> Brightness:
    """Bytes from 0 to 255, shares from 0 to 1; what is neither from its least to its greatest."""
    low, high = limits(tensor)
    is_whole = not tensor.is_floating_point()
    if tensor.element_size() == 1 and is_whole:
        return Brightness(0, 255, False)
    if not is_whole and low >= 0 and high <= 1:
        return Brightness(0, 1, False)
    if not is_whole and low >= 0 and 1 < high <= 255:
        return Brightness(0, 255, False)
    return Brightness(low, high, True)


def limits(tensor: Tensor) -> tuple[float, float]:
    """The least and the greatest of its numbers; 0 and 1 where it has none."""
    if not tensor.numel():
        return 0.0, 1.0
    low, high = (float(each) for each in tensor.aminmax())
    if math.isfinite(low) and math.isfinite(high):
        return low, high
    finite = tensor[tensor.isfinite()]
    if not finite.numel():
        return 0.0, 1.0
    return float(finite.min()), float(finite.max())


def floats(tensor: Tensor) -> Floats:
    """A copy, for painting."""
    return np.ascontiguousarray(tensor.detach().float().numpy())


def grey(values: Floats, scale: Brightness) -> QImage:
    """(height, width) from black to white."""
    data = _bytes(scale.shares(values))
    height, width = data.shape
    return QImage(data.tobytes(), width, height, width, QImage.Format.Format_Grayscale8).copy()


def coloured(values: Floats, scale: Brightness) -> QImage:
    """(3 or 4, height, width): red, green, blue, and how opaque, over the theme's paper."""
    shares = scale.shares(values)
    if len(values) == 4:
        paper = QColor(theme.current().paper)
        around = np.array([paper.redF(), paper.greenF(), paper.blueF()], np.float32)
        shares = shares[:3] * shares[3] + around[:, None, None] * (1 - shares[3])
    data = _bytes(np.moveaxis(shares, 0, 2))
    height, width = data.shape[:2]
    return QImage(data.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def _bytes(shares: Floats) -> NDArray[np.uint8]:
    return np.ascontiguousarray(np.rint(shares * 255).astype(np.uint8))


def picture_of(values: object, scale: Brightness) -> QImage:
    """Of 1 to 4 channels. An alpha that has been scaled with the rest says nothing any more."""
    array = np.asarray(values, np.float32)
    if len(array) == 1 or (len(array) == 2 and scale.is_own):
        return grey(array[0], scale)
    if len(array) == 2:
        return coloured(np.stack([array[0]] * 3 + [array[1]]), scale)
    return coloured(array[:3] if scale.is_own else array, scale)
