"""What is set for the digits' training, and what can be asked of it; each change is a fact."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from engine.data.datasets import Dataset
from engine.data.held_out import USUALLY_HELD_OUT
from engine.explain.validation import ValidationPredictions
from engine.models.trained import TrainedModel
from engine.training.progress import Progress
from engine.training.recipe import Recipe
from gui.model.drawings.collection import Collection
from gui.model.drawings.drawing_parts import DrawingParts
from gui.model.facts import Facts
from gui.model.notices import Notice
from gui.model.training.comparison import Comparison, RunData, Source, check_there_are_any
from gui.model.training.curve import Curve
from gui.model.training.paces import pace_for
from gui.model.training.thread.trainer import Trainer
from gui.model.training.thread.training_thread import Ending
from gui.model.turns.refresh_queue import RefreshQueue
from gui.model.workspace import Workspace

FIRST_PACE = 50
"""Steps a second: slow enough to watch the loss fall."""


class TrainingState(QObject):
    """gui.model.session.Session says in which order the facts come."""

    model_changed = Signal()  # another model is looked at: a newer one, or an older
    recipe_changed = Signal()
    data_changed = Signal()  # what to train on
    pace_changed = Signal()
    was_reset = Signal()  # another curve
    run_began = Signal()
    stepped = Signal()
    caught_up = Signal()  # likewise, where there is time: for what moves less than the curve
    flow_changed = Signal()  # steps begin to be taken, or no longer are
    run_ended = Signal(Ending)
    ended = Signal(bool)  # the same: whether the run was complete
    compared = Signal()
    measured = Signal()  # what had to be worked out of the validation images is there
    noticed = Signal(Notice)

    def __init__(
        self, parent: QObject, workspace: Workspace, collection: Collection, facts: Facts,
        queue: RefreshQueue,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._facts = workspace, facts
        self.pace: float | None = FIRST_PACE
        self.trainer = Trainer(self, queue)
        self.trainer.set_pace(self.pace)
        self._curve = Curve(self, workspace, collection, self.trainer, facts)
        self.timeline, self.runs = self._curve.timeline, self._curve.runs
        self.recipe = Recipe()
        self.source: Source = "mnist"
        self.weight_of_mine = 100
        self.balance_mine = False
        self._once_read: dict[Callable[[], None], None] = {}
        self._curve.accuracies.percent = USUALLY_HELD_OUT
        self._curve.accuracies.measures.found.connect(self._on_found)

    @property
    def can_train(self) -> bool:
        return self._workspace.digit_set is not None and self._workspace.torch_is_ready

    @property
    def can_begin(self) -> bool:
        """Whether a run can begin: not on images in whose place others come."""
        return self.can_train and not self._workspace.others_come()

    @property
    def digits(self) -> tuple[int, ...]:
        return self._workspace.digits

    @property
    def progress(self) -> Progress:
        return self.timeline.progress

    @property
    def steps(self) -> int:
        """Of the curve."""
        return self.progress.steps

    @property
    def model(self) -> TrainedModel | None:
        """The model looked at: the newest, unless the user went back in time."""
        return self.timeline.model

    @property
    def known_model(self) -> TrainedModel | None:
        """The model looked at, if it is more than a row of zeros or of random numbers."""
        return self.timeline.known_model

    @property
    def knows_something(self) -> bool:
        """Whether the model looked at is more than a row of zeros or of random numbers."""
        return self.timeline.knows_something

    @property
    def is_in_full_flow(self) -> bool:
        """Whether steps are being taken, and not just now paused."""
        return self.trainer.is_in_full_flow

    @property
    def comparison(self) -> Comparison:
        """How well the model looked at does, and how well that did with which the run began."""
        return self._curve.accuracies.comparison

    @property
    def accuracy(self) -> float | None:
        """Of the model looked at, on MNIST's validation images; in full flow the last epoch's."""
        return self._curve.accuracies.on_mnist()

    def validation_predictions(self) -> ValidationPredictions | None:
        """What the model looked at makes of the validation images.

        None, or that of the step before which `predictions_step` names, while it is worked out.
        """
        found = self._curve.accuracies.validation_predictions()
        return None if found is None else found[1]

    @property
    def predictions_step(self) -> int | None:
        """The step whose predictions `validation_predictions` are; None without any."""
        found = self._curve.accuracies.validation_predictions()
        return None if found is None else found[0]

    @property
    def is_measuring(self) -> bool:
        """Whether something that takes a while is being worked out of the model looked at."""
        return self._curve.accuracies.measures.is_running

    def data(self, source: Source | None = None) -> RunData | None:
        """What a run would learn from now. Raises InputError where that is nothing.

        None while the user's images are read: `measured` follows.
        """
        digit_set, source = self._workspace.digit_set, source or self.source
        assert digit_set is not None
        mnist, weight, balanced = digit_set.data, self.weight_of_mine, self.balance_mine
        if source == "mnist":
            return RunData(mnist, None, source, weight, balanced)
        mine = self.images_learned()
        if mine is None and (error := self._curve.accuracies.why_not_learned()) is not None:
            raise error
        if mine is None:
            return None
        check_there_are_any(mine)
        return RunData(mnist, mine, source, weight, balanced)

    @property
    def held_out(self) -> int:
        """Per cent of the user's drawings of each digit that no run learns from."""
        return self._curve.accuracies.percent

    @property
    def drawing_parts(self) -> DrawingParts:
        """The user's drawings of the digits told apart: to learn from, and held out."""
        return self._curve.accuracies.parts

    @property
    def learned_before(self) -> int:
        """Drawings that are held out, but not measured with: the model has learned from them."""
        return self._curve.accuracies.spoilt

    # the user's images; None while many are read, or worked out, beside the window: `measured`
    # follows

    def images_learned(self) -> Dataset | None:
        """Those that a run may learn from, in the form in use."""
        return self._curve.accuracies.learned()

    def images_unseen(self) -> Dataset | None:
        """Those to measure with: held out, and never learned from."""
        return self._curve.accuracies.unseen()

    def images_held_out(self) -> Dataset | None:
        """All that are held out, be they learned from before or not."""
        return self._curve.accuracies.held_out()

    def images_never_learned(self) -> Dataset | None:
        """All that the model never learned from, in the form in use."""
        return self._curve.accuracies.unknown_to()

    def images_unknown_to(self, run: int | None) -> Dataset | None:
        """Likewise, of the model that a run ended with; None: of one that knows none of them."""
        return self._curve.accuracies.unknown_to(self.runs.learned_by(run))

    def once_read(self, then: Callable[[], None]) -> None:
        """Call it once more of the user's images have been read."""
        self._once_read[then] = None

    # what is set

    def set_pace(self, steps_per_second: float | None) -> None:
        """How fast steps are taken, or the next faster pace there is; None is at full speed."""
        before, self.pace = self.pace, pace_for(steps_per_second)
        self.trainer.set_pace(self.pace)
        if self.pace != before:
            self._facts.tell(self.pace_changed)

    def set_data(
        self, source: Source | None = None, weight: int | None = None,
        balanced: bool | None = None, held_out: int | None = None,
    ) -> None:
        """From which images the next run learns; what is None stays. weight: of the user's.

        held_out: per cent of the user's that are measured with instead.
        """
        self.source = self.source if source is None else source
        self.weight_of_mine = self.weight_of_mine if weight is None else weight
        self.balance_mine = self.balance_mine if balanced is None else balanced
        with self._facts.together():
            if held_out is not None and held_out != self.held_out:
                self._curve.accuracies.percent = held_out
                self.compare()
            self._facts.tell(self.data_changed)

    def _take_recipe(self, recipe: Recipe) -> None:
        self.recipe = recipe
        self._facts.tell(self.recipe_changed)

    # what is told

    def compare(self) -> None:
        """The accuracies are others: of another model, or on other drawings."""
        self._facts.tell(self.compared)

    def _on_found(self) -> None:
        asked, self._once_read = tuple(self._once_read), {}
        with self._facts.together():
            self._facts.tell(self.measured)
            self.compare()
        for then in asked:
            then()

    def say(self, text: str) -> None:
        """Tell the user something."""
        self._facts.tell(self.noticed, Notice(text))
