"""What the baseline's distances are means of, as pictures."""

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QRadioButton

from engine.models.classifier import Prediction
from engine.models.pixel_similarity import Metric
from gui.explore.why.colour_scale import ColourScale, ink
from gui.explore.why.contributions import Baseline
from gui.explore.why.heading import Heading
from gui.model.loading.digit_set_loaders import DigitSet
from gui.widgets import theme
from gui.widgets.card import muted, wrapped
from gui.widgets.labels.steady_line import SteadyLine
from gui.widgets.pictures.picture import Picture, Pointing
from gui.widgets.sums import Result, come_out, decimals
from gui.widgets.when_seen.weak import Weak


class BaselineSums(Heading):
    """Its heading, and for each digit: mean image, difference, and lines with their mean."""

    _shown = Weak[DigitSet]()

    metric_chosen = Signal(str)

    def __init__(self, digits: tuple[int, ...], metric: Metric, pointing: Pointing) -> None:
        super().__init__("")
        self.title.setText(self.tr("Pixel similarity"))
        self._digits = digits
        self._pair = len(digits) == 2
        self.names = [self.tr("mean {digit}").format(digit=digit) for digit in digits]
        self.means = [Picture(name, pointing=pointing) for name in self.names]
        self.differences = [Picture(self.tr("difference to mean {digit}").format(digit=digit),
                                    pointing=pointing) for digit in digits]
        for picture in self.means:
            picture.explain(self.tr(
                "Each pixel is the mean of that pixel over all training images of the digit."))
        samples = (
            (self.tr("mean of 784 = {mean}").format(mean="0.00000"),
             self.tr("square root = {distance}").format(distance="0.0000"), "0")
            if self._pair else ("0.00000", "0.0000")
        )
        self.lines = [[SteadyLine(sample) for sample in samples] for _ in digits]
        self.captions = [SteadyLine("0") for _ in digits]
        self.key = ColourScale(ink, self.tr("difference"))
        self.key.say("0 … 1.0000")
        self.metrics = self._buttons(metric)
        for button in self.metrics.values():
            self.row.addWidget(button)
        if not self._pair:
            self.row.addWidget(muted(self.tr("differences from 0 (paper) to 1.0000 (ink)")))
        self.row.addStretch()

    def _buttons(self, metric: Metric) -> dict[Metric, QRadioButton]:
        texts: dict[Metric, tuple[str, str]] = {
            "l1": (self.tr("L1"), self.tr(
                "|drawing − mean| for each pixel. The mean over the 784 pixels is the L1 "
                "distance (mean absolute difference); the digit with the smallest distance is "
                "the prediction.")),
            "rmse": (self.tr("RMSE"), self.tr(
                "(drawing − mean)² for each pixel. The square root of the mean over the 784 "
                "pixels is the RMSE distance; the digit with the smallest distance is the "
                "prediction.")),
        }
        buttons: dict[Metric, QRadioButton] = {}
        for key, (name, tip) in texts.items():
            button = buttons[key] = QRadioButton(name)
            button.setToolTip(wrapped(tip))
            button.setChecked(key == metric)
            button.clicked.connect(lambda _=False, key=key: self.metric_chosen.emit(key))
        return buttons

    def formula(self, metric: Metric, digit: int | None = None) -> str:
        """What a difference is, of one digit or of each."""
        name = self.tr("mean") if digit is None else self.names[self._digits.index(digit)]
        text = self.tr("|drawing − {mean}|") if metric == "l1" else self.tr("(drawing − {mean})²")
        return text.format(mean=name)

    def show_terms(self, baseline: Baseline, prediction: Prediction) -> None:
        """Show the terms, and under them the prediction's own scores."""
        before, self._shown = self._shown, baseline.digit_set
        if before is not baseline.digit_set:
            for picture, mean in zip(self.means, baseline.digit_set.means, strict=True):
                picture.show_values(mean)
        squared = baseline.metric == "rmse"
        for index, digit in enumerate(self._digits):
            terms, distance = baseline.differences[index], prediction.scores[index]
            self.differences[index].show_values(terms)
            mean = float(terms.mean()) if squared else distance
            self.captions[index].say(self.formula(baseline.metric, digit) if self._pair else "")
            self._write(self.lines[index], digit, digit == prediction.digit, mean,
                        distance if squared else None)

    def _write(self, lines: list[SteadyLine], digit: int, nearest: bool, mean: float,
               root: float | None) -> None:
        colour = theme.digit_colour(self._digits, digit).name() if nearest else ""
        (mean_text,), roots = come_out(
            (mean,), () if root is None else (Result(decimals(root), Decimal.sqrt),))
        if not self._pair:
            lines[0].say(mean_text, colour if root is None else "", nearest and root is None)
            lines[1].say("".join(roots), colour, nearest)
            return
        lines[0].say(self.tr("mean of 784 = {mean}").format(mean=mean_text))
        lines[1].say(self.tr("L1 distance to mean {digit}").format(digit=digit) if root is None
                     else self.tr("square root = {distance}").format(distance=roots[0]))
        lines[2].say(self.tr("closest") if nearest else "", colour, True)
