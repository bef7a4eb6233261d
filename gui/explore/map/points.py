"""Where the map's points lie, and what the models say of each."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.drawings.raster import Image
from engine.explain.validation import Validation, ValidationPredictions, pair_logit
from engine.models.classifier import Floats
from engine.models.pixel_similarity import Metric
from engine.models.trained import TrainedModel

Pair = tuple[int, int]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Points:
    """The n validation images of two digits, each (n,).

    indices: into the validation images. is_first: labelled as the first digit. x, y: where they
    lie. trained, baseline: whether that model holds the first digit for likelier than the second.
    """

    indices: NDArray[np.intp]
    is_first: Flags
    x: Floats
    y: Floats
    baseline: Flags
    trained: Flags | None = None

    @property
    def is_wrong(self) -> Flags:
        """Where a model that the map shows is wrong."""
        wrong: Flags = self.baseline != self.is_first
        if self.trained is not None:
            wrong = wrong | (self.trained != self.is_first)
        return wrong


def by_distances(validation: Validation, pair: Pair, metric: Metric) -> Points:
    """Distance to the first mean image across, to the second up."""
    indices, is_first = _images(validation, pair)
    distances = validation.distances(metric)[indices]
    x, y = (distances[:, validation.digits.index(digit)] for digit in pair)
    return Points(indices, is_first, x, y, baseline=y - x >= 0)


def by_models(
    validation: Validation, predictions: ValidationPredictions | None, pair: Pair, metric: Metric
) -> Points:
    """The logit across, over 0 where the trained model says the first; the baseline's margin up.

    Without predictions there is no trained model yet, and no point.
    """
    indices, is_first = _images(validation, pair)
    if predictions is None:
        nobody, nowhere = np.empty(0, np.bool_), np.empty(0)
        return Points(indices[:0], nobody, nowhere, nowhere, nobody, nobody)
    logits = pair_logit(predictions.logits, validation.digits, *pair)[indices].astype(np.float64)
    margins = validation.baseline_margins(metric, *pair)[indices]
    return Points(indices, is_first, logits, margins, margins >= 0, logits >= 0)


def logit_of(model: TrainedModel, image: Image, pair: Pair) -> float:
    """The logit of the first digit minus the second's, of one (28, 28) image, in float64."""
    return float(pair_logit(model.logits(image[None])[0], model.digits, *pair))


def _images(validation: Validation, pair: Pair) -> tuple[NDArray[np.intp], Flags]:
    indices = np.flatnonzero(np.isin(validation.labels, pair))
    return indices, validation.labels[indices] == pair[0]
