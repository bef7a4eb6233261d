"""Two predictions of each model side by side: the scores of every digit, before and now."""

from collections.abc import Sequence
from functools import partial

from engine.models.classifier import Prediction
from gui.model.classifiers import ClassifierInfo, classifier_infos
from gui.model.predictions import ImagePredictions
from gui.widgets import theme
from gui.widgets.card import wrapped
from gui.widgets.export import Table
from gui.widgets.numbers import probability
from gui.widgets.sums import told_apart
from gui.widgets.tables.number_table import Cell, NumberTable


def score(info: ClassifierInfo, value: float) -> str:
    """A classifier's distance or probability, as the window writes it."""
    return probability(value) if info.better == "high" else f"{value:z.4f}"


def scores(info: ClassifierInfo, values: Sequence[float], winner: int | None) -> list[str]:
    """Of several digits; which of them is said to have won can be seen. winner: its index."""
    return told_apart(values, winner, partial(score, info))


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


class ScoreTable(NumberTable):
    """A row with the predictions, then one a digit; under each model before and now."""

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Predictions before and now"))
        self.digits: tuple[int, ...] = ()
        self._before: ImagePredictions | None = None
        self._now: ImagePredictions | None = None
        self._trained = ""
        self.setToolTip(wrapped(self.tr(
            "Before: predictions for the image without your changes. Bold: the smallest "
            "distance, the largest probability."
        )))

    def set_digits(self, digits: tuple[int, ...]) -> None:
        self.digits = digits
        number = max(">0.0000", self.tr("before"), self.tr("now"), key=len)
        self.set_form([self.tr("prediction"), *[number] * 6], 3 + len(digits), large=(2,),
                      gaps=(1, 3, 5))

    def show_predictions(
        self, before: ImagePredictions, now: ImagePredictions, trained_key: str
    ) -> None:
        """trained_key: of the model that is trained, be it that it knows nothing yet."""
        self._before, self._now, self._trained = before, now, trained_key
        pairs = [(info, before.by_key.get(info.key), now.by_key.get(info.key))
                 for info in classifier_infos(self._trained)]
        heads = [Cell(info.score, quiet=True, strong=True, span=2) for info, *_ in pairs]
        when = [Cell(text, quiet=True) for text in (self.tr("before"), self.tr("now"))] * 3
        rows = [
            [Cell(), *heads], [Cell(), *when],
            [Cell(self.tr("prediction"), quiet=True),
             *(predicted_digit(prediction) for _, *both in pairs for prediction in both)],
        ]
        columns = [(prediction, self._written(info, prediction))
                   for info, *both in pairs for prediction in both]
        for index, digit in enumerate(self.digits):
            row = [Cell(str(digit), theme.digit_colour(self.digits, digit).name(), strong=True)]
            for prediction, texts in columns:
                row.append(Cell() if prediction is None else Cell(
                    texts[index], strong=prediction.digit == digit))
            rows.append(row)
        self.show_rows(rows)

    def _written(self, info: ClassifierInfo, prediction: Prediction | None) -> list[str]:
        if prediction is None:
            return []
        return scores(info, prediction.scores, None if prediction.digit is None
                      else prediction.digits.index(prediction.digit))

    def table(self) -> Table:
        """Every number shown."""
        rows: list[tuple[float | str, ...]] = []
        for info in classifier_infos(self._trained) if self._before else ():
            both = [None if each is None else each.by_key.get(info.key)
                    for each in (self._before, self._now)]
            for index, digit in enumerate(self.digits):
                rows.append((info.key, digit, *("" if each is None else each.scores[index]
                                                for each in both)))
        return ("model", "digit", "before", "now"), rows
