"""The distances of the drawing to every mean image, as bars."""

from PySide6.QtGui import QColor

from engine.data.class_names import DIGITS, ClassNames
from engine.models.classifier import Prediction
from gui.draw.distance_bars import Bar, DistanceBars
from gui.widgets import theme
from gui.widgets.card import wrapped
from gui.widgets.export import Table
from gui.widgets.plots.plot import Plot, fit_range, round_up

METRICS = ("L1", "RMSE")

_UNDER_EACH_OTHER = 5
"""Digits up to which the group for RMSE is under that for L1."""

_EMPTY = 0.5
"""How long a bar is, of 1, as long as there is nothing on the canvas."""


_SPARE, _LEAST_TAKEN = 1.1, 0.5
"""Times the room of the bars that they are given, and the share of it that they take at least."""


class DistancePlot(Plot):
    """A group of bars for L1 and one for RMSE; the shortest of a group is the nearest digit."""

    def __init__(self) -> None:
        super().__init__()
        self._digits: tuple[int, ...] = ()
        self._names = DIGITS
        self._places: list[float] = []  # the height at which each bar lies
        self._colours: list[QColor] = []  # of each bar
        self._column = 0.0  # how wide one is; 0 before it is known
        self._starts: list[float] = []  # where each bar begins
        self._titles: tuple[tuple[float, float, str], ...] = ()  # where, and what stands there
        self._predictions: tuple[Prediction, ...] = ()
        self._bars = DistanceBars(self)
        self.setAccessibleName(self.tr("Distances"))
        self.setToolTip(wrapped(self.tr(
            "L1 is the mean of |drawing − mean image| over the 784 pixels; RMSE is the square "
            "root of the mean of its square. The shortest bar is the closest digit."
        )))
        self.getViewBox().invertY()
        self.getAxis("left").setStyle(tickLength=0)
        self.getAxis("left").setWidth(18)
        self.set_caption(self.tr("shorter = closer"))
        self.getAxis("bottom").hide()
        self.recolour()

    def recolour(self) -> None:
        super().recolour()
        self.getAxis("left").setPen(QColor(theme.current().card))
        self._bars.colour(QColor(theme.current().text), QColor(theme.current().muted))
        self._colour_digits()
        self.show_predictions(self._predictions)

    def _colour_digits(self) -> None:
        colours = [theme.digit_colour(self._digits, digit) for digit in self._digits]
        self._colours = colours * len(METRICS)

    def set_digits(self, digits: tuple[int, ...], class_names: ClassNames) -> None:
        self._digits, self._names = digits, class_names
        self._column = 0.0
        self._places = [row * self._rows_down + 1 + index  # a line for the title, then one a digit
                        for row in range(len(METRICS)) for index in range(len(digits))]
        self._colour_digits()
        names = [class_names.short(digit) for digit in digits] * len(METRICS)
        widest = max(map(self.fontMetrics().horizontalAdvance, names), default=0)
        self.getAxis("left").setWidth(max(18, widest + 12))
        seen = len(digits) if self._is_beside else None
        self.getAxis("left").name_rows(list(zip(self._places, names, strict=True))[:seen])
        self.keeps_caption_clear = self._is_beside  # else there is room beside the title
        self._clear_caption()
        self.show_predictions(())

    def show_predictions(self, predictions: tuple[Prediction, ...]) -> None:
        """The predictions by L1 and by RMSE; none for a blank canvas."""
        goes_on, self._predictions = bool(self._predictions), predictions
        if not self._digits:
            return
        count, colours, column = len(self._places), self._colours, 1.0
        if predictions:
            lengths = [score for prediction in predictions for score in prediction.scores]
            numbers = [f"{length:z.4f}" for length in lengths]
            column = self._room_for(max(lengths), goes_on)
        else:  # where the bars will be
            lengths, numbers = [_EMPTY] * count, [""] * count
            colours = [QColor(theme.current().window)] * count
        if column != self._column:
            self._fit(column)
        self._bars.show_bars(
            tuple([Bar(*each) for each in zip(
                self._starts, self._places, lengths, colours, numbers, strict=True)]),
            self._titles,
        )

    def _fit(self, column: float) -> None:
        """Show columns so wide, one or two."""
        self._column = column
        across = column if self._is_beside else 0.0
        self._starts = [row * across for row in range(len(METRICS)) for _ in self._digits]
        self._titles = tuple(
            (row * across, row * self._rows_down, name) for row, name in enumerate(METRICS))
        fit_range(self, column + across, self._places[-1] + 0.6, bottom=-0.6)

    @property
    def _is_beside(self) -> bool:
        """Many digits' bars stand in two columns: under each other their numbers would touch."""
        return len(self._digits) > _UNDER_EACH_OTHER

    @property
    def _rows_down(self) -> float:
        """From the title of L1 to that of RMSE."""
        return 0 if self._is_beside else len(self._digits) + 1.4

    def _room_for(self, longest: float, goes_on: bool) -> float:
        """In which the longest bar stands with its number. goes_on: there were bars before; then it
        stays as long as that fits and is not far too short: while somebody draws no bar is to
        change but by its distance.
        """
        room = (2 if self._is_beside else 1.5) * longest
        if goes_on and _LEAST_TAKEN * self._column <= room <= self._column:
            return self._column
        return round_up(_SPARE * room)

    def text_at(self, x: float, y: float) -> str:
        places, count = self._places, len(self._digits)
        if not self._predictions:
            return ""
        seen = range(len(places))
        if self._is_beside:
            seen = range(count, 2 * count) if x >= self._column else range(count)
        bar = min(seen, key=lambda index: abs(places[index] - y))
        row, index = divmod(bar, count)
        text: str = self.tr("{metric} to mean {digit}: {distance}")
        return text.format(metric=METRICS[row], digit=self._names.of(self._digits[index]),
                           distance=f"{self._predictions[row].scores[index]:z.6f}")

    def table(self) -> Table:
        return ("distance", "digit", "value"), [
            (name, digit, score)
            for name, prediction in zip(METRICS, self._predictions, strict=False)
            for digit, score in zip(prediction.digits, prediction.scores, strict=True)
        ]
