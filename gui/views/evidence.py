"""What the verdicts on one image are sums of."""

from dataclasses import dataclass

import numpy as np

from engine.classifiers import Floats, Verdict
from engine.explanation import contributions, difference_maps
from engine.raster import Image
from engine.similarity import Metric
from gui.loader import Lesson
from gui.session import Session


@dataclass(frozen=True, slots=True, eq=False)
class Baseline:
    """The terms of each distance. differences: (digits, 28, 28)."""

    image: Image
    lesson: Lesson
    metric: Metric
    differences: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Linear:
    """The terms of each logit. weights, terms: (outputs, 28, 28). bias, sums, logits: (outputs,).

    A logit is its terms' sum and its bias.
    """

    verdict: Verdict
    weights: Floats
    terms: Floats
    bias: Floats
    sums: Floats
    logits: Floats


def baseline(session: Session, metric: Metric) -> Baseline | None:
    """Of the image that the machines see; None while there are no mean images."""
    if session.lesson is None:
        return None
    image = session.opinion.image
    return Baseline(image, session.lesson, metric,
                    difference_maps(image, session.lesson.means, metric))


def linear(session: Session) -> Linear | None:
    """Of the model looked at; None while it knows nothing, or for a blank canvas."""
    opinion, model = session.opinion, session.training.model
    verdict, logits = opinion.linear, opinion.logits
    if model is None or verdict is None or logits is None:
        return None
    terms = contributions(opinion.image, model)
    return Linear(verdict, model.weights.astype(np.float64), terms,
                  model.bias.astype(np.float64), terms.sum(axis=(1, 2)), logits)
