"""Change its mind: the fewest pixels whose change turns each prediction over."""

from dataclasses import dataclass
from functools import partial
from time import monotonic

import numpy as np

from engine.drawings.drawing import SIDE
from engine.drawings.raster import Image
from engine.explain.flips import Flip, fewest_additive, fewest_similarity
from engine.explain.local_flips import few_locally_linear
from engine.looks import nobody_looks
from engine.models.classifier import Classifier
from engine.models.pixel_similarity import METRICS, Metric, Similarity
from engine.models.trained import Additive, TrainedModel
from gui.explore.capabilities import not_linear_here
from gui.explore.flip.column import FlipColumn
from gui.explore.session_view import SessionView
from gui.model.classifiers import classifier_infos
from gui.model.loading.digit_set_loaders import DigitSet
from gui.model.loading.torch_loader import until_torch
from gui.model.notices import Notice
from gui.model.session import Session
from gui.model.training.background_measures import (
    QUICK,
    BackgroundMeasures,
    Same,
    multiplications,
)
from gui.widgets import theme
from gui.widgets.card import muted
from gui.widgets.export import Exportable, Table
from gui.widgets.layout.fold_row import FoldRow
from gui.widgets.theme import Theme

_PAUSE = 0.2
"""Seconds between two looks at a model that is being trained."""

_SLOT = "flip"

_ASKED = 3000
"""As how many predictions of a model that is none of sums the search takes, about."""


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """What the columns were made for."""

    image: Image
    digit_set: DigitSet
    theme: Theme

    def same(self, other: "Seen | None") -> bool:
        return (
            other is not None
            and other.digit_set is self.digit_set
            and other.theme is self.theme
            and np.array_equal(other.image, self.image)
        )


class FlipView(SessionView):
    """A column for the model that is trained, and one for the baseline by each distance."""

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, what)
        *baselines, trained = classifier_infos(session.training.recipe.model)
        self.trained = FlipColumn(trained, session.pointing)
        self.baselines = {info.key: FlipColumn(info, session.pointing) for info in baselines}
        self._seen: Seen | None = None
        self._model: TrainedModel | None = None
        self._is_found = True  # what would flip that model
        self.background = BackgroundMeasures(session)  # of a large model it takes seconds
        self.background.found.connect(self.request)
        self._due = 0.0
        together = FoldRow(10)
        self.exports = (Exportable(self.tr("the pixels to change"), together, self._table),)
        for column in self.columns.values():
            together.add(column)
            column.tried.connect(self._try)
        self.body.addWidget(together, 1)
        key = muted(self.tr(
            "Framed: changed pixels, + with more ink, − with less. All values stay between 0 and "
            "1. Fewer pixels would not be enough; for a network the number is small but perhaps "
            "not the smallest."
        ))
        key.setWordWrap(True)
        self.body.addWidget(key)
        training = session.training
        self.follow(session.predicted, session.digit_set_changed, session.form_changed,
                    training.was_reset, training.flow_changed)

    @property
    def columns(self) -> dict[str, FlipColumn]:
        """By the key of the classifier."""
        return {self.trained.key: self.trained, **self.baselines}

    def refresh(self) -> None:
        session = self.session
        sentence = self._why_not()
        if sentence:
            self._seen = None
            for column in self.columns.values():
                column.say(sentence)
            return
        digit_set, image = session.digit_set, session.predictions.image
        assert digit_set is not None
        seen = Seen(image, digit_set, theme.current())
        is_new = not seen.same(self._seen)
        if is_new:
            self._seen, self._model = seen, None
            for metric in METRICS:
                session.refresh_queue.ask(
                    self.baselines[metric], partial(self._show_baseline, metric)
                )
        self._follow_model(seen, is_new)

    def forget(self) -> None:
        self._seen = self._model = None
        self.background.forget(_SLOT)

    def _why_not(self) -> str:
        if self.session.digit_set is None:
            return self.tr("The digits are still being loaded.")
        if self.session.predictions.l1 is None:
            return self.tr("Draw a digit to see what would flip its prediction.")
        return ""

    def _show_baseline(self, metric: Metric) -> None:
        """Its turn comes after this view's own, so that no turn is long."""
        seen, column = self._seen, self.baselines[metric]
        if seen is not None:
            similarity = Similarity(seen.digit_set.digits, seen.digit_set.means, metric)
            column.to_end()
            self._show(column, seen, fewest_similarity(seen.image, similarity), similarity)

    def _follow_model(self, seen: Seen, is_new: bool) -> None:
        training, column = self.session.training, self.trained
        if is_new:
            column.to_end()
        column.call(classifier_infos(training.recipe.model)[-1])
        model = training.known_model
        if model is None:
            self._model = None
            column.say(self.tr("The model is not trained yet: press Train.")
                       if self.session.workspace.torch_is_ready
                       else until_torch(self.session.hardware,
                                        self.tr("PyTorch is still being loaded.")))
            return
        is_same = self._model is not None and self._model.parameters is model.parameters
        if is_same and self._is_found:
            return
        hurried = training.is_in_full_flow and training.timeline.is_newest
        if hurried and not is_new and self._is_found and monotonic() < self._due:
            return  # another model comes soon, or the run's end
        self._model, self._due, self._is_found = model, monotonic() + _PAUSE, True
        if why_not := not_linear_here(model):
            column.say(why_not)
        elif isinstance(model, Additive):
            self._show(column, seen, fewest_additive(seen.image, model), model)
        else:
            self._search(column, seen, model)

    def _search(self, column: FlipColumn, seen: Seen, model: TrainedModel) -> None:
        """Of a large model on a thread, and not while steps are taken; what was found stays."""
        image, sums = seen.image, multiplications(model, _ASKED)
        others = np.rint(255 * seen.digit_set.means).astype(np.uint8)
        rests = sums > QUICK and self.session.training.is_in_full_flow
        found: tuple[Flip | None] | None = None
        if rests:
            self.background.leave(_SLOT)
        else:
            found = self.background.ask(
                _SLOT, (Same(model.parameters), Same(seen.digit_set), image.tobytes()), sums,
                lambda look: (few_locally_linear(image, model, others, look or nobody_looks),),
            )
        self._is_found = found is not None
        if found is not None:
            self._show(column, seen, found[0], model)
        elif rests:
            column.wait(self.tr("At the next pause: searching now would slow the training."))
        else:
            column.wait(self.tr("Searching …"))

    def _show(self, column: FlipColumn, seen: Seen, flip: Flip | None, classifier: Classifier
              ) -> None:
        if flip is not None:
            column.show_flip(flip, seen.image, classifier)
        elif classifier.predict(seen.image).digit is None:
            column.say(self.tr("Undecided, so there is no prediction to flip."))
        elif isinstance(classifier, Additive | Similarity):
            column.say(self.tr("No change of pixels between 0 and 1 flips this prediction."))
        else:
            column.say(self.tr("No pixels were found that flip this prediction. That does not "
                               "prove that there are none: not every change can be tried."))

    def _table(self) -> Table:
        return ("model", "order", "row", "column", "from", "to"), [
            row for column in self.columns.values() for row in column.rows()]

    def _try(self, flip: Flip) -> None:
        """Put the changed pixels on the canvas, as one act."""
        sketch, form = self.session.sketch, self.session.form
        for pixel in flip.pixels:
            row, column = divmod(pixel, SIDE)
            sketch.set_pixel(form, row, column, int(flip.image[row, column]))
        sketch.lift()
        self.session.noticed.emit(Notice(self.tr(
            "Pixels changed: {count} ({before} → {after}). Undo restores them."
        ).format(count=len(flip.pixels), before=flip.before, after=flip.after), is_good=True))
