"""Which curve goes on: a new one, that of opened weights, or an earlier run's."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from engine.models.linear import KEY as LINEAR
from engine.models.parameters import Parameters
from engine.models.trained import TrainedModel
from engine.training.progress import Progress
from gui.model.error_texts import explain
from gui.model.training.awaited_run import AwaitedRun
from gui.model.training.beginning import beginning
from gui.model.training.by_hand_run import ByHandRun
from gui.model.training.runs import RunRecord
from gui.model.training.training_snapshot import TrainingSnapshot

translate = QCoreApplication.translate

_NAMED = 5  # runs of those that go


class ChosenCurve(AwaitedRun):
    """Whatever run goes on ends first. by_hand: `Training` has it."""

    by_hand: ByHandRun

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

    def start_from(self, model: TrainedModel, memory: Parameters | None = None) -> None:
        """Take a model that knows something already (opened weights) as the start.

        memory: what the optimizer remembers there, for a run with the same one.
        """
        with self._facts.together():
            if model.key != self.recipe.model:
                self._take_recipe(self.recipe.with_model(model.key))
            self._begin_anew(Progress(model, True, True, memory))

    def start_from_baseline(self) -> None:
        """Let SGD begin with the weights with which a linear model is the RMSE baseline."""
        self.stop()
        with self._facts.together():
            self._take_recipe(replace(self.recipe, model=LINEAR, start="baseline"))
            self.reset()

    def restore(self, record: RunRecord) -> None:
        """Go back to the end of an earlier run: its recipe, its weights, its curve."""
        self.stop()
        settings = record.settings
        with self._another_curve():
            self._take_recipe(settings.recipe)
            self.set_data(
                settings.source, settings.weight, settings.balanced, settings.held_out
            )
            self._curve.take_up(record.progress.until(record.end), record.number, settings.turn + 1)

    def go_on_from_here(self) -> None:
        """Forget what came after the step looked at; the run keeps it."""
        self.stop()
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
        """All that was learned, for `take_back`; a run that goes on rests until then."""
        with self._facts.together():
            self.by_hand.abandon()
            self.trainer.park()
            self.stop()
            self._facts.tell(self.flow_changed)
            return self._curve.lay_aside(self.trainer.parking.is_taken)

    def take_back(self, snapshot: TrainingSnapshot) -> None:
        """Go on where it was laid aside."""
        if snapshot.progress.history is None:
            self.reset()  # nothing was loaded then
            return
        self.stop()
        with self._another_curve():
            self._curve.take_back(snapshot)
            self.trainer.go_on()
            self._facts.tell(self.flow_changed)

    def _begin_anew(self, start: Progress) -> None:
        self.stop()
        with self._another_curve():
            self._curve.take_up(start, None, 0)

    @contextmanager
    def _another_curve(self) -> Iterator[None]:
        with self._facts.together():
            self.by_hand.abandon()
            yield
            for fact in (self.was_reset, self.model_changed, self.compared):
                self._facts.tell(fact)
            self._make_room()

    def _make_room(self) -> None:
        gone = self._curve.let_go_of_oldest()
        if gone:
            self.say(translate(
                "runs", "To free memory, the oldest runs were removed from the list: {names}"
            ).format(names=", ".join(gone[:_NAMED]) + (" …" if len(gone) > _NAMED else "")))
