"""The digits' images as the training multiplies them: made once for a data set, not for each run.

It takes several epochs' time to make them, and a run that begins has no time: so whoever loads
images makes them then. Only numpy: torch need not be there yet.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.data.datasets import Dataset, Split, label_indices
from engine.drawings.drawing import PIXELS
from engine.models.logits import outputs


@dataclass(frozen=True, slots=True, eq=False)
class DigitTables:
    """What a run needs of its images, whatever its model and recipe. Nobody writes into them.

    inked: the pixels that any training image inks, in increasing order. images: (n, width) uint8,
    those pixels, a 255 for the bias, zeros up to a multiple of 16. targets: (n, outputs) float32,
    1 for the image's digit; two digits share one, 1 for the first. valid: (m, width) uint8, as
    images, of the validation images. valid_rest: (m, 784 - inked) uint8, their other pixels.
    valid_indices: (m,) of each label among the digits.
    """

    inked: NDArray[np.intp]
    images: NDArray[np.uint8]
    targets: NDArray[np.float32]
    valid: NDArray[np.uint8]
    valid_rest: NDArray[np.uint8]
    valid_indices: NDArray[np.intp]


def tables_of(data: Split, digits: tuple[int, ...], every_pixel: bool = False) -> DigitTables:
    """The tables. every_pixel: as if each were inked, as it may be by a variant.

    Raises ValueError for a label that is none of the digits.
    """
    pixels = data.train.images.reshape(-1, PIXELS)
    is_inked = (np.bitwise_or.reduce(pixels, axis=0) > 0) | every_pixel
    inked = np.flatnonzero(is_inked)
    valid = data.valid.images.reshape(-1, PIXELS)
    return DigitTables(
        inked, _with_constant(pixels, inked), _targets(data.train, digits),
        _with_constant(valid, inked), valid[:, ~is_inked],
        label_indices(data.valid.labels, digits),
    )


def _with_constant(pixels: NDArray[np.uint8], inked: NDArray[np.intp]) -> NDArray[np.uint8]:
    """(n, width) bytes: these pixels, a 255, zeros."""
    used = len(inked) + 1  # with the bias
    chosen = np.zeros(-used % 16 + used, np.intp)
    chosen[: len(inked)] = inked
    table = np.take(pixels, chosen, axis=1)
    table[:, len(inked)] = 255
    table[:, used:] = 0
    return table


def _targets(data: Dataset, digits: tuple[int, ...]) -> NDArray[np.float32]:
    one_hot = np.eye(len(digits), outputs(digits), dtype=np.float32)
    return one_hot[label_indices(data.labels, digits)]
