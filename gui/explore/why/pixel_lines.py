"""The arithmetic of one pixel for many digits: a number under each picture."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.explore.why.contributions import Baseline, Linear
from gui.widgets import theme
from gui.widgets.card import wrapped
from gui.widgets.labels.steady_line import SteadyLine
from gui.widgets.numbers import signed
from gui.widgets.pictures.picture import Pixel


class PixelLines(QWidget):
    """Its own line says which pixel; `lines` go under the pictures, a row for each quantity."""

    def __init__(self, digits: tuple[int, ...]) -> None:
        super().__init__()
        self.heading = SteadyLine(align=Qt.AlignmentFlag.AlignRight)
        self.names = {
            "mean": self.tr("at the pixel"), "difference": self.tr("at the pixel"),
            "weight": self.tr("at the pixel"), "term": self.tr("at the pixel"),
        }
        self.lines = {name: [SteadyLine("−0.0000") for _ in digits] for name in self.names}
        self.labels = {
            name: SteadyLine(text, Qt.AlignmentFlag.AlignRight) for name, text in self.names.items()
        }
        self.heading.setToolTip(wrapped(self.tr(
            "Rows and columns are counted from 0. A pixel is a byte, 0 to 255, divided by 255. "
            "Each number is rounded to four decimals separately."
        )))

    def text(self) -> str:
        """All that is written, line by line."""
        rows = [" ".join(line.text for line in lines) for lines in self.lines.values()]
        return "\n".join((self.heading.text, *rows))

    def show_pixel(self, pixel: Pixel | None, baseline: Baseline | None, linear: Linear | None
                   ) -> None:
        if pixel is None or baseline is None:
            self.heading.say(self.tr("Point at a pixel in any picture."))
            for lines in (*self.lines.values(), self.labels.values()):
                for line in lines:
                    line.say("")
            return
        accent = theme.current().accent
        byte = int(baseline.image[pixel])
        self.heading.say(self.tr("row {row}, column {column}: pixel {value} = {byte}/255").format(
            row=pixel[0], column=pixel[1], value=f"{byte / 255:z.4f}", byte=byte
        ), accent, True)
        self._write("mean", [float(mean[pixel]) for mean in baseline.digit_set.means])
        self._write("difference", [float(each[pixel]) for each in baseline.differences])
        self._write("weight", [float(w[pixel]) for w in linear.weights] if linear else [])
        self._write("term", [float(term[pixel]) + 0.0 for term in linear.terms]
                    if linear else [])  # of a negative weight and no ink 0, not −0

    def _write(self, name: str, values: list[float]) -> None:
        accent = theme.current().accent
        self.labels[name].say(self.names[name] if values else "", accent)
        for line in self.lines[name][len(values):]:
            line.say("")
        for line, value in zip(self.lines[name], values, strict=False):
            line.say(signed(value), accent)
