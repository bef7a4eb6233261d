"""Two predictions of each model side by side: the scores of every digit, before and now."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from engine.models.classifier import Prediction
from gui.model.predictions import ImagePredictions
from gui.widgets import theme
from gui.widgets.card import wrapped
from gui.widgets.export import Table
from gui.widgets.number_table import Cell, NumberTable
from gui.widgets.numbers import probability

translate = QCoreApplication.translate


def score(model_key: str, value: float) -> str:
    """A distance of the baseline's or a probability of the linear model's, as the window writes."""
    return probability(value) if model_key == "linear" else f"{value:z.4f}"


def predicted_digit(prediction: Prediction | None) -> Cell:
    """The digit in its colour; a dash where there is none."""
    if prediction is None or prediction.digit is None:
        return Cell("–", quiet=True, large=True)
    return Cell(
        str(prediction.digit),
        theme.digit_colour(prediction.digits, prediction.digit).name(),
        strong=True,
        large=True,
    )


def shown(predictions: ImagePredictions) -> Mapping[str, Prediction | None]:
    """By the key of the model."""
    return {"l1": predictions.l1, "rmse": predictions.rmse, "linear": predictions.linear}


class ScoreTable(NumberTable):
    """A row with the predictions, then one a digit; under each model before and now."""

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("The verdicts before and now"))
        self.digits: tuple[int, ...] = ()
        self._before: ImagePredictions | None = None
        self._now: ImagePredictions | None = None
        self.setToolTip(wrapped(self.tr(
            "Before: what the machines say of the image without your changes. Bold: the smallest "
            "distance, the largest probability."
        )))

    def set_digits(self, digits: tuple[int, ...]) -> None:
        self.digits = digits
        number = max(">0.0000", self.tr("before"), self.tr("now"), key=len)
        self.set_form([self.tr("reads"), *[number] * 6], 3 + len(digits), large=(2,),
                      gaps=(1, 3, 5))

    def show_predictions(self, before: ImagePredictions, now: ImagePredictions) -> None:
        self._before, self._now = before, now
        pairs = [(model_key, prediction, shown(now)[model_key])
                 for model_key, prediction in shown(before).items()]
        names = {"l1": self.tr("L1 distance"), "rmse": self.tr("RMSE"),
                 "linear": self.tr("linear, probability")}
        heads = [Cell(names[key], quiet=True, strong=True, span=2) for key, _, _ in pairs]
        when = [Cell(text, quiet=True) for text in (self.tr("before"), self.tr("now"))] * 3
        rows = [
            [Cell(), *heads], [Cell(), *when],
            [Cell(self.tr("reads"), quiet=True),
             *(predicted_digit(prediction) for _, *both in pairs for prediction in both)],
        ]
        for index, digit in enumerate(self.digits):
            row = [Cell(str(digit), theme.digit_colour(self.digits, digit).name(), strong=True)]
            for model_key, *both in pairs:
                for prediction in both:
                    row.append(Cell() if prediction is None else Cell(
                        score(model_key, prediction.scores[index]),
                        strong=prediction.digit == digit))
            rows.append(row)
        self.show_rows(rows)

    def table(self) -> Table:
        """Every number shown."""
        rows: list[tuple[float | str, ...]] = []
        for model_key, before in shown(self._before).items() if self._before else ():
            now = shown(self._now)[model_key] if self._now else None
            for index, digit in enumerate(self.digits):
                rows.append((model_key, digit, *("" if each is None else each.scores[index]
                                               for each in (before, now))))
        return ("machine", "digit", "before", "now"), rows
