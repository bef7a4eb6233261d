"""The confusion matrix: which digit is taken for which, how often, and the images of a cell."""

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from engine.explain.validation import confusion, mistakes
from engine.figures.record import DigitsExperiment
from gui.explore.confusion.table import ConfusionTable
from gui.explore.model_choice import ModelChoice
from gui.explore.prediction_source import PredictionSource, look, why_nothing
from gui.explore.step_note import StepNote
from gui.explore.throttled_view import ThrottledView
from gui.explore.validation_tiles import ValidationTiles
from gui.model.session import Session
from gui.widgets.card import muted
from gui.widgets.export import Exportable
from gui.widgets.plain import Label


class ConfusionView(ThrottledView):
    """The matrix, and under it the images of the cell that was chosen."""

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, what)
        self._step_note = StepNote(self)
        self.choice = ModelChoice(self.tr("Predictions of"))
        self.empty = muted()
        self.table = ConfusionTable()
        self.images = Label()
        self.images.setObjectName("title")
        for label in (self.empty, self.images):
            label.setWordWrap(True)
        self.tiles = ValidationTiles(session, self.tr("Images of the selected cell"))
        self.exports = (
            Exportable(self.tr("the confusion matrix"), self.table, self.table.cells.table),
        )
        for widget in (self.choice, self.empty, self.table, self.images, self.tiles):
            self.body.addWidget(widget)
        self.body.addStretch()
        self._reveal_soon = QTimer(self, singleShot=True, interval=0)  # once they have their places
        self._reveal_soon.timeout.connect(self._reveal)
        self.choice.changed.connect(self._begin_anew)
        self.table.picked.connect(self._on_picked)
        self.tiles.more_wanted.connect(self.refresh)
        session.digit_set_changed.connect(self.tiles.back_to_first_page)

    def show_figure(self, experiment: DigitsExperiment) -> None:
        """The figures are the baseline's, by the mean absolute difference."""
        self.choice.choose("baseline", "l1")

    def _begin_anew(self) -> None:
        self.tiles.back_to_first_page()
        self.refresh()

    def _on_picked(self, row: int, column: int) -> None:
        self.table.choose((row, column))
        self._begin_anew()
        self._reveal_soon.start()

    def _reveal(self) -> None:
        """Scroll, if need be, until the first of the images are seen."""
        above: QWidget | None = self
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            first = self.tiles.mosaic.place(0)
            place = self.tiles.mosaic.mapTo(self, first.bottomLeft())
            above.ensureVisible(place.x(), place.y(), 0, first.height())

    def refresh(self) -> None:
        session = self.session
        self._step_note.show(self.choice.who != "baseline")
        reader = look(session, self.choice.who, self.choice.distance)
        for widget in (self.table, self.images, self.tiles):
            widget.setVisible(reader is not None)
        self.empty.setVisible(reader is None)
        if reader is None or session.digit_set is None:
            self.empty.setText(why_nothing(self.session))
            return
        labels, digits = session.digit_set.validation.labels, session.digit_set.digits
        self.table.show_matrix(digits, confusion(labels, reader.predicted_labels, digits),
                               session.class_names)
        self._show_images(reader)

    def _show_images(self, reader: PredictionSource) -> None:
        """Those of the cell chosen, the worst first."""
        self.tiles.setVisible(self.table.chosen is not None)
        if self.table.chosen is None:
            self.images.setText(self.tr("Choose a cell to see its images here."))
            return
        assert self.session.digit_set is not None
        digits = self.session.digit_set.digits
        label, predicted = (digits[index] for index in self.table.chosen)
        of = self.session.class_names.of
        labels = self.session.digit_set.validation.labels
        inside = (labels == label) & (reader.predicted_labels == predicted)
        count = int(np.count_nonzero(inside))
        if label == predicted:
            text = self.tr("Images of a {label} predicted correctly, the least certain first: "
                           "{count}")
        else:
            text = self.tr("Images of a {label} predicted as {answer}, the worst first: {count}")
        self.images.setText(text.format(label=of(label), answer=of(predicted), count=f"{count:,}"))
        self.tiles.show_images(mistakes(inside, reader.badness).tolist(), reader)
