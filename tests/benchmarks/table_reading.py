"""How long a table of a million rows takes to be read, and how much memory, against numpy's own."""

import statistics
import tempfile
from pathlib import Path

import numpy as np

from .children import run_module
from .rows import Row, at_most, median_ratio, to_json

REPETITIONS, ROWS, COLUMNS = 3, 1_000_000, 12


def measure() -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.csv"
        _write(path)
        ours, plain, times = [], [], []
        for _ in range(REPETITIONS):
            seconds, tensors = _child(path, "ours")
            ours.append(seconds)
            times.append(tensors)
            plain.append(_child(path, "loadtxt")[0])
    of = f"{ROWS:,} rows of {COLUMNS}"
    return [
        at_most("a table of 10⁶ rows", f"{of} over numpy.loadtxt on the same file",
                median_ratio(ours, plain), 2, seconds=ours),
        at_most("memory of a table", f"{of}: the most that is held meanwhile, over the tensor",
                statistics.median(times), 3),
    ]


def _child(path: Path, way: str) -> tuple[float, float]:
    seconds, tensors = run_module("tests.benchmarks.table_reading_child", way, str(path)).split()
    return float(seconds), float(tensors)


def _write(path: Path) -> None:
    numbers = np.random.default_rng(0).normal(size=(1000, COLUMNS))
    lines = "".join(",".join(f"{each:.4f}" for each in row) + "\n" for row in numbers)
    with path.open("w", encoding="ascii") as file:
        file.write(",".join(f"column {index}" for index in range(COLUMNS)) + "\n")
        for _ in range(ROWS // 1000):
            file.write(lines)


if __name__ == "__main__":
    print(to_json(measure()))
