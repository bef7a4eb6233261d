"""The pixels that training multiplies: those that some training image inks, and one for the bias.

A pixel that no training image inks has a gradient of 0 whatever the model, so its weight stays as
it is and no product needs it. Which they are is the data's; this is what it means for weights of
one a pixel, (units, 785) with the bias last, of whatever model.
"""

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.drawings.drawing import PIXELS
from engine.models.parameters import Array


class PixelColumns:
    """Inked: the pixels, in increasing order. width: how many columns there are with the bias's
    and the zeros after it. device: "cpu" or "cuda".
    """

    def __init__(self, inked: NDArray[np.intp], width: int, device: str) -> None:
        self.device, self.width = device, width
        self.columns = np.append(inked, PIXELS)  # of the weights, the bias the last
        self._others = np.delete(np.arange(PIXELS), inked)
        self._places = np.zeros(PIXELS + 1, np.intp)  # of each weight among the picked, if it is
        self._places[self.columns] = np.arange(len(self.columns))

    def pick(self, weights: Array) -> Tensor:
        """(units, width) of (units, 785), on the device."""
        picked = np.zeros((len(weights), self.width), np.float32)
        picked[:, : len(self.columns)] = weights[:, self.columns]
        return torch.tensor(picked, device=self.device)

    def put(self, picked: Array, rest: Array) -> Array:
        """(steps, units, 785) of (steps, units, width). rest: (units, 785), of all the others."""
        whole = np.empty((*picked.shape[:2], len(self._places)), np.float32)
        # quicker than to assign by the columns, and to have them checked in a copy
        np.take(picked, self._places, axis=2, out=whole, mode="clip")
        whole[:, :, self._others] = rest[:, self._others]
        return whole

    def beyond(self, weights: Array, pixels: NDArray[np.uint8]) -> Tensor:
        """(n, units) what the other pixels, (n, 784 - inked), add to weights · pixels."""
        rest = pixels @ (weights[:, self._others] / 255).T
        return torch.tensor(rest, device=self.device)
