"""What the kept steps of the default run take: a process that keeps them against one that does not.

Freed memory may be used for them, so the larger counts: that difference, or the numbers alone.
This module stays small for the reason given in `memory`.
"""

import statistics

from .shared.children import run_module
from .shared.rows import Row, at_most, to_json

REPETITIONS = 3


def measure() -> list[Row]:
    kept, dropped = [], []
    for _ in range(REPETITIONS):
        dropped.append(_held("dropped")[0])
        held, parameters = _held("kept")
        kept.append(held)
    over = statistics.median(a - b for a, b in zip(kept, dropped, strict=True))
    return [at_most(
        "memory of kept steps", "20 epochs of 3 and 7 with every step kept, over none kept",
        max(over, parameters), 10.0, "MiB", process_over_process_mib=over,
        parameters_mib=parameters, kept_mib=statistics.median(kept),
        none_mib=statistics.median(dropped),
    )]


def _held(which: str) -> tuple[float, float]:
    """MiB: of the whole process in the end, and of the kept parameters alone."""
    whole, parameters = run_module(
        "tests.benchmarks.processes.history_memory_child", which).split()
    return float(whole), float(parameters)


if __name__ == "__main__":
    print(to_json(measure()))
