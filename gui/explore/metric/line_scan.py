"""A scan along a line through the model looked at, worked out a little at a time."""

from dataclasses import dataclass
from time import perf_counter
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from engine.data.datasets import label_indices
from engine.explain.parameter_line import ParameterLine, Steps
from engine.explain.parameter_line_work import (
    Work,
    gradient_of,
    logits_of,
    losses_along,
    parameters_of,
    right_along,
    steps_along,
)
from engine.models.classifier import Floats
from engine.models.trained import LinearInParameters
from engine.training.recipe import Loss
from gui.model.loading.digit_set_loaders import DigitSet
from gui.widgets.pictures.picture import Pixel
from gui.widgets.plots.thinned import MOST_POINTS

Way = Literal["bias", "pixel", "gradient"]
Part = Literal["train", "valid"]

POINTS = 61
"""Places along the line at which the loss is worked out; the middle one is where the model is."""

FURTHER = 50
"""A small step is this part of the way to the end of what is shown."""


@dataclass(frozen=True, slots=True)
class Route:
    """Which line, over which images, how much of it.

    output: whose weights change, of those that the model has (gradient: all of them).
    """

    way: Way
    pixel: Pixel
    output: int
    part: Part
    zoom: int
    loss: Loss


@dataclass(frozen=True, slots=True, eq=False)
class LineScan:
    """What was found on the way. places: (61,) from -reach to reach, losses: there.

    step: the small one. now, further: loss and images right, at 0 and a small step on.
    """

    route: Route
    images: int
    reach: float
    places: Floats
    losses: Floats
    steps: Steps
    step: float
    now: tuple[float, int]
    further: tuple[float, int]

    @property
    def crossings(self) -> Floats:
        """Where an image changes sides, in what is shown."""
        return self.steps.between(-self.reach, self.reach)

    def levels(self) -> tuple[Floats, NDArray[np.intp]]:
        """(m,) from where on, and how many images are right from there to the next."""
        edges = np.concatenate([[-self.reach], np.unique(self.crossings)])
        return edges, self.steps.right(edges)

    def accuracies(self) -> tuple[Floats, Floats]:
        """The staircase's corners, or where it has too many steps its heights at even places."""
        if len(self.crossings) > MOST_POINTS // 2:
            places = np.linspace(-self.reach, self.reach, MOST_POINTS)
            return places, self.steps.right(places) / self.images
        edges, right = self.levels()
        x = np.append(np.repeat(edges, 2)[1:], self.reach)
        return x, np.repeat(right / self.images, 2)


class LineScanning:
    """The work on one scan. `scan` is there once it is complete."""

    def __init__(self, route: Route, model: LinearInParameters, digit_set: DigitSet) -> None:
        self.route, self.model, self.digit_set = route, model, digit_set
        self.scan: LineScan | None = None
        self._work = _scan(route, model, digit_set)

    def is_of(self, route: Route, digit_set: DigitSet) -> bool:
        """Whether it is this line, whatever the model."""
        return route == self.route and digit_set is self.digit_set

    def work(self, seconds: float) -> None:
        """Go on, by one piece at least, until the time is up."""
        end = perf_counter() + seconds
        while self.scan is None:
            try:
                next(self._work)
            except StopIteration as done:
                self.scan = done.value
            if perf_counter() > end:
                return


def _scan(route: Route, model: LinearInParameters, digit_set: DigitSet) -> Work[LineScan]:
    data = digit_set.data.train if route.part == "train" else digit_set.data.valid
    indices = label_indices(data.labels, model.digits)
    logits = yield from logits_of(data.images, parameters_of(model))
    yield
    if route.way == "gradient":
        direction = yield from _downhill(route, model, digit_set, logits)
        changes = yield from logits_of(data.images, direction)
    else:
        changes = np.zeros_like(logits)
        changes[:, route.output] = (
            1.0 if route.way == "bias" else data.images[:, route.pixel[0], route.pixel[1]] / 255
        )
    line = ParameterLine(logits, changes, indices, route.loss)
    reach = _reach(line) / route.zoom
    shown, step = np.linspace(-reach, reach, POINTS), reach / FURTHER
    shown[POINTS // 2] = 0.0
    losses = yield from losses_along(line, np.append(shown, step))
    right = yield from right_along(line, np.array([0.0, step]))
    steps = yield from steps_along(line)
    return LineScan(
        route, len(line), reach, shown, losses[:-1], steps, step,
        (float(losses[POINTS // 2]), int(right[0])), (float(losses[-1]), int(right[1])),
    )


def _downhill(
    route: Route, model: LinearInParameters, digit_set: DigitSet, logits: Floats
) -> Work[Floats]:
    """Against the gradient of the mean loss of the training images: the way of a step."""
    train = digit_set.data.train
    if route.part != "train":
        logits = yield from logits_of(train.images, parameters_of(model))
    gradient = yield from gradient_of(
        train.images, logits, label_indices(train.labels, model.digits), route.loss
    )
    return -gradient


def _reach(line: ParameterLine) -> float:
    """How far to go for the logits to change by about half of what they differ.

    1, 2 or 5 times 10^n, so that the axis seldom changes while the model does.
    """
    change = float(np.sqrt(np.square(line.changes).mean()))
    if not change > 0:
        return 1.0
    wanted = 0.5 * max(float(line.logits.std()), 1.0) / change
    power = 10.0 ** np.floor(np.log10(wanted))
    return float(power * next(each for each in (1, 2, 5, 10) if each * power >= wanted))
