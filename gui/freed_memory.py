"""What is let go of goes back to the system, whichever thread had it."""

import ctypes
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
