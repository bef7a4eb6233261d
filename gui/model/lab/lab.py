"""The lab's state: the recipe, the run that goes on, and the step looked at."""

import logging
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from engine.data.given_examples import GivenExamples
from engine.errors import InputError
from engine.lab.problem import Problem
from engine.lab.problems import problem_of
from engine.lab.recipe import LabRecipe, recipe_of
from gui.model import notices
from gui.model.facts import Facts
from gui.model.lab.lab_progress import LabProgress
from gui.model.lab.lab_runs import MOST, EarlierRun, run_of, with_one_more
from gui.model.lab.lab_state import LabState
from gui.model.lab.lab_travel import LabTravel
from gui.model.notices import Notice
from gui.model.training.paces import pace_for
from gui.model.training.thread.trainer import Trainer
from gui.model.training.thread.training_thread import Ending
from gui.model.turns.refresh_queue import RefreshQueue
from gui.model.workspace import Workspace

log = logging.getLogger(__name__)

FIRST_PACE = 20
"""Steps a second: slow enough to watch them."""


class Lab(LabTravel):
    """Commands in, facts out. It is empty until `begin`, when torch is there."""

    recipe_changed = Signal()
    was_reset = Signal()  # another problem, or the same from its start
    stepped = Signal()
    caught_up = Signal()  # likewise, where there is time: for what moves less than the loss
    flow_changed = Signal()  # steps begin to be taken, or no longer are
    pace_changed = Signal()
    panel_asked = Signal(str)  # somebody wants to see one, by the name of its class
    noticed = Signal(Notice)

    def __init__(
        self, parent: QObject, workspace: Workspace, facts: Facts, queue: RefreshQueue
    ) -> None:
        super().__init__(parent, facts)
        self._workspace = workspace
        self.recipe = self.remembered = LabRecipe()
        self.of_table: LabRecipe | None = None  # what was last learned from a table, as it began
        self.problem: Problem = problem_of(self.recipe)
        self.progress = LabProgress(self.problem.start)
        self.earlier: tuple[EarlierRun, ...] = ()
        self._began: LabRecipe = self.recipe  # what the run was made by
        self.trainer = Trainer(self, queue)
        self.pace: float | None = FIRST_PACE
        self._target = 0
        self.trainer.stepped.connect(self._on_stepped)
        self.trainer.has_room.connect(self._catch_up)
        self.trainer.ended.connect(self._on_ended)

    @property
    def is_ready(self) -> bool:
        """Whether there is torch."""
        return self._workspace.torch_is_ready

    # the recipe

    @property
    def to_remember(self) -> LabRecipe:
        recipe = self.recipe if self.is_ready else self.remembered
        return LabRecipe() if recipe.given is not None else recipe

    def learn(self, given: GivenExamples) -> None:
        """Begin anew with somebody's own examples: linear or logistic regression."""
        self.of_table = recipe_of(given)
        self.take_up(self.of_table)

    def begin(self) -> None:
        """Torch is there: take up what was remembered, if it still makes a problem."""
        try:
            self._start_anew(self.remembered)
        except InputError as error:
            log.warning("the lab's recipe is not taken up: %s", error)
            self.reset()

    def take_up(self, recipe: LabRecipe) -> None:
        """Begin anew with this recipe, now or in `begin`. Raises InputError as set_recipe does."""
        self.remembered = recipe
        if self.is_ready:
            self._start_anew(recipe)

    def set_recipe(self, recipe: LabRecipe) -> None:
        """Take another recipe: rate and number of steps at once, for the rest it begins anew.

        Raises InputError where the recipe does not go with its problem; the old one stays.
        """
        if recipe != replace(self.recipe, learning_rate=recipe.learning_rate, steps=recipe.steps):
            self._start_anew(recipe)
            return
        self.recipe = recipe
        self.trainer.set_learning_rate(recipe.learning_rate)
        self._facts.tell(self.recipe_changed)

    def _start_anew(self, recipe: LabRecipe) -> None:
        problem = problem_of(recipe)
        self.trainer.stop()
        with self._facts.together():
            self.recipe, self.problem = recipe, problem
            self._facts.tell(self.recipe_changed)
            self.reset()

    # the run

    @property
    def is_in_flow(self) -> bool:
        """Whether steps are being taken."""
        return self.progress.steps < self._target

    @property
    def is_full(self) -> bool:
        """Whether the run has all the steps that one can have."""
        return self.progress.steps >= MOST

    def toggle(self) -> None:
        """Run, or pause."""
        if self.is_in_flow:
            self.pause()
        else:
            self.run()

    def run(self) -> None:
        """Take steps up to the recipe's number at the pace chosen; beyond it, as many again."""
        done, wanted = self.progress.steps, self.recipe.steps
        self.take(wanted - done % wanted)

    def to_end(self) -> None:
        """Take them as fast as the machine can, whatever the pace."""
        if not self.is_in_flow:
            self.run()
        self.hurry()

    def hurry(self) -> None:
        """Take the steps that are being taken at full speed; those after them at the pace again."""
        self.trainer.set_pace(None)

    def set_pace(self, steps_per_second: float | None) -> None:
        """How fast steps are taken, or the next faster pace there is; None is at full speed."""
        before, self.pace = self.pace, pace_for(steps_per_second)
        self.trainer.set_pace(self.pace)
        if self.pace != before:
            self._facts.tell(self.pace_changed)

    def take(self, steps: int) -> None:
        """Take so many steps at the pace chosen, and pause."""
        if not self.trainer.is_running and 0 < self.progress.steps < MOST:
            self.reset()  # the run is over, and what it was made of with it
        self.go_to_newest()
        steps = min(steps, MOST - self.progress.steps)
        if not self.is_ready or steps <= 0:
            return
        self._target = self.progress.steps + steps
        self.trainer.set_pace(self.pace)
        if self.trainer.is_running:
            self.trainer.step_until(self._target)
        else:
            self.trainer.start(run_of(replace(self.recipe, steps=MOST)), steps)
        self._facts.tell(self.flow_changed)

    def pause(self) -> None:
        with self._facts.together():
            self._target = 0
            self.trainer.pause()
            self._facts.tell(self.caught_up)
            self._facts.tell(self.flow_changed)

    def reset(self) -> None:
        """Back to the start: same problem, no step taken."""
        self.trainer.stop()
        with self._facts.together():
            self.earlier = with_one_more(self.earlier, self._began, self.progress)
            self._began = self.recipe
            self.progress = LabProgress(self.problem.start)
            self._moment, self._target = None, 0
            self._facts.tell(self.was_reset)
            self._facts.tell(self.flow_changed)

    def forget_runs(self) -> None:
        """What is to be seen from now on has nothing to do with the runs before."""
        self.earlier = ()

    def _on_stepped(self, steps: tuple[object, ...]) -> None:
        with self._facts.together():
            self.progress.add(steps)  # type: ignore[arg-type]
            for step in steps:
                if step.note:  # type: ignore[attr-defined]
                    self._facts.tell(self.noticed, Notice(step.note))  # type: ignore[attr-defined]
            self._facts.tell(self.stepped)
            if not self.is_in_flow:
                self._facts.tell(self.caught_up)
                self._facts.tell(self.flow_changed)

    def _catch_up(self) -> None:
        if self.is_in_flow:
            self._facts.tell(self.caught_up)

    def _on_ended(self, steps: tuple[object, ...], ending: Ending) -> None:
        with self._facts.together():
            if steps:
                self._on_stepped(steps)
            self._target = 0
            self._facts.tell(self.caught_up)
            self._facts.tell(self.flow_changed)
            if ending.error is not None:
                self._facts.tell(self.noticed, notices.failed(ending.error))

    # what is put aside

    def lay_aside(self) -> LabState:
        """All there is, for `take_back`; a run that goes on rests until then."""
        self.trainer.park()
        going = (self._target, self._moment) if self.is_ready else (0, None)
        return LabState(
            self.recipe if self.is_ready else self.remembered, self.of_table, self._began,
            self.progress if self.is_ready else None, self.earlier, *going,
        )

    def take_back(self, state: LabState) -> None:
        """Go on where it was laid aside. Where there was no torch yet, it begins by its recipe."""
        self.take_up(state.recipe)
        self.of_table = state.of_table
        if state.progress is None or not self.is_ready:
            self.forget_runs()
            return
        with self._facts.together():
            self._began, self.earlier = state.began, state.earlier
            self.progress, self._moment = state.progress, state.moment
            self._target = state.target
            self.trainer.go_on()
            for fact in (self.was_reset, self.stepped, self.moved, self.flow_changed):
                self._facts.tell(fact)
