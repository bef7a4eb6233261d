"""From the start of the process to the first paint, against the barest window of its kind."""

import statistics
from time import monotonic

from .shared.children import run_module
from .shared.rows import Row, at_most, information, median_ratio, to_json, turns

REPETITIONS = 7
SECONDS = 14


def measure() -> list[Row]:
    bare, ours, ready = [], [], []
    for _ in turns(REPETITIONS + 1, SECONDS):  # the first warms up and is left out
        bare.append(_times("bare")[0])
        painted, loaded = _times("program")
        ours.append(painted)
        ready.append(loaded)
    return [
        at_most(
            "first paint",
            "process start to first paint over that of a bare PySide6 and pyqtgraph window",
            median_ratio(ours[1:], bare[1:]), 1.5,
            ours_ms=statistics.median(ours[1:]), bare_ms=statistics.median(bare[1:]),
        ),
        information(
            "ready to train", "process start until torch is loaded and Train can be pressed",
            statistics.median(ready[1:]), "ms",
        ),
    ]


def _times(which: str) -> list[float]:
    """Milliseconds from the start of the process; both processes read the same clock."""
    start = monotonic()
    printed = run_module("tests.benchmarks.processes.first_paint_child", which, own_home=True)
    return [1000 * (float(moment) - start) for moment in printed.split()]


if __name__ == "__main__":
    print(to_json(measure()))
