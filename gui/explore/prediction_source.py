"""How the validation images are read by the machine that the user chose to look at."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.explain.validation import Validation
from engine.models.pixel_similarity import Metric
from gui.explore.model_choice import Who
from gui.model.session import Session


@dataclass(frozen=True, slots=True, eq=False)
class PredictionSource:
    """One machine's answers to n images, or two machines'.

    answers: (n,) digits; of both machines the linear model's. wrong: (n,); of both, where both are.
    badness: (n,), the larger the worse: the linear model's loss, or by how much the label's mean
    image was farther than the nearest other. others: (n,) the baseline's answers, if it is both.
    """

    who: Who
    answers: NDArray[np.uint8]
    wrong: NDArray[np.bool_]
    badness: NDArray[np.floating]
    others: NDArray[np.uint8] | None = None


def look(session: Session, who: Who, metric: Metric) -> PredictionSource | None:
    """How they are read now; None while there is nothing, or nothing learned, to look at."""
    if session.digit_set is None:
        return None
    validation = session.digit_set.validation
    if who == "baseline":
        answers = validation.baseline_answers(metric)
        return PredictionSource(who, answers, answers != validation.labels,
                      validation.baseline_lost_by(metric))
    reading = session.training.reading() if session.training.knows_something else None
    if reading is None:
        return None
    wrong = reading.answers != validation.labels
    if who == "linear":
        return PredictionSource(who, reading.answers, wrong, reading.losses)
    others = validation.baseline_answers(metric)
    return PredictionSource(
        who, reading.answers, wrong & (others != validation.labels), reading.losses, others
    )


def read_as(reader: PredictionSource, validation: Validation, index: int) -> tuple[int, str]:
    """An image's label, and what it was read as: two digits where two machines differ."""
    answer = str(reader.answers[index])
    if reader.others is not None and reader.others[index] != reader.answers[index]:
        answer += f"/{reader.others[index]}"
    return int(validation.labels[index]), answer
