"""How long tables take to be read, and how much memory, against numpy's own: one of a million rows,
two that are written otherwise than most, and MNIST as CSV.
"""

import statistics
import tempfile
from pathlib import Path

import numpy as np

from .shared.children import run_module
from .shared.rows import Row, at_most, median_ratio, to_json, turns

REPETITIONS, ROWS, COLUMNS = 3, 1_000_000, 12
IMAGES, IMAGE_REPETITIONS = (5_000, 20_000), 5
SECONDS = 8


def measure() -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.csv"
        _write(path)
        of = f"{ROWS:,} rows of {COLUMNS}"
        rows = _rows("a table of 10⁶ rows", "memory of a table", of, path, "table", REPETITIONS)
        for shape, write in (("numpy.savetxt's zeros", _write_zeros),
                             ("a separator at each line's end", _write_trailing)):
            write(path)
            rows += _rows(f"a table, {shape}", f"its memory, {shape}",
                          f"{ROWS:,} rows of {COLUMNS}", path, "table", REPETITIONS)
        for images in IMAGES:
            for kind in ("bytes", "shares"):
                _write_images(path, images, kind)
                rows += _rows(f"MNIST as CSV, {kind}", f"its memory, {kind}",
                              f"{images:,} images", path, "images", IMAGE_REPETITIONS)
    return rows


def _rows(
    time: str, memory: str, of: str, path: Path, reader: str, repetitions: int
) -> list[Row]:
    ours, plain, times = [], [], []
    for _ in turns(repetitions, SECONDS, least=2):
        seconds, tensors = _child(path, reader)
        ours.append(seconds)
        times.append(tensors)
        plain.append(_child(path, "loadtxt")[0])
    return [
        at_most(time, f"{of} over numpy.loadtxt on the same file",
                median_ratio(ours, plain), 2, seconds=ours),
        at_most(memory, f"{of}: the most that is held meanwhile, over the tensor",
                statistics.median(times), 3),
    ]


def _child(path: Path, reader: str) -> tuple[float, float]:
    found = run_module(
        "tests.benchmarks.processes.table_reading_child", reader, str(path)).split()
    return float(found[0]), float(found[1])


def _write(path: Path) -> None:
    numbers = np.random.default_rng(0).normal(size=(1000, COLUMNS))
    lines = "".join(",".join(f"{each:.4f}" for each in row) + "\n" for row in numbers)
    with path.open("w", encoding="ascii") as file:
        file.write(",".join(f"column {index}" for index in range(COLUMNS)) + "\n")
        for _ in range(ROWS // 1000):
            file.write(lines)


def _write_zeros(path: Path) -> None:
    """Nearly all zeros, as numpy.savetxt writes them."""
    numbers = np.random.default_rng(0).normal(size=(1000, COLUMNS))
    numbers[np.random.default_rng(1).random((1000, COLUMNS)) < 0.8] = 0
    lines = "".join(",".join(f"{each:.18e}" for each in row) + "\n" for row in numbers)
    _write_lines(path, lines, "")


def _write_trailing(path: Path) -> None:
    """With an empty column at the end, as spreadsheets write it."""
    numbers = np.random.default_rng(0).normal(size=(1000, COLUMNS))
    _write_lines(path, "".join(
        ",".join(f"{each:.4f}" for each in row) + ",\n" for row in numbers), ",")


def _write_lines(path: Path, lines: str, end: str) -> None:
    """lines: a thousand. end: of the first one, which names the columns."""
    with path.open("w", encoding="ascii") as file:
        file.write(",".join(f"column {index}" for index in range(COLUMNS)) + end + "\n")
        for _ in range(ROWS // 1000):
            file.write(lines)


def _write_images(path: Path, images: int, kind: str) -> None:
    """A fifth of the pixels has ink, as in MNIST."""
    random = np.random.default_rng(0)
    texts = [str(byte) if kind == "bytes" else f"{byte / 255:.4f}" for byte in range(256)]
    with path.open("w", encoding="ascii") as file:
        file.write(",".join(["label", *(f"pixel{index}" for index in range(784))]) + "\n")
        for image in range(images):
            pixels = random.integers(0, 256, 784) * (random.random(784) < 0.2)
            file.write(f"{image % 10}," + ",".join([texts[byte] for byte in pixels]) + "\n")


if __name__ == "__main__":
    print(to_json(measure()))
