"""Sigmoid: how a logit becomes a probability; for more than two digits, the softmax."""

import operator

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from engine.explain.validation import ValidationPredictions
from engine.models.logits import sigmoid
from gui.explore.map import axis_ranges as map_ranges
from gui.explore.session_view import SessionView
from gui.explore.sigmoid.plot import SigmoidPlot
from gui.explore.sigmoid.softmax_bars import SoftmaxBars
from gui.explore.sigmoid.threshold import Threshold
from gui.explore.sigmoid.written import sigmoid_texts
from gui.explore.step_note import StepNote
from gui.model.loading.digit_set_loaders import DigitSet
from gui.model.session import Session
from gui.widgets.export import Exportable, Table
from gui.widgets.labels.placeholder import Placeholder
from gui.widgets.labels.steady_line import SteadyLine
from gui.widgets.sums import Result, come_out, decimals, read
from gui.widgets.when_seen.weak import Weak

_LEFT = Qt.AlignmentFlag.AlignLeft


class SigmoidView(SessionView):
    """Two digits: the curve, with everybody's logit on it. More: a row of bars for each."""

    _digit_set = Weak[DigitSet]()

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, what)
        self._step_note = StepNote(self)
        self._validated: ValidationPredictions | None = None
        self._reach = map_ranges.USUAL
        self.plot = SigmoidPlot()
        self.plot.setMinimumHeight(130)
        self.bars = SoftmaxBars()
        self.sum = SteadyLine(align=_LEFT)
        self.chance = SteadyLine(align=_LEFT)
        self.threshold = Threshold()
        pair = QWidget()
        column = QVBoxLayout(pair)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.plot, 1)
        column.addWidget(self.sum)
        column.addWidget(self.chance)
        column.addWidget(self.threshold)
        self.softmax = Placeholder(self.bars)
        self.kinds = QStackedWidget()
        self.kinds.addWidget(pair)
        self.kinds.addWidget(self.softmax)
        self.pages = Placeholder(self.kinds)
        self.body.addWidget(self.pages, 1)
        self.exports = (Exportable(self.tr("logits and probabilities"), self.kinds, self._table),)
        self.threshold.changed.connect(lambda: self.plot.show_threshold(self.threshold.value))
        self.follow(session.predicted, session.digit_set_changed, session.training.was_reset)

    def refresh(self) -> None:
        digit_set = self.session.digit_set
        self.pages.say("" if digit_set else self.tr("The digits are still being loaded."))
        if digit_set is None:
            return
        pair = len(digit_set.digits) == 2
        self._step_note.show(pair)
        if digit_set is not self._digit_set:
            self._digit_set, self._validated, self._reach = digit_set, None, map_ranges.USUAL
            self.kinds.setCurrentIndex(0 if pair else 1)
            if pair:
                first = int((digit_set.validation.labels == digit_set.digits[0]).sum())
                self.plot.set_digits(digit_set.digits, (first, len(digit_set.data.valid) - first))
        if pair:
            self._show_curve(digit_set)
        else:
            self._show_bars()

    def forget(self) -> None:
        self._digit_set = self._validated = None
        self.threshold.forget()

    # two digits

    def _show_curve(self, digit_set: DigitSet) -> None:
        session, predictions = self.session, self.session.predictions
        knows = session.training.knows_something
        validated = session.training.validation_predictions() if knows else None
        logit = None if predictions.logits is None else float(predictions.logits[0])
        if knows and not self._is_finite():
            logit = None
        reach = map_ranges.of_logits(
            np.zeros(1) if validated is None else validated.logits[:, 0].astype(np.float64),
            logit, self._reach)
        if validated is None or validated is not self._validated or reach != self._reach:
            self._validated, self._reach = validated, reach
            self.plot.reach(reach)
            if validated is None:
                self.plot.hide_logits()
                self.threshold.forget()
            else:
                first = digit_set.validation.labels == digit_set.digits[0]
                logits = validated.logits[:, 0]
                self.plot.show_logits(logits[first], logits[~first])
                self.threshold.show_logits(digit_set.digits, logits, first)
        prediction = predictions.trained
        self.plot.show_star(logit, 0.0 if prediction is None else prediction.scores[0])
        self._say_sum(
            logit, None if prediction is None else prediction.scores[0], digit_set.digits[0]
        )

    def _say_sum(self, logit: float | None, chance: float | None, digit: int) -> None:
        model = self.session.training.model
        if logit is None or chance is None or model is None:
            self.sum.say(self._why_not())
            self.chance.say("")
            return
        with np.errstate(over="ignore"):
            power = float(np.exp(-np.float64(logit)))
        z, power_text, chance_text = sigmoid_texts(logit, power, chance)
        here = model.linear_at(self.session.predictions.image)
        if here is not None:
            bias = float(here.bias[0])
            (added, size), (z,) = come_out(
                (logit - bias, abs(bias)),
                (Result((z, *decimals(logit)), operator.sub if bias < 0 else operator.add),))
            sign = "−" if bias < 0 and read(size) else "+"
            self.sum.say(self.tr(
                "Your drawing: z = Σ weight × pixel + bias = {sum} {sign} {bias} = {logit}"
            ).format(sum=added, sign=sign, bias=size, logit=z))
        else:
            self.sum.say(self.tr("Your drawing: z = {logit}").format(logit=z))
        self.chance.say(f"p({digit}) = 1 / (1 + e⁻ᶻ) = 1 / (1 + {power_text}) = {chance_text}",
                        strong=True)

    def _is_finite(self) -> bool:
        model = self.session.training.model
        return model is None or model.parameters.is_finite

    def _why_not(self) -> str:
        """Why nothing of the drawing is shown."""
        if not self._is_finite():
            return self.tr("The weights are no longer finite numbers: reset the model.")
        if not self.session.training.knows_something:
            return self.tr("The model is not trained yet: press Train and watch the two kinds of "
                           "images separate.")
        return self.tr("Draw a digit to see how its logit becomes a probability.")

    # more digits

    def _show_bars(self) -> None:
        predictions = self.session.predictions
        has_any = predictions.trained is not None and self._is_finite()
        self.softmax.say("" if has_any else self._why_not())
        if self.softmax.sentence or predictions.trained is None or predictions.logits is None:
            return
        self.bars.show_prediction(predictions.trained, predictions.logits)

    def _table(self) -> Table:
        """Every validation image; of more digits what the softmax makes of the drawing."""
        digit_set, validated = self._digit_set, self._validated
        if digit_set is None or len(digit_set.digits) > 2:
            return self.bars.table()
        names = ("validation image", "label", "z", f"p({digit_set.digits[0]})")
        if validated is None:
            return names, []
        logits = validated.logits[:, 0].astype(np.float64)
        return names, [
            (index, int(label), float(z), float(chance)) for index, (label, z, chance)
            in enumerate(zip(digit_set.validation.labels, logits, sigmoid(logits), strict=True))
        ]
