"""Rank and shape: how images stack, and how one mean meets a thousand of them at once."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.drawings.drawing import SIDE
from engine.figures.record import DigitsExperiment
from engine.models.classifier import Floats
from gui.explore.map.plot import MapPlot
from gui.explore.session_view import SessionView
from gui.explore.shapes.tensor_chain import ShapeChain, Tensor
from gui.model.drawings.canvas_content import DatasetImage
from gui.model.loading.digit_set_loaders import DigitSet
from gui.model.session import Session
from gui.widgets import theme
from gui.widgets.card import muted, wrapped
from gui.widgets.export import Exportable, Table
from gui.widgets.fields.wheel import ComboBox
from gui.widgets.labels.placeholder import Placeholder
from gui.widgets.labels.steady_line import SteadyLine
from gui.widgets.layout.fold_row import FoldRow
from gui.widgets.plots.plot import round_up
from gui.widgets.when_seen.weak import Weak

FLOAT = 4
"""Bytes of a float32."""

_SHOWN_IMAGES = 4  # of a stack that are seen


class ShapesView(SessionView):
    """The chain from one image to a distance for each, and the distances to choose from."""

    _digit_set = Weak[DigitSet]()

    def __init__(self, session: Session, what: str) -> None:
        super().__init__(session, what)
        self._shown_for: tuple[object, ...] = ()
        self._dataset_image: tuple[DatasetImage | None, int] = None, -1
        self.indices: NDArray[np.intp] = np.empty(0, np.intp)  # into the validation images
        self._key: object = None  # of the digit set that these are of
        self.distances: Floats = np.empty(0)
        self.of_mean = self._box(self.tr("The mean of digit"))
        self.against = self._box(self.tr("against the validation images of"))
        self.chain = ShapeChain(self.tr("Tensors and their shapes"))
        self.chain.setToolTip(wrapped(self.tr(
            "The shapes are aligned from the right: 28 with 28, 28 with 28. Where one of the two "
            "has no dimension left, it is reused for each entry of the other's.\nIn the "
            "differences blue means more ink than the mean, orange less.")))
        self.plot = MapPlot()
        self.plot.decide_by_diagonal(False)
        self.plot.setAccessibleName(self.tr("The distances"))
        self.plot.setMinimumSize(220, 120)
        self.plot.setToolTip(wrapped(self.tr(
            "One point per image. Click a point, or select it with the arrow keys and press "
            "Enter, to put the image on the canvas.")))
        self.pointed = SteadyLine(align=Qt.AlignmentFlag.AlignLeft)
        content = QWidget()
        self.pages = Placeholder(content)
        self._lay_out(content)
        self.exports = (
            Exportable(self.tr("the distances to one mean"), self.plot, self._table),
            Exportable(self.tr("the chain of shapes"), self.chain, self._shapes_table),
        )
        self.plot.pointed.connect(lambda _: self._say_pointed())
        self.plot.chosen.connect(
            lambda point: session.show_image("valid", int(self.indices[point]), self._key))
        self.follow(session.digit_set_changed, session.sketch.changed)

    def _box(self, name: str) -> ComboBox:
        box = ComboBox()
        box.setAccessibleName(name)
        box.activated.connect(self.request)
        return box

    def _lay_out(self, content: QWidget) -> None:
        chosen = QHBoxLayout()
        for box in (self.of_mean, self.against):
            chosen.addWidget(muted(box.accessibleName()))
            chosen.addWidget(box)
        chosen.addStretch()
        right = QVBoxLayout()
        right.setSpacing(4)
        right.addWidget(self.plot, 1)
        right.addWidget(self.pointed)
        row = FoldRow(14)
        row.add(self.chain, 5)
        row.add(right, 3)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(chosen)
        column.addWidget(row, 1)
        self.body.addWidget(self.pages, 1)

    def choose(self, mean: int, against: int) -> None:
        """The mean of one digit against the validation images of another, or the same."""
        self._list_digits()
        self.of_mean.setCurrentIndex(self.of_mean.findData(mean))
        self.against.setCurrentIndex(self.against.findData(against))
        self.request()

    def show_figure(self, experiment: DigitsExperiment) -> None:
        self.choose(experiment.digit, experiment.digit)

    # what is seen

    def refresh(self) -> None:
        digit_set = self.session.digit_set
        self.pages.say("" if digit_set else self.tr("The digits are still being loaded."))
        if digit_set is None:
            return
        self._list_digits()
        shown_for = (digit_set.key, self.of_mean.currentData(), self.against.currentData(),
                     theme.current())
        if shown_for != self._shown_for:
            self._shown_for = shown_for
            self._take(digit_set, self.of_mean.currentData(), self.against.currentData())
        self.plot.mark(self._on_canvas(digit_set))

    def forget(self) -> None:
        self._shown_for, self._dataset_image = (), (None, -1)
        self.chain.show_rows([], "")

    def _list_digits(self) -> None:
        digit_set = self.session.digit_set
        if digit_set is not None and digit_set is not self._digit_set:
            self._digit_set = digit_set
            self._dataset_image = None, -1
            for box in (self.of_mean, self.against):
                box.clear()
                for digit in digit_set.digits:
                    box.addItem(f"{digit}", digit)

    def _take(self, digit_set: DigitSet, mean_of: int, against: int) -> None:
        valid, train = digit_set.data.valid, digit_set.data.train
        column = digit_set.digits.index(mean_of)
        self.indices, self._key = np.flatnonzero(valid.labels == against), digit_set.key
        self.distances = digit_set.validation.distances("l1")[self.indices, column]
        trained = np.flatnonzero(train.labels == mean_of)
        self._show_chain(
            train.images[trained[:_SHOWN_IMAGES]] / 255, len(trained), digit_set.means[column],
            valid.images[self.indices[:_SHOWN_IMAGES]] / 255, mean_of, against,
        )
        count = len(self.indices)
        self.plot.forget_point()
        self.plot.scatter.set_colours(*[theme.digit_colour(digit_set.digits, against)] * 2)
        no = np.zeros(count, bool)
        self.plot.show_points(np.arange(count, dtype=np.float64), self.distances, no, no)
        self.plot.name_axes(self.tr("distance"), self.tr("index in the tensor"))
        top = round_up(1.05 * float(self.distances.max(initial=0.0)))
        self.plot.fit((-0.02 * count, 1.02 * max(count, 1)), (0.0, top))
        self._say_pointed()

    def _show_chain(
        self, trained: Floats, count: int, mean: Floats, valid: Floats, mean_of: int, against: int
    ) -> None:
        images, n = (SIDE, SIDE), len(self.indices)
        rank = [self.tr("rank {rank}").format(rank=rank) for rank in range(4)]
        off = valid - mean
        self.chain.show_rows([
            [
                Tensor(self.tr("one image"), images, "image", tuple(trained[:1]), note=rank[2],
                       then="stack"),
                Tensor(self.tr("training {digit}s").format(digit=mean_of), (count, *images),
                       "stack", tuple(trained), note=rank[3], then=".mean(0)"),
                Tensor(self.tr("mean {digit}").format(digit=mean_of), images, "image", (mean,),
                       note=rank[2]),
            ],
            [
                Tensor(self.tr("validation {digit}s").format(digit=against), (n, *images),
                       "stack", tuple(valid), note=rank[3], then="−"),
                Tensor(self.tr("mean {digit}").format(digit=mean_of), images, "again", (mean,),
                       note=self.tr("reused {count} times").format(count=f"{n:,}"), then="="),
                Tensor(self.tr("differences"), (n, *images), "stack", tuple(off), signed=True,
                       note=rank[3], then=".abs()"),
                Tensor(self.tr("absolute"), (n, *images), "stack", tuple(np.abs(off)),
                       note=rank[3], then=".mean(\n(-1, -2))"),
                Tensor(self.tr("distances"), (n,), "numbers", note=rank[1],
                       numbers=[f"{distance:z.4f}" for distance in self.distances[:6]]),
            ],
        ], self._saved())

    def _saved(self) -> str:
        """What broadcasting saves."""
        one, count = FLOAT * SIDE * SIDE, len(self.indices)
        return self.tr(
            "As float32 the mean takes {one} bytes and is reused {count} times. Copies would "
            "take {copies} bytes; broadcasting saves {saved}."
        ).format(one=f"{one:,}", count=f"{count:,}", copies=f"{one * count:,}",
                 saved=f"{one * max(count - 1, 0):,}")

    def _on_canvas(self, digit_set: DigitSet) -> int | None:
        """Which point is the image on the canvas, if it is one of them."""
        dataset_image = self.session.sketch.content.dataset_image
        if dataset_image is not self._dataset_image[0]:
            same = (np.empty(0, bool) if dataset_image is None
                    else (digit_set.data.valid.images == dataset_image.image).all(axis=(1, 2)))
            self._dataset_image = dataset_image, int(same.argmax()) if same.any() else -1
        found = np.flatnonzero(self.indices == self._dataset_image[1])
        return int(found[0]) if len(found) else None

    def _say_pointed(self) -> None:
        point, distances = self.plot.scatter.pointed, self.distances
        if point is not None and point < len(distances):
            text = self.tr("[{place}] = {distance}: validation image {index}")
            self.pointed.say(text.format(place=point, distance=f"{distances[point]:z.4f}",
                                         index=int(self.indices[point])))
        elif len(distances):
            first = ", ".join(f"{distance:z.4f}" for distance in distances[:3])
            self.pointed.say(self.tr("{first}, … mean {mean}").format(
                first=first, mean=f"{distances.mean():z.4f}"))
        else:
            self.pointed.say("")

    def _table(self) -> Table:
        return ("place", "validation image", "distance"), [
            (place, int(index), float(distance)) for place, (index, distance)
            in enumerate(zip(self.indices, self.distances, strict=True))
        ]

    def _shapes_table(self) -> Table:
        return ("tensor", "shape", "rank"), [
            (tensor.name, str(tensor.shape), len(tensor.shape))
            for row in self.chain.rows for tensor in row
        ]
