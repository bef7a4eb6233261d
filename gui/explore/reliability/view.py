"""Is 99 % ninety-nine? What the model's probabilities are worth, on images that it never saw."""

from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.data.datasets import Dataset
from engine.explain.reliability import Confidences, Reliability, confidences
from engine.looks import Look, nobody_looks
from engine.models.classifier import AT_ONCE
from engine.models.trained import TrainedModel
from gui.explore.reliability.plot import ReliabilityPlot
from gui.explore.step_note import StepNote, predicting
from gui.explore.throttled_view import ThrottledView
from gui.model.loading.torch_loader import until_torch
from gui.model.session import Session
from gui.model.training.background_measures import BackgroundMeasures, Same, multiplications
from gui.widgets.card import muted, wrapped
from gui.widgets.export import Exportable
from gui.widgets.fields.wheel import ComboBox
from gui.widgets.labels.placeholder import Placeholder
from gui.widgets.labels.steady_label import SteadyLabel
from gui.widgets.numbers import percentage

Of = Literal["valid", "mine"]

ENOUGH = 20
"""Drawings from which on they are grouped."""

SURE = 0.99

_SLOT = "logits"

translate = QCoreApplication.translate


class ReliabilityView(ThrottledView):
    """Which images, the diagram, and its two sentences."""

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, what)
        self._step_note = StepNote(self)
        self._shown: tuple[object, ...] = ()
        self._shown_of: object = None  # parameters or predictions
        self.of = ComboBox()
        self.of.setAccessibleName(self.tr("Images"))
        self.of.addItem(self.tr("the validation images"), "valid")
        self.of.addItem(self.tr("my drawings"), "mine")
        self.of.setToolTip(wrapped(self.tr(
            "Only those of your drawings that were never used for training.")))
        self.of.activated.connect(self.request)
        self.plot = ReliabilityPlot()
        self.plot.setMinimumHeight(130)
        self.error, self.sure = SteadyLabel(" "), SteadyLabel(" ")
        for label in (self.error, self.sure):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.plot, 1)
        column.addWidget(self.sure)
        column.addWidget(self.error)
        self.pages = Placeholder(content)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(muted(self.tr("Images")))
        row.addWidget(self.of)
        row.addStretch()
        self.body.addLayout(row)
        self.body.addWidget(self.pages, 1)
        self.exports = (
            Exportable(self.tr("accuracy and probability"), self.plot, self.plot.table),
        )
        self._measures = BackgroundMeasures(session)
        self.follow(session.training.was_reset, session.training.measured, self._measures.found,
                    session.collection.changed, session.form_changed)

    def forget(self) -> None:
        self._shown_of, self._shown = None, ()
        self._measures.forget(_SLOT)

    def refresh(self) -> None:
        self.pages.say(self._why_not())
        if self.pages.sentence:
            self._shown = ()
            return
        training, digit_set = self.session.training, self.session.digit_set
        model = training.model
        assert model is not None and digit_set is not None
        of: Of = self.of.currentData()
        images = training.images_never_learned() if of == "mine" else digit_set.data.valid
        assert images is not None  # else it was said why not
        predictions = None if of == "mine" else training.validation_predictions()
        self._step_note.show(of != "mine")
        source = model.parameters if predictions is None else predictions
        if self._shown_of is source and self._shown == (of, id(images)):
            return
        logits: NDArray[Any] | None
        if predictions is not None:
            logits = predictions.logits
        else:
            logits = self._logits(model, images) if of == "mine" else None
        if logits is None:
            self.pages.say(predicting(len(images)))
            self._shown = ()
            return
        self._shown_of, self._shown = source, (of, id(images))
        said = confidences(logits, images.labels, model.digits)
        found = said.reliability()
        self.plot.show_reliability(found, len(model.digits))
        self.error.setText(self._error(found))
        self.sure.setText(self._sure(said))

    def _logits(self, model: TrainedModel, images: Dataset) -> NDArray[Any] | None:
        """Of many, or by a large model, they are worked out beside the window."""
        of = Same(images), Same(model.parameters)
        def work(look: Look | None) -> NDArray[Any]:
            parts = list[NDArray[Any]]()
            for first in range(0, len(images), AT_ONCE):
                (look or nobody_looks)()
                parts.append(model.logits(images.images[first : first + AT_ONCE]))
            return np.concatenate(parts)

        found: NDArray[Any] | None = self._measures.ask(
            _SLOT, of, multiplications(model, len(images)), work)
        return found

    def _error(self, found: Reliability) -> str:
        if found.error is None or found.accuracy is None or found.probability is None:
            return self.tr("The logits are no longer finite numbers.")
        text = self.tr("Accuracy on {images} images: {accuracy}; mean probability: {chance}. "
                       "Expected calibration error: {error}, the distance of the points from the "
                       "dashed line, averaged over the images.")
        return text.format(accuracy=percentage(found.accuracy), images=f"{found.images:,}",
                           chance=percentage(found.probability), error=percentage(found.error))

    def _sure(self, said: Confidences) -> str:
        sure = said.at_least(SURE)
        if not sure.images:
            return self.tr("Is 99 % ninety-nine? The model is not that sure of any image.")
        low, high = sure.interval
        text = self.tr("Is 99 % ninety-nine? The model is at least 99 % sure of {images} images "
                       "({chance} on average); {accuracy} of these predictions are correct: "
                       "{how}.")
        if sure.probability > high:
            how = self.tr("overconfident")
        elif sure.probability < low:
            how = self.tr("underconfident")
        else:
            how = self.tr("as expected, within chance")
        return text.format(images=f"{sure.images:,}", chance=percentage(sure.probability),
                           accuracy=percentage(sure.accuracy), how=how)

    def _why_not(self) -> str:
        training = self.session.training
        if self.session.digit_set is None or training.model is None:
            return until_torch(self.session.hardware, self.tr("Loading the digits …"))
        if not training.knows_something:
            return self.tr("The model is not trained yet: press Train to see how reliable the "
                           "probabilities are.")
        if not training.model.parameters.is_finite:
            return self.tr("The weights are no longer finite numbers: reset the model.")
        if self.of.currentData() == "mine":
            images = training.images_never_learned()
            if images is None:
                return translate("Files", "Reading the drawings …")
            there = len(images)
            if there < ENOUGH:
                return self.tr(
                    "Too few drawings: {there} of yours were not used for training, and {enough} "
                    "are needed. Draw and add more."
                ).format(there=there, enough=ENOUGH)
        return ""
