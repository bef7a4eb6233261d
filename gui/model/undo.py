"""How far back one can go, and in what order: what is kept to be taken back has an end, too."""

from collections import deque
from collections.abc import Callable
from itertools import count
from typing import Generic, TypeVar

MOST_ACTS = 200
"""Of the canvas, of a collection, of a list of steps. Nobody goes back so far; and in a long lesson
everything that was ever drawn and cleared would stay in memory.
"""

REDO_KEYS = ("Ctrl+Shift+Z", "Ctrl+Y")
"""Every system has one of them."""

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

    def append(self, act: T, number: int = 0) -> int:
        """Its number. number: of one that was begun before; it stands where it was begun."""
        self._acts.append((number or act_number(), act))
        if number:
            self.take_up(tuple(sorted(self._acts, key=lambda each: each[0])))
        return number or self.last

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


class UndoStack(Generic[T]):
    """Acts that can be undone, and those that were undone and can be done again, until a new one.

    Undoing an act, and doing it again, gives what does the opposite. If it raises, the act stays.
    """

    def __init__(self) -> None:
        self._done, self._undone = Acts[T](), Acts[T]()
        self._newest = 0

    @property
    def last(self) -> int:
        """The number of what `undo` would undo; 0 where there is nothing."""
        return self._done.last

    @property
    def last_undone(self) -> int:
        """The number of what `redo` would do again; 0 where there is nothing."""
        return self._undone.last

    @property
    def newest(self) -> int:
        """The number of the last act that was new."""
        return self._newest

    def remember(self, act: T, number: int = 0) -> Callable[[], None]:
        """A new one. number: as `Acts` has it. What is given back gives back all as it was before:
        to be called before anything else is remembered or undone, if the act came to nothing.
        """
        kept, newest = self.kept(), self._newest
        self._newest = max(newest, self._done.append(act, number))
        self._undone.clear()

        def forget() -> None:
            self.take_up(*kept)
            self._newest = newest

        return forget

    def undo(self, take_back: Callable[[T], T]) -> bool:
        """Whether there was an act."""
        return _move(self._done, self._undone, take_back)

    def redo(self, do_again: Callable[[T], T]) -> bool:
        """Likewise."""
        return _move(self._undone, self._done, do_again)

    def clear(self) -> None:
        self._done.clear()
        self._undone.clear()

    def kept(self) -> tuple[tuple[tuple[int, T], ...], tuple[tuple[int, T], ...]]:
        """Those that can be undone, and those that can be redone, for `take_up`."""
        return self._done.kept(), self._undone.kept()

    def take_up(
        self, done: tuple[tuple[int, T], ...], undone: tuple[tuple[int, T], ...]
    ) -> None:
        self._done.take_up(done)
        self._undone.take_up(undone)


def _move(acts: Acts[T], others: Acts[T], way: Callable[[T], T]) -> bool:
    if not acts:
        return False
    kept = acts.kept()
    try:
        others.append(way(acts.pop()))
    except BaseException:
        acts.take_up(kept)
        raise
    return True
