"""What every classifier gives: scores, predicted labels, a prediction of one image.

A tie within rounding is a tie. Scores are sums of hundreds of rounded terms, and another processor
adds them in another order: two that ought to be equal come out a little apart, and which of them is
ahead means nothing. So each classifier knows how far rounding can move its scores apart, and
`leaders` decides by that, for one image (`predict`) as for many (`predicted_labels`).

Where images are counted while training goes on (`BatchMachine.accuracy`, `Validation.read`) or
along a line, the larger score wins however little larger it is, and of equal ones the first
digit's: an image that is a tie here may count as either of its digits there.
"""

from dataclasses import dataclass
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from engine.data.datasets import Dataset
from engine.looks import Look, nobody_looks

Images = NDArray[np.uint8]
"""(n, 28, 28) bytes; a pixel's value is byte/255."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Prediction:
    """What a classifier says of one image.

    scores: one a digit, in the classifier's own unit (a distance, a probability). digit: its
    prediction, or None where the best scores are equal but for rounding and it cannot tell.
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
    """Anything that tells digits apart.

    key: by which files, commands and the window name it. better: whether the lowest score is the
    best (a distance) or the highest (a probability).
    """

    @property
    def key(self) -> str: ...
    @property
    def digits(self) -> tuple[int, ...]: ...
    @property
    def better(self) -> Literal["low", "high"]: ...

    def scores(self, images: Images) -> Floats:
        """(n, digits) scores."""

    def predicted_labels(self, images: Images) -> NDArray[np.uint8]:
        """(n,) digits; of scores that are equal but for rounding the first digit's wins."""

    def predict(self, image: Images) -> Prediction:
        """The prediction on one (28, 28) image."""

    def predict_all(self, images: Images) -> list[Prediction]:
        """The prediction on each image."""


def leaders(
    scores: Floats, better: Literal["low", "high"], rounding: Floats | float
) -> NDArray[np.bool_]:
    """(n, digits) which scores are the best, or apart from it by no more than rounding.

    scores: (n, digits). rounding: how far two scores that ought to be equal can come out apart,
    one for all images or (n, 1). None of a row leads where its scores are not numbers.
    """
    behind = scores if better == "low" else -scores
    best = np.minimum.reduce(behind, axis=1, keepdims=True)  # half of what `min` takes
    leading: NDArray[np.bool_] = behind <= best + rounding
    leading &= np.isfinite(best)  # scores may have exploded
    return leading


def predicted_labels(digits: tuple[int, ...], leading: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """(n,) the first digit of those that lead; the first of all where none does."""
    found: NDArray[np.uint8] = np.array(digits, np.uint8)[leading.argmax(axis=1)]
    return found


def predictions(
    digits: tuple[int, ...], scores: Floats, leading: NDArray[np.bool_]
) -> list[Prediction]:
    """On each image. scores: (n, digits), what a prediction shows. leading: (n, digits)."""
    return [
        Prediction(digits, tuple(row), digits[best.index(True)] if sum(best) == 1 else None)
        for row, best in zip(scores.tolist(), leading.tolist(), strict=True)
    ]


AT_ONCE = 64
"""Images between two looks: a large network takes some 20 ms for them."""


def labels_in_parts(
    classifier: Classifier, images: Images, look: Look = nobody_looks
) -> NDArray[np.uint8]:
    """(n,) its `predicted_labels`, worked out of a few images at a time."""
    found = np.empty(len(images), np.uint8)
    for first in range(0, len(images), AT_ONCE):
        look()
        part = slice(first, first + AT_ONCE)
        found[part] = classifier.predicted_labels(images[part])
    return found


def accuracy(classifier: Classifier, data: Dataset, look: Look | None = None) -> float:
    """The fraction of images predicted as their label, 0..1. Raises ValueError without images.

    look: where it may have to end before it is done.
    """
    if not len(data):
        raise ValueError("the accuracy on no images is not defined")
    found = (classifier.predicted_labels(data.images) if look is None
             else labels_in_parts(classifier, data.images, look))
    return float((found == data.labels).mean())
