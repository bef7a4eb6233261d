"""Travel in time: the steps of the curve, and which of them is looked at."""

import weakref
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject

from engine.models.parameters import Parameters
from engine.models.trained import TrainedModel
from engine.training.history import History
from engine.training.progress import Progress
from engine.training.record import Step
from gui.model.facts import Facts
from gui.model.step_looked_at import StepLookedAt

RETIRED = 150 * 2**20
"""Bytes of kept steps that all curves together should take once another has begun."""

THINNED = (100, 4 * 2**20), (2, 0)
"""Steps that the oldest of them are thinned to, and their bytes, beside its runs' ends, when there
are more: a hundred steps of a large network are a gigabyte. Where that is not enough, once more."""

ENDS = RETIRED // 2
"""Bytes that the ends of runs may take on the curve that goes on, one run after the other."""

MOST = 2 * RETIRED
"""Bytes that they may take: ends of runs cannot be thinned, but the oldest runs can go."""


class Timeline(StepLookedAt):
    """Not all of them are kept, but the one looked at is."""

    progress: Progress

    def __init__(self, parent: QObject, facts: Facts) -> None:
        super().__init__(parent, facts)
        self.progress = Progress()
        # of the curves before, the oldest first; they are their runs', and go with the last of them
        self._retired: list[weakref.ref[History]] = []

    @property
    def newest(self) -> TrainedModel | None:
        """What training goes on from."""
        return self._model(self.progress.steps)

    @property
    def memory(self) -> Parameters | None:
        """What the optimizer remembers after the newest step, for the run that goes on from it."""
        history = self.progress.history
        return None if history is None else history.memory(self.progress.steps)

    @property
    def memory_looked_at(self) -> Parameters | None:
        """What it remembered after the step looked at."""
        history = self.progress.history
        return None if history is None else history.memory(self.at)

    @property
    def model(self) -> TrainedModel | None:
        """The model at the step looked at."""
        return self._model(self.at)

    @property
    def known_model(self) -> TrainedModel | None:
        """The model looked at, if it is more than a row of zeros or of random numbers."""
        progress, at = self.progress, self.at
        return self._model(at) if at > 0 or progress.given else None

    @property
    def knows_something(self) -> bool:
        """Whether there is such a model."""
        progress = self.progress
        return progress.history is not None and (self.at > 0 or progress.given)

    def _model(self, step: int) -> TrainedModel | None:
        history = self.progress.history
        return history.model(step) if history is not None else None

    def take_up(self, progress: Progress, listed: Iterable[History | None] = ()) -> None:
        """Go on with another curve; those before keep their steps as long as there is room.

        listed: those of runs on the list, the oldest first: some may come from another window.
        """
        old = self.progress.history
        known = {id(each()) for each in self._retired}
        for history in (*listed, old):
            if history is not None and len(history.numbers) > 1 and id(history) not in known:
                self._retired.append(weakref.ref(history))
                known.add(id(history))
        self.progress, self._moment = progress, None
        retired = self._laid_aside()
        self._retired = [weakref.ref(each) for each in retired]
        taken = sum(history.bytes for history in retired)
        for steps, room in THINNED:
            for history in retired:
                if taken <= RETIRED:
                    return
                taken -= history.bytes
                history.shrink(steps, room)
                taken += history.bytes

    def _laid_aside(self) -> list[History]:
        """Of the curves before that are somebody's still, the oldest first."""
        there = [each() for each in self._retired]
        return [each for each in there if each is not None and each is not self.progress.history]

    @property
    def without_room(self) -> list[History]:
        """The oldest of the curves before, without which the others take no more than MOST."""
        retired = self._laid_aside()
        taken, found = sum(each.bytes for each in retired), list[History]()
        for history in retired:
            if taken <= MOST:
                break
            taken -= history.bytes
            found.append(history)
        return found

    @property
    def ends_without_room(self) -> list[int]:
        """The oldest ends of runs on this curve, without which the others take no more than ENDS.

        The step looked at is none of them.
        """
        return [end for end in self.progress.ends_without_room(ENDS) if end != self.at]

    def add(self, steps: Sequence[Step]) -> None:
        self.progress.add(steps)

    def go(self, step: int) -> None:
        """Look at the kept step nearest to this number."""
        history = self.progress.history
        if history is None:
            return
        step = history.nearest(step)
        if step != self.at and self._moment is not None and not self.progress.ends_run(self.at):
            history.let_go(self._moment)
        if step != self.progress.steps:
            history.keep(step)  # what is looked at is not thinned out
        self._move_to(step)

    def go_by(self, kept: int) -> None:
        """So many kept steps forward, or back where that is negative."""
        history = self.progress.history
        if history is not None:
            index = history.numbers.index(self.at) + kept
            self.go(history.numbers[min(max(index, 0), len(history.numbers) - 1)])

    def go_by_epoch(self, direction: int) -> None:
        """To the next epoch's end, or back to the one before."""
        ends = [0, *self.progress.ends, self.progress.steps]
        if direction > 0:
            self.go(min((end for end in ends if end > self.at), default=self.progress.steps))
        else:
            self.go(max((end for end in ends if end < self.at), default=0))

    def go_to_newest(self) -> None:
        self.go(self.progress.steps)
