"""Views of networks and of how well one trains, four at a time: frames and moves while training."""

import random
import statistics
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from gui.explore.timeline.view import TimelineView
from gui.model.training.paces import PACES
from gui.model.training.training_state import FIRST_PACE
from gui.window import MainWindow

from .drawing_latency import FOUR_VIEWS, draw_moves, scribble_bare
from .shared.live_window import draw_digit, open_window
from .shared.rows import Row, at_most, percentile, to_json, turns
from .shared.scribble_widget import ScribbleWidget
from .window_open import ASKED, FrameClock, in_window

SETS = {
    "views of a network": ("units", "walk", "models", "reliability"),
    "views of how to train": ("rate_finder", "how_much_data", "overfitting", "reliability"),
}
"""The timeline is open beside them: by its curve it is seen when a frame is painted."""

NETWORK = "mlp:30:relu"
EPOCHS = 40
REPETITIONS = 3
SECONDS = 12
FRAME_GAP = 1.6
"""How many times the gap asked for 95 % of the gaps may take, as with the older views."""


def measure() -> list[Row]:
    return [row for name, keys in SETS.items() for row in _measured(name, keys)]


def _measured(name: str, keys: tuple[str, ...]) -> list[Row]:
    with open_window() as window:
        training = window.session.training
        recipe = replace(training.recipe.with_model(NETWORK), epochs=EPOCHS, device="cpu")
        training.set_recipe(recipe)
        draw_digit(window, 3)
        _side_by_side(window, (*keys, "timeline"))
        gaps = _frame_gaps(window)
        bare, moves = _moves(window)
    late = percentile(gaps, 95)
    median, slow = statistics.median(moves), percentile(moves, 99)
    usual = statistics.median(bare)
    opened = f"{', '.join(keys)} and timeline open, a network of 30 units training"
    return [
        at_most(f"frame gaps, {name}",
                f"95 % of the gaps with {opened} at full speed, over the gap asked for",
                late / ASKED, FRAME_GAP, p95_ms=late, median_ms=statistics.median(gaps),
                p99_ms=percentile(gaps, 99), longest_ms=max(gaps), frames=len(gaps)),
        at_most(f"move, {name}, median",
                f"mouse move to everything painted, over a move on a bare widget, with {opened} "
                "at the default pace",
                median / usual, FOUR_VIEWS, ms=median, bare_ms=usual, moves=len(moves)),
        at_most(f"move, {name}, p99", "the same, 99th percentile", slow / usual, 2 * FOUR_VIEWS,
                ms=slow, longest_ms=max(moves)),
    ]


def _frame_gaps(window: MainWindow) -> list[float]:
    window.training.pace.setValue(PACES.index(None))
    timeline = window.explore.docks["timeline"].view
    assert isinstance(timeline, TimelineView)
    scrolled = window.explore.docks["timeline"].widget()
    assert isinstance(scrolled, QScrollArea)
    clock = FrameClock(window, timeline.loss)
    gaps: list[float] = []
    for repetition in turns(REPETITIONS + 1, SECONDS):  # the first warms up and is left out
        window.session.training.reset()
        scrolled.ensureWidgetVisible(timeline.loss)  # five views in one window have little room
        clock.take()
        in_window(window)
        found, _ = clock.take()
        gaps += found if repetition else []
    return gaps


def _moves(window: MainWindow) -> tuple[list[float], list[float]]:
    """Milliseconds of each, on a bare widget and in the window while it trains."""
    pauses, training = random.Random(0), window.session.training
    widget = ScribbleWidget()
    widget.resize(window.drawing.canvas.size())
    widget.show()
    bare, moves = list[float](), list[float]()
    training.set_pace(FIRST_PACE)
    training.set_recipe(replace(training.recipe, epochs=1000))
    for digit in (3, 7):
        bare += scribble_bare(widget, window, digit, pauses)
        window.training_actions.train.trigger()
        moves += draw_moves(window, digit, pauses)
        if not training.trainer.is_running:
            raise RuntimeError("the training ended before the drawing did")
        training.trainer.stop()
    widget.close()
    return bare, moves


def _side_by_side(window: MainWindow, keys: tuple[str, ...]) -> None:
    """Let no view hide behind another's tab."""
    for key in keys:
        window.show_view(key)
    page = window.explore
    areas = (Qt.DockWidgetArea.TopDockWidgetArea, Qt.DockWidgetArea.BottomDockWidgetArea)
    for place, key in enumerate(keys):
        dock = page.docks[key]
        page.area.removeDockWidget(dock)  # out of the tabs that they share
        page.area.addDockWidget(areas[place // 2 % 2], dock, Qt.Orientation.Horizontal)
        dock.show()
    QApplication.processEvents()
    for key in keys:
        if page.docks[key].visibleRegion().isEmpty():
            raise RuntimeError(f"{key} is not seen")


if __name__ == "__main__":
    print(to_json(measure()))
