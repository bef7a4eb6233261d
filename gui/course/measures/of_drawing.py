"""Measurements of what is on the canvas now."""

from engine.models.pixel_similarity import METRICS, Metric, differences
from gui.course.measures.values import NONE, count, fraction, number
from gui.course.stops.commands import Measure
from gui.course.stops.conditions import MeasuredValue
from gui.model.predictions import ImagePredictions
from gui.model.session import Session
from gui.widgets.numbers import probability as as_probability
from gui.widgets.numbers import signed


def _predictions_on(session: Session, what: Measure) -> ImagePredictions:
    return session.drawing_predictions.of(what.form or session.form)


def prediction(session: Session, what: Measure) -> MeasuredValue:
    """The digit that a model predicts."""
    predictions = _predictions_on(session, what)
    prediction = predictions.by_key.get(what.machine or "l1")
    return NONE if prediction is None or prediction.digit is None else count(prediction.digit)


def _metric(what: Measure, usual: Metric) -> Metric | None:
    """Of a baseline, `usual` where none is named; None of a model that is trained."""
    return next((each for each in METRICS if each == (what.machine or usual)), None)


def distance(session: Session, what: Measure) -> MeasuredValue:
    """Of a baseline, to the mean image of a digit."""
    predictions = _predictions_on(session, what)
    metric = _metric(what, "rmse")
    prediction = None if metric is None else predictions.by_key.get(metric)
    if prediction is None or what.digit is None or what.digit not in prediction.digits:
        return NONE
    return number(prediction.score(what.digit))


def share(session: Session, what: Measure) -> MeasuredValue:
    """The part of a baseline's sum that lies in rows and columns."""
    predictions, digit_set = _predictions_on(session, what), session.digit_set
    metric = _metric(what, "l1")
    if (digit_set is None or predictions.is_blank or what.digit not in digit_set.digits
            or metric is None):
        return NONE
    assert what.rows is not None and what.columns is not None
    mean = digit_set.means[digit_set.digits.index(what.digit)]
    terms = differences(predictions.image / 255, mean, metric)
    part = terms[slice(*what.rows), slice(*what.columns)]
    return fraction(float(part.sum() / terms.sum()))


def logit(session: Session, what: Measure) -> MeasuredValue:
    """Of the trained model."""
    logits = _predictions_on(session, what).logits
    return NONE if logits is None else MeasuredValue(value := float(logits[0]), signed(value))


def probability(session: Session, what: Measure) -> MeasuredValue:
    """Of a digit, by the trained model."""
    prediction = _predictions_on(session, what).trained
    if prediction is None or what.digit not in prediction.digits:
        return NONE
    assert what.digit is not None
    return MeasuredValue(value := prediction.score(what.digit), as_probability(value))


def pixel(session: Session, what: Measure) -> MeasuredValue:
    """The byte in a row and column."""
    assert what.rows is not None and what.columns is not None
    image, row, column = _predictions_on(session, what).image, what.rows[0], what.columns[0]
    return count(int(image[row, column])) if max(row, column) < len(image) else NONE


def brightest(session: Session, what: Measure) -> MeasuredValue:
    """The greatest byte."""
    return count(int(_predictions_on(session, what).image.max()))


def inked(session: Session, what: Measure) -> MeasuredValue:
    """Pixels over 0."""
    return count(int((_predictions_on(session, what).image > 0).sum()))
