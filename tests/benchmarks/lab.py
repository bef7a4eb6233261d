"""The lab at full speed: how evenly it is painted, and what a step costs beside the bare loop."""

import statistics
from itertools import pairwise
from time import perf_counter

import torch
from PySide6.QtCore import QEvent, QEventLoop, QObject

from engine.lab.problems import CELSIUS, UNKNOWN
from engine.lab.recipe import LabRecipe
from engine.lab.training import LabTraining
from engine.training.loop import fit
from gui.lab.examples import FIRST
from gui.model.training.paces import PACES
from gui.widgets.plots.plot import Plot
from gui.window import MainWindow

from .shared.live_window import open_window
from .shared.rows import Row, at_most, median_ratio, percentile, to_json, turns
from .window_open import ASKED

STEPS = 5000
RECIPE = LabRecipe(scale=0.1, steps=STEPS, gradient="autograd")
FOR_FRAMES = (RECIPE, FIRST["speed"], FIRST["scores"])
"""The landscape of two parameters stands still; that of three or four moves with the others."""

FRAMES_OVER = 10_000
"""Steps of a run that is painted: some seconds."""

REPETITIONS = 5
SECONDS = 8


class Frames(QObject):
    """When a plot was painted with new steps in it: the first painting after some came."""

    def __init__(self, window: MainWindow, plot: Plot) -> None:
        super().__init__()
        self.times: list[float] = []
        self._is_new = False
        plot.viewport().installEventFilter(self)
        window.session.lab.stepped.connect(self._expect)

    def _expect(self) -> None:
        self._is_new = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._is_new:
            self.times.append(1000 * perf_counter())
            self._is_new = False
        return False

    def take(self) -> list[float]:
        """Milliseconds between frames since the last call."""
        times, self.times = self.times, []
        return [after - before for before, after in pairwise(times)]


def measure() -> list[Row]:
    torch.set_num_threads(1)
    bare, ours = [], []
    for _ in turns(REPETITIONS + 1, SECONDS):  # the first warms up and is left out
        bare.append(_bare())
        ours.append(_headless())
    gaps, pairs = _in_window()
    return [
        at_most(
            "frame gaps, lab",
            "95 % of the gaps with the lab at full speed, everything seen, over the gap asked for",
            percentile(gaps, 95) / ASKED, 1.6, p95_ms=percentile(gaps, 95),
            median_ms=statistics.median(gaps),
            p99_ms=percentile(gaps, 99), longest_ms=max(gaps), frames=len(gaps),
        ),
        at_most(
            "lab vs bare loop", f"{STEPS:,} steps of the temperatures over the loop as printed",
            median_ratio(ours[1:], bare[1:]), 3.0, bare_ms=statistics.median(bare[1:]),
            ours_ms=statistics.median(ours[1:]),
        ),
        at_most(
            "lab, window open", f"{STEPS:,} steps with the page painting, over the bare loop",
            median_ratio([each for each, _ in pairs], [each for _, each in pairs]), 3.0,
            ours_ms=statistics.median(each for each, _ in pairs),
            bare_ms=statistics.median(each for _, each in pairs),
        ),
    ]


def _bare() -> float:
    """Milliseconds of the tutorial's own loop, with autograd and the step written out."""
    inputs, targets = torch.tensor(UNKNOWN) * RECIPE.scale, torch.tensor(CELSIUS)
    parameters = torch.tensor([1.0, 0.0], requires_grad=True)
    start = perf_counter()
    for _ in range(STEPS):
        if parameters.grad is not None:
            parameters.grad.zero_()
        predictions = parameters[0] * inputs + parameters[1]
        loss = ((predictions - targets) ** 2).mean()
        loss.backward()  # type: ignore[no-untyped-call]  # a library without types
        with torch.no_grad():
            parameters -= RECIPE.learning_rate * parameters.grad  # type: ignore[operator]  # there after backward()
    return 1000 * (perf_counter() - start)


def _headless() -> float:
    """Milliseconds of the same steps by the program's loop, each with its record."""
    start = perf_counter()
    for _ in fit(LabTraining(RECIPE)):
        pass
    return 1000 * (perf_counter() - start)


def _in_window() -> tuple[list[float], list[tuple[float, float]]]:
    """The gaps between frames of every problem; milliseconds of STEPS there, and bare beside it."""
    gaps, pairs = [], []
    with open_window() as window:
        window.pages.turn_to("lab")
        window.lab.transport.pace.setValue(PACES.index(None))
        frames = Frames(window, window.lab.loss.plot)
        for recipe in FOR_FRAMES:  # warms up: the first of torch.optim is imported late
            _run(window, recipe, STEPS)
        for recipe in FOR_FRAMES:
            frames.take()
            _run(window, recipe, FRAMES_OVER)
            gaps += frames.take()
        for _ in turns(REPETITIONS, SECONDS):
            pairs.append((_run(window, RECIPE, STEPS), _bare()))
    return gaps, pairs


def _run(window: MainWindow, recipe: LabRecipe, steps: int) -> float:
    """Milliseconds until so many steps are taken."""
    lab, loop = window.session.lab, QEventLoop()
    lab.set_recipe(recipe)
    lab.reset()
    start = perf_counter()
    lab.take(steps)
    over = lab.flow_changed.connect(lambda: None if lab.is_in_flow else loop.quit())
    loop.exec()
    end = perf_counter()
    lab.flow_changed.disconnect(over)
    return 1000 * (end - start)


if __name__ == "__main__":
    print(to_json(measure()))
