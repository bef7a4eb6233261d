"""All validation images at once: what the classifiers make of them, quickly enough to follow.

The baseline's distances never change and are computed once; the trained model's outputs are made
each time it has learned something.
"""

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from engine.data.datasets import Dataset, label_indices
from engine.drawings.drawing import PIXELS
from engine.looks import Look
from engine.models import classifier as classifiers
from engine.models.classifier import AT_ONCE, Floats
from engine.models.logits import likeliest, of_each_digit
from engine.models.pixel_similarity import ROUNDING, Metric, Similarity, nearest
from engine.models.trained import TrainedModel
from engine.training.losses import losses

_STACK = 16
"""Images multiplied at once. BLAS cuts a larger product up for several threads, and where training
keeps the cores busy the wait for the last of them costs 12 ms instead of 0.1."""


@dataclass(frozen=True, slots=True, eq=False)
class ValidationPredictions:
    """What a trained model makes of n images.

    logits: (n, digits) float32; of two digits the second one's is 0.
    predicted_labels: (n,) uint8 digits, the largest logit's, of equal ones the first digit's.
    losses: (n,) float32, each image's own cross-entropy, -log p(label), 0 or more; not finite
    where a logit is not.
    """

    logits: NDArray[np.float32]
    predicted_labels: NDArray[np.uint8]
    losses: NDArray[np.float32]


class Validation:
    """The validation images with everything about them that training does not change.

    pixels: (n, 785) float32 in 0..1, the last a constant 1 for the bias. l1, rmse: (n, digits)
    distances to the mean images, Similarity's own. Raises ValueError without images, and
    for a label that is none of the digits.
    """

    def __init__(self, data: Dataset, digits: tuple[int, ...], means: Floats) -> None:
        if not len(data):
            raise ValueError("validation needs images to be judged on")
        self.data: Final = data
        self.digits: Final = digits
        whole = np.zeros((-len(data) % _STACK + len(data), PIXELS + 1), np.float32)
        whole[: len(data), :PIXELS] = data.images.reshape(len(data), PIXELS)
        whole[:, :PIXELS] /= 255
        whole[:, PIXELS] = 1
        self.pixels: Final = whole[: len(data)]
        self._stacks = whole.reshape(-1, _STACK, PIXELS + 1)
        self.l1: Final = Similarity(digits, means, "l1").scores(data.images)
        self.rmse: Final = Similarity(digits, means, "rmse").scores(data.images)
        self._rows = np.arange(len(data))
        self._indices = label_indices(data.labels, digits)

    @property
    def labels(self) -> NDArray[np.uint8]:
        """(n,) the digits that the images are."""
        return self.data.labels

    def read(self, model: TrainedModel, look: Look | None = None) -> ValidationPredictions:
        """What the model makes of every image. Raises ValueError for a model of other digits.

        look: where it may have to end before it is done; to the bit it comes to the same.
        """
        if model.digits != self.digits:
            raise ValueError(f"a model of {model.digits} does not read {self.digits}")
        with np.errstate(over="ignore", invalid="ignore"):  # weights that explode, just before
            stacks = (model.outputs_of(self._stacks) if look is None
                      else self._in_parts(model, look))
            outputs: NDArray[np.float32] = stacks.reshape(-1, stacks.shape[-1])[: len(self.data)]
            own = losses(outputs, self._indices, "cross_entropy")
        predicted = _digits(self.digits)[likeliest(outputs)]
        return ValidationPredictions(of_each_digit(outputs), predicted, own)

    def _in_parts(self, model: TrainedModel, look: Look) -> NDArray[np.float32]:
        parts = []
        for first in range(0, len(self._stacks), AT_ONCE // _STACK):
            look()
            parts.append(model.outputs_of(self._stacks[first : first + AT_ONCE // _STACK]))
        return np.concatenate(parts)

    def distances(self, metric: Metric) -> Floats:
        """(n, digits) the distance of each image to each mean image, 0..1."""
        return self.l1 if metric == "l1" else self.rmse

    def baseline_predicted_labels(self, metric: Metric) -> NDArray[np.uint8]:
        """(n,) digits, as Similarity's predicted_labels."""
        return classifiers.predicted_labels(self.digits, nearest(self.distances(metric)))

    def baseline_margins(self, metric: Metric, first: int, second: int) -> Floats:
        """(n,) distance to the mean `second` minus to the mean `first`: over 0 nearer to `first`.

        -1..1. Raises ValueError for a digit that is not there.
        """
        distances = self.distances(metric)
        return distances[:, self.digits.index(second)] - distances[:, self.digits.index(first)]

    def baseline_lost_by(self, metric: Metric) -> Floats:
        """(n,) `lost_by` of the distances to the label's mean and to the nearest other."""
        return lost_by(*self.baseline_own_and_other(metric))

    def baseline_own_and_other(self, metric: Metric) -> tuple[Floats, Floats]:
        """(n,) and (n,) the distance to the label's mean, and the smallest to another; 0..1."""
        others = self.distances(metric).copy()
        own: Floats = others[self._rows, self._indices]
        others[self._rows, self._indices] = np.inf
        return own, others.min(axis=1)


def lost_by(own: Floats, other: Floats) -> Floats:
    """(n,) distance to the label's mean minus the smallest to another: over 0 is a mistake.

    own, other: (n,) in 0..1. -1..1, the larger the worse. It is 0 in a tie, also one within
    rounding, which the first of the two digits wins.
    """
    by: Floats = own - other
    by[np.abs(by) <= ROUNDING] = 0
    return by


def confusion(
    labels: NDArray[np.uint8], predicted_labels: NDArray[np.uint8], digits: tuple[int, ...]
) -> NDArray[np.int64]:
    """(digits, digits) how many images of each label (row) got each prediction (column).

    labels, predicted_labels: (n,) digits. Raises ValueError for one that is not among the digits.
    """
    k = len(digits)
    pairs = label_indices(labels, digits) * k + label_indices(predicted_labels, digits)
    cells = np.bincount(pairs, minlength=k * k)
    return cells.reshape(k, k).astype(np.int64)


def accuracy_by_digit(matrix: NDArray[np.int64]) -> list[tuple[int, int]]:
    """For each digit how many of its images were predicted correctly, and of how many."""
    return [(int(row[index]), int(row.sum())) for index, row in enumerate(matrix)]


def mistakes(wrong: NDArray[np.bool_], badness: NDArray[np.floating]) -> NDArray[np.intp]:
    """The indices of the wrong ones, the worst first, equally bad ones in their order.

    wrong: (n,). badness: (n,), a mistake's own loss, or what it lost by. A badness that is no
    number comes last.
    """
    wrong_ones = np.flatnonzero(wrong)
    return wrong_ones[np.argsort(-badness[wrong_ones], kind="stable")]


def pair_logit(
    logits: NDArray[Any], digits: tuple[int, ...], first: int, second: int
) -> NDArray[Any]:
    """(…) the logit of `first` minus that of `second`: log p(first) - log p(second).

    logits: (…, digits). Over 0 the model holds `first` for likelier. Raises ValueError for a
    digit that is not there.
    """
    found: NDArray[Any] = logits[..., digits.index(first)] - logits[..., digits.index(second)]
    return found


def _digits(digits: tuple[int, ...]) -> NDArray[np.uint8]:
    return np.array(digits, np.uint8)
