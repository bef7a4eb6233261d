"""Measurements of what there is in the session now, as numbers and as they are written."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.models.linear import LinearModel, linear_model
from engine.models.pixel_similarity import METRICS, Metric, differences
from engine.models.trained import Additive, TrainedModel
from gui.course.stops.commands import Measure
from gui.course.stops.conditions import MeasuredValue
from gui.model.predictions import ImagePredictions
from gui.model.session import Session
from gui.widgets.numbers import percentage, probability, signed

NONE = MeasuredValue(None, "–")


def measure(what: Measure, session: Session, before: Mapping[str, MeasuredValue]) -> MeasuredValue:
    """One measurement; `before` has those that were made already."""
    if what.two is not None:
        return _of_two(what, before)
    return _HOW[what.what](session, what)


def number(value: float, digits: int = 4) -> MeasuredValue:
    """Written with decimals, or with a power of ten where these would say nothing."""
    if not np.isfinite(value):
        text = "NaN" if np.isnan(value) else "∞" if value > 0 else "−∞"
    elif value and not 10**-digits <= abs(value) < 1e6:
        text = f"{value:z.3g}"
    else:
        text = f"{value:z,.{digits}f}"
    return MeasuredValue(float(value), text.replace("-", "−"))


def count(value: int) -> MeasuredValue:
    """A whole number."""
    return MeasuredValue(float(value), f"{value:,}")


def _of_two(what: Measure, before: Mapping[str, MeasuredValue]) -> MeasuredValue:
    assert what.two is not None
    values = [before[name].value for name in what.two if name in before]
    if len(values) < 2 or not all(isinstance(value, float) for value in values):
        return NONE
    first, second = (float(value) for value in values if not isinstance(value, str | None))
    if what.what == "ratio":
        return number(first / second, 2) if second else NONE
    return number(first - second)


# the linear model


def _fraction(value: float | None) -> MeasuredValue:
    return NONE if value is None else MeasuredValue(float(value), percentage(value))


def _model(session: Session) -> TrainedModel | None:
    return session.training.model if session.training.knows_something else None


def _without_bias(session: Session) -> TrainedModel | None:
    model = _model(session)
    if not isinstance(model, LinearModel):
        return None
    matrix = model.matrix.copy()
    matrix[:, -1] = 0
    return linear_model(model.digits, matrix)


def _right(session: Session, model: TrainedModel | None, what: Measure,
           part: str = "valid") -> MeasuredValue:
    if model is None or session.digit_set is None:
        return NONE
    data = session.digit_set.data.valid if part == "valid" else session.digit_set.data.train
    right = model.predicted_labels(data.images) == data.labels
    if what.digit is not None:
        right = right[data.labels == what.digit]
    return _fraction(right.mean()) if len(right) else NONE


def _validation_loss(session: Session, _: Measure) -> MeasuredValue:
    predictions = session.training.validation_predictions()
    if predictions is None:
        return NONE
    return MeasuredValue(loss := float(predictions.losses.mean(dtype=np.float64)), f"{loss:z.8f}")


def _bias(session: Session, _: Measure) -> MeasuredValue:
    model = session.training.model
    if not isinstance(model, Additive):
        return NONE
    return MeasuredValue(value := float(model.bias[0]), signed(value))


def _weight_change(session: Session, _: Measure) -> MeasuredValue:
    model, history = session.training.model, session.training.progress.history
    if model is None or history is None:
        return NONE
    before = history.model(0).parameters
    return number(max(float(np.abs(each - before[name]).max())
                      for name, each in model.parameters.items()), 6)


# the run


def _loss(session: Session, what: Measure) -> MeasuredValue:
    losses = session.training.progress.losses
    at = len(losses) if what.at is None else what.at
    return number(losses[at - 1]) if 1 <= at <= len(losses) else NONE


def _roughness(session: Session, _: Measure) -> MeasuredValue:
    losses = np.array(session.training.progress.losses)
    return number(float(np.abs(np.diff(losses)).mean()) if len(losses) > 1 else 0.0)


# the baseline and the data


def _baseline_accuracy(session: Session, _: Measure) -> MeasuredValue:
    return NONE if session.digit_set is None else _fraction(session.digit_set.baseline_accuracy)


def _images(session: Session, what: Measure) -> MeasuredValue:
    assert session.digit_set is not None  # an experiment begins once there are digits
    labels = session.digit_set.data.train.labels
    return count(len(labels) if what.digit is None else int((labels == what.digit).sum()))


def _tensor(session: Session, what: Measure) -> NDArray[Any] | None:
    if what.of == "image":
        return session.predictions.image
    digit_set = session.digit_set
    if digit_set is None or what.digit not in digit_set.digits:
        return None
    images: NDArray[Any] = digit_set.data.valid.images[digit_set.data.valid.labels == what.digit]
    mean: NDArray[Any] = digit_set.means[digit_set.digits.index(what.digit)]
    if what.of in ("images", "mean"):
        return images if what.of == "images" else mean
    differences: NDArray[Any] = images / 255 - mean  # one mean against all of them
    distances: NDArray[Any] = np.abs(differences).mean((-1, -2))
    return differences if what.of == "differences" else distances


def _shape(session: Session, what: Measure) -> MeasuredValue:
    tensor = _tensor(session, what)
    if tensor is None:
        return NONE
    words = " × ".join(map(str, tensor.shape))
    return MeasuredValue(words, words)


def _rank(session: Session, what: Measure) -> MeasuredValue:
    tensor = _tensor(session, what)
    return NONE if tensor is None else count(tensor.ndim)


# what is on the canvas


def _predictions_on(session: Session, what: Measure) -> ImagePredictions:
    return session.drawing_predictions.of(what.form or session.form)


def _prediction(session: Session, what: Measure) -> MeasuredValue:
    predictions = _predictions_on(session, what)
    prediction = predictions.by_key.get(what.machine or "l1")
    return NONE if prediction is None or prediction.digit is None else count(prediction.digit)


def _metric(what: Measure, usual: Metric) -> Metric | None:
    """Of a baseline, `usual` where none is named; None of a model that is trained."""
    return next((each for each in METRICS if each == (what.machine or usual)), None)


def _distance(session: Session, what: Measure) -> MeasuredValue:
    predictions = _predictions_on(session, what)
    metric = _metric(what, "rmse")
    prediction = None if metric is None else predictions.by_key.get(metric)
    if prediction is None or what.digit is None or what.digit not in prediction.digits:
        return NONE
    return number(prediction.score(what.digit))


def _share(session: Session, what: Measure) -> MeasuredValue:
    predictions, digit_set = _predictions_on(session, what), session.digit_set
    metric = _metric(what, "l1")
    if (digit_set is None or predictions.is_blank or what.digit not in digit_set.digits
            or metric is None):
        return NONE
    assert what.rows is not None and what.columns is not None
    mean = digit_set.means[digit_set.digits.index(what.digit)]
    terms = differences(predictions.image / 255, mean, metric)
    part = terms[slice(*what.rows), slice(*what.columns)]
    return _fraction(float(part.sum() / terms.sum()))


def _logit(session: Session, what: Measure) -> MeasuredValue:
    logits = _predictions_on(session, what).logits
    return NONE if logits is None else MeasuredValue(value := float(logits[0]), signed(value))


def _probability(session: Session, what: Measure) -> MeasuredValue:
    prediction = _predictions_on(session, what).trained
    if prediction is None or what.digit not in prediction.digits:
        return NONE
    assert what.digit is not None
    return MeasuredValue(value := prediction.score(what.digit), probability(value))


def _pixel(session: Session, what: Measure) -> MeasuredValue:
    assert what.rows is not None and what.columns is not None
    image, row, column = _predictions_on(session, what).image, what.rows[0], what.columns[0]
    return count(int(image[row, column])) if max(row, column) < len(image) else NONE


_HOW: dict[str, Callable[[Session, Measure], MeasuredValue]] = {
    "accuracy": lambda session, what: _right(session, _model(session), what),
    "training_accuracy": lambda session, what: _right(session, _model(session), what, "train"),
    "accuracy_without_bias": lambda session, what: _right(session, _without_bias(session), what),
    "accuracy_of": lambda session, what: _right(session, _model(session), what),
    "accuracy_of_without_bias":
        lambda session, what: _right(session, _without_bias(session), what),
    "validation_loss": _validation_loss,
    "bias": _bias,
    "weight_change": _weight_change,
    "loss": _loss,
    "roughness": _roughness,
    "steps": lambda session, _: count(session.training.progress.steps),
    "baseline_accuracy": _baseline_accuracy,
    "images": _images,
    "shape": _shape,
    "rank": _rank,
    "verdict": _prediction,
    "distance": _distance,
    "share": _share,
    "logit": _logit,
    "probability": _probability,
    "pixel": _pixel,
    "brightest": lambda session, what: count(int(_predictions_on(session, what).image.max())),
    "inked": lambda session, what: count(int((_predictions_on(session, what).image > 0).sum())),
}
