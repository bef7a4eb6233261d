"""Leave one person out, beside the window: a thread trains, what comes out arrives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from engine.data.datasets import Split
from engine.explain.by_person import Count, Person, count
from engine.models.trained import TrainedModel
from engine.training.recipe import Recipe
from gui.model.experiments.experiment import Experiment
from gui.model.training.training import Training
from gui.model.worker import Worker
from gui.model.workspace import Workspace

if TYPE_CHECKING:
    from engine.experiments.leave_one_out import LeftOut

Begin = Literal["start", "model"]
"""Each run begins as the settings say, or with the parameters of the model looked at."""

_STRIDE = 16
"""Steps after which the thread tells how far it is, and rests for a millisecond."""


@dataclass(frozen=True, slots=True, eq=False)
class LeaveOutPlan:
    """All that the runs depend on. start: None where it is the recipe's own.

    weight: as how many images each of the others' drawings counts.
    """

    persons: tuple[Person, ...]
    mnist: Split
    weight: int
    digits: tuple[int, ...]
    recipe: Recipe
    start: TrainedModel | None = None


class _Worker(Worker):
    """progressed: the place of a person, steps taken and steps in all. found: place and count."""

    progressed = Signal(int, int, int)
    found = Signal(int, Count)

    def __init__(self, plan: LeaveOutPlan) -> None:
        super().__init__()
        self._plan = plan

    def work(self) -> None:
        from engine.experiments.leave_one_out import leave_one_out
        from engine.training.digit_training import initialise  # torch is there by now

        plan = self._plan
        start = plan.start or initialise(plan.digits, plan.mnist.train, plan.recipe)
        for each in leave_one_out(
            [person.drawings for person in plan.persons], plan.mnist, plan.weight, start,
            plan.recipe, self._goes_on, _STRIDE,
        ):
            self._tell(each)

    def _tell(self, each: LeftOut) -> None:
        self.progressed.emit(each.place, each.step, each.steps)
        if each.is_complete:
            drawings = self._plan.persons[each.place].drawings
            self.found.emit(each.place, count(each.model, drawings))

    def _goes_on(self) -> bool:
        self.msleep(1)
        return self.goes_on()


class LeaveOut(Experiment):
    """One at a time. counts: by a person's key, of the last plan; those that have come.

    at: the person left out now, steps taken and steps in all; None before the first.
    """

    started = Signal()
    progressed = Signal()
    found = Signal()
    ended = Signal()

    def __init__(self, parent: QObject, training: Training, workspace: Workspace) -> None:
        super().__init__(parent, training, workspace)
        self.plan: LeaveOutPlan | None = None
        self.counts: dict[int, Count] = {}
        self.at: tuple[Person, int, int] | None = None

    @property
    def is_complete(self) -> bool:
        return self.plan is not None and len(self.counts) == len(with_drawings(self.plan.persons))

    def start(self, plan: LeaveOutPlan) -> None:
        """Begin anew."""
        self.stop()
        self.plan, self.counts, self.at, self.error = plan, {}, None, None
        worker = _Worker(plan)
        self._begin(
            worker, (worker.progressed, self._on_progress), (worker.found, self._on_found)
        )
        self.started.emit()

    def forget(self) -> None:
        """Let go of the results: nobody looks at them, or they are of other drawings."""
        if not self.is_running:
            self.plan, self.counts, self.at, self.error = None, {}, None, None

    def _forget(self) -> None:
        self.stop()
        self.forget()

    def _on_progress(self, place: int, step: int, steps: int) -> None:
        assert self.plan is not None
        self.at = self.plan.persons[place], step, steps
        self.progressed.emit()

    def _on_found(self, place: int, result: Count) -> None:
        assert self.plan is not None
        self.counts[self.plan.persons[place].key] = result
        self.found.emit()

    def _on_end(self) -> None:
        self.ended.emit()


def with_drawings(persons: Sequence[Person]) -> tuple[Person, ...]:
    """Those who have a drawing of the digits told apart."""
    return tuple(person for person in persons if len(person.drawings))
