"""Hours as a picture of days, and as a curve; both say where they are clicked."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent

from gui.widgets import theme
from gui.widgets.card import wrapped
from gui.widgets.export import Table
from gui.widgets.numbers import four
from gui.widgets.plots.plot import Plot, fit_range

Values = NDArray[np.floating]


class DaysPlot(Plot):
    """A row a day, the first at the top; a column an hour; the bluer, the higher."""

    chosen = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._values: Values = np.zeros((0, 24))
        self._dates: Sequence[str] = ()
        self._across = ""
        self.image = pg.ImageItem(axisOrder="row-major")
        self.here = pg.ScatterPlotItem(size=12, symbol="s", pxMode=True)
        for item in (self.image, self.here):
            self.addItem(item)
        self.getViewBox().invertY(True)
        self.set_margins(0, 20, 6, 0)  # the caption stands over the days
        self.name_axes(self.tr("day"), self.tr("hour"))
        self.setAccessibleName(self.tr("Days × hours"))
        self.setToolTip(wrapped(self.tr(
            "A row is a day, a column an hour; the bluer, the higher. Click to see where a number "
            "is from."
        )))
        self.recolour()

    def recolour(self) -> None:
        super().recolour()
        colours = theme.current()
        self.here.setPen(pg.mkPen(colours.warning, width=2.5))
        self.here.setBrush(None)
        self._draw()

    def show_days(self, values: Values, dates: Sequence[str], across: str = "") -> None:
        """values: (days, hours). dates: of each row's first hour. across: what is counted along a
        row, where that is not the hours of a day.
        """
        self._values, self._dates, self._across = values, dates, across
        self.name_axes(self.tr("row of the view") if across else self.tr("day"),
                       across or self.tr("hour"))
        self._draw()

    def _draw(self) -> None:
        days, hours = self._values.shape
        if not days:
            self.image.clear()
            return
        colours = theme.current()
        low, high = QColor(colours.card), QColor(colours.accent)
        ends = [np.array([each.red(), each.green(), each.blue()], np.float64)
                for each in (low, high)]
        finite = self._values[np.isfinite(self._values)]
        least, most = (float(finite.min()), float(finite.max())) if len(finite) else (0.0, 1.0)
        share = (np.nan_to_num(self._values, nan=least) - least) / ((most - least) or 1.0)
        picture = ends[0] + share.clip(0, 1)[..., None] * (ends[1] - ends[0])
        self.image.setImage(picture.astype(np.uint8), autoLevels=False, levels=None)
        self.image.setRect(QRectF(-0.5, -0.5, hours, days))
        fit_range(self, hours - 0.5, days - 0.5, -0.5, -0.5)
        self.set_caption(self.tr("{least} (pale) to {most} (blue)").format(
            least=four(least), most=four(most)))

    def mark(self, hour: int | None) -> None:
        """An hour, counted from the first of all."""
        days, hours = self._values.shape
        if hour is None or hour >= days * hours:
            self.here.setData([], [])
            return
        day, hour = divmod(hour, hours)
        self.here.setData([hour], [day])

    def _cell(self, x: float, y: float) -> tuple[int, int] | None:
        day, hour = round(y), round(x)
        days, hours = self._values.shape
        return (day, hour) if 0 <= day < days and 0 <= hour < hours else None

    def text_at(self, x: float, y: float) -> str:
        cell = self._cell(x, y)
        if cell is None:
            return ""
        day, hour = cell
        date = self._dates[day] if day < len(self._dates) else str(day)
        text: str = (self.tr("row {day} (from {date}), place {hour}: {value}") if self._across
                     else self.tr("row {day} (from {date}), hour {hour}: {value}"))
        return text.format(day=day, date=date, hour=hour, value=four(float(self._values[cell])))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        place = self.getViewBox().mapSceneToView(self.mapToScene(event.position().toPoint()))
        cell = self._cell(place.x(), place.y())
        if event.button() == Qt.MouseButton.LeftButton and cell is not None:
            self.chosen.emit(*cell)

    def table(self) -> Table:
        return ("day", "hour", "value"), [
            (day, hour, float(value)) for (day, hour), value in np.ndenumerate(self._values)]


class CurvePlot(Plot):
    """All hours one after the other, or those around the one that is looked at."""

    chosen = Signal(int)

    _AROUND = 84
    """Hours to either side: half a week."""

    def __init__(self) -> None:
        super().__init__()
        self._values: Values = np.zeros(0)
        self._first = 0
        self._name, self._is_hourly = "", True
        self.curve = self.plot(connect="finite")
        self.here = pg.ScatterPlotItem(size=10, pxMode=True)
        self.addItem(self.here)
        self.setAccessibleName(self.tr("The curve of a column"))
        self.recolour()

    def recolour(self) -> None:
        super().recolour()
        colours = theme.current()
        self.curve.setPen(pg.mkPen(colours.accent, width=2))
        self.here.setPen(pg.mkPen(colours.card, width=1.5))
        self.here.setBrush(pg.mkBrush(colours.warning))

    def show_curve(self, values: Values, name: str, is_hourly: bool = True) -> None:
        """values: (hours,), or rows at another distance."""
        self._values, self._name, self._is_hourly = values, name, is_hourly
        self.setToolTip(wrapped(
            self.tr("The week around the hour that is looked at. Click to look at another.")
            if is_hourly else
            self.tr("The rows around the one that is looked at. Click to look at another.")))
        self.mark(self._first + self._AROUND)

    def mark(self, hour: int | None) -> None:
        """Turn to the week around an hour."""
        count = len(self._values)
        if hour is None or not count:
            self.here.setData([], [])
            return
        hour = min(hour, count - 1)
        self._first = max(0, min(hour - self._AROUND, count - 2 * self._AROUND))
        part = self._values[self._first : self._first + 2 * self._AROUND]
        across = self._first + np.arange(len(part))
        self.curve.setData(across, part)
        self.here.setData([hour], [float(self._values[hour])])
        finite = part[np.isfinite(part)]
        low, high = (float(finite.min()), float(finite.max())) if len(finite) else (0.0, 1.0)
        room = 0.06 * ((high - low) or 1.0)
        fit_range(self, float(across[-1]) + 1, high + room, low - room, float(across[0]) - 1)
        self.name_axes(self._name, self.tr("hour, counted from the first") if self._is_hourly
                       else self.tr("row, counted from the first"))

    def text_at(self, x: float, y: float) -> str:
        hour = round(x)
        if not 0 <= hour < len(self._values):
            return ""
        text: str = (self.tr("hour {hour}: {value}") if self._is_hourly
                     else self.tr("row {hour}: {value}"))
        return text.format(hour=hour, value=four(float(self._values[hour])))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        place = self.getViewBox().mapSceneToView(self.mapToScene(event.position().toPoint()))
        hour = round(place.x())
        if event.button() == Qt.MouseButton.LeftButton and 0 <= hour < len(self._values):
            self.chosen.emit(hour)

    def table(self) -> Table:
        return ("hour", self._name or "value"), list(enumerate(map(float, self._values)))
