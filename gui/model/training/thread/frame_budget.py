"""How much of the time the window may take while steps are taken: it sheds its own work first."""

FRAME = 0.03
"""Seconds between two paintings while a run goes on."""

LATEST = 1.4 * FRAME
"""Seconds after which the next painting is due, however long the last one took."""

SHORTEST_WAIT = 0.2 * FRAME
"""Seconds that the training has between two paintings in any case."""

_SHARE = 2.5
"""A painting of the curve that takes so long is followed by the next after so many times that."""

_WINDOW = 0.3
"""Share of a frame that the window takes: the curve first, then what moves little has the rest."""

_LITTLE = 0.1, 0.2
"""Of the time, the least that it has, however long the curve takes, and the most that it needs."""

LONGEST_WAIT = 0.25
"""Seconds that what moves little waits at most: nobody reads numbers quicker."""

_LATE_SHARE = 0.2
"""How much the last frame counts for what is known of how late frames come."""


class FrameBudget:
    """When the next painting is due, and whether there is room in this one for what moves little.

    On a quick computer everything is painted in every frame, and nothing here makes a difference.
    Times are in seconds, of one clock.
    """

    def __init__(self) -> None:
        self._began = 0.0
        self._painted = 0.0
        self._next_rest = 0.0
        self._expected: float | None = None  # when the frame that is waited for should begin
        self._late = 0.0
        self._put_off_since: float | None = None

    def begin(self, now: float) -> None:
        """A frame begins, as a rule later than it should where others use the processor, too."""
        if self._expected is not None:
            late = min(max(now - self._expected, 0.0), FRAME)
            self._late += _LATE_SHARE * (late - self._late)
            self._expected = None
        self._put_off_since = None
        self._began = self._painted = now

    def put_off(self, now: float) -> bool:
        """Whether the frame that is due waits for the pen, which it does for FRAME at most."""
        if self._put_off_since is None:
            self._put_off_since = now
        if now - self._put_off_since >= FRAME:
            return False
        self._expected = now + SHORTEST_WAIT
        return True

    def painted(self, now: float) -> None:
        """What moves with every step is painted."""
        self._painted = now

    def has_room(self, now: float, pen_moves: bool = False) -> bool:
        """Whether what moves little may follow in this frame; while the pen moves it is shed."""
        return now >= self._next_rest + (LONGEST_WAIT if pen_moves else 0.0)

    def followed(self, now: float) -> None:
        """What moves little is painted, too: it took from `painted` until now."""
        least, most = _LITTLE
        share = min(max(_WINDOW - (self._painted - self._began) / FRAME, least), most)
        self._next_rest = now + min((now - self._painted) / share, LONGEST_WAIT)

    def wait(self, now: float) -> float:
        """Seconds to be waited for the next frame: fewer where the last ones have come late."""
        took = self._painted - self._began
        due = self._began + min(max(FRAME, _SHARE * took), LATEST) - self._late
        wait = max(due - now, SHORTEST_WAIT)
        self._expected = now + wait
        return wait
