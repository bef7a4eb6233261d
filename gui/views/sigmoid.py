"""Sigmoid: how a logit becomes a probability; for more than two digits, the softmax."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from engine.validation import Reading
from gui import map_ranges
from gui.export import Exportable, Table
from gui.loader import Lesson
from gui.numbers import probability, short, signed
from gui.session import Session
from gui.sigmoid_plot import SigmoidPlot
from gui.view import View
from gui.views.line import Line
from gui.views.or_else import OrElse
from gui.views.softmax_bars import SoftmaxBars

_LEFT = Qt.AlignmentFlag.AlignLeft


class SigmoidView(View):
    """Two digits: the curve, with everybody's logit on it. More: a row of bars for each."""

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, what)
        self._lesson: Lesson | None = None
        self._reading: Reading | None = None
        self._reach = map_ranges.USUAL
        self.plot = SigmoidPlot()
        self.plot.setMinimumHeight(130)
        self.bars = SoftmaxBars()
        self.sum = Line(align=_LEFT)
        self.chance = Line(align=_LEFT)
        pair = QWidget()
        column = QVBoxLayout(pair)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.plot, 1)
        column.addWidget(self.sum)
        column.addWidget(self.chance)
        self.softmax = OrElse(self.bars)
        self.kinds = QStackedWidget()
        self.kinds.addWidget(pair)
        self.kinds.addWidget(self.softmax)
        self.pages = OrElse(self.kinds)
        self.body.addWidget(self.pages, 1)
        self.exports = (Exportable(self.tr("logits and probabilities"), self.kinds, self._table),)
        self.follow(session.judged, session.lesson_changed, session.training.was_reset)

    def refresh(self) -> None:
        lesson = self.session.lesson
        self.pages.say("" if lesson else self.tr("The digits are still being loaded."))
        if lesson is None:
            return
        pair = len(lesson.digits) == 2
        if lesson is not self._lesson:
            self._lesson, self._reading, self._reach = lesson, None, map_ranges.USUAL
            self.kinds.setCurrentIndex(0 if pair else 1)
            if pair:
                first = int((lesson.validation.labels == lesson.digits[0]).sum())
                self.plot.set_digits(lesson.digits, (first, len(lesson.data.valid) - first))
        if pair:
            self._show_curve(lesson)
        else:
            self._show_bars()

    # two digits

    def _show_curve(self, lesson: Lesson) -> None:
        session, opinion = self.session, self.session.opinion
        knows = session.training.knows_something
        reading = session.training.reading() if knows else None
        logit = None if opinion.logits is None else float(opinion.logits[0])
        if knows and not self._is_finite():
            logit = None
        reach = map_ranges.of_logits(
            np.zeros(1) if reading is None else reading.logits[:, 0].astype(np.float64), logit,
            self._reach)
        if reading is None or reading is not self._reading or reach != self._reach:
            self._reading, self._reach = reading, reach
            self.plot.reach(reach)
            if reading is None:
                self.plot.hide_logits()
            else:
                first = lesson.validation.labels == lesson.digits[0]
                logits = reading.logits[:, 0]
                self.plot.show_logits(logits[first], logits[~first])
        verdict = opinion.linear
        self.plot.show_star(logit, 0.0 if verdict is None else verdict.scores[0])
        self._say_sum(logit, None if verdict is None else verdict.scores[0], lesson.digits[0])

    def _say_sum(self, logit: float | None, chance: float | None, digit: int) -> None:
        model = self.session.training.model
        if logit is None or chance is None or model is None:
            self.sum.say(self._why_not())
            self.chance.say("")
            return
        bias = float(model.bias[0])
        size = signed(abs(bias))
        sign = "+" if signed(bias) == size else "−"
        with np.errstate(over="ignore"):
            power = float(np.exp(-np.float64(logit)))
        self.sum.say(self.tr(
            "Your drawing: z = Σ weight × pixel + bias = {sum} {sign} {bias} = {logit}"
        ).format(sum=signed(logit - bias), sign=sign, bias=size, logit=signed(logit)))
        self.chance.say(f"p({digit}) = 1 / (1 + e⁻ᶻ) = 1 / (1 + {short(power, 4)}) = "
                        f"{probability(chance)}", strong=True)

    def _is_finite(self) -> bool:
        model = self.session.training.model
        return model is None or bool(np.isfinite(model.parameters).all())

    def _why_not(self) -> str:
        """Why nothing of the drawing is shown."""
        if not self._is_finite():
            return self.tr("The weights are no longer numbers: reset the model.")
        if not self.session.training.knows_something:
            return self.tr("The model knows nothing yet: press Train, and watch the kinds of "
                           "images part.")
        return self.tr("Draw a digit, and see how its logit becomes a probability.")

    # more digits

    def _show_bars(self) -> None:
        opinion = self.session.opinion
        has_any = opinion.linear is not None and self._is_finite()
        self.softmax.say("" if has_any else self._why_not())
        if self.softmax.sentence or opinion.linear is None or opinion.logits is None:
            return
        self.bars.show_verdict(opinion.linear, opinion.logits)

    def _table(self) -> Table:
        """Every validation image; of more digits what the softmax makes of the drawing."""
        lesson, reading = self._lesson, self._reading
        if lesson is None or len(lesson.digits) > 2:
            return self.bars.table()
        names = ("validation image", "label", "z", f"p({lesson.digits[0]})")
        if reading is None:
            return names, []
        logits = reading.logits[:, 0].astype(np.float64)
        with np.errstate(over="ignore"):
            chances = 1 / (1 + np.exp(-logits))
        return names, [
            (index, int(label), float(z), float(chance)) for index, (label, z, chance)
            in enumerate(zip(lesson.validation.labels, logits, chances, strict=True))
        ]
