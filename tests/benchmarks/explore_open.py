"""How evenly the second page is painted while training runs at full speed, with views open."""

import statistics
from typing import Any

from PySide6.QtWidgets import QApplication

from gui.model.training.paces import PACES
from gui.window import MainWindow

from .shared.live_window import draw_digit, open_window
from .shared.rows import (
    Row,
    at_least,
    at_most,
    information,
    median_ratio,
    percentile,
    to_json,
    turns,
)
from .window_open import ASKED, RECIPE, FrameClock, headless, in_window

VIEWS = ("map", "why", "timeline")
"""The map on its second side, where the points move; the timeline has the trace in it."""

REPETITIONS = 4
SECONDS = 20
MOVES = 200


def measure() -> list[Row]:
    with open_window() as window:
        draw_digit(window, 3)
        window.training.pace.setValue(PACES.index(None))
        window.session.training.set_recipe(RECIPE)
        for key in VIEWS:
            window.show_view(key)
        side_by_side(window)
        views: dict[str, Any] = {key: dock.view for key, dock in window.explore.docks.items()}
        views["map"].controls.choose("models")
        clock = FrameClock(window, views["timeline"].loss)
        frames, speeds, alone = [], [], []
        for _ in turns(REPETITIONS + 1, SECONDS):  # the first warms up and is left out
            alone.append(headless())
            window.session.training.reset()
            clock.take()
            speeds.append(in_window(window))
            frames.append(clock.take())
        scrubs = scrub(window)
    gaps = [gap for run, _ in frames[1:] for gap in run]
    return [
        at_most(
            "frame gaps, views open",
            "95 % of the gaps with map, why-maps, trace and timeline open, training at full speed, "
            "over the gap asked for",
            percentile(gaps, 95) / ASKED, 1.6, p95_ms=percentile(gaps, 95),
            median_ms=statistics.median(gaps),
            p99_ms=percentile(gaps, 99), longest_ms=max(gaps), frames=len(gaps),
        ),
        at_least(
            "speed, views open", "steps a second with these open over those without the window",
            median_ratio(speeds[1:], alone[1:]), 0.4,
            steps_a_second=statistics.median(speeds[1:]),
            headless=statistics.median(alone[1:]),
        ),
        information(
            "scrub to repaint", "a move along the curve of 14,700 steps, everything painted",
            statistics.median(scrubs), "ms", p95_ms=percentile(scrubs, 95),
            p99_ms=percentile(scrubs, 99),
        ),
    ]


def side_by_side(window: MainWindow) -> None:
    """Let no view hide behind another's tab."""
    from PySide6.QtCore import Qt

    page, side = window.explore, Qt.Orientation.Horizontal
    for key, area in (("map", Qt.DockWidgetArea.TopDockWidgetArea),
                      ("why", Qt.DockWidgetArea.TopDockWidgetArea),
                      ("timeline", Qt.DockWidgetArea.BottomDockWidgetArea)):
        dock = page.docks[key]
        page.area.removeDockWidget(dock)  # out of the tabs that they share
        page.area.addDockWidget(area, dock, side)
        dock.show()
    QApplication.processEvents()
    for key in VIEWS:
        if page.docks[key].visibleRegion().isEmpty():
            raise RuntimeError(f"{key} is not seen")


def scrub(window: MainWindow) -> list[float]:
    """Milliseconds from a move along the timeline until all views show it."""
    from time import perf_counter

    timeline, times = window.session.training.timeline, []
    for move in range(MOVES):
        start = perf_counter()
        timeline.go(timeline.progress.steps * (MOVES - move) // (MOVES + 1))
        window.session.refresh_queue.finish()
        QApplication.processEvents()
        times.append(1000 * (perf_counter() - start))
    timeline.go_to_newest()
    return times


if __name__ == "__main__":
    print(to_json(measure()))
