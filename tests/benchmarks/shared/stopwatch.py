"""Milliseconds without those in which another program had the processor."""

from pathlib import Path
from time import perf_counter, process_time

_OF_THIS_THREAD = Path("/proc/thread-self/schedstat")


class Stopwatch:
    """Begins at once.

    It counts what passes on the clock, with all that is waited for, but for the time in which this
    thread could have gone on and no thread of the process was at work: beside a busy loop on one
    core every other slice of the scheduler is the loop's, and a move of 3 ms would take 6 where one
    of 0.3 ms takes no longer. Where the system does not tell of it (only Linux does) it is the
    clock's time alone.
    """

    def __init__(self) -> None:
        self._delayed, self._process, self._clock = _delay(), process_time(), perf_counter()

    def milliseconds(self) -> float:
        passed = perf_counter() - self._clock
        at_work = min(passed, process_time() - self._process)
        return 1000 * max(passed - (_delay() - self._delayed), at_work)


def _delay() -> float:
    """Seconds that this thread has waited for a processor so far."""
    try:
        return int(_OF_THIS_THREAD.read_text().split()[1]) / 1e9
    except (OSError, IndexError, ValueError):
        return 0.0
