"""Validation images as tiles, the worst first: a click puts one on the canvas."""

import math
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.models.pixel_similarity import Metric
from gui.explore.prediction_source import PredictionSource, loss_in_words, read_as
from gui.model.classifiers import model_title
from gui.model.session import Session
from gui.widgets.card import muted
from gui.widgets.numbers import probability
from gui.widgets.pictures.mosaic import Mosaic, Tile

PAGE = 120
"""Tiles shown at first, and so many more at each press of the button."""


class ValidationTiles(QWidget):
    """At most so many as there is room for are made. `more_wanted` asks to be shown them anew."""

    more_wanted = Signal()

    def __init__(self, session: Session, name: str) -> None:
        super().__init__()
        self._session = session
        self._room = PAGE
        self.mosaic = _Tiles(session, name)
        self.how_many = muted()
        self.more = QPushButton()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.mosaic)
        row = QHBoxLayout()
        row.addWidget(self.how_many)
        row.addWidget(self.more)
        row.addStretch()
        column.addLayout(row)
        self.mosaic.chosen.connect(self._on_chosen)
        self.more.clicked.connect(self._on_more)

    def back_to_first_page(self) -> None:
        """What is shown next is another list."""
        self._room = PAGE

    def show_images(self, indices: Sequence[int], reader: PredictionSource) -> None:
        """Show the first of these validation images, each with what it was read as and how badly.

        indices: into the validation images, the worst first.
        """
        assert self._session.digit_set is not None
        self.mosaic.indices = shown = indices[: self._room]
        self.mosaic.key = self._session.digit_set.key
        self.mosaic.show_tiles(self._tiles(shown, reader))
        rest = len(indices) - len(shown)
        self.how_many.setVisible(rest > 0)
        self.more.setVisible(rest > 0)
        self.how_many.setText(self.tr("The first {shown} of {all} are shown.").format(
            shown=f"{len(shown):,}", all=f"{len(indices):,}"
        ))
        self.more.setText(self.tr("Show {n} more").format(n=min(rest, PAGE)))

    def _tiles(self, indices: Sequence[int], reader: PredictionSource) -> list[Tile]:
        assert self._session.digit_set is not None
        validation = self._session.digit_set.validation
        caption = self.tr("{label} as {answer}")
        tiles, names = [], self._session.class_names
        for index in indices:
            label, predicted = read_as(reader, validation, names, index)
            tiles.append(Tile(
                validation.data.images[index].copy(),  # not all of them with it
                f"{caption.format(label=label, answer=predicted)}\n"
                f"{reader.badness_in_words(index)}",
            ))
        return tiles

    def _on_chosen(self, index: int) -> None:
        self._session.show_image("valid", int(self.mosaic.indices[index]), self.mosaic.key)

    def _on_more(self) -> None:
        self._room += PAGE
        self.more_wanted.emit()


class _Tiles(Mosaic):
    """What the pointer reads of a tile is put into words when it is wanted."""

    def __init__(self, session: Session, name: str) -> None:
        super().__init__(name, side=56, lines=2)
        self._session = session
        self.indices: Sequence[int] = ()
        self.key: object = None  # of the digit set that these are of

    def tip_of(self, index: int) -> str:
        digit_set, training = self._session.digit_set, self._session.training
        if digit_set is None or digit_set.key is not self.key:
            return ""  # they will be others at once
        image, validation = self.indices[index], digit_set.validation
        label, of = validation.labels[image], digit_set.class_names.of
        predictions = training.validation_predictions() if training.knows_something else None
        model = model_title(training.recipe.model)
        trained = self.tr("{model}: not trained yet.").format(model=model)
        if predictions is not None:
            loss = float(predictions.losses[image])
            trained = self.tr("{model}: {answer}; p({label}) = {chance}, loss {loss}.").format(
                model=model, answer=of(predictions.predicted_labels[image]), label=of(label),
                chance=probability(math.exp(-loss)), loss=loss_in_words(loss),
            )
        metrics: tuple[Metric, ...] = ("l1", "rmse")
        l1, rmse = (validation.baseline_predicted_labels(metric)[image] for metric in metrics)
        return self.tr(
            "Validation image {index}, label {label}.\n{trained}\nBaseline: {l1} by L1, {rmse} "
            "by RMSE.\nClick to put the image on the canvas."
        ).format(index=image, label=of(label), trained=trained, l1=of(l1), rmse=of(rmse))
