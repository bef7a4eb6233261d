"""What the pixel-similarity baseline says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.models.classifier import Prediction
from gui.draw.prediction_display import PredictionDisplay
from gui.model.session import Session
from gui.widgets.card import wrapped
from gui.widgets.export import Exportable
from gui.widgets.labels.novelty_warning import NoveltyWarning
from gui.widgets.pictures.digit_pictures import DigitPictures
from gui.widgets.pictures.growing_card import GrowingCard
from gui.widgets.plots.late_plot import LatePlot
from gui.widgets.sums import gap
from gui.widgets.when_seen.while_seen import WhileSeen

if TYPE_CHECKING:
    from gui.draw.distance_plot import DistancePlot

_SIDE, _SMALL_SIDE = 90, 70
"""Pixels of a mean image, at least."""
_OF_PLOT = 200
"""Pixels down that the distances have before the mean images grow."""


class SimilarityCard(GrowingCard):
    """The nearest mean image, the mean images themselves, the distances."""

    def __init__(self, session: Session) -> None:
        self.means = DigitPictures(_SIDE, pointing=session.pointing)
        super().__init__("", self.means, _OF_PLOT)
        self.title.setText(self.tr("Baseline: which average digit is closer?"))
        self.setAccessibleName(self.tr("Prediction of the pixel-similarity baseline"))
        self._session = session
        self._shown: tuple[Prediction, Prediction] | None = None
        self._explained: int | None = -1  # the digit of whose prediction the tooltip tells
        self.prediction = PredictionDisplay()
        # said at every move of the pen: to look a text up takes longer than to fill it in
        self._closer = self.tr("closer by {margin}")
        self._agrees = self.tr("L1 (RMSE agrees: {margin})")
        self._differs = self.tr("L1 (RMSE predicts {digit}: {margin})")
        self._explain(None)
        self.body.addWidget(self.prediction)
        self.body.addWidget(self.means)
        self.warning = NoveltyWarning(session.drawing_novelty)
        self._plot = LatePlot(self.body, 1, self._make_plot, self._fill_plot)
        self.body.addWidget(self.warning)
        session.digit_set_changed.connect(self._on_digit_set)
        session.predicted.connect(WhileSeen(self, self._on_predicted).ask)
        self._on_digit_set()
        self._on_predicted()

    @property
    def distances(self) -> DistancePlot:
        """Made when it is first wanted, as `exports`."""
        return self._plot.get()

    @property
    def exports(self) -> tuple[Exportable, ...]:
        return (
            Exportable(self.tr("the distances"), self.distances, self.distances.table),
            Exportable(self.tr("the mean images"), self.means, self.means.table),
        )

    def _make_plot(self) -> DistancePlot:
        from gui.draw.distance_plot import DistancePlot

        return DistancePlot()

    def _fill_plot(self, plot: DistancePlot) -> None:
        plot.set_digits(self._session.digits, self._session.class_names)
        plot.show_predictions(self._shown or ())

    def set_compact(self, compact: bool, with_terms: bool = False) -> None:
        self.means.set_side(_SMALL_SIDE if compact else _SIDE)
        super().set_compact(compact, with_terms)

    def _on_digit_set(self) -> None:
        self._set_digits(self._session.digits)
        digit_set = self._session.digit_set
        if digit_set is not None:
            self.means.show_values(list(digit_set.means))

    def _set_digits(self, digits: tuple[int, ...]) -> None:
        self._shown, self._explained = None, -1
        few, names = len(digits) <= 2, self._session.class_names
        self.means.set_names(
            [self.tr("mean {digit}").format(digit=names.of(digit)) if few else names.short(digit)
             for digit in digits],
            self.tr("Each pixel is the mean of that pixel over all training images of the digit."),
        )
        self.fit_pictures()
        if self._plot.made is not None:
            self._plot.made.set_digits(digits, names)

    def _on_predicted(self) -> None:
        predictions = self._session.predictions
        if predictions.is_blank:
            self._say(self.tr("Draw something"), self.tr("A blank canvas gets no prediction."))
        elif predictions.l1 is None or predictions.rmse is None:
            self._say(self.tr("Loading the digits …"), "")
        else:
            self._show(predictions.l1, predictions.rmse)
            return
        self._shown = None
        self._show_bars()

    def _explain(self, digit: int | None) -> None:
        """What the prediction is; and of the digit with the least ink, why it is so often that.

        Nothing is done where it is the same digit as before: the pen moves.
        """
        if digit == self._explained:
            return
        self._explained = digit
        text = self.tr(
            "The digit whose mean image is closest by L1, and how much closer it is than the "
            "next one (the distance gap). L1 is the mean absolute difference; RMSE is the root "
            "of the mean squared difference."
        )
        digit_set = self._session.digit_set
        if digit is not None and digit_set is not None and len(digit_set.digits) > 2:
            ink = dict(zip(digit_set.digits, digit_set.means.sum(axis=(1, 2)), strict=True))
            if ink[digit] == min(ink.values()):
                text += "\n" + self.tr(
                    "The mean {digit} has the least ink: {least} pixels' worth, the others {next} "
                    "and more. The differences that L1 averages sum to at most the ink of both "
                    "images together, so this mean is easily the nearest, above all to a thin "
                    "drawing."
                ).format(digit=self._session.class_names.of(digit), least=f"{ink[digit]:z.1f}",
                         next=f"{sorted(ink.values())[1]:z.1f}")
        self.prediction.setToolTip(wrapped(text))

    def _say(self, headline: str, detail: str) -> None:
        self.prediction.show_prediction(
            self._session.digits, None, headline, detail, self._session.class_names)
        self._explain(None)

    def _show(self, l1: Prediction, rmse: Prediction) -> None:
        if (l1, rmse) == self._shown:
            return  # only the linear model has changed
        self._shown = (l1, rmse)
        if l1.digit is None:
            headline = self.tr("Equally close")
        else:
            headline = self._closer.format(margin=gap(l1))
        names = self._session.class_names
        says = "–" if rmse.digit is None else names.of(rmse.digit)
        template = self._agrees if rmse.digit == l1.digit else self._differs
        detail = template.format(digit=says, margin=gap(rmse))
        self.prediction.show_prediction(l1.digits, l1.digit, headline, detail, names)
        self._explain(l1.digit)
        self._show_bars()

    def _show_bars(self) -> None:
        if self._plot.made is not None:
            self._plot.made.show_predictions(self._shown or ())
