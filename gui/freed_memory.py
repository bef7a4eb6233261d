"""What is let go of is freed: Python's objects, and what goes back to the system."""

from __future__ import annotations

import ctypes
import gc
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the program says its version without Qt
    from PySide6.QtCore import QObject

_ARENA_MAX = -8  # M_ARENA_MAX of mallopt(3)

_PAUSE = 1000
"""Between two rounds of the collector: in ms."""


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


def collect_on_this_thread(application: QObject) -> None:
    """From now on, and only there; to be called on the window's thread.

    Python collects on whatever thread comes to do so (half of the times one that trains or reads),
    and what it finds may be Qt's, of which nothing may be deleted but on the window's thread.
    """
    from PySide6.QtCore import QTimer

    gc.disable()
    timer = QTimer(application, interval=_PAUSE)
    timer.timeout.connect(_collect)
    timer.start()


def _collect() -> None:
    """As Python does: the oldest generation of which there is enough, and all that are younger."""
    due = [generation for generation, (count, threshold) in enumerate(
        zip(gc.get_count(), gc.get_threshold(), strict=True)) if count > threshold > 0]
    if due:
        gc.collect(due[-1])


def let_go_of_a_window() -> None:
    """To be called on the window's thread, once Qt has deleted a window.

    What was there when the program had started is passed over by the collector, its first window
    among it: that would stay for ever (28 MiB).
    """
    gc.unfreeze()
    gc.collect()
