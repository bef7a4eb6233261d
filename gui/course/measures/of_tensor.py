"""Measurements of the steps on the Data page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.course.measures.values import NONE, count, fraction, number
from gui.course.stops.commands import Measure
from gui.course.stops.conditions import MeasuredValue
from gui.model.session import Session

if TYPE_CHECKING:
    from engine.tensors.pipeline import TensorStep


def _step(session: Session, what: Measure) -> TensorStep | None:
    """The step that `at` says, the last one that was done where it says none."""
    done = [each for each in session.tensors.steps if each.is_done]
    at = len(done) - 1 if what.at is None else what.at
    return done[at] if 0 <= at < len(done) else None


def shape(session: Session, what: Measure) -> MeasuredValue:
    """In words: 3 × 300 × 451."""
    step = _step(session, what)
    return NONE if step is None else _words(" × ".join(map(str, step.values[0].shape)))


def strides(session: Session, what: Measure) -> MeasuredValue:
    """In words: (1, 1353, 3)."""
    step = _step(session, what)
    return NONE if step is None else _words(str(step.values[0].stride()))


def stride(session: Session, what: Measure) -> MeasuredValue:
    """Of the dimension that `index` says."""
    step = _step(session, what)
    (dimension,) = what.index or (0,)
    if step is None or dimension >= step.values[0].dim():
        return NONE
    return count(step.values[0].stride(dimension))


def size(session: Session, what: Measure) -> MeasuredValue:
    """Bytes of all its elements."""
    step = _step(session, what)
    return NONE if step is None else count(_bytes(step))


def copied(session: Session, what: Measure) -> MeasuredValue:
    """Bytes that the step copied: none for a view."""
    step = _step(session, what)
    return NONE if step is None else count(0 if step.is_view else _bytes(step))


def spread_share(session: Session, what: Measure) -> MeasuredValue:
    """How much of the squared distance between two rows is of the column that `index` says.

    On average over all pairs that is its variance in the sum of all variances.
    """
    step = _step(session, what)
    (column,) = what.index or (0,)
    if step is None or step.values[0].dim() != 2 or column >= step.values[0].shape[1]:
        return NONE
    variances = step.values[0].double().var(dim=0)
    return fraction(float(variances[column] / variances.sum()))


def distance(session: Session, what: Measure) -> MeasuredValue:
    """Between the two rows that `index` says: the root of the sum of squared differences."""
    step = _step(session, what)
    if step is None or what.index is None or len(what.index) != 2:
        return NONE
    one, other = what.index
    tensor = step.values[0].double()
    if max(one, other) >= len(tensor):
        return NONE
    found = float((tensor[one] - tensor[other]).norm())
    return count(int(found)) if found == round(found) else number(found)


def _bytes(step: TensorStep) -> int:
    return sum(each.numel() * each.element_size() for each in step.values)


def _words(text: str) -> MeasuredValue:
    return MeasuredValue(text, text)
