"""The map: every validation image of two digits as a point, the drawing as a star."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.explain.validation import ValidationPredictions
from gui.explore.map import axis_ranges as map_ranges
from gui.explore.map.card import MapCard
from gui.explore.map.card_rows import LINES, Subject, drawing, rows_of, validation_image
from gui.explore.map.controls import MapControls
from gui.explore.map.legend import MapLegend
from gui.explore.map.plot import MapPlot
from gui.explore.map.points import Points, by_distances, by_models
from gui.explore.map.words import corner_labels, words
from gui.explore.session_view import SessionView
from gui.explore.step_note import StepNote
from gui.model.drawings.canvas_content import DatasetImage
from gui.model.loading.digit_set_loaders import DigitSet
from gui.model.loading.torch_loader import until_torch
from gui.model.session import Session
from gui.widgets import theme
from gui.widgets.card import muted
from gui.widgets.export import Exportable
from gui.widgets.labels.novelty_warning import NoveltyWarning
from gui.widgets.plots.scatter import Place
from gui.widgets.when_seen.weak import Weak

_SIDE = 290


class MapView(SessionView):
    """The plot, and beside it the image that is pointed at."""

    _digit_set = Weak[DigitSet]()

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, what)
        self._step_note = StepNote(self)
        self._points: Points | None = None
        self._key: object = None  # of the digit set that these are of
        self._scene_for: tuple[object, ...] = ()
        self._predictions: ValidationPredictions | None = None
        self._reach = map_ranges.USUAL
        self._dataset_image: tuple[DatasetImage | None, int] = None, -1
        self.controls = MapControls()
        self.hint = muted(" ")
        self.hint.setWordWrap(True)
        self.plot = MapPlot()
        self.plot.setMinimumHeight(230)
        self.plot.setAccessibleName(self.tr("The map"))
        self.exports = (Exportable(self.tr("the map"), self.plot, self.plot.table),)
        self.card = MapCard(session.pointing, LINES)
        self.legend = MapLegend(lines=4)
        self.warning = NoveltyWarning(session.drawing_novelty, lines=2)
        self._lay_out()
        self.controls.changed.connect(self.refresh)
        self.plot.pointed.connect(self._show_card)
        self.plot.chosen.connect(self._on_chosen)
        self.follow(session.predicted, session.digit_set_changed, session.training.model_changed,
                    session.training.was_reset, session.drawing_novelty.found)

    def _lay_out(self) -> None:
        side = QWidget()
        side.setFixedWidth(_SIDE)  # numbers of another length do not move the plot
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.card, self.legend, self.warning):
            column.addWidget(widget)
        column.addStretch()
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.plot, 1)
        row.addWidget(side, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch()
        self.body.addWidget(self.controls)
        self.body.addWidget(self.hint)
        self.body.addLayout(row, 1)

    # following the session

    def refresh(self) -> None:
        digit_set = self.session.digit_set
        if digit_set is None:
            self.hint.setText(self.tr("Loading the digits …"))
            return
        if digit_set is not self._digit_set:
            self._take(digit_set)
        self._step_note.show(self.controls.kind == "models")
        self._show_points(digit_set)
        self._show_star()
        self._show_card()
        self.plot.mark(self._point_on_canvas(digit_set))

    def forget(self) -> None:
        self._scene_for, self._points, self._predictions = (), None, None
        self._dataset_image = None, -1
        nothing, none = np.empty(0), np.empty(0, np.bool_)
        self.plot.forget_point()
        self.plot.mark(None)
        self.plot.show_points(nothing, nothing, none, none)

    def _take(self, digit_set: DigitSet) -> None:
        """Of many digits the two that the drawing is most like, to begin with; else the first."""
        prediction = self.session.predictions.l1
        likeliest = list(digit_set.digits)
        if prediction is not None:
            likeliest.sort(key=prediction.score)
        first, second = sorted(likeliest[:2])
        self._digit_set = digit_set
        self._dataset_image = None, -1  # the same image may have another index among other digits
        self.controls.set_digits(digit_set.digits, (first, second))

    def _show_points(self, digit_set: DigitSet) -> None:
        """Where the points are now; nothing is done where they are there already."""
        controls, training = self.controls, self.session.training
        by_logits = controls.kind == "models"
        predictions = training.validation_predictions() if by_logits else None
        scene_for = (digit_set.key, controls.kind, controls.by.distance, controls.pair,
                     theme.current(), training.model is not None, training.knows_something)
        if scene_for == self._scene_for and predictions is self._predictions:
            return
        if scene_for != self._scene_for:
            self._scene_for = scene_for
            self._set_the_scene(digit_set)
        self._predictions = predictions
        points = self._points_of(digit_set, predictions)
        if self._points is None or not np.array_equal(points.indices, self._points.indices):
            self.plot.forget_point()
        self._points, self._key = points, digit_set.key
        says = bool(len(points.x)) and (not by_logits or training.knows_something)
        self.plot.show_points(points.x, points.y, ~points.is_first, points.is_wrong & says)
        self.plot.say(corner_labels(points, controls.pair, len(digit_set.digits) == 2, says))

    def _points_of(self, digit_set: DigitSet, predictions: ValidationPredictions | None) -> Points:
        controls, validation = self.controls, digit_set.validation
        if controls.kind == "distances":
            return by_distances(validation, controls.pair, controls.by.distance)
        return by_models(validation, predictions, controls.pair, controls.by.distance)

    def _set_the_scene(self, digit_set: DigitSet) -> None:
        """All that stays while points move."""
        controls, training = self.controls, self.session.training
        self._reach = map_ranges.USUAL
        waiting = "" if training.model else until_torch(
            self.session.hardware, self.tr("Loading PyTorch …"))
        text = words(digit_set, controls.kind, controls.pair, controls.by.distance,
                     waiting, training.knows_something)
        self.plot.decide_by_diagonal(controls.kind == "distances")
        self.plot.name_axes(text.left, text.bottom)
        self.hint.setText(text.hint)
        self.legend.show_signs(text.signs)
        first, second = (theme.digit_colour(digit_set.digits, digit) for digit in controls.pair)
        self.plot.scatter.set_colours(first, second)

    def _show_star(self) -> None:
        session, controls, points = self.session, self.controls, self._points
        subject = drawing(session, controls.pair, controls.by.distance)
        star = self._place(subject) if subject is not None else None
        novelty = session.drawing_novelty.novelty
        is_strange = novelty is not None and novelty.is_unlike
        note = (self.tr("looks like neither") if len(session.digits) == 2
                else self.tr("looks like none"))
        self.plot.show_star(star, note if is_strange else "")
        if points is None or not len(points.x):
            return  # no model yet
        if controls.kind == "distances":
            stretch = map_ranges.of_distances(points.x, points.y, star)
            self.plot.fit(stretch, stretch)
        else:
            right = self._reach = map_ranges.of_logits(points.x, star and star[0], self._reach)
            top = map_ranges.of_margins(points.y, star and star[1])
            self.plot.fit((-right, right), (-top, top))

    def _place(self, subject: Subject) -> Place | None:
        near, far = (subject.baseline.score(digit) for digit in self.controls.pair)
        if self.controls.kind == "distances":
            return near, far
        return (subject.logit, far - near) if subject.logit is not None else None

    def _point_on_canvas(self, digit_set: DigitSet) -> int | None:
        """Which point is the image on the canvas, if that is a validation image."""
        dataset_image = self.session.sketch.content.dataset_image
        if dataset_image is not self._dataset_image[0]:
            index = -1 if dataset_image is None else _index_of(dataset_image, digit_set)
            self._dataset_image = dataset_image, index
        if self._points is None:
            return None
        found = np.flatnonzero(self._points.indices == self._dataset_image[1])
        return int(found[0]) if len(found) else None

    # one image

    def _show_card(self) -> None:
        digit_set, points = self.session.digit_set, self._points
        if digit_set is None:
            return
        pair, metric = self.controls.pair, self.controls.by.distance
        pointed = self.plot.scatter.pointed
        subject: Subject | None
        if points is None or pointed is None or self._key is not digit_set.key:
            subject = drawing(self.session, pair, metric)
            title = self.tr("Your drawing")
        else:
            index = int(points.indices[pointed])
            subject = validation_image(self.session, index, pair, metric)
            title = self.tr("Validation image {index}, label {label}").format(
                index=index, label=int(digit_set.validation.labels[index])
            )
        self.card.show_image(title, None if subject is None else subject.image / 255,
                             rows_of(subject, digit_set.digits, pair, metric))

    def _on_chosen(self, point: int) -> None:
        if self._points is not None:
            self.session.show_image("valid", int(self._points.indices[point]), self._key)


def _index_of(dataset_image: DatasetImage, digit_set: DigitSet) -> int:
    """Which validation image is on the canvas; -1 if none is."""
    same = (digit_set.data.valid.images == dataset_image.image).all(axis=(1, 2))
    return int(same.argmax()) if same.any() else -1
