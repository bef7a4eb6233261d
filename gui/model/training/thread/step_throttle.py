"""When a step of training may be taken: at a pace, one by one, or as fast as the window allows."""

import threading
from time import monotonic

from gui.model.turns.pen_first import PATIENCE

FULL_SPEED_STRIDE = 64
"""Steps that are computed between two looks at the window, where a step has one output."""

class StepThrottle:
    """Lets a worker through: one step at a time, at a pace, at full speed, or not at all."""

    def __init__(self, steps_per_second: float | None, allowed: int | None) -> None:
        self._changed = threading.Condition()
        self._interval = 1 / steps_per_second if steps_per_second else 0.0
        self._allowed = allowed  # steps until the next pause; None is no pause
        self._closed = False
        self._due = monotonic()
        self._taken = 0
        self._held = self._gives_way = False
        self._last = self._due

    def set_pace(self, steps_per_second: float | None) -> None:
        with self._changed:
            self._interval = 1 / steps_per_second if steps_per_second else 0.0
            self._due = min(self._due, monotonic() + self._interval)
            self._changed.notify_all()

    def allow(self, steps: int | None) -> None:
        with self._changed:
            self._allowed = steps
            self._due = monotonic()
            self._changed.notify_all()

    def allow_until(self, taken: int) -> None:
        """Let through until so many have been, of whom the window need not have heard yet."""
        with self._changed:
            self._allowed = max(0, taken - self._taken)
            self._due = monotonic()
            self._changed.notify_all()

    def hold(self, held: bool) -> None:
        """Let nobody through for as long as the window has work to do."""
        with self._changed:
            self._held = held
            if not held:  # whoever waits need not be woken to wait on
                self._changed.notify_all()

    def give_way(self, gives_way: bool) -> None:
        """Let nobody through while the window follows the pen; but a step each PATIENCE."""
        with self._changed:
            self._gives_way = gives_way
            if not gives_way:
                self._changed.notify_all()

    def close(self) -> None:
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def wait_for_turn(self) -> bool:
        """Block until the next step may be taken; False once it never may."""
        with self._changed:
            while not self._closed:
                if self._allowed == 0 or self._held:
                    self._changed.wait()
                    continue
                now = monotonic()
                wait = self._due - now if self._interval else 0.0
                if self._gives_way:
                    wait = max(wait, self._last + PATIENCE - now)
                if wait > 0:
                    self._changed.wait(wait)
                    continue
                if self._allowed is not None:
                    self._allowed -= 1
                self._due = max(self._due + self._interval, now - 0.1)
                self._last = now
                self._taken += 1
                return True
            return False
