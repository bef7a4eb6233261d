"""Read a table; print the seconds, and the most memory beyond what was held before, over the
tensor's own.
"""

import resource
import sys
from pathlib import Path
from time import perf_counter

import numpy as np

from engine.tensors.kinds.table import read


def _most() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024  # Linux counts in KiB


def main(way: str, path: Path) -> tuple[float, float]:
    before, start = _most(), perf_counter()
    if way == "ours":
        size = read((path,)).parts[0].raw.numel() * 4
    else:
        size = np.loadtxt(path, np.float32, delimiter=",", skiprows=1).nbytes
    return perf_counter() - start, (_most() - before) / size


if __name__ == "__main__":
    print(*main(sys.argv[1], Path(sys.argv[2])))
