"""What the linear model says."""

import numpy as np
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.linear import LinearModel
from gui import theme
from gui.answer import Answer
from gui.card import Card, muted, wrapped
from gui.digit_pictures import DigitPictures
from gui.export import Exportable
from gui.judging import Judgement, Opinion
from gui.loader import Lesson
from gui.numbers import percentage, signed
from gui.picture import Values
from gui.probability_bars import ProbabilityBars
from gui.session import Session


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
        self.answer = Answer()
        self._weights = DigitPictures(150, self._render, session.pointing)
        self._towards = [muted(), muted()]
        self._scale = muted()
        self._bars = ProbabilityBars()
        self._logit = muted()
        self._logit.setWordWrap(True)
        self.body.addWidget(self.answer)
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
        self._set_digits(session.digits)
        session.lesson_changed.connect(self._on_lesson)
        session.judged.connect(self._on_judged)
        session.training.model_changed.connect(self._on_model)
        self._on_judged(session.judgement)

    def _on_lesson(self, lesson: Lesson) -> None:
        self._set_digits(lesson.digits)

    def _set_digits(self, digits: tuple[int, ...]) -> None:
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
        first, second = theme.current().pair
        return theme.signed_image(values / self._largest, QColor(first), QColor(second))

    def _on_model(self) -> None:
        model = self._session.training.model
        if model is None or len(self._weights.pictures) != len(model.weights):
            return
        weights = model.weights.astype(np.float64)
        self._largest = float(np.abs(weights).max()) or 1.0
        self._scale.setText(
            f"−{self._largest:.3f} … 0 … +{self._largest:.3f}" if weights.any() else ""
        )
        self._weights.show_values(list(weights))

    def _on_judged(self, judgement: Judgement) -> None:
        session, opinion = self._session, judgement.of(self._session.form)
        model = session.training.model
        if model is None:
            self._say(self.tr("Loading PyTorch …"), self.tr("You can draw meanwhile."))
        elif not session.training.knows_something:
            self._say(self.tr("Knows nothing yet"),
                      self.tr("It has not been trained. Press Train and watch."))
        elif opinion.is_blank:
            self._say(self.tr("Draw something"), self.tr("A blank canvas gets no verdict."))
        else:
            self._show(opinion, model)

    def _say(self, headline: str, detail: str) -> None:
        self.answer.show_answer(self._session.digits, None, headline, detail)
        self._bars.show_verdict(None)
        self._logit.setText("")

    def _show(self, opinion: Opinion, model: LinearModel) -> None:
        verdict, logits = opinion.linear, opinion.logits
        if verdict is None or logits is None:
            return
        if verdict.digit is None:
            self.answer.show_answer(verdict.digits, None, self.tr("Cannot tell"),
                                    self.tr("Its probabilities are equal."))
        else:
            self.answer.show_answer(
                verdict.digits, verdict.digit, percentage(verdict.score(verdict.digit)),
                self.tr("its probability for {digit}").format(digit=verdict.digit),
            )
        self._bars.show_verdict(verdict)
        if len(verdict.digits) == 2:
            logit, bias = float(logits[0]), float(model.bias[0])
            self._logit.setText(self.tr("logit {logit}, of which bias {bias}").format(
                logit=signed(logit), bias=signed(bias)
            ))
            self._bars.setToolTip(wrapped(self.tr(
                "logit = sum of weight × pixel + bias = {logit}\n"
                "probability of {first} = 1 / (1 + e^−logit) = {chance}\n"
                "probability of {second} = 1 − that"
            ).format(logit=signed(logit, 6), first=verdict.digits[0], second=verdict.digits[1],
                     chance=f"{verdict.scores[0]:.10f}")))
        else:
            self._logit.setText("")
            self._bars.setToolTip(wrapped(self.tr(
                "Each digit's logit is its sum of weight × pixel + bias; its probability is "
                "e^logit over the sum of e^logit of all digits."
            )))
