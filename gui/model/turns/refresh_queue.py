"""Views take turns, so that many of them open never make the window stutter."""

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

BUDGET = 0.001
"""Seconds of a turn after which the rest waits for the next: to paint it takes longer still, and
the pen, or a run's frame, waits for both."""

PAUSE = 12
"""Milliseconds between two turns, in which the window paints and hears the pointer."""

_SHARE = 5
"""When all are done that were due, the next begin after so many times as long as these took: views
that are asked for at every move of the pen leave most of the time to the pen."""

_LONGEST_REST = 0.25
"""Seconds that they begin later at most: nobody reads quicker."""

_FRAMES_LATE = 90
"""Milliseconds after which a turn is taken that a run's frame should have given."""


class RefreshQueue(QObject):
    """Does what it is asked to do, each thing once however often it was asked, oldest first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._due: dict[int, Callable[[], None]] = {}
        self._took: dict[int, float] = {}  # seconds, the last time
        self._frames_until = 0.0
        self._spent = 0.0  # seconds on what is due since the queue was empty
        self._next_turn = 0.0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(lambda: self._turn())

    def ask(self, who: QObject, work: Callable[[], None]) -> None:
        """Do the work of `who` soon."""
        self._due.setdefault(id(who), work)
        if not self._timer.isActive():
            now = perf_counter()
            rest = max(0, round(1000 * (self._next_turn - now)))
            self._timer.start(max(rest, _FRAMES_LATE) if now < self._frames_until else rest)

    @property
    def is_busy(self) -> bool:
        """Whether somebody's turn is still to come."""
        return bool(self._due)

    def expect_frames(self) -> None:
        """Whoever paints frames gives a turn just after one: until they end none is taken else."""
        self._frames_until = perf_counter() + _FRAMES_LATE / 1000
        if self._timer.isActive():
            self._timer.start(_FRAMES_LATE)

    def take_turn(self) -> None:
        """Take the next turn now."""
        self.expect_frames()
        self._turn()

    def finish(self) -> bool:
        """Do at once whatever is due; whether anything was."""
        was_due = bool(self._due)
        while self._due:
            self._turn()
        return was_due

    def stop(self) -> None:
        self._due.clear()
        self._timer.stop()

    def _turn(self) -> None:
        begin = now = perf_counter()
        for who in tuple(self._due):  # what asks again, for its next part, waits for the next turn
            if now > begin and now + self._took.get(who, 0.0) > begin + BUDGET:
                break
            work = self._due.pop(who, None)
            if work is None:  # another's work has finished it
                continue
            work()
            before, now = now, perf_counter()
            self._took[who] = now - before
        self._spent += now - begin
        if self._due:
            self._timer.start(_FRAMES_LATE if now < self._frames_until else PAUSE)
        else:
            self._next_turn = now + min(_SHARE * self._spent, _LONGEST_REST)
            self._spent = 0.0
            self._timer.stop()
