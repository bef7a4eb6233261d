"""The axis of a loss: linear, but logarithmic where a spike would flatten all the rest."""

import math

import numpy as np
from numpy.typing import NDArray

from gui.widgets.plots.log_ticks import LeftTicks
from gui.widgets.plots.plot import Plot, fit_range, round_up

Floats = NDArray[np.floating]

_SPIKE = 5
"""How many times as large as at first a loss has to become."""

_DECADES = 8
"""The logarithmic axis spans at most; what is lower lies at its lower edge, as a loss of 0 does."""


class LossAxis:
    """Of a plot over steps. is_log: how it is now."""

    def __init__(self, plot: Plot) -> None:
        self._plot = plot
        self._low, self._high = 0.0, 1.0
        self._ticks = LeftTicks(plot)
        self.is_log = False

    def choose(self, first: float, losses: Floats) -> None:
        """For all of these losses, which may be none. first: one from which they should fall."""
        self._high = float(losses.max()) if len(losses) else 1.0
        self.is_log = 0 < _SPIKE * first < self._high < math.inf
        if self.is_log:
            least = float(losses[losses > 0].min())
            self._low = max(least, self._high / 10**_DECADES)

    def heights(self, losses: Floats) -> Floats:
        """Where they are drawn."""
        if not self.is_log:
            return losses
        return np.asarray(np.log10(np.maximum(losses, self._low)))

    def fit(self, right: float) -> None:
        """Show all of them, from the left edge to a step."""
        if self.is_log:
            low = math.floor(4 * math.log10(self._low)) / 4
            high = math.ceil(4 * math.log10(self._high) + 0.2) / 4
            self._ticks.show((low, high))
            fit_range(self._plot, right, high, low)
        else:
            self._ticks.show(None)
            fit_range(self._plot, right, round_up(1.1 * self._high) if self._high else 1.0)
