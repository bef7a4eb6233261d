"""Each hidden unit: what it looks for, whether it is on, and what it adds to a logit."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.explain.units import UnitShares, unit_shares, without_units
from engine.models.capabilities.hidden_units import network_in
from engine.models.classifier import Images
from engine.models.networks.model import Network
from engine.models.parameters import Parameters
from engine.models.trained import TrainedModel
from gui.explore.capabilities import no_hidden_units
from gui.explore.throttled_view import ThrottledView
from gui.explore.units.choices import UnitChoices
from gui.explore.units.dead_plot import DeadPlot
from gui.explore.units.exciting import Exciting
from gui.explore.units.pattern_count import PatternCount
from gui.explore.units.pictures import UnitPictures
from gui.explore.units.words import click_in_words, patterns_in_words, sum_in_words, tip_of_unit
from gui.model.loading.torch_loader import until_torch
from gui.model.session import Session
from gui.widgets.card import wrapped
from gui.widgets.export import Exportable, Table
from gui.widgets.labels.placeholder import Placeholder
from gui.widgets.labels.steady_label import SteadyLabel
from gui.widgets.numbers import probability, signed
from gui.widgets.pictures.mosaic import Mosaic, Tile

MOST_TILES = 128
"""Of the units that add most; more are too small to be seen."""

_BUDGET = 0.004
"""Seconds of a refresh that may go into counting linear models."""


class UnitsView(ThrottledView):
    """The units of a hidden layer, of the last one unless chosen, those that add most first."""

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, what)
        self._off: frozenset[int] = frozenset()
        self._order: list[int] = []
        self._shares: UnitShares | None = None
        self._network: Network | None = None
        self._network_of: Parameters | None = None  # whose it is: it is the same at every move
        self._shown: tuple[str, int] | None = None  # a model's key, and the layer
        self.choices = UnitChoices()
        self.choices.changed.connect(self.request)
        self.all_on = QPushButton(self.tr("Switch all on"))
        self.all_on.setToolTip(wrapped(self.tr(
            "Units are left out only in this panel: the model itself is not changed."
        )))
        self.all_on.clicked.connect(lambda: self._switch(frozenset()))
        self._patterns = PatternCount()
        self._pictures = UnitPictures()
        self.dead_along = DeadPlot(session.training.timeline)
        self.dead_along.setMinimumHeight(96)
        self.dead_along.setMaximumHeight(140)
        self.sum, self.without = SteadyLabel(" "), SteadyLabel(" ")
        self.dead, self.patterns = SteadyLabel(" ", "muted"), SteadyLabel(" ", "muted")
        for label in (self.sum, self.without, self.dead, self.patterns):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.tiles = Mosaic(self.tr("The hidden units"), side=64, lines=2)
        self.tiles.chosen.connect(self._on_chosen)
        self.exciting = Exciting(session)
        self.pages = Placeholder(self._content())
        self.body.addWidget(self.pages, 1)
        self.exports = (
            Exportable(self.tr("the units"), self.tiles, self._table),
            Exportable(self.tr("dead units by step"), self.dead_along,
                       self.dead_along.table),
        )
        session.digit_set_changed.connect(
            lambda: self.choices.set_digits(session.digits))
        self.follow(session.training.was_reset)
        self.follow_drawing()
        session.dead_units.changed.connect(self.follow_model)  # as often as the model is another
        self.choices.set_digits(session.digits)

    def _content(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        off = QHBoxLayout()
        off.addWidget(self.without, 1)
        off.addWidget(self.all_on)
        for widget in (self.choices, self.sum, self.patterns, self.dead):
            column.addWidget(widget)
        column.addLayout(off)
        for below in (self.tiles, self.dead_along, self.exciting):
            column.addWidget(below)
        column.addStretch(1)
        return content

    def _on_chosen(self, index: int) -> None:
        self.exciting.unit = self._order[index]
        self._switch(self._off ^ frozenset((self._order[index],)))

    def _switch(self, off: frozenset[int]) -> None:
        self._off = off
        self.request()

    # what is shown

    def forget(self) -> None:
        self._shares = self._network = self._network_of = self._shown = None
        self._patterns.forget()
        self._pictures.forget()
        self.session.dead_units.forget()
        self.tiles.show_tiles(())
        self.exciting.forget()

    def refresh(self) -> None:
        self.pages.say(self._why_not())
        if self.pages.sentence:
            return
        model, image = self._network, self.session.predictions.image
        assert model is not None
        self.choices.show_model(model)
        layer, before = self.choices.layer, self._shown
        self._shown = model.key, layer
        if before != self._shown:
            self._off, self.exciting.unit = frozenset(), None
        dead = self._say_dead(model)[layer]
        self._shares = shares = unit_shares(model, image, layer)
        self.exciting.show_model(model, layer)
        self._say_patterns(model)
        output = self.choices.output(model, image)
        added = shares.shares[output]
        order = np.argsort(-np.abs(added), kind="stable")[:MOST_TILES]
        self._order = [int(unit) for unit in order]
        self._pictures.show_model(model, image, layer)
        self.tiles.show_tiles([
            Tile(image, self._caption(unit, shares, float(added[unit]), bool(dead[unit])),
                 tip_of_unit(unit + 1, float(shares.activations[unit]), float(added[unit]),
                             model.activation),
                 picture, unit in self._off)
            for unit, picture in zip(self._order, self._pictures.of(self._order, dead),
                                     strict=True)
        ])
        self.sum.setText(sum_in_words(shares, output, self.session.digits))
        self._say_without(model, layer, image, output)

    def _caption(self, unit: int, shares: UnitShares, added: float, is_dead: bool) -> str:
        if unit in self._off:
            return self.tr("off")
        if is_dead:
            return self.tr("dead")
        return "0" if shares.activations[unit] == 0 else signed(added, 2)

    def _say_without(self, model: Network, layer: int, image: Images, output: int) -> None:
        self.all_on.setEnabled(bool(self._off))
        if not self._off:
            self.without.setText(click_in_words(len(self._order), model.hidden[layer]))
            return
        other = without_units(model, self._off, layer)
        prediction, logit = other.predict(image), float(other.outputs(image[None])[0, output])
        text = self.tr("With one unit off: logit {logit}, prediction {digit} ({chance})")
        if len(self._off) > 1:
            text = self.tr("Units off: {n}; logit {logit}, prediction {digit} ({chance})")
        self.without.setText(text.format(
            n=len(self._off), logit=signed(logit),
            digit="–" if prediction.digit is None else prediction.digit,
            chance=probability(max(prediction.scores)),
        ))

    def _say_dead(self, model: Network) -> tuple[NDArray[np.bool_], ...]:
        """Which of each hidden layer are, (units,)."""
        counts = self.session.dead_units
        found = counts.now()
        self.dead.setText("" if found is None else self.tr(
            "Dead: {dead} of {units} units are 0 on each of {n} training images, so they add "
            "nothing and learn nothing."
        ).format(dead=found.dead, units=found.units, n=f"{found.images:,}"))
        along = counts.along()
        self.dead_along.setVisible(len(along) > 1)
        self.dead_along.show_steps(along)
        if found is None:
            return tuple(np.zeros(units, np.bool_) for units in model.hidden)
        return found.layers

    def _say_patterns(self, model: Network) -> None:
        """Not while steps are taken: counting would slow them."""
        digit_set, training = self.session.digit_set, self.session.training
        if digit_set is None or model.activation != "relu" or training.is_in_full_flow:
            self.patterns.setText(" ")
            return
        images = digit_set.data.valid.images
        self._patterns.work(model, images, _BUDGET)
        self.patterns.setText(patterns_in_words(self._patterns.found, len(images)))
        if self._patterns.found is None:
            self.request()

    def _why_not(self) -> str:
        session, training = self.session, self.session.training
        if session.digit_set is None or training.model is None:
            return until_torch(session.hardware, self.tr("Loading the digits …"))
        self._look_into(training.model)
        if self._network is None:
            return no_hidden_units(training.model)
        if session.predictions.is_blank:
            return self.tr("Draw a digit to see the value of each unit.")
        return ""

    def _look_into(self, model: TrainedModel) -> None:
        if self._network_of is not model.parameters:
            self._network_of, self._network = model.parameters, network_in(model)

    def _table(self) -> Table:
        """Every unit: its activation, and what it adds to each logit."""
        shares, model = self._shares, self._network
        if shares is None or model is None:
            return ("unit", "activation"), []
        names = tuple(f"adds to {digit}" for digit in model.digits[: len(shares.bias)])
        return ("unit", "activation", *names), [
            (unit + 1, float(value), *(float(each) for each in shares.shares[:, unit]))
            for unit, value in enumerate(shares.activations)
        ]
