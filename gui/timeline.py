"""Travel in time: the steps of the curve, and which of them is looked at."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from engine.linear import LinearModel
from engine.training_record import Step
from gui.progress import Progress

RETIRED = 4 * 2**20
"""Bytes of kept steps that a curve may go on taking once another has begun."""


class Timeline(QObject):
    """The newest step is looked at, unless the user went back to another."""

    moved = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.progress = Progress()
        self._moment: int | None = None

    @property
    def at(self) -> int:
        """The step looked at; 0 is the start."""
        return self.progress.steps if self._moment is None else self._moment

    @property
    def is_newest(self) -> bool:
        """Whether new steps are looked at as they come."""
        return self._moment is None

    @property
    def newest(self) -> LinearModel | None:
        """What training goes on from."""
        return self._model(self.progress.steps)

    @property
    def model(self) -> LinearModel | None:
        """The model at the step looked at."""
        return self._model(self.at)

    @property
    def knows_something(self) -> bool:
        """Whether the model looked at is more than a row of zeros or of random numbers."""
        return self.model is not None and (self.at > 0 or self.progress.given)

    def _model(self, step: int) -> LinearModel | None:
        history = self.progress.history
        return history.model(step) if history is not None else None

    def take_up(self, progress: Progress) -> None:
        """Go on with another curve; the one before keeps a part of its steps."""
        old = self.progress.history
        if old is not None and old is not progress.history:
            old.shrink(RETIRED // max(1, old.model(0).parameters.nbytes))
        self.progress, self._moment = progress, None

    def add(self, steps: Sequence[Step]) -> None:
        self.progress.add(steps)
        history = self.progress.history
        if self._moment is not None and history is not None:
            self._moment = history.nearest(self._moment)  # it may have been thinned out

    def go(self, step: int) -> None:
        """Look at the kept step nearest to this number."""
        history = self.progress.history
        if history is None:
            return
        step = history.nearest(step)
        moment = None if step == self.progress.steps else step
        if moment != self._moment:
            self._moment = moment
            self.moved.emit()

    def go_by(self, kept: int) -> None:
        """So many kept steps forward, or back where that is negative."""
        history = self.progress.history
        if history is not None:
            place = history.numbers.index(self.at) + kept
            self.go(history.numbers[min(max(place, 0), len(history.numbers) - 1)])

    def go_by_epoch(self, direction: int) -> None:
        """To the next epoch's end, or back to the one before."""
        ends = [0, *self.progress.ends, self.progress.steps]
        if direction > 0:
            self.go(min((end for end in ends if end > self.at), default=self.progress.steps))
        else:
            self.go(max((end for end in ends if end < self.at), default=0))

    def go_to_newest(self) -> None:
        self.go(self.progress.steps)
