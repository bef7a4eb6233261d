"""The making of the model: the run that goes on, and the curve that it is part of."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject

from engine.training.digit_tables import DigitTables
from engine.training.recipe import Controls, Recipe
from engine.training.record import Diverged, Step
from engine.training.seven_steps_record import Stage
from gui.model import notices
from gui.model.drawings.collection import Collection
from gui.model.drawings.stored_drawings import StoredDrawings
from gui.model.facts import Facts
from gui.model.training.by_hand_run import BegunByHand, ByHandRun
from gui.model.training.chosen_curve import ChosenCurve
from gui.model.training.comparison import RunData, Source
from gui.model.training.new_steps import NewSteps
from gui.model.training.runs import RunSettings
from gui.model.training.thread.training_thread import PARAMETERS, Ending, Run
from gui.model.turns.refresh_queue import RefreshQueue
from gui.model.workspace import Workspace


class Training(ChosenCurve):
    """Commands in, facts out."""

    def __init__(
        self, parent: QObject, workspace: Workspace, collection: Collection, facts: Facts,
        queue: RefreshQueue,
    ) -> None:
        super().__init__(parent, workspace, collection, facts, queue)
        self.by_hand = ByHandRun(self, self, facts)
        self._new_steps = NewSteps(self, facts)
        self.trainer.ended.connect(self._on_ended)
        self.trainer.paused.connect(self._on_flow)
        self.trainer.resumed.connect(self._on_flow)
        self.timeline.moved.connect(self._on_moved)

    # settings

    def set_recipe(self, recipe: Recipe) -> None:
        """Take another recipe: its learning rate at once, the rest from the next run or reset."""
        with self._facts.together():
            same_start = (recipe.start, recipe.seed) == (self.recipe.start, self.recipe.seed)
            same_model = recipe.model == self.recipe.model
            self._take_recipe(recipe)
            self.trainer.set_learning_rate(recipe.learning_rate)
            self.by_hand.set_learning_rate(recipe.learning_rate)
            begins_anew = self.progress.is_untouched and not self.trainer.is_running
            if not same_model or (not same_start and begins_anew):
                self.reset()  # the weights of one model are none of another's

    def choose_data(self, source: Source, balanced: bool) -> None:
        """Learn from other images from the next run on; one that goes on is stopped."""
        self.stop()
        self.set_data(source=source, balanced=balanced)

    # a run

    def toggle(self) -> None:
        """Train, pause, or go on, whichever it is the turn of."""
        if self.is_in_full_flow:
            self.trainer.pause()
        else:
            self.train()

    def train(self) -> None:
        """Start, or go on with, a run on the chosen source."""
        if self.trainer.is_running:
            self.trainer.resume()
        else:
            self._start(self.source, None)

    def step(self) -> None:
        """Take one step, and pause."""
        if self.trainer.is_running:
            self.trainer.step()
        else:
            self._start(self.source, 1)

    def fine_tune(self) -> None:
        """Train on the user's drawings only, from the present weights."""
        self.stop()
        self._start("mine", None)

    def _start(self, source: Source, steps: int | None) -> None:
        model = self.timeline.newest
        data = self._found_data(source, lambda: self._start(source, steps))
        if model is None or data is None:
            return
        tables, memory = self._tables_of(data), self.timeline.memory
        with self._facts.together():
            recipe = self._begin_run(source, data.images)

            def task() -> object:
                from engine.training.digit_training import DigitTraining  # torch is there by now

                return DigitTraining(model, data.split(), recipe, tables, memory)

            self.by_hand.abandon()
            size = model.parameters.count // PARAMETERS
            self.trainer.start(Run(task, recipe.learning_rate, size), steps)

    def _tables_of(self, data: RunData) -> DigitTables | None:
        """Those that there are already; with the user's own drawings others are made."""
        digit_set = self._workspace.digit_set
        return digit_set.tables if digit_set is not None and data.mine is None else None

    def _begin_run(self, source: Source, images: int) -> Recipe:
        """Note that a run begins on so many images; the recipe it is to follow.

        A run that continues another sees the images in new orders: it has a seed of its own.
        """
        digit_set, turn = self._workspace.digit_set, self._curve.turn
        mine = None if source == "mnist" else self.drawing_parts.learned
        assert digit_set is not None
        recipe = self.recipe.continued(turn)
        self._curve.end_run()  # one taken by hand may be going on
        self._curve.begin_run(RunSettings(
            digit_set.digits, digit_set.origin, images, self.recipe, source, self.weight_of_mine,
            turn, StoredDrawings() if mine is None else mine, self._workspace.form,
            self.balance_mine and mine is not None, self.held_out,
        ), () if mine is None else mine.essences())
        self._make_room()
        for fact in (self.run_began, self.flow_changed, self.compared):
            self._facts.tell(fact)
        return recipe

    def begin_by_hand(self, again: Callable[[], None]) -> BegunByHand | None:
        """A run in seven steps, from the recipe's start; None also where that waits for `again`."""
        data = self._found_data(self.source, again)
        if data is None:
            return None
        from engine.training.seven_steps import by_hand  # torch is there by now

        self.reset()
        recipe, model = self._begin_run(self.source, data.images), self.timeline.newest
        assert model is not None
        controls, tables = Controls(recipe.learning_rate), self._tables_of(data)

        def stages() -> Iterator[Stage]:
            yield from by_hand(model, data.split(), recipe, controls, tables)

        return BegunByHand(stages(), controls, model, len(data.mnist.valid),
                           data.images if tables is None else 0)

    def take_by_hand(self, step: Step) -> None:
        """A step that was taken one seventh at a time."""
        self._new_steps.take((step,))

    def end_by_hand(self, error: Exception | None = None) -> None:
        """A run by hand is over, or could not go on."""
        self._on_ended((), Ending(False, error))

    def _on_ended(self, steps: tuple[Step, ...], ending: Ending) -> None:
        with self._facts.together():
            if steps:
                self._new_steps.take(steps)
            self._curve.end_run()
            self._on_flow()
            if ending.error is not None and not isinstance(ending.error, Diverged):
                self._facts.tell(self.noticed, notices.failed(ending.error))  # else it is a hint
            self._facts.tell(self.run_ended, ending)
            self._facts.tell(self.ended, ending.complete)

    def _on_flow(self) -> None:
        with self._facts.together():
            if not self.is_in_full_flow:
                self._new_steps.catch_up()
            self._facts.tell(self.flow_changed)
            self.compare()

    def _on_moved(self) -> None:
        self._facts.tell(self.model_changed)
        self.compare()
