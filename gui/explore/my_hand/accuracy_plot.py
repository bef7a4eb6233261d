"""Three accuracies over something that grows: on MNIST, on held-out drawings, on those learned."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor

from gui.widgets import theme
from gui.widgets.export import Table
from gui.widgets.numbers import percentage
from gui.widgets.plots.plot import Plot, fit_range

translate = QCoreApplication.translate

Row = tuple[float | None, float | None, float | None]
"""On MNIST, on the held-out drawings, on those learned from; 0..1, None where there are none."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a curve is told from the others, without its colour. sign: it, beside its name."""

    sign: str
    symbol: str
    line: Qt.PenStyle
    width: float


LOOKS = (
    Look("■", "s", Qt.PenStyle.DashLine, 1.5),
    Look("●", "o", Qt.PenStyle.SolidLine, 2.5),
    Look("▲", "t1", Qt.PenStyle.DotLine, 1.5),
)


def names() -> tuple[str, str, str]:
    """Of the three, in the order of a Row."""
    return (
        translate("MyHand", "validation images"),
        translate("MyHand", "held-out drawings"),
        translate("MyHand", "training drawings"),
    )


def colours() -> tuple[QColor, QColor, QColor]:
    """Likewise."""
    now = theme.current()
    return QColor(now.warning), QColor(now.accent), QColor(now.muted)


class Curves:
    """The three, in a plot."""

    def __init__(self, plot: Plot) -> None:
        self._plot = plot
        self.x: Sequence[float] = ()
        self.rows: Sequence[Row] = ()
        self._curves = [plot.plot(skipFiniteCheck=True) for _ in LOOKS]

    def recolour(self) -> None:
        for curve, look, colour in zip(self._curves, LOOKS, colours(), strict=True):
            curve.setPen(pg.mkPen(colour, width=look.width, style=look.line))
            curve.setSymbol(look.symbol)
            curve.setSymbolSize(7)
            curve.setSymbolPen(None)
            curve.setSymbolBrush(colour)

    def show_rows(self, x: Sequence[float], rows: Sequence[Row], right: float, left: float) -> None:
        """x: where each row stands. left, right: of what is shown."""
        self.x, self.rows = x, rows
        for column, curve in enumerate(self._curves):
            there = [(place, value) for place, row in zip(x, rows, strict=True)
                     if (value := row[column]) is not None]
            curve.setData(np.array([place for place, _ in there], np.float64),
                          np.array([value for _, value in there], np.float64))
        values = [value for row in rows for value in row if value is not None]
        low = min(values, default=0.0)
        bottom = max(np.floor(low * 10 - 0.5) / 10, 0.0)
        fit_range(self._plot, right, 1.0 + 0.04 * (1.0 - bottom), bottom, left)

    def nearest(self, x: float) -> int | None:
        """The row that stands nearest to a place."""
        if not len(self.x):
            return None
        return int(np.abs(np.array(self.x) - x).argmin())

    def in_words(self, index: int) -> str:
        """A row: every accuracy that there is."""
        return ", ".join(
            f"{look.sign} {percentage(value)}"
            for look, value in zip(LOOKS, self.rows[index], strict=True) if value is not None
        )

    def table(self, name: str) -> Table:
        return (name, *names()), [
            (place, *("" if value is None else value for value in row))
            for place, row in zip(self.x, self.rows, strict=True)
        ]
