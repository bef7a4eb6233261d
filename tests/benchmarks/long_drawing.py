"""A move of the mouse costs the same however long the drawing is."""

import random
import statistics
from collections.abc import Callable
from time import perf_counter

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from gui.window import MainWindow

from .shared.live_window import open_window
from .shared.mouse import Watch, press, scribble
from .shared.rows import Row, at_most, information, to_json

COUNTS = (100, 300, 1_000, 3_000, 10_000)
MOVES = 60
ROUNDS = 3
MOST = 1.3
MANY = 2_000
"""Points of the drawing on which undo, eraser and another pen are timed."""

Points = list[tuple[float, float]]


def measure() -> list[Row]:
    with open_window() as window:
        watch = Watch(window)
        window.session.predicted.connect(watch.notice)
        rows = [_growth(window, watch, "one stroke", 1), _growth(window, watch, "200 strokes", 200)]
        rows.append(_acts(window))
        window.session.predicted.disconnect(watch.notice)
        window.removeEventFilter(watch)
    return rows


def _wander(count: int, seed: int) -> Points:
    """A pen that wanders over the middle of the canvas, having been to its edges first."""
    steps = np.random.default_rng(seed)
    places, speed, line = np.array([14.0, 14.0]), np.zeros(2), [(4.0, 4.0), (24.0, 24.0)]
    for _ in range(count - 2):
        speed = 0.9 * speed + steps.normal(0, 0.15, 2)
        speed = np.where((places + speed < 6) | (places + speed > 22), -speed, speed)
        places = places + speed
        line.append((float(places[0]), float(places[1])))
    return line


def _put(window: MainWindow, points: Points, strokes: int) -> None:
    """Draw all of it in one turn of the event loop."""
    sketch = window.session.sketch
    sketch.clear()
    for part in np.array_split(np.array(points), min(strokes, len(points) // 2)):
        (x, y), *others = part.tolist()
        sketch.press(x, y, time=perf_counter())
        for x, y in others:
            sketch.move(x, y, time=perf_counter())
        sketch.lift()
    QApplication.processEvents()


def _growth(window: MainWindow, watch: Watch, name: str, strokes: int) -> Row:
    """The moves of one more stroke, or of the only one, after so many points."""
    canvas, sketch, pauses = window.drawing.canvas, window.session.sketch, random.Random(0)
    medians: dict[int, list[float]] = {count: [] for count in COUNTS}
    for turn in range(ROUNDS):
        for count, found in medians.items():
            points = _wander(count + MOVES, turn)
            before, after = points[:count], points[count - 1 :]
            if strokes > 1:
                _put(window, before, strokes)
            else:
                sketch.clear()
                press(canvas, canvas.to_widget(*before[0]))
                for x, y in before[1:]:
                    sketch.move(x, y, time=perf_counter())
                QApplication.processEvents()
            places: list[QPointF] = [canvas.to_widget(x, y) for x, y in after]
            found.append(statistics.median(
                scribble(canvas, [places], watch, pauses, goes_on=strokes == 1)
            ))
            sketch.lift()
    ms = {count: statistics.median(found) for count, found in medians.items()}
    return at_most(
        f"long drawing, {name}", f"a move after {COUNTS[-1]:,} points over one after {COUNTS[0]}",
        statistics.median(
            late / early for late, early
            in zip(medians[COUNTS[-1]], medians[COUNTS[0]], strict=True)
        ),
        MOST, ms={str(count): time for count, time in ms.items()},
    )


def _acts(window: MainWindow) -> Row:
    """Milliseconds until undo, a motion of the eraser and another pen are painted."""
    sketch = window.session.sketch
    points = _wander(MANY, 0)

    def timed(act: Callable[[], None]) -> float:
        found = []
        for _ in range(2 * ROUNDS):
            _put(window, points, 1)
            sketch.press(3, 3)
            sketch.lift()
            QApplication.processEvents()
            start = perf_counter()
            act()
            QApplication.processEvents()
            QApplication.processEvents()
            found.append(1000 * (perf_counter() - start))
            sketch.lift()
            sketch.set_pen_width(2.5)
        return statistics.median(found)

    undo = timed(sketch.undo)
    return information(
        "acts on a long drawing", f"undo of a stroke after {MANY:,} points, everything painted",
        undo, "ms", eraser_ms=timed(lambda: sketch.erase(14, 14, 1)),
        pen_width_ms=timed(lambda: sketch.set_pen_width(4)),
    )


if __name__ == "__main__":
    print(to_json(measure()))
