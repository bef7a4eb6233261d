"""What the predictions on one image are sums of."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from engine.drawings.raster import Image
from engine.explain.contributions import contributions, difference_maps
from engine.models.classifier import Floats, Prediction
from engine.models.pixel_similarity import Metric
from engine.models.trained import Additive
from gui.model.loading.digit_set_loaders import DigitSet
from gui.model.session import Session


@dataclass(frozen=True, slots=True, eq=False)
class Baseline:
    """The terms of each distance. differences: (digits, 28, 28)."""

    image: Image
    digit_set: DigitSet
    metric: Metric
    differences: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Linear:
    """The terms of each logit. weights, terms: (outputs, 28, 28). bias, sums, logits: (outputs,).

    A logit is its terms' sum and its bias. key: of the model. is_local: whether the weights and the
    bias are those of the linear model that it is at this image, and others at another.
    """

    key: str
    is_local: bool
    prediction: Prediction
    weights: Floats
    terms: Floats
    bias: Floats
    sums: Floats
    logits: Floats


def difference_of(metric: Metric) -> Callable[[Decimal, Decimal], Decimal]:
    """A pixel's difference as it is done by hand, of the pixel and the mean."""
    if metric == "l1":
        return lambda pixel, mean: abs(pixel - mean)
    return lambda pixel, mean: (pixel - mean) ** 2


def baseline(session: Session, metric: Metric) -> Baseline | None:
    """Of the image that the models see; None while there are no mean images."""
    if session.digit_set is None:
        return None
    image = session.predictions.image
    return Baseline(image, session.digit_set, metric,
                    difference_maps(image, session.digit_set.means, metric))


def linear(session: Session) -> Linear | None:
    """Of the model looked at; None while it knows nothing, or for a blank canvas."""
    predictions, model = session.predictions, session.training.model
    prediction, logits = predictions.trained, predictions.logits
    if model is None or prediction is None or logits is None:
        return None
    here = model.linear_at(predictions.image)
    if here is None:
        return None
    terms = contributions(predictions.image, here)
    return Linear(
        model.key, not isinstance(model, Additive), prediction, here.weights.astype(np.float64),
        terms, here.bias.astype(np.float64), terms.sum(axis=(1, 2)), logits[: len(terms)],
    )
