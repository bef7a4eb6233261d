"""The most memory the program ever takes, against what its libraries take alone.

This module and all it imports stay small: a process started by another counts that one's memory
as its own up to the moment it becomes a program.
"""

import statistics

from .shared.children import run_module
from .shared.rows import Row, at_most, median_ratio, to_json

REPETITIONS = 3


def measure() -> list[Row]:
    libraries, program = [], []
    for _ in range(REPETITIONS):
        libraries.append(_peak("libraries"))
        program.append(_peak("program"))
    return [at_most(
        "peak memory",
        "load, draw, train 20 epochs, over a process that only imports the same libraries",
        median_ratio(program, libraries), 1.6,
        program_mib=statistics.median(program), libraries_mib=statistics.median(libraries),
    )]


def _peak(which: str) -> float:
    return float(run_module("tests.benchmarks.processes.memory_child", which, own_home=True))


if __name__ == "__main__":
    print(to_json(measure()))
