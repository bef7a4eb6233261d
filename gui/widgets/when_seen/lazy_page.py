"""A page that is not made before somebody wants it: so the window is sooner there."""

from collections.abc import Callable
from typing import Generic, TypeVar

P = TypeVar("P")


class LazyPage(Generic[P]):
    """Makes a page the first time that it is asked for.

    make: makes it; the place to import its module, for that takes its time as well. then: what
    is to be done with it once it is there, and can be asked for without making another.
    """

    def __init__(self, make: Callable[[], P], then: Callable[[P], None]) -> None:
        self._make, self._then = make, then
        self.made: P | None = None

    def get(self) -> P:
        """The page, made if need be."""
        if self.made is None:
            self.made = self._make()
            self._then(self.made)
        return self.made
