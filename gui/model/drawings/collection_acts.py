"""What was done to a collection, as it is taken back and as it is done again."""

from collections.abc import Callable, Sequence

from engine.library.library import Library
from gui.model.undo import UndoStack

Act = tuple[Callable[[], None], Callable[[], None]]
"""What takes a change of the library back, and what makes it again; undone, the other way round."""


class CollectionActs(UndoStack[Act]):
    """Of drawings by their numbers in the library."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library

    def added(self, ids: Sequence[int], number: int = 0) -> None:
        """number: of the act, where it was begun before now."""
        library = self._library
        self.remember((lambda: library.remove(ids), lambda: library.restore(ids)), number)

    def removed(self, ids: Sequence[int]) -> None:
        library = self._library
        self.remember((lambda: library.restore(ids), lambda: library.remove(ids)))

    def relabeled(self, ids: Sequence[int], before: Sequence[int], after: Sequence[int]) -> None:
        """before, after: the label of each."""
        relabel = self._library.relabel
        self.remember((lambda: relabel(ids, before), lambda: relabel(ids, after)))


def made_opposite(act: Act) -> Act:
    """Make the change, and give what takes that back."""
    change, opposite = act
    change()
    return opposite, change
