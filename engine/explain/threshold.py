"""A threshold on the probability: what moving it gains for one digit, it costs the other."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class AtThreshold:
    """Of two digits. right: how many images of each are said to be it. of: how many there are."""

    right: tuple[int, int]
    of: tuple[int, int]

    @property
    def wrong(self) -> tuple[int, int]:
        """Of each digit, how many are taken for the other."""
        return self.of[0] - self.right[0], self.of[1] - self.right[1]

    @property
    def accuracy(self) -> float:
        """0..1, of all images. Raises ValueError where there are none."""
        if not sum(self.of):
            raise ValueError("the accuracy on no images is not defined")
        return sum(self.right) / sum(self.of)

    @property
    def recalls(self) -> tuple[float | None, float | None]:
        """Of each digit's images the part said to be it, 0..1; None of a digit without images."""
        first, second = (right / of if of else None
                         for right, of in zip(self.right, self.of, strict=True))
        return first, second


def logit_of(threshold: float) -> float:
    """log(p / (1 - p)), the logit whose sigmoid is the threshold, over 0 and under 1.

    Raises ValueError for one that is not.
    """
    if not 0 < threshold < 1:
        raise ValueError(f"a threshold of {threshold} is not between 0 and 1")
    return math.log(threshold / (1 - threshold))


def at_threshold(
    logits: NDArray[Any], is_first: NDArray[np.bool_], threshold: float
) -> AtThreshold:
    """The first of two digits is said from this probability of it on, the second below.

    logits: (n,) of the first digit. is_first: (n,) whether an image is one. At 0.5 it is what the
    model predicts. A logit that is no number counts as the second digit.
    """
    said_first = logits >= logit_of(threshold)
    right = int((said_first & is_first).sum()), int((~said_first & ~is_first).sum())
    count = int(is_first.sum())
    return AtThreshold(right, (count, len(is_first) - count))
