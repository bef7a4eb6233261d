"""Whether probabilities are what they say: of the images with 80 %, are four in five right?"""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.data.datasets import label_indices
from engine.models.classifier import Floats
from engine.models.logits import probabilities

BINS = 10
"""Of equal width, from 0 to 1."""

_Z = 1.959963984540054  # 95 % of a normal distribution lie within so many deviations


@dataclass(frozen=True, slots=True)
class Bin:
    """The images whose probability is over `low`, and at most `high`.

    images: how many. right: of these, how many are predicted correctly. probability: their mean
    probability, 0..1, and 0 without images.
    """

    low: float
    high: float
    images: int
    right: int
    probability: float

    @property
    def accuracy(self) -> float:
        """0..1; 0 without images."""
        return self.right / self.images if self.images else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Where the accuracy on ever more such images may well lie: Wilson's 95 % interval.

        E. B. Wilson (1927), "Probable inference, the law of succession, and statistical inference",
        Journal of the American Statistical Association 22. 0..1, and all of that without images.
        """
        n, p = self.images, self.accuracy
        if not n:
            return 0.0, 1.0
        middle = (p + _Z**2 / (2 * n)) / (1 + _Z**2 / n)
        half = _Z / (1 + _Z**2 / n) * math.sqrt(p * (1 - p) / n + _Z**2 / (4 * n**2))
        return max(middle - half, 0.0), min(middle + half, 1.0)


@dataclass(frozen=True, slots=True)
class Reliability:
    """bins: BINS of them. left_out: images whose probabilities are no numbers."""

    bins: tuple[Bin, ...]
    left_out: int = 0

    @property
    def images(self) -> int:
        return sum(each.images for each in self.bins)

    @property
    def accuracy(self) -> float | None:
        """0..1; None without images."""
        return sum(each.right for each in self.bins) / self.images if self.images else None

    @property
    def probability(self) -> float | None:
        """The mean probability, 0..1; None without images."""
        if not self.images:
            return None
        return sum(each.images * each.probability for each in self.bins) / self.images

    @property
    def error(self) -> float | None:
        """The expected calibration error, 0..1; None without images.

        Σ over the bins of (its images / all images) · |its accuracy − its mean probability|:
        Guo, Pleiss, Sun and Weinberger (2017), "On Calibration of Modern Neural Networks",
        equation 3, https://arxiv.org/abs/1706.04599.
        """
        if not self.images:
            return None
        return sum(
            each.images * abs(each.accuracy - each.probability) for each in self.bins
        ) / self.images


@dataclass(frozen=True, slots=True, eq=False)
class Confidences:
    """How sure a model is of n images, and whether it is right, as Guo et al. call it.

    values: (n,) in 0..1, the probability of the digit predicted. right: (n,). left_out: further
    images, whose logits are no numbers.
    """

    values: Floats
    right: NDArray[np.bool_]
    left_out: int

    def at_least(self, chance: float) -> Bin:
        """Those with this probability or more."""
        return self._bin(self.values >= chance, chance, 1.0)

    def _bin(self, chosen: NDArray[np.bool_], low: float, high: float) -> Bin:
        images = int(chosen.sum())
        return Bin(low, high, images, int(self.right[chosen].sum()),
                   float(self.values[chosen].mean()) if images else 0.0)

    def reliability(self) -> Reliability:
        """In bins (low, high], as Guo et al. have them; a probability of 0 is in the first."""
        edges = [each / BINS for each in range(BINS + 1)]
        places = np.clip(np.searchsorted(edges, self.values, side="left") - 1, 0, BINS - 1)
        return Reliability(tuple(
            self._bin(places == each, edges[each], edges[each + 1]) for each in range(BINS)
        ), self.left_out)


def confidences(
    logits: NDArray[Any], labels: NDArray[np.uint8], digits: tuple[int, ...]
) -> Confidences:
    """The prediction is the largest logit's digit, of equal ones the first, as in `validation`.

    logits: (n, digits). labels: (n,) digits. Raises ValueError for a label that is none of them.
    """
    finite = np.isfinite(logits).all(axis=1)
    indices = label_indices(labels, digits)[finite]
    scores = probabilities(logits[finite].astype(np.float64))
    predicted = scores.argmax(axis=1)
    return Confidences(
        scores[np.arange(len(scores)), predicted], predicted == indices, len(logits) - len(indices)
    )
