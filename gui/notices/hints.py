"""When something is going wrong, one sentence that says so, and one button that changes it."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from engine.data.label_counts import are_uneven
from engine.drawings.placement import placement
from engine.drawings.raster import Image
from engine.models.roster import architecture_of
from engine.training.record import Diverged
from gui.model.notices import Notice, SuggestionKey
from gui.model.session import Session
from gui.model.training.comparison import Source
from gui.model.training.thread.training_thread import Ending
from gui.notices import hint_words
from gui.notices.loss_watch import LossWatch
from gui.notices.unit_watch import UnitWatch

MANY = 8
"""Digits of which a linear model misses more than one in twenty."""

FEW = 10
"""Drawings below which a model that sees nothing else learns them by heart."""

OF_THE_RUN: frozenset[SuggestionKey] = frozenset(
    {"slower", "faster", "no decay", "random start", "stop", "both", "balance"}
)


class Hints(QObject):
    """`hint` is the most urgent that the user has not closed, or None.

    One that was closed does not come back in the same run, or for the same drawing.
    """

    changed = Signal()
    reviewed = Signal()  # whether it is another now or not

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.hint: Notice | None = None
        self._closed: set[SuggestionKey] = set()
        self._watch = LossWatch()
        self._units = UnitWatch()
        self._trained_with: tuple[object, ...] = ()  # what the run's losses depend on, but the rate
        self._learning: tuple[Source, bool, dict[int, int]] | None = None
        self._missed = False  # a drawing, when the run began
        self._is_complete = False  # the run
        self._explains = False
        self._was_acting = False
        self._misplaced: Notice | None = None
        self._image: Image | None = None  # of which that was said
        training = session.training
        training.caught_up.connect(self._on_stepped)
        training.run_began.connect(self._on_run_began)
        training.was_reset.connect(self._on_reset)
        training.run_ended.connect(self._on_ended)
        training.recipe_changed.connect(self._on_recipe)
        session.collection.changed.connect(self._on_collection)
        for fact in (session.digit_set_changed, training.data_changed):
            fact.connect(self.review)
        session.predicted_by_stroke.connect(self._on_predicted)

    def close(self) -> None:
        """The user has read it, and wants no more of it."""
        if self.hint is not None:
            self._closed.add(self.hint.suggestion)
            self.review()

    def set_explaining(self, explains: bool) -> None:
        """Whether something is open that explains what is on the canvas."""
        self._explains = explains
        self.review()

    def _on_predicted(self) -> None:
        """No hint is about half a stroke: once that one has begun, until it is complete."""
        is_acting = self._session.sketch.is_acting
        if not (is_acting and self._was_acting):
            self.review()
        self._was_acting = is_acting

    def review(self) -> None:
        """Find the most urgent anew."""
        self._forget()
        hint = next((each for each in self._found() if each.suggestion not in self._closed), None)
        if hint != self.hint:
            self.hint = hint
            self.changed.emit()
        self.reviewed.emit()

    def _forget(self) -> None:
        """What was closed or missed is of the past once the canvas holds another thing."""
        if self._session.drawing_predictions.is_blank:
            self._closed.discard("normalise")
        else:
            self._closed.discard("show one")
            self._missed = False
        if self._session.sketch.content.dataset_image is not None:
            self._closed.discard("normalise")

    def _found(self) -> Iterator[Notice]:
        """The most urgent first."""
        if self._units.notice is not None:  # then no rate is to blame that it stands still
            yield self._units.notice
        elif self._watch.notice is not None:
            yield self._watch.notice
        yield from self._of_data()
        yield from self._of_drawing()
        yield from self._of_model()

    def _of_model(self) -> Iterator[Notice]:
        """Once a run on many digits was complete: where a linear model comes to its end."""
        training = self._session.training
        if (self._is_complete and len(training.digits) >= MANY
                and architecture_of(training.recipe.model).is_additive):
            accuracy = training.accuracy
            if accuracy is not None and training.timeline.is_newest:
                yield hint_words.try_network(accuracy, len(training.digits))

    def _watch_units(self) -> None:
        session, training = self._session, self._session.training
        if session.digit_set is not None:
            self._units.look(
                training.progress, session.digit_set.data.train.images, training.recipe
            )

    # the run

    def _on_run_began(self) -> None:
        session, runs = self._session, self._session.training.runs
        record = runs.find(runs.current)
        assert record is not None
        settings = record.settings
        self._closed -= OF_THE_RUN
        self._units.begin()
        trained_with = (settings.source, settings.images, settings.balanced,
                        settings.recipe.batch_size, settings.recipe.loss,
                        settings.recipe.optimizer_settings, settings.recipe.schedule)
        self._watch.begin(session.training.progress, trained_with != self._trained_with)
        self._trained_with = trained_with
        counts = session.training.drawing_parts.learned.counts
        self._learning = settings.source, settings.balanced, counts
        self._missed, self._is_complete = session.drawing_predictions.is_blank, False
        self.review()

    def _on_reset(self) -> None:
        self._closed -= OF_THE_RUN
        self._units.begin()
        self._watch.begin(self._session.training.progress, anew=True)
        self._learning, self._missed, self._is_complete = None, False, False
        self.review()

    def _on_stepped(self) -> None:
        training = self._session.training
        self._watch.look(training.progress, training.recipe, len(training.digits))
        self._watch_units()
        self.review()

    def _on_ended(self, ending: Ending) -> None:
        training = self._session.training
        self._watch.end(training.progress, training.recipe, len(training.digits))
        self._watch_units()
        self._is_complete = ending.complete
        if isinstance(ending.error, Diverged):
            self._watch.fail(ending.error, training.progress.steps + 1, training.recipe)
        self.review()

    def _on_recipe(self) -> None:
        self._watch.turn(self._session.training.recipe)
        self.review()

    def _of_data(self) -> Iterator[Notice]:
        if self._learning is None:
            return
        source, balanced, counts = self._learning
        training = self._session.training
        missing = tuple(digit for digit in training.digits if digit not in counts)
        if source == "mine" and missing:
            yield hint_words.missing_digits(missing)
        elif source == "mine" and sum(counts.values()) < FEW:
            yield hint_words.few_drawings(sum(counts.values()))
        if source != "mnist" and not (balanced or training.balance_mine) and are_uneven(counts):
            yield hint_words.uneven(counts)

    # the drawing

    def _on_collection(self) -> None:
        self._closed.discard("normalise")  # the drawing is kept: the next one is another
        if self._learning is not None:
            counts = self._session.training.drawing_parts.learned.counts
            if counts != self._learning[2]:  # the next run learns from others
                self._learning = None
        self.review()

    def _of_drawing(self) -> Iterator[Notice]:
        session = self._session
        if session.drawing_predictions.is_blank:
            if (self._missed or self._explains) and session.digit_set is not None:
                yield hint_words.blank(not self._explains)
        elif session.sketch.content.dataset_image is None and session.form == "raw":
            self._measure()
            if self._misplaced is not None:
                yield self._misplaced

    def _measure(self) -> None:
        """How the drawing lies, once the pen is up: half a digit is never in the middle."""
        sketch, image = self._session.sketch, self._session.predictions.image
        if sketch.is_acting:
            if len(sketch.drawing.strokes) == 1:
                self._misplaced = self._image = None
        elif image is not self._image:
            self._image = image
            place = placement(image)
            self._misplaced = hint_words.misplaced(place) if place else None
