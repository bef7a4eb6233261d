"""How well the model looked at does, worked out when somebody asks, each number once."""

import weakref

from engine.data.datasets import Dataset
from engine.explain.validation import ValidationPredictions
from engine.models.classifier import Classifier, accuracy
from engine.models.trained import TrainedModel
from gui.model.drawings.collection import Collection
from gui.model.drawings.drawing_parts import DrawingParts
from gui.model.drawings.stored_drawings import StoredDrawings
from gui.model.loading.digit_set_loaders import DigitSet
from gui.model.training.background_measures import BackgroundMeasures, Same, multiplications
from gui.model.training.comparison import Comparison
from gui.model.training.images_soon import images_soon
from gui.model.training.thread.trainer import Trainer
from gui.model.training.timeline import Timeline
from gui.model.workspace import Workspace

Accuracy = float | None
"""0..1, or None where there is nothing to measure."""

MOST_AT_ONCE = 4_000
"""Drawings that are measured at once: it happens at every frame of a run."""

_NOW = "the validation images, now"


class Accuracies:
    """On MNIST's validation images, and on the user's drawings, held out and learned from.

    percent: of the user's that are held out. before: the accuracy on MNIST and the model when the
    last run began; on the user's drawings, which may have become others, that model is measured
    anew. learned_from: what the drawings consist of that the newest weights have learned from;
    such a drawing is not measured with, though it is held out now. While steps are being taken in
    full flow, the accuracy on MNIST is the last epoch's: measuring it at every step would slow the
    training. What takes longer than the window may wait is None at first: `measures` tells when it
    is there.
    """

    def __init__(
        self, workspace: Workspace, collection: Collection, timeline: Timeline, trainer: Trainer,
        measures: BackgroundMeasures,
    ) -> None:
        self._workspace, self._collection = workspace, collection
        self._timeline, self._trainer = timeline, trainer
        self.measures = measures
        self.percent = 0
        self.learned_from: frozenset[bytes] = frozenset()
        self.before: tuple[Accuracy, Classifier | None] = (None, None)
        self._images_of: dict[str, tuple[tuple[object, ...], Dataset]] = {}
        self._unseen: tuple[tuple[object, ...], StoredDrawings] | None = None
        self._unknown_of: DrawingParts | None = None
        self._unknown: dict[frozenset[bytes], StoredDrawings] = {}

    # the user's drawings

    @property
    def parts(self) -> DrawingParts:
        """The drawings of the digits told apart."""
        return self._collection.parts(self._workspace.digits, self.percent)

    def _measurable(self) -> StoredDrawings:
        """Those held out that no run has learned from."""
        held_out = self.parts.held_out
        if not self.learned_from:
            return held_out
        of = held_out, self.learned_from
        if self._unseen is None or self._unseen[0] != of:
            self._unseen = of, held_out.only(
                each for each, essence in zip(held_out.entries, held_out.essences(), strict=True)
                if essence not in self.learned_from
            )
        return self._unseen[1]

    @property
    def spoilt(self) -> int:
        """How many are held out, but were learned from before they were."""
        return len(self.parts.held_out) - len(self._measurable())

    def learned(self) -> Dataset | None:
        """The images that a run may learn from, in the form in use."""
        return self._images("learned", self.parts.learned)

    def unseen(self) -> Dataset | None:
        """The images to measure with: held out, and never learned from."""
        return self._images("mine", self._measurable())

    def held_out(self) -> Dataset | None:
        """The images of all that are held out."""
        return self._images("held out", self.parts.held_out)

    def unknown_to(self, learned: frozenset[bytes] | None = None) -> Dataset | None:
        """The images of all the user's drawings, held out or not, that are none of these.

        learned: what the drawings consist of; None for those that the newest weights learned from.
        """
        learned = self.learned_from if learned is None else learned
        parts = self.parts
        if self._unknown_of != parts:
            for of in self._unknown:
                self._images_of.pop(_unknown_to(of), None)
            self._unknown_of, self._unknown = parts, {}
        if learned not in self._unknown:
            self._unknown[learned] = parts.learned.only(
                each for part in (parts.learned, parts.held_out)
                for each, essence in zip(part.entries, part.essences(), strict=True)
                if essence not in learned
            )
        return self._images(_unknown_to(learned), self._unknown[learned])

    def why_not_learned(self) -> Exception | None:
        """Why the images that a run may learn from could not be read."""
        of = self.parts.learned, self._workspace.form
        return self.measures.failure(_slot("learned"), of)

    def _images(self, which: str, drawings: StoredDrawings) -> Dataset | None:
        """None while many are read, or even worked out, beside the window."""
        of = drawings, self._workspace.form
        known = self._images_of.get(which)
        if known is None or known[0] != of:
            found = images_soon(self.measures, _slot(which), *of)
            if found is None:
                return None
            known = self._images_of[which] = of, found
            self.measures.forget(_slot(which))
        return known[1]

    # the accuracies

    @property
    def comparison(self) -> Comparison:
        before, now = self.before[1], self._known()
        timeline = self._timeline
        moment = weakref.ref(timeline.progress), timeline.at
        return Comparison(
            self._before_on_mnist(), self._on("mine", "before", before, before),
            self._on("learned", "before", before, before),
            self.on_mnist(), self._on("mine", "after", now, moment),
            self._on("learned", "after", now, moment),
        )

    def begin_run(self) -> None:
        """What is now, is before."""
        self.before = self.on_mnist(), self._known()

    def _known(self) -> TrainedModel | None:
        """The model looked at, where it knows something."""
        if self._workspace.digit_set is None or not self._timeline.knows_something:
            return None
        return self._timeline.model

    def _before_on_mnist(self) -> Accuracy:
        """It may not have been worked out yet when the run began."""
        known, model = self.before
        digit_set = self._workspace.digit_set
        if known is None and isinstance(model, TrainedModel) and digit_set is not None and (
                model.digits == digit_set.digits):
            predictions = self._validated("the validation images, before", digit_set, model)
            if predictions is not None:
                self.before = _share_right(predictions, digit_set), model
        return self.before[0]

    def _on(self, which: str, when: str, model: Classifier | None, key: object) -> Accuracy:
        """key: equal for the same model."""
        if model is None or model.digits != self._workspace.digits:
            return None
        data = self.learned() if which == "learned" else self.unseen()
        if data is None or not len(data):
            return None
        sums = multiplications(model, len(data)) if len(data) <= MOST_AT_ONCE else None
        measured: Accuracy = self.measures.ask(
            f"{which} {when}", (Same(data), key), sums, lambda look: accuracy(model, data, look),
        )
        return measured

    def validation_predictions(self) -> tuple[int, ValidationPredictions] | None:
        """A step of the curve, and what its model makes of the validation images.

        It is the step looked at, or the last one for which they are known while those of the step
        looked at are being worked out; None while there are none.
        """
        digit_set, timeline = self._workspace.digit_set, self._timeline
        now, latest = self._predictions_now(), self.measures.latest(_NOW)
        if now is not None:
            return timeline.at, now
        if latest is None or digit_set is None:
            return None
        key, progress, step, _ = latest[0]
        is_of_curve = key == digit_set.key and progress() is timeline.progress
        return (int(step), latest[1]) if is_of_curve else None

    def _predictions_now(self) -> ValidationPredictions | None:
        model, digit_set = self._timeline.model, self._workspace.digit_set
        if model is None or digit_set is None:
            self.measures.forget(_NOW)
            return None
        return self._validated(_NOW, digit_set, model)

    def _validated(
        self, slot: str, digit_set: DigitSet, model: TrainedModel
    ) -> ValidationPredictions | None:
        timeline, validation = self._timeline, digit_set.validation
        of = digit_set.key, weakref.ref(timeline.progress), timeline.at, Same(model.parameters)
        predictions: ValidationPredictions | None = self.measures.ask(
            slot, of, multiplications(model, len(validation.data)),
            lambda look: validation.read(model, look),
        )
        return predictions

    def on_mnist(self) -> Accuracy:
        progress, digit_set = self._timeline.progress, self._workspace.digit_set
        if digit_set is None or not self._timeline.knows_something:
            return None
        if self._trainer.is_in_full_flow and self._timeline.is_newest:
            return progress.accuracies[-1][1] if progress.accuracies else None
        measured = progress.accuracy_at(self._timeline.at)
        predictions = self._predictions_now() if measured is None else None
        return measured if predictions is None else _share_right(predictions, digit_set)


def _share_right(predictions: ValidationPredictions, digit_set: DigitSet) -> float:
    return float((predictions.predicted_labels == digit_set.data.valid.labels).mean())


def _slot(which: str) -> str:
    return f"{which} images"


def _unknown_to(learned: frozenset[bytes]) -> str:
    return f"unknown to {hash(learned)}"
