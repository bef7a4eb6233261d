"""A walk to look at: the image along the way, the logit over the way, the contributions."""

from bisect import bisect_right

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.drawings.drawing import SIDE
from engine.models.capabilities.walk import Walk
from engine.models.logits import probabilities
from gui.explore.walk.plot import WalkPlot
from gui.explore.walk.words import contributions_in_words, count_in_words, share, switches
from gui.explore.why.colour_scale import ColourScale, signed_colours
from gui.widgets import theme
from gui.widgets.card import wrapped
from gui.widgets.export import Table
from gui.widgets.fields.wheel import Slider
from gui.widgets.labels.steady_label import SteadyLabel
from gui.widgets.labels.steady_line import SteadyLine
from gui.widgets.numbers import probability, signed
from gui.widgets.pictures.picture import Picture, Pointing, Values
from gui.widgets.pictures.square_picture import SquarePicture

_STEPS = 1000  # of the slider from end to end
_LEFT = Qt.AlignmentFlag.AlignLeft


class WalkBoard(QWidget):
    """The user goes along it by the slider, by dragging in the plot, and from kink to kink.

    heading: what stands over the plot.
    """

    def __init__(self, heading: QWidget, pointing: Pointing) -> None:
        super().__init__()
        self.place = 0.0
        self._walk: Walk | None = None
        self._digits: tuple[int, ...] = ()
        self._output = 0
        self.picture = Picture(self.tr("image along the way"), pointing=pointing)
        self.contributions = Picture(
            self.tr("what each pixel's change adds"), _signed, pointing=pointing)
        self.contributions.explain(self.tr(
            "Integrated gradients: how much the pixel changes, times the mean of its weights along "
            "the way, summed exactly piece by piece."))
        self.scale = ColourScale(signed_colours, self.tr("What each pixel's change adds:"))
        self.plot = WalkPlot()
        self.plot.setMinimumHeight(130)
        self.slider = Slider()
        self.slider.setRange(0, _STEPS)
        self.slider.setPageStep(_STEPS // 10)
        self.slider.setAccessibleName(self.tr("Part of the way"))
        self.next_kink = QPushButton(self.tr("Next kink"))
        self.next_kink.setToolTip(wrapped(self.tr(
            "Go to where the next unit switches; after the last one, back to your drawing.")))
        self.where, self.says = SteadyLine(align=_LEFT), SteadyLine(align=_LEFT)
        self.count, self.sum = SteadyLabel(" "), SteadyLabel(" ")
        for label in (self.count, self.sum):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out(heading)
        self.slider.valueChanged.connect(lambda value: self.go(value / _STEPS))
        self.plot.went.connect(self.go)
        self.next_kink.clicked.connect(self._to_next_kink)

    def _lay_out(self, heading: QWidget) -> None:
        pictures, curves, along = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        along.addWidget(self.slider, 1)
        along.addWidget(self.next_kink)
        pictures.addWidget(SquarePicture(self.picture, 96, 220), 1000)
        pictures.addSpacing(6)
        pictures.addWidget(SquarePicture(self.contributions, 96, 220), 1000)
        pictures.addWidget(self.scale)
        pictures.addStretch(1)
        curves.addWidget(heading)
        curves.addWidget(self.plot, 1)
        curves.addLayout(along)
        curves.addWidget(self.where)
        curves.addWidget(self.says)
        columns = QHBoxLayout()
        columns.setSpacing(14)
        for column, stretch in ((pictures, 3), (curves, 7)):
            column.setSpacing(4)
            columns.addLayout(column, stretch)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addLayout(columns, 1)
        whole.addWidget(self.count)
        whole.addWidget(self.sum)

    def set_digits(self, digits: tuple[int, ...]) -> None:
        self._digits = digits
        self.plot.set_digits(digits)
        self.forget()

    def forget(self) -> None:
        self._walk = None
        self.plot.forget()
        for picture in (self.picture, self.contributions):
            picture.show_values(None)

    # what the user does

    def go(self, place: float) -> None:
        """To this part of the way, 0..1."""
        self.place = place
        self._show_place()

    def _to_next_kink(self) -> None:
        if self._walk is not None:
            places = sorted({0.0, *(kink.at for kink in self.plot.kinks)})
            self.go(places[bisect_right(places, self.place) % len(places)])

    # what is shown

    def show_walk(self, walk: Walk, output: int) -> None:
        """output: of which the kinks and the contributions are shown."""
        self._walk, self._output = walk, output
        self.plot.show_walk(walk, output)
        contributions = walk.contributions[output]
        self.contributions.show_values(contributions)
        largest = float(np.abs(contributions).max())
        self.scale.say(f"{signed(-largest)} … {signed(largest)}")
        self.count.setText(count_in_words(walk, len(self.plot.kinks)))
        self.sum.setText(contributions_in_words(walk, output))
        self.next_kink.setEnabled(bool(walk.kinks))
        self._show_place()

    def say_outdated(self, sentence: str) -> None:
        """The walk shown is of another drawing or model than there is now."""
        self.count.setText(sentence)

    def _show_place(self) -> None:
        """The image at this part of the way, and what the model says of it."""
        walk, place = self._walk, self.place
        self.slider.blockSignals(True)
        self.slider.setValue(round(place * _STEPS))
        self.slider.blockSignals(False)
        self.plot.show_place(place)
        if walk is None:
            return
        self.picture.show_values(walk.image_at(place))
        outputs = walk.outputs_at(place)
        kinks = [kink for kink in self.plot.kinks if kink.at == place]
        text = self.tr("{share} of the way: {switches}") if kinks else self.tr("{share} of the way")
        self.where.say(text.format(share=share(place), switches=switches(kinks, walk)))
        chances = probabilities(outputs[None])[0]
        best = int(chances.argmax())
        text = self.tr("logit {logit}, prediction {digit} ({chance})")
        if len(self._digits) > 2:  # the chosen one need not be that of the digit it says
            text = self.tr("logit of {of}: {logit}, prediction {digit} ({chance})")
        self.says.say(text.format(
            of=self._digits[self._output], logit=signed(float(outputs[self._output])),
            digit=self._digits[best], chance=probability(float(chances[best]))), strong=True)

    def table(self) -> Table:
        """Every pixel's contribution to every output."""
        names = ("row", "column")
        if self._walk is None:
            return names, []
        values = self._walk.contributions.reshape(len(self._walk.contributions), -1)
        return (*names, *(f"adds to {digit}" for digit in self._digits[: len(values)])), [
            (pixel // SIDE, pixel % SIDE, *map(float, values[:, pixel]))
            for pixel in range(SIDE * SIDE)
        ]


def _signed(values: Values) -> QImage:
    return theme.signed_image(values / (float(np.abs(values).max()) or 1.0))
