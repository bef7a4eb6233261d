"""Loss and accuracy along one line: the one slopes everywhere, the other has flat steps."""

import math

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from engine.models.trained import LinearInParameters
from gui.explore.capabilities import not_linear_in_parameters
from gui.explore.metric.line_plot import LinePlot
from gui.explore.metric.line_scan import LineScan, LineScanning, Part, Route, Way
from gui.explore.throttled_view import ThrottledView
from gui.model.loading.digit_set_loaders import DigitSet
from gui.model.loading.torch_loader import until_torch
from gui.model.session import Session
from gui.widgets.card import muted, wrapped
from gui.widgets.export import Exportable, Table
from gui.widgets.fields.wheel import ComboBox
from gui.widgets.labels.placeholder import Placeholder
from gui.widgets.numbers import short
from gui.widgets.pictures.picture import Pixel
from gui.widgets.plain import Label
from gui.widgets.sums import changed
from gui.widgets.tables.number_table import Cell, NumberTable
from gui.widgets.when_seen.weak import Weak

_BUDGET = 0.0022  # seconds of a refresh that may go into a scan
ZOOMS = (1, 10, 100)


class MetricView(ThrottledView):
    """Two plots over one line through the weights, and the slopes at the model by difference."""

    _digit_set = Weak[DigitSet]()

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, what)
        self._scanning: LineScanning | None = None
        self._scan: LineScan | None = None
        self.pixel: Pixel | None = None  # pointed at last
        self.zoom = 1
        self.way = self._box(self.tr("Vary"), {
            "pixel": self.tr("one pixel's weight"), "bias": self.tr("the bias"),
            "gradient": self.tr("the gradient step"),
        })
        self.output = self._box(self.tr("Digit"), {})
        self.part = self._box(self.tr("Images"), {
            "valid": self.tr("validation"), "train": self.tr("training"),
        })
        self.way.setToolTip(wrapped(self.tr(
            "Only this changes; the rest of the model stays the same. Point at a pixel in any "
            "picture to choose it. The gradient is taken over all training images.")))
        self.zooms = {zoom: QRadioButton(f"×{zoom}") for zoom in ZOOMS}
        self.loss = LinePlot(self.tr("loss"), math.inf)
        self.accuracy = LinePlot(self.tr("accuracy"), 1.0)
        self.numbers = NumberTable(self.tr("Effect of a small step"))
        self.numbers.set_form(
            [self.tr("correct images"), "0.000000", "0.000000", "−0.0000000", "−0.0000000"], 4)
        self.moral = Label()
        self.moral.setWordWrap(True)
        self.moral.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        content = QWidget()
        self.pages = Placeholder(content)
        self._lay_out(content)
        self.exports = (
            Exportable(self.tr("the loss along the line"), self.loss, self.loss.table),
            Exportable(self.tr("the accuracy along the line"), self.accuracy, self._table),
        )
        session.pointing.moved.connect(self._on_pointed)
        self.follow(session.training.recipe_changed, session.training.was_reset)

    def _box(self, name: str, choices: dict[str, str]) -> ComboBox:
        box = ComboBox()
        box.setAccessibleName(name)
        for key, text in choices.items():
            box.addItem(text, key)
        box.activated.connect(self.request)
        return box

    def _lay_out(self, content: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._named: dict[ComboBox, QWidget] = {}
        for box in (self.way, self.output, self.part):
            name = self._named[box] = muted(box.accessibleName())
            row.addWidget(name)
            row.addWidget(box)
        row.addSpacing(10)
        group = QButtonGroup(self)
        for zoom, button in self.zooms.items():
            group.addButton(button)
            button.setChecked(zoom == self.zoom)
            button.setToolTip(wrapped(self.tr("Zoom in on the model's position.")))
            button.clicked.connect(lambda _=False, zoom=zoom: self.look(zoom))
            row.addWidget(button)
        row.addStretch()
        self.body.addLayout(row)
        plots = QHBoxLayout(content)
        plots.setContentsMargins(0, 0, 0, 0)
        plots.setSpacing(14)
        for plot in (self.loss, self.accuracy):
            plot.setMinimumHeight(110)
            plots.addWidget(plot, 1)
        self.body.addWidget(self.pages, 1)
        below = QHBoxLayout()
        below.setSpacing(24)
        below.addWidget(self.numbers, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self.moral, 1)
        self.body.addLayout(below)

    # what the user chooses

    def look(self, zoom: int) -> None:
        """So many times closer."""
        self.zooms[zoom].setChecked(True)
        self.zoom = zoom
        self.request()

    def choose(self, way: Way, part: Part = "valid") -> None:
        """Another line, over these images."""
        self.way.setCurrentIndex(self.way.findData(way))
        self.part.setCurrentIndex(self.part.findData(part))
        self.request()

    def _on_pointed(self) -> None:
        pixel = self.session.pointing.pixel
        if pixel is not None and pixel != self.pixel and self.way.currentData() == "pixel":
            self.pixel = pixel
            self.request()

    def _take(self, digit_set: DigitSet) -> None:
        self._digit_set, self.pixel, self._scan, self._scanning = digit_set, None, None, None
        many = len(digit_set.digits) > 2
        self.output.clear()
        for digit in digit_set.digits if many else ():
            self.output.addItem(str(digit))
        for widget in (self.output, self._named[self.output]):
            widget.setVisible(many)

    def forget(self) -> None:
        self._scanning = None

    # what is seen

    def refresh(self) -> None:
        digit_set, model = self.session.digit_set, self.session.training.model
        if digit_set is None or model is None:
            self._say_instead(until_torch(
                self.session.hardware, self.tr("The digits are still being loaded.")))
            return
        if digit_set is not self._digit_set:
            self._take(digit_set)
        if not isinstance(model, LinearInParameters):
            self._say_instead(not_linear_in_parameters(model))
            return
        if not model.parameters.is_finite:
            self._say_instead(self.tr("The weights are no longer finite numbers: reset the model."))
            return
        route, scanning = self._route(digit_set), self._scanning
        same = scanning is not None and scanning.is_of(route, digit_set)
        # steps are taken between two turns: what was begun is worked out and shown all the same
        to_show = same and scanning is not None and (
            scanning.scan is None or scanning.scan is not self._scan)
        is_newest = (same and scanning is not None
                     and scanning.model.parameters is model.parameters)
        flows = self.session.training.is_in_full_flow
        if scanning is None or not (is_newest or (to_show and flows)):
            scanning = self._scanning = LineScanning(route, model, digit_set)
        if scanning.scan is None:
            scanning.work(_BUDGET)
            self.request()  # to go on; what came of it is shown in a turn of its own
            if self._scan is None:
                self._say_instead(self.tr("Computing …"))
        elif scanning.scan is not self._scan:
            self._show(scanning.scan)

    def _route(self, digit_set: DigitSet) -> Route:
        way: Way = self.way.currentData()
        part: Part = self.part.currentData()
        if self.pixel is None:
            apart = digit_set.means.max(axis=0) - digit_set.means.min(axis=0)
            row, column = np.unravel_index(int(apart.argmax()), apart.shape)
            self.pixel = int(row), int(column)
        return Route(way, self.pixel if way == "pixel" else (0, 0),
                     0 if way == "gradient" else max(self.output.currentIndex(), 0), part,
                     self.zoom, self.session.training.recipe.loss)

    def _say_instead(self, sentence: str) -> None:
        self.pages.say(sentence)
        self._scan = None
        self.numbers.show_rows([])
        self.moral.setText("")

    def _show(self, scan: LineScan) -> None:
        self._scan = scan
        self.pages.say("")
        along = self._along(scan)
        self.output.setEnabled(scan.route.way != "gradient")
        self.loss.show_curve(along, scan.places, scan.losses, 1e-9)
        self.accuracy.show_curve(along, *scan.accuracies(), 6 / scan.images)
        self.accuracy.set_caption(self.tr("jumps in this range: {steps}").format(
            steps=f"{len(scan.crossings):,}"))
        self._show_numbers(scan)
        self.moral.setText(self._moral(scan))

    def _along(self, scan: LineScan) -> str:
        if scan.route.way == "gradient":
            return self.tr("learning rate of one step")
        if scan.route.way == "bias":
            return self.tr("change of the bias")
        return self.tr("change of the weight at row {row}, column {column}").format(
            row=scan.route.pixel[0], column=scan.route.pixel[1])

    def _show_numbers(self, scan: LineScan) -> None:
        (loss, right), (loss_on, right_on) = scan.now, scan.further
        slope = (loss_on - loss) / scan.step
        rate, rate_on = right / scan.images, right_on / scan.images
        (loss_text, loss_on_text), (change,) = changed(loss, loss_on)
        (rate_text, rate_on_text), (gain,) = changed(rate, rate_on)
        head = ("", self.tr("now"), self.tr("{step} further").format(step=short(scan.step, 1)),
                self.tr("change"), self.tr("slope"))
        self.numbers.show_rows([
            [Cell(text, quiet=True) for text in head],
            [Cell(self.tr("loss"), quiet=True), Cell(loss_text), Cell(loss_on_text),
             Cell(change, strong=True), Cell(short(slope))],
            [Cell(self.tr("accuracy"), quiet=True), Cell(rate_text), Cell(rate_on_text),
             Cell(gain, strong=True), Cell(short((rate_on - rate) / scan.step))],
            [Cell(self.tr("correct images"), quiet=True), Cell(f"{right:,}"),
             Cell(f"{right_on:,}"), Cell(str(right_on - right).replace("-", "−")), Cell()],
        ])

    def _moral(self, scan: LineScan) -> str:
        if scan.now[1] != scan.further[1]:
            return self.tr("This step moves several images across the boundary at once. Zoom in: "
                           "for a smaller step the accuracy does not change at all.")
        if scan.now[0] == scan.further[0]:
            return self.tr("No change: no image has ink at this pixel.")
        return self.tr("The loss shows which way is better. The accuracy did not move: slope 0, "
                       "so SGD would stay put.")

    def _table(self) -> Table:
        """The exact steps in what is shown: how many images are right from each place on."""
        names, scan = ("from", "correct images", "accuracy"), self._scan
        return names, [] if scan is None else [
            (float(edge), int(count), count / scan.images)
            for edge, count in zip(*scan.levels(), strict=True)
        ]
