"""From a move of the mouse until everything that it changes has been painted."""

import random
import statistics
from dataclasses import replace

from PySide6.QtCore import QObject

from gui.demo import wait_until
from gui.model.training.paces import PACES
from gui.model.training.training_state import FIRST_PACE
from gui.window import MainWindow

from .explore_open import side_by_side
from .shared.live_window import open_window, recorded_strokes
from .shared.mouse import Watch, moves_of, scribble
from .shared.rows import Row, at_most, information, percentile, to_json
from .shared.scribble_widget import ScribbleWidget

MOVES = 150
"""Moves a drawing: what a mouse sends in a little over a second."""

ROUNDS = 3
VIEWS = ("map", "why", "timeline", "neighbours")

IDLE, TRAINING, FOUR_VIEWS = 6.0, 9.0, 12.0
"""How many times as long as on the bare widget a move may take."""


def measure() -> list[Row]:
    pauses = random.Random(0)
    times: dict[str, list[float]] = {"bare": [], "idle": [], "training": [], "four views": []}
    with open_window() as window:
        widget = ScribbleWidget()
        widget.resize(window.drawing.canvas.size())
        widget.show()
        _train_once(window)
        draw_moves(window, 3, pauses)  # to warm up
        recipe = window.session.training.recipe
        for _ in range(ROUNDS):
            for digit in (3, 7):
                times["bare"] += scribble_bare(widget, window, digit, pauses)
                times["idle"] += draw_moves(window, digit, pauses)
                window.session.training.set_recipe(replace(recipe, epochs=1000))
                window.training.train.click()
                times["training"] += draw_moves(window, digit, pauses)
                if not window.session.training.trainer.is_running:
                    raise RuntimeError("the training ended before the drawing did")
                window.session.training.trainer.stop()
        for view in VIEWS:
            window.show_view(view)
        side_by_side(window)
        for digit in (3, 7):
            times["four views"] += draw_moves(window, digit, pauses)
        widget.close()
    bare = statistics.median(times["bare"])
    return [
        *_rows("idle", "while nothing else goes on", times["idle"], bare, IDLE),
        *_rows("training", "while training runs at the default pace", times["training"], bare,
               TRAINING),
        *_rows("four views", f"with {', '.join(VIEWS)} open", times["four views"], bare,
               FOUR_VIEWS),
        information(
            "move on a bare widget", "the same moves on a widget that only shows the line",
            bare, "ms", p99_ms=percentile(times["bare"], 99),
        ),
    ]


def _train_once(window: MainWindow) -> None:
    """So that the linear model has a prediction on every move, too."""
    window.training.pace.setValue(PACES.index(None))
    window.training.train.click()
    wait_until(lambda: not window.session.training.trainer.is_running)
    window.session.training.set_pace(FIRST_PACE)


def _rows(
    name: str, meanwhile: str, times: list[float], bare: float, most: float
) -> list[Row]:
    median, late = statistics.median(times), percentile(times, 99)
    what = "mouse move to everything painted, over a move on a bare widget"
    return [
        at_most(f"move, {name}, median", f"{what}, {meanwhile}", median / bare, most,
                ms=median, bare_ms=bare, p95_ms=percentile(times, 95), moves=len(times)),
        at_most(f"move, {name}, p99", "the same, 99th percentile", late / bare, 2 * most,
                ms=late, bare_ms=bare, longest_ms=max(times)),
    ]


def draw_moves(window: MainWindow, digit: int, pauses: random.Random) -> list[float]:
    """Draw one digit with the mouse on the empty canvas; milliseconds for each move."""
    canvas = window.drawing.canvas
    window.session.sketch.clear()
    watch = Watch(window)
    window.session.predicted.connect(watch.notice)
    strokes = [[canvas.to_widget(point.x, point.y) for point in stroke.points]
               for stroke in recorded_strokes(digit)]
    times = scribble(canvas, moves_of(strokes, MOVES), watch, pauses)
    window.session.predicted.disconnect(watch.notice)
    _release(watch, window)
    return times


def scribble_bare(
    widget: ScribbleWidget, window: MainWindow, digit: int, pauses: random.Random
) -> list[float]:
    canvas = window.drawing.canvas
    widget.clear()
    watch = Watch(widget)
    strokes = [[canvas.to_widget(point.x, point.y) for point in stroke.points]
               for stroke in recorded_strokes(digit)]
    times = scribble(widget, moves_of(strokes, MOVES), watch, pauses)
    _release(watch, widget)
    return times


def _release(watch: Watch, watched: QObject) -> None:
    watched.removeEventFilter(watch)


if __name__ == "__main__":
    print(to_json(measure()))
