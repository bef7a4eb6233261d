"""What the process holds, once everything that is free has been given back."""

import ctypes
import gc
import sys
from contextlib import suppress
from pathlib import Path


def held() -> float:
    """MiB of the process that are in memory."""
    for _ in range(2):
        gc.collect()
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # another C library keeps what it keeps
            ctypes.CDLL("libc.so.6").malloc_trim(0)
    return in_memory()


def in_memory() -> float:
    """MiB as the system sees it."""
    if sys.platform == "linux":
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        return pages * 4096 / 2**20
    import psutil

    return float(psutil.Process().memory_info().rss) / 2**20
