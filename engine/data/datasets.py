"""Images with labels: the record, and how two become one."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.drawings.drawing import SIDE


@dataclass(frozen=True, slots=True, eq=False)
class Dataset:
    """Labelled images, one kind of use (training or validation).

    images: (n, 28, 28) uint8, a pixel's value is byte/255. labels: (n,) uint8, the digits.
    """

    images: NDArray[np.uint8]
    labels: NDArray[np.uint8]

    def __post_init__(self) -> None:
        if self.images.shape != (len(self.labels), SIDE, SIDE):
            raise ValueError(f"images {self.images.shape} do not go with {len(self.labels)} labels")

    def __len__(self) -> int:
        return len(self.labels)

    @property
    def digits(self) -> tuple[int, ...]:
        """The digits that occur, in increasing order."""
        return tuple(int(digit) for digit in np.unique(self.labels))

    def only(self, digits: tuple[int, ...]) -> "Dataset":
        """The images of these digits, in their order here."""
        chosen = np.isin(self.labels, digits)
        return Dataset(self.images[chosen], self.labels[chosen])

    def repeated(self, times: int) -> "Dataset":
        """Every image counted so many times over (1 or more)."""
        chosen = np.repeat(np.arange(len(self)), times)
        images = np.take(self.images, chosen, axis=0)  # np.repeat would let no other thread go on
        return Dataset(images, self.labels[chosen])

    def balanced(self) -> "Dataset":
        """The rarer labels' images repeated, until every label occurs as often as the commonest.

        Of a rarer label no image occurs more than once oftener than another.
        """
        if not len(self):
            return self
        most = np.unique(self.labels, return_counts=True)[1].max()
        chosen = np.concatenate([
            np.resize(np.flatnonzero(self.labels == digit), most) for digit in self.digits
        ])
        return Dataset(self.images[chosen], self.labels[chosen])

    def __add__(self, other: "Dataset") -> "Dataset":
        return Dataset(
            np.concatenate([self.images, other.images]),
            np.concatenate([self.labels, other.labels]),
        )


def label_indices(labels: NDArray[np.uint8], digits: tuple[int, ...]) -> NDArray[np.intp]:
    """(n,) the index of each label among the digits. Raises ValueError for one that is not there.

    labels: (n,), or any digits that were answered.
    """
    indices = np.full(256, -1, np.intp)
    indices[list(digits)] = np.arange(len(digits))
    found: NDArray[np.intp] = indices[labels]
    if (found < 0).any():
        others = ", ".join(map(str, np.unique(labels[found < 0])))
        raise ValueError(f"there are labels outside {digits}: {others}")
    return found


@dataclass(frozen=True, slots=True, eq=False)
class Split:
    """What a model is trained on, and what it is validated on and never sees in training."""

    train: Dataset
    valid: Dataset

    def only(self, digits: tuple[int, ...]) -> "Split":
        return Split(self.train.only(digits), self.valid.only(digits))
