"""What the linear model's logits are sums of, as pictures."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from engine.models.classifier import Prediction
from gui.explore.why.colour_scale import ColourScale, signed_colours
from gui.explore.why.contributions import Linear
from gui.explore.why.heading import Heading
from gui.model.classifiers import model_title
from gui.model.loading.torch_loader import Hardware, until_torch
from gui.widgets import theme
from gui.widgets.card import wrapped
from gui.widgets.labels.steady_line import SteadyLine
from gui.widgets.numbers import probability
from gui.widgets.pictures.picture import Picture, Pointing, Values
from gui.widgets.sums import Result, come_out, decimals, total


class LinearSums(Heading):
    """Its heading, and for each output: weights, weight × pixel, and lines with their sum."""

    def __init__(self, digits: tuple[int, ...], pointing: Pointing) -> None:
        super().__init__("")
        self.title.setText(self.tr("Linear model"))
        self._digits = digits
        self._pair = len(digits) == 2
        self._largest = self._largest_term = 1.0
        outputs = (digits[0],) if self._pair else digits
        self.weights = [
            Picture(self.tr("weights for {digit}").format(digit=digit), self._render,
                    pointing=pointing) for digit in outputs
        ]
        self.terms = [
            Picture(self.tr("weight × pixel for {digit}").format(digit=digit), self._render_term,
                    pointing=pointing) for digit in outputs
        ]
        samples: tuple[str, ...] = ("−00.0000", "−0.0000", "−00.0000", ">0.0000")
        if self._pair:
            samples = (*self._sum("−10.00000", "−0.10000", "−10.0000"),
                       self._chance(digits[0], 1.0),
                       self._predicted_text(0))
        self.lines = [[SteadyLine(sample) for sample in samples] for _ in outputs]
        self.key = ColourScale(signed_colours, self.tr(
            "orange: evidence for {second}, blue: for {first}"
        ).format(first=digits[0], second=digits[-1]), 2)  # for two digits
        self.note = SteadyLine(align=Qt.AlignmentFlag.AlignLeft)
        if self._pair:
            self.row.addStretch()
        else:
            self.row.addWidget(self.note, 1)

    def _render(self, values: Values) -> QImage:
        return theme.signed_image(values / self._largest)

    def _render_term(self, values: Values) -> QImage:
        return theme.signed_image(values / self._largest_term)

    def _sum(self, total: str, bias: str, logit: str) -> tuple[str, str, str]:
        return (self.tr("sum {sum}").format(sum=total),
                self.tr("+ bias {bias}").format(bias=bias),
                self.tr("= logit {logit}").format(logit=logit))

    def _chance(self, digit: int, chance: float) -> str:
        return self.tr("sigmoid → probability of {digit}: {chance}").format(
            chance=probability(chance), digit=digit
        )

    def _predicted_text(self, digit: int | None) -> str:
        return (self.tr("undecided") if digit is None
                else self.tr("prediction: {digit}").format(digit=digit))

    def show_terms(self, linear: Linear | None, hardware: Hardware | None) -> None:
        """Show the terms, and under them the prediction's own numbers; or why there are none."""
        if linear is None:
            self._say_nothing(hardware)
            return
        self._name(linear)
        self._largest = float(np.abs(linear.weights).max()) or 1.0
        self._largest_term = float(np.abs(linear.terms).max()) or 1.0
        self._say_scales()
        for pictures, maps in ((self.weights, linear.weights), (self.terms, linear.terms)):
            for picture, values in zip(pictures, maps, strict=True):
                picture.show_values(values)
        self._write(linear, linear.prediction)

    def _name(self, linear: Linear) -> None:
        name = model_title(linear.key)
        self.title.setText(self.tr("{model}, for this drawing").format(model=name)
                           if linear.is_local else name)
        self.title.setToolTip(wrapped(self.tr(
            "For any one drawing this network is exactly a linear model: units that are off add "
            "nothing, the others simply add up. The weights and the bias change as you draw."
        )) if linear.is_local else "")

    def _say_nothing(self, hardware: Hardware | None) -> None:
        for picture in (*self.weights, *self.terms):
            picture.show_values(None)
        for lines in self.lines:
            for line in lines:
                line.say("")
        self.key.say()
        if not self._pair:
            self.note.say(self.tr("The model is not trained yet: press Train.")
                          if hardware is not None and hardware.error is None else
                          until_torch(hardware, self.tr("PyTorch is still being loaded.")))
        elif hardware is None:
            self.lines[0][0].say(self.tr("PyTorch is loading"))
        elif hardware.error is not None:
            self.lines[0][0].say(self.tr("training needs PyTorch"))
        else:
            self.lines[0][0].say(self.tr("not trained yet"))
            self.lines[0][1].say(self.tr("press Train"))

    def _say_scales(self) -> None:
        weight, term = f"{self._largest:z.4f}", f"{self._largest_term:z.4f}"
        self.key.say(self.tr("weight: ±{largest}").format(largest=weight),
                     self.tr("× pixel: ±{largest}").format(largest=term))
        if not self._pair:
            self.note.say(self.tr(
                "blue: evidence for the digit, orange: against it; weights up to ±{weight}, "
                "weight × pixel up to ±{term}"
            ).format(weight=weight, term=term))

    def _write(self, linear: Linear, prediction: Prediction) -> None:
        for index, lines in enumerate(self.lines):
            digit = self._digits[index]
            (added, bias), (logit,) = come_out(
                (float(linear.sums[index]), float(linear.bias[index])),
                (Result(decimals(float(linear.logits[index])), total),))
            if self._pair:
                texts: tuple[str, ...] = (
                    *self._sum(added, bias, logit), self._chance(digit, prediction.scores[0]),
                    self._predicted_text(prediction.digit))
                predicted = prediction.digit
            else:
                texts = (added, bias, logit, probability(prediction.scores[index]))
                predicted = digit if digit == prediction.digit else None
            for line, text in zip(lines[:-1], texts, strict=False):
                line.say(text)
            colour = "" if predicted is None else theme.digit_colour(self._digits, predicted).name()
            lines[-1].say(texts[-1], colour, predicted is not None)
