"""The curves of a stop's runs, kept from each run's end to the end of the experiment."""

from collections.abc import Iterator
from dataclasses import dataclass
from time import monotonic

import numpy as np
from numpy.typing import NDArray

from gui.course.measures.values import NONE, number
from gui.course.stops.conditions import MeasuredValue
from gui.course.waiting import Wait
from gui.model.session import Session


@dataclass(frozen=True, slots=True, eq=False)
class RecordedRun:
    """losses: of its n steps; of the digits smoothed as the curve is. images: learned from after
    each. validation: the losses on what is held out, in the lab where something is.
    accuracies: (step, 0..1). seconds: from its beginning to its end.
    """

    losses: NDArray[np.float64]
    images: NDArray[np.float64]
    accuracies: tuple[tuple[int, float], ...]
    validation: NDArray[np.float64] | None
    seconds: float

    @property
    def not_finite_at(self) -> int:
        """The first step whose loss is infinite or no number; 0 where none is."""
        bad = np.flatnonzero(~np.isfinite(self.losses))
        return int(bad[0]) + 1 if len(bad) else 0


class RunRecorder:
    """Goes along with each run, and keeps what came of it."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.runs: tuple[RecordedRun, ...] = ()

    def forget(self) -> None:
        self.runs = ()

    @property
    def seconds(self) -> MeasuredValue:
        """What the newest run took."""
        return number(self.runs[-1].seconds, 2) if self.runs else NONE

    def training(self, run: Iterator[Wait]) -> Iterator[Wait]:
        """A run of training; one without a step has no curve."""
        since = monotonic()
        yield from run
        seconds, records = monotonic() - since, self._session.training.runs.records
        if not records:
            return
        record = records[-1]
        progress, first = record.progress, record.first - 1
        losses = np.array(progress.smoothed[first : record.end], dtype=float)
        batch, images = record.settings.recipe.batch_size, record.settings.images
        each_epoch = -(-images // batch)
        steps = np.arange(1, len(losses) + 1)
        learned = steps // each_epoch * images + steps % each_epoch * batch
        accuracies = tuple((step - first, accuracy) for step, accuracy in progress.accuracies
                           if first < step <= record.end)
        self._keep(RecordedRun(losses, learned.astype(float), accuracies, None, seconds))

    def in_lab(self, run: Iterator[Wait]) -> Iterator[Wait]:
        """A run of the lab: of all steps since it began anew."""
        since = monotonic()
        yield from run
        lab, seconds = self._session.lab, monotonic() - since
        losses = np.array(lab.progress.losses, dtype=float)
        validation = np.array(lab.progress.validation, dtype=float)
        steps = np.arange(1.0, len(losses) + 1)
        self._keep(RecordedRun(
            losses, steps, (), None if lab.recipe.splitting == "none" else validation, seconds))

    def _keep(self, run: RecordedRun) -> None:
        self.runs = (*self.runs, run)
