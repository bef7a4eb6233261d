"""Images whose bytes mean something else than ink light on black from 0 to 255."""

import numpy as np
from numpy.typing import NDArray

from engine.data.datasets import Dataset, Split

_PAPER = 0.9
"""Share of an image's rim that is light where it is paper, and the ink is dark."""


def looks_inverted(data: Dataset) -> NDArray[np.bool_]:
    """(n,) of each image, whether its rim is light as paper is. One of one brightness is not."""
    images = data.images
    rim = np.concatenate([images[:, 0], images[:, -1], images[:, 1:-1, 0], images[:, 1:-1, -1]],
                         axis=1)
    is_light: NDArray[np.bool_] = (rim >= 128).mean(axis=1) >= _PAPER
    return is_light & ~without_ink(data)


def without_ink(data: Dataset) -> NDArray[np.bool_]:
    """(n,) of each image, whether all of its pixels are alike."""
    rows = data.images.reshape(len(data), -1)
    return np.asarray((rows == rows[:, :1]).all(axis=1))


def inverted(data: Dataset, which: NDArray[np.bool_]) -> Dataset:
    """The same, dark for light in some of them."""
    images = data.images.copy()
    images[which] = 255 - images[which]
    return Dataset(images, data.labels)


def full_range(split: Split) -> Split:
    """The same, as 0 and 255 where every byte of it is 0 or 1."""
    parts = split.train, split.valid
    if max(int(part.images.max(initial=0)) for part in parts) != 1:
        return split
    return Split(*(Dataset(part.images * np.uint8(255), part.labels) for part in parts))
