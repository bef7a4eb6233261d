"""Measurements of what there is in the session now, as numbers and as they are written."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.models.linear import linear_model
from engine.models.trained import Additive, LinearInParameters, TrainedModel
from engine.training.losses import losses
from gui.course.measures import of_drawing, of_few, of_tensor
from gui.course.measures.values import NONE, count, fraction, number
from gui.course.stops.commands import Measure
from gui.course.stops.conditions import MeasuredValue
from gui.model.session import Session
from gui.widgets.numbers import signed


def measure(what: Measure, session: Session, before: Mapping[str, MeasuredValue]) -> MeasuredValue:
    """One measurement; `before` has those that were made already."""
    if what.two is not None:
        return _of_two(what, before)
    return _HOW[what.what](session, what)


def _of_two(what: Measure, before: Mapping[str, MeasuredValue]) -> MeasuredValue:
    assert what.two is not None
    values = [before[name].value for name in what.two if name in before]
    if len(values) < 2 or not all(isinstance(value, float) for value in values):
        return NONE
    first, second = (float(value) for value in values if not isinstance(value, str | None))
    if what.what == "product":
        return number(first * second)
    if what.what == "ratio":
        return number(first / second, 2) if second else NONE
    return number(first - second)


# the linear model


def _model(session: Session) -> TrainedModel | None:
    return session.training.model if session.training.knows_something else None


def without_bias(model: TrainedModel | None) -> TrainedModel | None:
    """A linear model with its weights and a bias of 0; of another there is none."""
    if not isinstance(model, LinearInParameters):
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
    return fraction(right.mean()) if len(right) else NONE


def _validation_loss(session: Session, _: Measure) -> MeasuredValue:
    model, digit_set = session.training.model, session.digit_set
    if model is None or digit_set is None:
        return NONE
    predictions = digit_set.validation.read(model)  # of this very step, however long it takes
    return MeasuredValue(loss := float(predictions.losses.mean(dtype=np.float64)), f"{loss:z.8f}")


def _training_loss(session: Session, _: Measure) -> MeasuredValue:
    model, digit_set = _model(session), session.digit_set
    if model is None or digit_set is None:
        return NONE
    data = digit_set.data.train
    logits = model.logits(data.images)  # a step may change less than float32 can tell in a sum
    indices = np.searchsorted(model.digits, data.labels)
    return MeasuredValue(value := float(losses(logits, indices, "cross_entropy").mean()),
                         f"{value:z.8f}")


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


def _bend(session: Session, _: Measure) -> MeasuredValue:
    model, digit_set = _model(session), session.digit_set
    if model is None or digit_set is None:
        return NONE
    half = digit_set.data.valid.images // np.uint8(2)
    logits, blank = model.logits(half * np.uint8(2)), model.logits(np.zeros_like(half[:1]))
    off = np.abs(model.logits(half) - (logits + blank) / 2).mean()
    return number(round(float(off / np.abs(logits).mean()), 4))


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
    return NONE if session.digit_set is None else fraction(session.digit_set.baseline_accuracy)


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


_HOW: dict[str, Callable[[Session, Measure], MeasuredValue]] = {
    "accuracy": lambda session, what: _right(session, _model(session), what),
    "training_accuracy": lambda session, what: _right(session, _model(session), what, "train"),
    "accuracy_without_bias":
        lambda session, what: _right(session, without_bias(_model(session)), what),
    "accuracy_of": lambda session, what: _right(session, _model(session), what),
    "accuracy_of_without_bias":
        lambda session, what: _right(session, without_bias(_model(session)), what),
    "validation_loss": _validation_loss,
    "training_loss": _training_loss,
    "bias": _bias,
    "weight_change": _weight_change,
    "bend": _bend,
    "loss": _loss,
    "roughness": _roughness,
    "steps": lambda session, _: count(session.training.progress.steps),
    "few_training_loss": of_few.training_loss,
    "few_validation_loss": of_few.validation_loss,
    "few_lowest_loss": of_few.lowest_loss,
    "tensor_shape": of_tensor.shape,
    "tensor_strides": of_tensor.strides,
    "tensor_stride": of_tensor.stride,
    "tensor_bytes": of_tensor.size,
    "tensor_copied": of_tensor.copied,
    "tensor_share": of_tensor.spread_share,
    "tensor_distance": of_tensor.distance,
    "baseline_accuracy": _baseline_accuracy,
    "images": _images,
    "shape": _shape,
    "rank": _rank,
    "verdict": of_drawing.prediction,
    "distance": of_drawing.distance,
    "share": of_drawing.share,
    "logit": of_drawing.logit,
    "probability": of_drawing.probability,
    "pixel": of_drawing.pixel,
    "brightest": of_drawing.brightest,
    "inked": of_drawing.inked,
}
