"""What the linear model says."""

import numpy as np
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.models.linear import LinearModel
from gui.draw.prediction_display import PredictionDisplay
from gui.draw.probability_bars import ProbabilityBars
from gui.model.predictions import ImagePredictions
from gui.model.session import Session
from gui.widgets import theme
from gui.widgets.card import Card, muted, wrapped
from gui.widgets.export import Exportable
from gui.widgets.numbers import percentage, signed
from gui.widgets.pictures.digit_pictures import DigitPictures
from gui.widgets.pictures.picture import Values
from gui.widgets.steady_label import SteadyLabel


class Legend(QWidget):
    """The colours of a signed picture, from the most negative to the most positive weight."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(90, 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        first, second = theme.current().pair
        gradient = QLinearGradient(0, 0, self.width(), 0)
        gradient.setColorAt(0.0, QColor(second))
        gradient.setColorAt(0.5, QColor(theme.current().paper))
        gradient.setColorAt(1.0, QColor(first))
        painter.fillRect(QRectF(self.rect()), gradient)
        painter.setPen(QColor(theme.current().line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class LinearCard(Card):
    """The likeliest digit, the weights as signed pictures, the probabilities."""

    def __init__(self, session: Session) -> None:
        super().__init__("")
        self.title.setText(self.tr("Linear model: trained by SGD"))
        self.setAccessibleName(self.tr("What the linear model says"))
        self._session = session
        self._largest = 1.0
        self.prediction = PredictionDisplay()
        self._weights = DigitPictures(150, self._render, session.pointing)
        self._towards = [muted(), muted()]
        self._scale = muted()
        self._bars = ProbabilityBars()
        self._logit = SteadyLabel(name="muted")
        self._logit.setWordWrap(True)
        self.body.addWidget(self.prediction)
        self.body.addWidget(self._weights)
        for each in (Legend(), self._scale, *self._towards):
            self.body.addWidget(each)
        self.body.addSpacing(8)
        self.body.addWidget(self._bars)
        self.body.addWidget(self._logit)
        self.body.addStretch(1)
        self.exports = (
            Exportable(self.tr("the weights"), self._weights, self._weights.table),
        )
        session.digit_set_changed.connect(self._set_digits)
        session.predicted.connect(self._on_predicted)
        session.training.model_changed.connect(self._on_model)
        self._set_digits()
        self._on_predicted()

    def _set_digits(self) -> None:
        digits = self._session.digits
        pair = len(digits) == 2
        self._weights.set_names(
            [self.tr("weights")] if pair else [str(digit) for digit in digits],
            self.tr("One weight a pixel. The logit is the sum of weight × pixel plus the bias."),
        )
        texts = (
            (self.tr("blue: speaks for {digit}").format(digit=digits[0]),
             self.tr("orange: speaks for {digit}").format(digit=digits[1]))
            if pair else (self.tr("blue: for the digit"), self.tr("orange: against it"))
        )
        for label, text in zip(self._towards, texts, strict=True):
            label.setText(text)
        self._bars.set_digits(digits)

    def _render(self, values: Values) -> QImage:
        return theme.signed_image(values / self._largest)

    def _on_model(self) -> None:
        model = self._session.training.model
        if model is None:
            return
        weights = model.weights.astype(np.float64)
        self._largest = float(np.abs(weights).max()) or 1.0
        self._scale.setText(
            f"−{self._largest:z.3f} … 0 … +{self._largest:z.3f}" if weights.any() else ""
        )
        self._weights.show_values(list(weights))

    def _on_predicted(self) -> None:
        session, predictions = self._session, self._session.predictions
        model = session.training.model
        if model is None:
            self._say(self.tr("Loading PyTorch …"), self.tr("You can draw meanwhile."))
        elif not session.training.knows_something:
            self._say(self.tr("Knows nothing yet"),
                      self.tr("It has not been trained. Press Train and watch."))
        elif predictions.is_blank:
            self._say(self.tr("Draw something"), self.tr("A blank canvas gets no verdict."))
        else:
            self._show(predictions, model)

    def _say(self, headline: str, detail: str) -> None:
        self.prediction.show_prediction(self._session.digits, None, headline, detail)
        self._bars.show_prediction(None)
        self._logit.setText("")

    def _show(self, predictions: ImagePredictions, model: LinearModel) -> None:
        prediction, logits = predictions.linear, predictions.logits
        if prediction is None or logits is None:
            return
        if prediction.digit is None:
            self.prediction.show_prediction(prediction.digits, None, self.tr("Cannot tell"),
                                    self.tr("Its probabilities are equal."))
        else:
            self.prediction.show_prediction(
                prediction.digits, prediction.digit, percentage(prediction.score(prediction.digit)),
                self.tr("its probability for {digit}").format(digit=prediction.digit),
            )
        self._bars.show_prediction(prediction)
        if len(prediction.digits) == 2:
            logit, bias = float(logits[0]), float(model.bias[0])
            self._logit.setText(self.tr("logit {logit}, of which bias {bias}").format(
                logit=signed(logit), bias=signed(bias)
            ))
            self._bars.setToolTip(wrapped(self.tr(
                "logit = sum of weight × pixel + bias = {logit}\n"
                "probability of {first} = 1 / (1 + e^−logit) = {chance}\n"
                "probability of {second} = 1 − that"
            ).format(logit=signed(logit, 6), first=prediction.digits[0],
                     second=prediction.digits[1], chance=f"{prediction.scores[0]:z.10f}")))
        else:
            self._logit.setText("")
            self._bars.setToolTip(wrapped(self.tr(
                "Each digit's logit is its sum of weight × pixel + bias; its probability is "
                "e^logit over the sum of e^logit of all digits."
            )))
