"""The arithmetic of one pixel for many digits: a number under each picture."""

import operator
from decimal import Decimal
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.explore.why.contributions import Baseline, Linear, difference_of
from gui.widgets import theme
from gui.widgets.card import wrapped
from gui.widgets.labels.steady_line import SteadyLine
from gui.widgets.pictures.picture import Pixel
from gui.widgets.sums import Result, come_out, decimals, read


class PixelLines(QWidget):
    """Its own line says which pixel; `lines` go under the pictures, a row for each quantity."""

    def __init__(self, digits: tuple[int, ...]) -> None:
        super().__init__()
        self.heading = SteadyLine(align=Qt.AlignmentFlag.AlignRight)
        self.names = {
            "mean": self.tr("at the pixel"), "difference": self.tr("at the pixel"),
            "weight": self.tr("at the pixel"), "term": self.tr("at the pixel"),
        }
        self.lines = {name: [SteadyLine("−0.00000") for _ in digits] for name in self.names}
        self.labels = {
            name: SteadyLine(text, Qt.AlignmentFlag.AlignRight) for name, text in self.names.items()
        }
        self.heading.setToolTip(wrapped(self.tr(
            "Rows and columns are counted from 0. A pixel is a byte, 0 to 255, divided by 255. "
            "A result has four decimals; what it is made of has as many as it takes for the "
            "result to come out by hand."
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
        rows = [("mean", "difference", difference_of(baseline.metric), [
            (float(mean[pixel]), float(each[pixel]))
            for mean, each in zip(baseline.digit_set.means, baseline.differences, strict=True)])]
        rows.append(("weight", "term", operator.mul, [] if linear is None else [
            (float(weight[pixel]), float(each[pixel]))
            for weight, each in zip(linear.weights, linear.terms, strict=True)]))
        (value,), _ = come_out((byte / 255,), [
            Result(decimals(result), partial(redone, Decimal(part)))
            for *_, redone, pairs in rows for part, result in pairs])
        self.heading.say(self.tr("row {row}, column {column}: pixel {value} = {byte}/255").format(
            row=pixel[0], column=pixel[1], value=value, byte=byte
        ), accent, True)
        for name, name_of_result, redone, pairs in rows:
            texts = [
                come_out((part,), (Result(decimals(result), partial(redone, read(value))),))
                for part, result in pairs]
            self._write(name, [part for (part,), _ in texts])
            self._write(name_of_result, [result for _, (result,) in texts])

    def _write(self, name: str, texts: list[str]) -> None:
        accent = theme.current().accent
        self.labels[name].say(self.names[name] if texts else "", accent)
        for line in self.lines[name][len(texts):]:
            line.say("")
        for line, text in zip(self.lines[name], texts, strict=False):
            line.say(text, accent)
