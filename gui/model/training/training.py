"""The making of the model: the run that goes on, and the curve that it is part of."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject

from engine.models.linear import KEY as LINEAR
from engine.models.trained import TrainedModel
from engine.training.progress import Progress
from engine.training.recipe import Controls, Recipe
from engine.training.record import Diverged, Step
from engine.training.seven_steps_record import Stage
from gui.model import notices
from gui.model.drawings.collection import Collection
from gui.model.error_texts import explain
from gui.model.facts import Facts
from gui.model.refresh_queue import RefreshQueue
from gui.model.training.beginning import beginning
from gui.model.training.by_hand_run import ByHandRun
from gui.model.training.comparison import Source
from gui.model.training.new_steps import NewSteps
from gui.model.training.runs import RunRecord, RunSettings
from gui.model.training.training_snapshot import TrainingSnapshot
from gui.model.training.training_state import TrainingState
from gui.model.training.training_thread import PARAMETERS, Ending, Run
from gui.model.workspace import Workspace

translate = QCoreApplication.translate


class Training(TrainingState):
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
        self.trainer.stop()
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
        self.trainer.stop()
        self._start("mine", None)

    def _start(self, source: Source, steps: int | None) -> None:
        model, data = self.timeline.newest, self._found_data(source)
        digit_set = self._workspace.digit_set
        if model is None or data is None or digit_set is None:
            return
        tables = digit_set.tables if data is digit_set.data else None  # else with the user's own
        memory = self.timeline.memory
        with self._facts.together():
            recipe = self._begin_run(source, len(data.train))

            def task() -> object:
                from engine.training.digit_training import DigitTraining  # torch is there by now

                return DigitTraining(model, data, recipe, tables, memory)

            self.by_hand.abandon()
            size = model.parameters.count // PARAMETERS
            self.trainer.start(Run(task, recipe.learning_rate, size), steps)

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
            turn, () if mine is None else tuple(mine), self._workspace.form,
            self.balance_mine and mine is not None, self.held_out,
        ), () if mine is None else mine.essences())
        for fact in (self.run_began, self.flow_changed, self.compared):
            self._facts.tell(fact)
        return recipe

    def begin_by_hand(self) -> tuple[Iterator[Stage], Controls] | None:
        """A run in seven steps, from the recipe's start."""
        data = self._found_data(self.source)
        if data is None:
            return None
        from engine.training.seven_steps import by_hand  # torch is there by now

        self.reset()
        recipe, model = self._begin_run(self.source, len(data.train)), self.timeline.newest
        assert model is not None
        controls = Controls(recipe.learning_rate)
        return by_hand(model, data, recipe, controls), controls

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

    # another curve

    def reset(self) -> None:
        """Back to the recipe's start: same seed, same start, no step taken."""
        digit_set = self._workspace.digit_set
        if not self.can_train or digit_set is None:
            self._begin_anew(Progress())
            return
        with self._facts.together():
            model, recipe, refusal = beginning(digit_set, self.recipe)
            if refusal is not None:  # not every model has every start
                self.say(explain(refusal))
                self._take_recipe(recipe)
            self._begin_anew(Progress(model, recipe.start == "baseline"))

    def start_from(self, model: TrainedModel) -> None:
        """Take a model that knows something already (opened weights) as the start."""
        with self._facts.together():
            if model.key != self.recipe.model:
                self._take_recipe(self.recipe.with_model(model.key))
            self._begin_anew(Progress(model, given=True, opened=True))

    def start_from_baseline(self) -> None:
        """Let SGD begin with the weights with which a linear model is the RMSE baseline."""
        self.trainer.stop()
        with self._facts.together():
            self._take_recipe(replace(self.recipe, model=LINEAR, start="baseline"))
            self.reset()

    def restore(self, record: RunRecord) -> None:
        """Go back to the end of an earlier run: its recipe, its weights, its curve."""
        self.trainer.stop()
        settings = record.settings
        with self._another_curve():
            self._take_recipe(settings.recipe)
            self.set_data(
                settings.source, settings.weight, settings.balanced, settings.held_out
            )
            self._curve.take_up(record.progress.until(record.end), record.number, settings.turn + 1)

    def go_on_from_here(self) -> None:
        """Forget what came after the step looked at; the run keeps it."""
        self.trainer.stop()
        if self.timeline.at == 0 and not self.progress.opened:
            self.reset()  # what has no step begins as the recipe says now
            return
        with self._another_curve():
            kept = self._curve.cut()
        if kept is not None:
            self.say(translate(
                "runs", "The whole of {name} is kept under Runs. The next training continues "
                        "from its step {step}."
            ).format(name=kept.name, step=self.steps))

    def lay_aside(self) -> TrainingSnapshot:
        """All that was learned, for `take_back`; a run that goes on ends."""
        self.trainer.stop()
        with self._facts.together():
            self.by_hand.abandon()
            return self._curve.lay_aside()

    def take_back(self, snapshot: TrainingSnapshot) -> None:
        """Go on where it was laid aside."""
        if snapshot.progress.history is None:
            self.reset()  # nothing was loaded then
            return
        self.trainer.stop()
        with self._another_curve():
            self._curve.take_back(snapshot)

    def _begin_anew(self, start: Progress) -> None:
        self.trainer.stop()
        with self._another_curve():
            self._curve.take_up(start, None, 0)

    @contextmanager
    def _another_curve(self) -> Iterator[None]:
        with self._facts.together():
            self.by_hand.abandon()
            yield
            for fact in (self.was_reset, self.model_changed, self.compared):
                self._facts.tell(fact)

    def _on_moved(self) -> None:
        self._facts.tell(self.model_changed)
        self.compare()
