"""What the open window costs the training, and how evenly it is painted meanwhile."""

import statistics
from itertools import pairwise
from time import perf_counter

from PySide6.QtCore import QEvent, QEventLoop, QObject

from engine.training.digit_training import DigitTraining, initialise
from engine.training.loop import fit
from engine.training.recipe import Controls, Recipe
from gui.model.training.paces import PACES
from gui.model.training.thread.frame_budget import FRAME
from gui.model.training.thread.step_throttle import FULL_SPEED_STRIDE
from gui.widgets.plots.plot import Plot
from gui.window import MainWindow

from .shared.epochs import PAIR, mnist, tables
from .shared.live_window import draw_digit, open_window
from .shared.rows import Row, at_least, at_most, median_ratio, percentile, to_json, turns

RECIPE = Recipe(epochs=300, device="cpu")
REPETITIONS = 5
SECONDS = 20

ASKED = 1000 * FRAME
"""Milliseconds between two frames, where nothing is late."""


class FrameClock(QObject):
    """Notes when each frame reaches the screen: the first painting after new steps came."""

    def __init__(self, window: MainWindow, plot: Plot) -> None:
        super().__init__()
        self._times: list[float] = []
        self._paintings = 0
        self._is_new = False
        plot.viewport().installEventFilter(self)
        window.session.training.stepped.connect(self._expect)

    def _expect(self) -> None:
        self._is_new = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._paintings += 1
            if self._is_new:
                self._times.append(1000 * perf_counter())
            self._is_new = False
        return False

    def take(self) -> tuple[list[float], int]:
        """Milliseconds between frames, and how often was painted, since the last call."""
        times, self._times = self._times, []
        paintings, self._paintings = self._paintings, 0
        return [b - a for a, b in pairwise(times)], paintings


def measure() -> list[Row]:
    with open_window() as window:
        draw_digit(window, 3)
        window.training.pace.setValue(PACES.index(None))
        window.session.training.set_recipe(RECIPE)
        clock = FrameClock(window, window.training.loss)
        alone, watched, frames = [], [], []
        for _ in turns(REPETITIONS + 1, SECONDS):  # the first warms up and is left out
            alone.append(headless())
            window.session.training.reset()
            clock.take()
            watched.append(in_window(window))
            frames.append(clock.take())
    gaps = [gap for run, _ in frames[1:] for gap in run]
    paintings = sum(count for _, count in frames[1:])
    return [
        at_least(
            "speed, window open", "steps a second with the window painting over those without it",
            median_ratio(watched[1:], alone[1:]), 0.6,
            steps_a_second=statistics.median(watched[1:]),
            headless=statistics.median(alone[1:]),
        ),
        at_most(
            "frame gaps", "95 % of the gaps between two frames of the loss curve meanwhile, over "
            "the gap asked for",
            percentile(gaps, 95) / ASKED, 1.6, p95_ms=percentile(gaps, 95),
            median_ms=statistics.median(gaps),
            p99_ms=percentile(gaps, 99), longest_ms=max(gaps), frames=len(gaps),
            paintings_a_frame=paintings / len(gaps),
        ),
    ]


def headless() -> float:
    """Steps a second of the same run with nothing else to do."""
    data = mnist(PAIR)
    start = perf_counter()
    model = initialise(PAIR, data.train, RECIPE)
    controls = Controls(RECIPE.learning_rate, FULL_SPEED_STRIDE)
    steps = sum(1 for _ in fit(DigitTraining(model, data, RECIPE, tables()), controls))
    return steps / (perf_counter() - start)


def in_window(window: MainWindow) -> float:
    """Steps a second from the press of Train to the end of the run."""
    loop, session = QEventLoop(), window.session
    session.training.ended.connect(loop.quit)
    start = perf_counter()
    window.training_actions.train.trigger()
    loop.exec()
    elapsed = perf_counter() - start
    session.training.ended.disconnect(loop.quit)
    return session.training.progress.steps / elapsed


if __name__ == "__main__":
    print(to_json(measure()))
