"""A picture's channels in numbers, before and after the steps, and how its file was read."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from gui.data.image.channel_numbers import ChannelNumbers, channel_numbers
from gui.data.image.dimensions import channel_titles
from gui.data.image.histogram_plot import LINES, HistogramPlot, channel_colour
from gui.model.tensors.tensor_work import TensorWork
from gui.widgets.card import muted
from gui.widgets.numbers import four_figures
from gui.widgets.tables.number_table import Cell, NumberTable

if TYPE_CHECKING:
    from engine.tensors.pipeline import TensorStep


class ImagePanel(QWidget):
    """Worked out when it is seen, of the raw values and of the step that is looked at."""

    def __init__(self, work: TensorWork) -> None:
        super().__init__()
        self._work = work
        self._shown: tuple[TensorStep, TensorStep] | None = None
        self.turn = QCheckBox(self.tr("Turned as the photo says"))
        self.turn.setToolTip(self.tr("Cameras note in the file (EXIF) how they were held"))
        self.alpha = QCheckBox(self.tr("With transparency, if there is one"))
        for box in (self.turn, self.alpha):
            box.clicked.connect(self._read_again)
        self.before = HistogramPlot(self.tr("Raw values"))
        self.after = HistogramPlot(self.tr("At the step chosen"))
        self.table = NumberTable(self.tr("Mean and standard deviation of each channel"))
        self.note = muted()
        self.note.setWordWrap(True)
        boxes, plots = QHBoxLayout(), QHBoxLayout()
        boxes.addWidget(self.turn)
        boxes.addWidget(self.alpha)
        boxes.addStretch(1)
        plots.addWidget(self.before, 1)
        plots.addWidget(self.after, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addLayout(boxes)
        column.addLayout(plots, 1)
        column.addWidget(self.table)
        column.addWidget(self.note)
        work.opened.connect(self._show_options)
        work.pointed.connect(self._refresh)
        self._show_options()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    # how the file was read

    def _show_options(self) -> None:
        from engine.tensors.kinds.image.reader import ImageOptions

        files = self._work.files
        options = files.options if files is not None else None
        is_file = isinstance(options, ImageOptions) and files is not None and bool(files.paths)
        for box in (self.turn, self.alpha):
            box.setVisible(is_file)
        if isinstance(options, ImageOptions):
            self.turn.setChecked(options.turn is not False)
            self.alpha.setChecked(options.alpha is not False)

    def _read_again(self) -> None:
        from engine.tensors.kinds.image.reader import ImageOptions

        files = self._work.files
        if files is not None and files.paths:
            self._work.open("image", files.paths, ImageOptions(
                turn=None if self.turn.isChecked() else False,
                alpha=None if self.alpha.isChecked() else False))

    # what is in the channels

    def _refresh(self) -> None:
        work = self._work
        if not self.isVisible() or work.source is None or work.source.kind != "image":
            return
        pair = work.steps[0], work.steps[work.at]
        if self._shown is not None and all(map(lambda a, b: a is b, self._shown, pair)):
            return
        self._shown = pair
        of_file = work.source.parts[0].raw.shape[-1]
        found = [channel_numbers(step) or () for step in pair]
        titles = [channel_titles(len(each), of_file) for each in found]
        for plot, channels, names in zip((self.before, self.after), found, titles, strict=True):
            plot.show_channels(channels, names)
        self._fill(found[0], found[1], max(titles, key=len))
        self.note.setText(self._note(found[0], found[1]))

    def _fill(self, before: tuple[ChannelNumbers, ...], after: tuple[ChannelNumbers, ...],
              titles: tuple[str, ...]) -> None:
        rows = [tuple(Cell(text, quiet=True) for text in (
            self.tr("channel"), "", self.tr("mean, raw"), self.tr("std, raw"),
            self.tr("mean, here"), self.tr("std, here"),
        ))]
        for number, title in enumerate(titles):
            colour = channel_colour(number, len(titles))
            rows.append((
                Cell(title), Cell(LINES[number % len(LINES)], colour, strong=True),
                *_cells(before, number), *_cells(after, number),
            ))
        self.table.set_form(("",) * 6, len(rows))
        self.table.show_rows(rows)

    def _note(self, before: tuple[ChannelNumbers, ...], after: tuple[ChannelNumbers, ...]) -> str:
        if not before:
            return self.tr(
                "The images have different numbers of channels, so there is no mean of each.")
        if not after:
            return self.tr("After this step there are no channels of a picture any more.")
        if any(math.isnan(each.mean) for each in after):
            return self.tr(
                "A channel has values that are no numbers (nan). Where all its pixels are equal, "
                "its standard deviation is 0, and 0 / 0 is none.")
        return ""


def _cells(channels: tuple[ChannelNumbers, ...], number: int) -> tuple[Cell, Cell]:
    if number >= len(channels):
        return Cell("–", quiet=True), Cell("–", quiet=True)
    return (Cell(four_figures(channels[number].mean)), Cell(four_figures(channels[number].std)))
