"""What is let go of is freed: Python's objects, and what goes back to the system."""

import ctypes
import gc
import sys
from contextlib import suppress

_ARENA_MAX = -8  # M_ARENA_MAX of mallopt(3)


def have_one_heap() -> None:
    """To be called before there are threads.

    glibc gives each thread a heap of its own, and of what is free at a heap's end up to 64 MiB
    stay the process's: after images had been read and models trained on one thread after the other
    (2,000 random events), 330 MiB were free and half of them held all the same. In one heap for
    all 80 MiB were free, and next to nothing of it held. Elsewhere nothing is done.
    """
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # another C library
            ctypes.CDLL("libc.so.6").mallopt(_ARENA_MAX, 1)


def let_go_of_a_window() -> None:
    """To be called on the window's thread, once Qt has deleted a window.

    What was there when the program had started is passed over by the collector, its first window
    among it: that would stay for ever (28 MiB), and any later one until some thread came to collect
    it, on which nothing of Qt's may be deleted.
    """
    gc.unfreeze()
    gc.collect()
