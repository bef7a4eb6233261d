"""The axis of a plot, whose numbers have a true minus as all others on the screen."""

import pyqtgraph as pg

from engine.text import true_minus


class Axis(pg.AxisItem):  # type: ignore[misc]
    """pyqtgraph's, but for the sign."""

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [true_minus(each) for each in super().tickStrings(values, scale, spacing)]
