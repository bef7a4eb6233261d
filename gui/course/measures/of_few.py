"""Measurements of the run on few images."""

from engine.experiments.overfitting_record import Look, lowest
from gui.course.measures.values import NONE, number
from gui.course.stops.commands import Measure
from gui.course.stops.conditions import MeasuredValue
from gui.model.session import Session


def _seen(session: Session) -> tuple[Look, ...]:
    run = session.overfitting.runs.get(False)
    return () if run is None or not run.is_complete else run.seen


def training_loss(session: Session, _: Measure) -> MeasuredValue:
    """At its end, of the images that it learned from."""
    seen = _seen(session)
    return number(seen[-1].train_loss) if seen else NONE


def validation_loss(session: Session, _: Measure) -> MeasuredValue:
    """At its end."""
    seen = _seen(session)
    return number(seen[-1].valid_loss) if seen else NONE


def lowest_loss(session: Session, _: Measure) -> MeasuredValue:
    """The lowest validation loss on the way."""
    seen = _seen(session)
    return number(lowest(seen).valid_loss) if seen else NONE
