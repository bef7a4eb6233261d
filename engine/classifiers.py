"""What every classifier gives: scores, answers, a verdict."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from engine.datasets import Dataset

Images = NDArray[np.uint8]
"""(n, 28, 28) bytes; a pixel's value is byte/255."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a classifier says of one image.

    scores: one a digit, in the classifier's own unit (a distance, a probability). digit: its
    answer, or None where the best scores are equal and it cannot tell.
    """

    digits: tuple[int, ...]
    scores: tuple[float, ...]
    digit: int | None

    def score(self, digit: int) -> float:
        return self.scores[self.digits.index(digit)]

    @property
    def margin(self) -> float:
        """How far apart the best score and the next one are."""
        best = sorted(self.scores)
        if self.digit is None:
            return 0.0
        low = self.score(self.digit) == best[0]
        return best[1] - best[0] if low else best[-1] - best[-2]


class Classifier(Protocol):
    """Anything that tells digits apart."""

    @property
    def digits(self) -> tuple[int, ...]: ...

    def scores(self, images: Images) -> Floats:
        """(n, digits) scores."""

    def answers(self, images: Images) -> NDArray[np.uint8]:
        """(n,) digits; of equal scores the first digit's wins."""

    def judge(self, image: Images) -> Verdict:
        """The verdict on one (28, 28) image."""


def accuracy(classifier: Classifier, data: Dataset) -> float:
    """The fraction of images answered with their label, 0..1. Raises ValueError without images."""
    if not len(data):
        raise ValueError("the accuracy on no images is not defined")
    return float((classifier.answers(data.images) == data.labels).mean())
