"""What a command changes is told once all of it is true."""

from collections.abc import Iterator
from contextlib import contextmanager
from heapq import heappop, heappush
from itertools import count

from PySide6.QtCore import SignalInstance


class Facts:
    """Holds back what a command has to tell until the command is complete.

    Inside `with facts.together():` the state may be half changed; what is told there with `tell`
    is emitted at the end of the outermost one, in the order that `put_in_order` was given. A signal
    without arguments says only that something is another now, so it is emitted once, however often
    it was told. What a slot tells, or a command that it calls, comes after the signal that it has
    heard: every slot hears them all in one order.
    """

    def __init__(self) -> None:
        self._ranks: dict[SignalInstance, int] = {}
        self._due: list[tuple[int, int, SignalInstance, tuple[object, ...]]] = []
        self._number = count()
        self._depth = 0
        self._is_telling = False

    @property
    def in_order(self) -> tuple[SignalInstance, ...]:
        """Every signal that is told so, each before those that follow."""
        return tuple(self._ranks)

    def put_in_order(self, *signals: SignalInstance) -> None:
        """Every signal that will be told."""
        self._ranks = {signal: rank for rank, signal in enumerate(signals)}

    @contextmanager
    def together(self) -> Iterator[None]:
        """All that is told inside is told at its end; also where it ends with an error."""
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1
            self._emit()

    def tell(self, signal: SignalInstance, *said: object) -> None:
        """Emit the signal as soon as no command is under way. Raises KeyError without a place."""
        if said or not self._due or all(signal is not other for _, _, other, _ in self._due):
            heappush(self._due, (self._ranks[signal], next(self._number), signal, said))
        self._emit()

    def _emit(self) -> None:
        if self._depth or self._is_telling:
            return
        self._is_telling = True
        try:
            while self._due:
                *_, signal, said = heappop(self._due)
                signal.emit(*said)
        finally:
            self._is_telling = False
