"""How the validation images are predicted by the model that the user chose to look at."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from engine.data.class_names import ClassNames
from engine.explain.validation import Validation, lost_by
from engine.models.pixel_similarity import Metric
from gui.explore.model_choice import Who
from gui.explore.step_note import predicting
from gui.model.session import Session
from gui.widgets.numbers import signed
from gui.widgets.sums import farther


@dataclass(frozen=True, slots=True, eq=False)
class PredictionSource:
    """One model's predictions for n images, or two models'.

    predicted_labels: (n,) digits; of both models the linear model's. wrong: (n,); of both, where
    both are. badness: (n,), the larger the worse: the linear model's loss, or by how much the
    label's mean image was farther than the nearest other. others: (n,) the baseline's predicted
    labels, if it is both. distances: (n, 2) to the label's mean image and to the nearest other, if
    it is the baseline.
    """

    who: Who
    predicted_labels: NDArray[np.uint8]
    wrong: NDArray[np.bool_]
    badness: NDArray[np.floating]
    others: NDArray[np.uint8] | None = None
    distances: NDArray[np.floating] | None = None

    def badness_in_words(self, index: int) -> str:
        """With four decimals; the baseline's is between the two distances as they are written."""
        badness = float(self.badness[index])
        if self.distances is None or not badness:
            return loss_in_words(badness)
        own, other = self.distances[index].tolist()
        return farther(own, other)


def look(session: Session, who: Who, metric: Metric) -> PredictionSource | None:
    """What is predicted now; None while there is nothing, or nothing learned, to look at."""
    if session.digit_set is None:
        return None
    validation = session.digit_set.validation
    if who == "baseline":
        predicted = validation.baseline_predicted_labels(metric)
        own, other = validation.baseline_own_and_other(metric)
        return PredictionSource(
            who, predicted, predicted != validation.labels, lost_by(own, other),
            distances=np.stack([own, other], axis=1),
        )
    training = session.training
    predictions = training.validation_predictions() if training.knows_something else None
    if predictions is None:
        return None
    wrong = predictions.predicted_labels != validation.labels
    if who == "linear":
        return PredictionSource(who, predictions.predicted_labels, wrong, predictions.losses)
    others = validation.baseline_predicted_labels(metric)
    return PredictionSource(
        who, predictions.predicted_labels, wrong & (others != validation.labels),
        predictions.losses, others,
    )


def why_nothing(session: Session) -> str:
    """Why `look` gives None, and what to do."""
    if session.digit_set is None:
        return QCoreApplication.translate("PredictionSource", "Loading the digits …")
    if session.training.knows_something:
        return predicting(len(session.digit_set.data.valid))
    return QCoreApplication.translate(
        "PredictionSource", "The model is not trained yet: press Train, or choose the baseline.")


def read_as(
    reader: PredictionSource, validation: Validation, names: ClassNames, index: int
) -> tuple[str, str]:
    """An image's label, and what it was predicted as: two digits where two models differ."""
    predicted = names.of(reader.predicted_labels[index])
    if reader.others is not None and reader.others[index] != reader.predicted_labels[index]:
        predicted += f"/{names.of(reader.others[index])}"
    return names.of(validation.labels[index]), predicted


def loss_in_words(value: float) -> str:
    """One that no float holds is written as what it is."""
    return signed(value) if math.isfinite(value) else ("∞" if value > 0 else "–")
