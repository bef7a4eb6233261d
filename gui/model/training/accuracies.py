"""How well the model looked at does, worked out when somebody asks, each number once."""

from engine.data.datasets import Dataset
from engine.explain.validation import ValidationPredictions
from gui.model.drawings.collection import Collection
from gui.model.training.comparison import Comparison, accuracy_on
from gui.model.training.timeline import Timeline
from gui.model.training.trainer import Trainer
from gui.model.workspace import Workspace

Accuracy = float | None
"""0..1, or None where there is nothing to measure."""


class Accuracies:
    """On MNIST's validation images, and on the user's drawings.

    before: the two when the last run began. While steps are being taken in full flow, the one on
    MNIST is the last epoch's: measuring it at every step would slow the training.
    """

    def __init__(
        self, workspace: Workspace, collection: Collection, timeline: Timeline, trainer: Trainer
    ) -> None:
        self._workspace, self._collection = workspace, collection
        self._timeline, self._trainer = timeline, trainer
        self.before: tuple[Accuracy, Accuracy] = (None, None)
        self._mine: tuple[tuple[object, ...], Dataset] | None = None
        self._validated: tuple[object, object, ValidationPredictions] | None = None
        self._on_mine: tuple[object, object, Accuracy] | None = None

    @property
    def comparison(self) -> Comparison:
        return Comparison(*self.before, *self.now())

    def now(self) -> tuple[Accuracy, Accuracy]:
        """Both of the model looked at, where it knows something."""
        return self.on_mnist(), self.on_mine()

    def mine(self) -> Dataset:
        """The user's drawings of the digits told apart, in the form in use."""
        digits, form = self._workspace.digits, self._workspace.form
        of = self._collection.drawings, digits, form
        if self._mine is None or self._mine[0] != of:
            self._mine = of, self._collection.dataset(digits, form)
        return self._mine[1]

    def validation_predictions(self) -> ValidationPredictions | None:
        """What the model looked at makes of the validation images; asked for often, made once."""
        model, digit_set = self._timeline.model, self._workspace.digit_set
        if model is None or digit_set is None:
            self._validated = None
            return None
        if self._validated is None or not (
            self._validated[0] is digit_set.key and self._validated[1] is model.parameters
        ):
            self._validated = digit_set.key, model.parameters, digit_set.validation.read(model)
        return self._validated[2]

    def on_mnist(self) -> Accuracy:
        progress, digit_set = self._timeline.progress, self._workspace.digit_set
        if digit_set is None or not self._timeline.knows_something:
            return None
        if self._trainer.is_in_full_flow and self._timeline.is_newest:
            return progress.accuracies[-1][1] if progress.accuracies else None
        measured = progress.accuracy_at(self._timeline.at)
        predictions = self.validation_predictions() if measured is None else None
        if predictions is None:
            return measured
        return float((predictions.predicted_labels == digit_set.data.valid.labels).mean())

    def on_mine(self) -> Accuracy:
        model = self._timeline.model
        if (model is None or self._workspace.digit_set is None
                or not self._timeline.knows_something):
            return None
        mine = self.mine()
        if self._on_mine is None or not (
            self._on_mine[0] is mine and self._on_mine[1] is model.parameters
        ):
            self._on_mine = mine, model.parameters, accuracy_on(model, mine)
        return self._on_mine[2]
