"""What the model that is trained says."""

from decimal import Decimal

import numpy as np

from engine.drawings.drawing import PIXELS, SIDE
from engine.drawings.raster import Image
from engine.models.architecture import WeightPicture
from engine.models.classifier import Floats, Prediction
from engine.models.roster import architecture_of
from engine.models.trained import Additive, TrainedModel
from gui.draw.prediction_display import PredictionDisplay
from gui.draw.probability_bars import ProbabilityBars
from gui.model.classifiers import model_title
from gui.model.session import Session
from gui.widgets.export import Exportable
from gui.widgets.labels.steady_label import SteadyLabel
from gui.widgets.labels.unshaped import unshaped
from gui.widgets.numbers import percentage, signed
from gui.widgets.pictures.growing_card import GrowingCard
from gui.widgets.pictures.signed_pictures import SignedPictures
from gui.widgets.sums import Result, come_out, decimals
from gui.widgets.when_seen.while_seen import WhileSeen

MOST_PICTURES = 10
"""Of weights; a network has more units than there is room for."""

_SIDE, _SMALL_SIDE = 150, 92
"""Pixels of the picture of the weights, at least."""
_KEPT = 100
"""Pixels down that stay free below."""


class TrainedCard(GrowingCard):
    """The likeliest digit, the weights as signed pictures, the probabilities."""

    def __init__(self, session: Session) -> None:
        self._weights = SignedPictures(_SIDE, session.pointing)
        super().__init__("", self._weights.pictures, _KEPT)
        self._session = session
        self._model_key = ""  # of which the architecture is
        self._here: tuple[TrainedModel, Image, Additive | None] | None = None
        self.prediction = PredictionDisplay()
        # said at every move of the pen: to look a text up takes longer than to fill it in
        self._probable = self.tr("predicted probability of {digit}")
        self._of_logit = self.tr("logit {logit} (including bias {bias})")
        self.bars = ProbabilityBars()
        self._logit = SteadyLabel(name="muted")
        self._logit.setWordWrap(True)
        self._logit.label.setFont(unshaped(self._logit.label.font()))
        self.body.addWidget(self.prediction)
        self.body.addWidget(self._weights)
        self.body.addSpacing(8)
        self.body.addWidget(self.bars)
        self.body.addWidget(self._logit)
        self.body.addStretch(1)
        self.exports = (Exportable(
            self.tr("the weights"), self._weights, self._weights.pictures.table),)
        session.digit_set_changed.connect(self._set_digits)
        session.training.recipe_changed.connect(self._on_recipe)
        session.predicted.connect(WhileSeen(self, self._on_predicted).ask)
        session.training.model_changed.connect(WhileSeen(self, self._on_model).ask)
        self._set_digits()
        self._on_predicted()

    def set_compact(self, compact: bool, with_terms: bool = False) -> None:
        spacing = 3 if compact else 6  # of ten digits there are many lines
        self._weights.set_spacing(spacing)
        self._weights.pictures.set_side(_SMALL_SIDE if compact else _SIDE)
        super().set_compact(compact, with_terms)
        self.body.setSpacing(spacing)

    def _on_recipe(self) -> None:
        if self._session.training.recipe.model != self._model_key:
            self._set_digits()

    def _set_digits(self) -> None:
        """The digits or the model are others."""
        digits, self._model_key = self._session.digits, self._session.training.recipe.model
        self._architecture = architecture_of(self._model_key)
        title = model_title(self._model_key)
        self.title.setText(
            self.tr("{model}: learns one weight per pixel").format(model=title)
            if self._architecture.is_additive else title
        )
        self.setAccessibleName(self.tr("Prediction of the {model}").format(model=title))
        pair, words = len(digits) == 2, self._session.class_names
        architecture = self._architecture
        self._logit.keep_room_for(self._logit_words(-88.8888, -8.8888) if (
            pair and architecture.is_linear_at_each_image) else "")
        if architecture.is_linear_at_each_image:
            names = [self.tr("weights")] if pair else [words.short(digit) for digit in digits]
            tip = self.tr(
                "One weight per pixel. The logit is the sum of weight × pixel plus the bias."
            )
            if not architecture.is_additive:
                names = [self.tr("weights at the drawing")] if pair else names
                tip = self.tr(
                    "For any one drawing this network is exactly a linear model, and these are "
                    "the weights: the logit is the sum of weight × pixel plus the bias. They "
                    "change as you draw."
                )
            texts = (
                (self.tr("blue: evidence for {digit}").format(digit=words.of(digits[0])),
                 self.tr("orange: evidence for {digit}").format(digit=words.of(digits[1])))
                if pair else (self.tr("blue: evidence for the "
                                      "digit"), self.tr("orange: evidence against "
                                                                      "it"))
            )
        else:
            names = [str(number) for number in range(1, len(self._pictures) + 1)]
            tip = self.tr("Weights of the model's first layer: one per pixel for each unit.")
            texts = self.tr("blue: above 0"), self.tr("orange: below 0")
        self._weights.set_names(names, tip, texts)  # a model may have none that is of one pixel
        self.bars.set_digits(digits, words)
        self.fit_pictures()

    @property
    def _pictures(self) -> tuple[WeightPicture, ...]:
        return self._architecture.pictures(self._session.digits)[:MOST_PICTURES]

    def _linear_at(self, model: TrainedModel, image: Image) -> Additive | None:
        """The linear model that it is there, worked out once."""
        if self._here is None or self._here[0] is not model or self._here[1] is not image:
            self._here = model, image, model.linear_at(image)
        return self._here[2]

    def _on_model(self) -> None:
        model = self._session.training.model
        if model is None or model.key != self._model_key:  # which is told next
            return
        here = self._linear_at(model, self._session.predictions.image)
        weights = here.weights.astype(np.float64) if here is not None else np.array([
            model.parameters[row.array][row.row, :PIXELS] for row in self._pictures
        ], np.float64).reshape(-1, SIDE, SIDE)
        self._weights.show_values(list(weights))

    def _on_predicted(self) -> None:
        if not self._architecture.is_additive:
            self._on_model()  # its weights are others at another drawing
        predictions, training = self._session.predictions, self._session.training
        prediction, logits, model = predictions.trained, predictions.logits, predictions.model
        if prediction is not None and logits is not None and model is not None:
            self._show(prediction, logits, self._linear_at(model, predictions.image))
        elif training.model is None:
            self._say_no_model()
        elif not training.knows_something:
            self._say(self.tr("Not trained yet"),
                      self.tr("Press Train and watch."))
        elif predictions.is_blank:
            self._say(self.tr("Draw something"), self.tr("A blank canvas gets no prediction."))

    def _say_no_model(self) -> None:
        if self._session.workspace.torch_error is None:
            self._say(self.tr("Loading PyTorch …"), self.tr("You can draw in the meantime."))
        else:
            self._say(self.tr("No model"), self.tr(
                "Training needs PyTorch. Trained models can be opened without: File → Trained "
                "models."
            ))

    def _say(self, headline: str, detail: str) -> None:
        self.prediction.show_prediction(self._session.digits, None, headline, detail,
                                        self._session.class_names)
        self.bars.show_prediction(None)
        self.bars.explain(str)  # of nothing
        self._logit.setText("")

    def _show(self, prediction: Prediction, logits: Floats, here: Additive | None) -> None:
        words, digit = self._session.class_names, prediction.digit
        if digit is None:
            headline, detail = self.tr("Undecided"), self.tr("The probabilities are equal.")
        else:
            headline = percentage(prediction.score(digit))
            detail = self._probable.format(digit=words.of(digit))
        self.prediction.show_prediction(prediction.digits, digit, headline, detail, words)
        self.bars.show_prediction(prediction)
        if here is not None and len(prediction.digits) == 2:
            self._logit.setText(self._logit_words(float(logits[0]), float(here.bias[0])))
        else:
            self._logit.setText("")
        self.bars.explain(lambda: self._sum(prediction, float(logits[0]), here))

    def _logit_words(self, logit: float, bias: float) -> str:
        return self._of_logit.format(logit=signed(logit), bias=signed(bias))

    def _sum(self, prediction: Prediction, logit: float, here: Additive | None) -> str:
        """How the probabilities come about. logit: of the first digit."""
        words = self._session.class_names
        if here is None:
            return self.tr(
                "A digit's probability is e^logit divided by the sum of e^logit over all digits. "
                "With two digits the second logit is 0."
            )
        if len(prediction.digits) == 2:
            (written,), (chance,) = come_out(
                (logit,), (Result(decimals(prediction.scores[0], 10), _sigmoid),),
                counts=range(6, 17))
            return self.tr(
                "logit = sum of weight × pixel + bias = {logit}\nprobability of {first} = 1 / (1 "
                "+ e^−logit) = {chance}\nprobability of {second} = 1 − probability of {first}"
            ).format(logit=written, first=words.of(prediction.digits[0]),
                     second=words.of(prediction.digits[1]),
                     chance=chance)
        return self.tr(
            "Each digit's logit is the sum of weight × pixel + bias; the probability is "
            "e^logit divided by the sum of e^logit over all digits."
        )


def _sigmoid(logit: Decimal) -> Decimal:
    return 1 / (1 + (-logit).exp())
