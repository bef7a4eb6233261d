"""The linear model's sums for training, on the CPU or a GPU."""

from collections.abc import Mapping, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.models.linear import WEIGHTS
from engine.models.parameters import Array
from engine.models.pixel_columns import PixelColumns

_MOST = torch.finfo(torch.float32).max


class LinearArithmetic:
    """Both products and the step are one operation each, for the bias is one more pixel's weight.

    Parameters multiply bytes, and the few logits are divided by 255 instead of the many pixels.
    """

    def __init__(self, columns: PixelColumns) -> None:
        self._columns = columns

    def load(self, parameters: Mapping[str, Array]) -> dict[str, Tensor]:
        return {WEIGHTS: self._columns.pick(parameters[WEIGHTS])}

    def unload(self, arrays: Mapping[str, Array], rest: Mapping[str, Array]) -> dict[str, Array]:
        return {WEIGHTS: self._columns.put(arrays[WEIGHTS], rest[WEIGHTS])}

    def beyond(self, parameters: Mapping[str, Array], pixels: NDArray[np.uint8]) -> Tensor:
        return self._columns.beyond(parameters[WEIGHTS], pixels)

    def layers(
        self, parameters: Mapping[str, Tensor], pixels: Tensor, beyond: Tensor | None = None
    ) -> tuple[Tensor]:
        found = torch.mm(pixels, parameters[WEIGHTS].T).div_(255)
        return (found if beyond is None else found.add_(beyond),)

    def gradient(
        self, parameters: Mapping[str, Tensor], pixels: Tensor, layers: Sequence[Tensor],
        slope: Tensor,
    ) -> dict[str, Tensor]:
        return {WEIGHTS: torch.mm(slope.T, pixels).div_(255 * len(pixels))}

    def descended(
        self, parameters: Mapping[str, Tensor], pixels: Tensor, layers: Sequence[Tensor],
        slope: Tensor, rate: float,
    ) -> dict[str, Tensor]:
        return {WEIGHTS: torch.addmm(
            parameters[WEIGHTS], slope.T, pixels,
            alpha=-min(rate / (255 * len(pixels)), _MOST),
        )}
