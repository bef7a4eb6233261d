"""Read a table; print the seconds, and the most memory beyond what was held before, over the
tensor's own.
"""

import resource
import sys
from pathlib import Path
from time import perf_counter

import numpy as np

from engine.data.mnist_csv import read_csv
from engine.tensors.kinds.table import read


def _most() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024  # Linux counts in KiB


def _read(reader: str, path: Path) -> int:
    """The bytes of what was read."""
    if reader == "table":
        return read((path,)).parts[0].raw.numel() * 4
    if reader == "images":
        return read_csv(path).images.nbytes
    with path.open(encoding="ascii") as file:
        first = file.readline().rstrip("\n")
    # without what a separator at the end begins, which numpy refuses
    some = range(first.count(",")) if first.endswith(",") else None
    return np.loadtxt(path, np.float32, delimiter=",", skiprows=1, usecols=some).nbytes


def main(reader: str, path: Path) -> tuple[float, float]:
    before, start = _most(), perf_counter()
    size = _read(reader, path)
    return perf_counter() - start, (_most() - before) / size


if __name__ == "__main__":
    print(*main(sys.argv[1], Path(sys.argv[2])))
