"""What the model thought of the drawing at every step of the run."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt

from engine.drawings.raster import Image
from engine.models.classifier import Floats
from engine.training.history import History
from gui.model.training.timeline import Timeline
from gui.widgets import theme
from gui.widgets.card import wrapped
from gui.widgets.export import Table
from gui.widgets.numbers import probability
from gui.widgets.plots.plot import fit_range, round_up
from gui.widgets.plots.step_plot import StepPlot
from gui.widgets.when_seen.weak import Weak

_MODELS = 200
"""Models that predict a drawing, over all outputs; of another drawing all of them anew."""

_FIRST = 50
"""And so many in a first turn, so that the pen need not wait for all."""

_NAMED = 3
"""Curves that are named at their end, where there are many digits."""


class TracePlot(StepPlot):
    """Two digits: the probability of the first, from 0 to 1. More: a curve a digit."""

    _history = Weak[History]()

    def __init__(self, timeline: Timeline) -> None:
        super().__init__(timeline)
        self._of = timeline
        self._digits: tuple[int, ...] = ()
        self._image: Image | None = None
        self._steps: list[int] = []
        self._known: dict[int, Floats] = {}  # by step, of this image and history
        self._asked = 0  # models, about
        self._chances: Floats = np.empty((0, 0))
        self._curves: list[pg.PlotDataItem] = []
        self._half = pg.InfiniteLine(0.5, angle=0)
        self._names = [pg.TextItem(anchor=(1.0, 0.5)) for _ in range(_NAMED)]
        self.addItem(self._half)
        self.set_margins(0, 20, 6, 0)  # the caption is over the curves
        self.setAccessibleName(self.tr("Predictions for my drawing"))
        self.setToolTip(wrapped(self.tr(
            "The prediction of every step's model for the drawing on the canvas. If you draw "
            "more, the curve is updated. Drag along it to go back to a step."
        )))
        self.recolour()

    def recolour(self) -> None:
        super().recolour()
        self._half.setPen(pg.mkPen(theme.current().muted, width=1, style=Qt.PenStyle.DashLine))
        for digit, curve in zip(self._digits, self._curves, strict=False):
            colour = theme.digit_colour(self._digits, digit)
            curve.setPen(pg.mkPen(colour if len(self._curves) > 1 else theme.current().accent,
                                  width=2))

    def set_digits(self, digits: tuple[int, ...]) -> None:
        for item in (*self._curves, *self._names):
            self.removeItem(item)
        self._digits = digits
        pair = len(digits) == 2
        self._curves = [self.plot(skipFiniteCheck=True) for _ in digits[: 1 if pair else None]]
        self._half.setVisible(pair)
        self.name_axes(
            self.tr("p({digit})").format(digit=digits[0]) if pair else self.tr("probability"),
            self.tr("step"),
        )
        self.set_caption(
            self.tr("above the line: prediction {first}, below: {second}").format(
                first=digits[0], second=digits[1]
            ) if pair else self.tr("one curve per digit")
        )
        self.clear_trace()

    def clear_trace(self) -> None:
        """Nothing is drawn, or nothing learned."""
        self._image, self._steps, self._known = None, [], {}
        for curve in self._curves:
            curve.setData([], [])
        for name in self._names:
            name.setText("")
        fit_range(self, round_up(max(self._of.progress.steps, 20)), 1.0)

    def show_trace(self, history: History, image: Image) -> bool:
        """Predict the image by a part of the kept models, evenly spread, and draw the curves.

        Of another image by few at first: False while more are to be asked.
        """
        most = max(_MODELS // max(len(self._curves), 1), 40)
        if image is not self._image or history is not self._history:
            self._image, self._history, self._known = image, history, {}
            self._asked = min(_FIRST, most)
        elif self._asked < most:
            self._asked = min(2 * self._asked, most)
        self._steps = history.spread(self._asked)
        missing = [step for step in self._steps if step not in self._known]
        if missing:
            self._known.update(zip(missing, history.trace(image, missing), strict=True))
        self._known = {step: self._known[step] for step in self._steps}
        self._chances = np.array(list(self._known.values()))
        steps = np.array(self._steps, np.float64)
        for column, curve in enumerate(self._curves):
            curve.setData(steps, self._chances[:, column])
        self._name_curves()
        self.show_moment()
        fit_range(self, round_up(max(self._of.progress.steps, 20)), 1.0)
        return self._asked == most or len(history.numbers) <= self._asked

    def _name_curves(self) -> None:
        if len(self._curves) < 2:
            return
        best = np.argsort(-self._chances[-1], kind="stable")[:_NAMED]
        for name, column in zip(self._names, best, strict=True):
            digit = self._digits[column]
            name.setText(str(digit), theme.digit_colour(self._digits, digit))
            name.setPos(self._steps[-1], float(self._chances[-1, column]))
            if name.scene() is None:
                self.addItem(name)

    def text_at(self, x: float, y: float) -> str:
        history = self._of.progress.history
        if self._image is None or history is None or not self._steps:
            return ""
        step = history.nearest(round(x))
        prediction = history.model(step).predict(self._image)
        best = sorted(zip(prediction.scores, prediction.digits, strict=True), reverse=True)[:_NAMED]
        chances = ", ".join(f"{digit}: {probability(chance)}" for chance, digit in best)
        text: str = self.tr("step {step}: {chances}")
        return text.format(step=step, chances=chances)

    def table(self) -> Table:
        names = ("step", *(f"p({digit})" for digit in self._digits))
        return names, [
            (step, *(float(chance) for chance in row))
            for step, row in zip(self._steps, self._chances, strict=True)
        ] if self._image is not None else []

