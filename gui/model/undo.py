"""How far back one can go, and in what order: what is kept to be taken back has an end, too."""

from collections import deque
from itertools import count
from typing import Generic, TypeVar

MOST_ACTS = 200
"""Of the canvas, of a collection, of a list of steps. Nobody goes back so far; and in a long lesson
everything that was ever drawn and cleared would stay in memory.
"""

T = TypeVar("T")

_numbers = count(1)


def act_number() -> int:
    """Greater than that of every act before, whoever's it was."""
    return next(_numbers)


class Acts(Generic[T]):
    """What can be taken back, the last first. Its number says which of several histories had the
    user's last act.
    """

    def __init__(self) -> None:
        self._acts = deque[tuple[int, T]](maxlen=MOST_ACTS)

    @property
    def last(self) -> int:
        """The number of the last act; 0 where there is none."""
        return self._acts[-1][0] if self._acts else 0

    def append(self, act: T, number: int = 0) -> None:
        """number: of one that was begun before; it stands where it was begun."""
        self._acts.append((number or act_number(), act))
        if number:
            self.take_up(tuple(sorted(self._acts, key=lambda each: each[0])))

    def pop(self) -> T:
        return self._acts.pop()[1]

    def clear(self) -> None:
        self._acts.clear()

    def kept(self) -> tuple[tuple[int, T], ...]:
        """All, for `take_up`."""
        return tuple(self._acts)

    def take_up(self, kept: tuple[tuple[int, T], ...]) -> None:
        self._acts.clear()
        self._acts.extend(kept)

    def __bool__(self) -> bool:
        return bool(self._acts)
