"""Which of the steps taken is looked at, of the digits' curve as of the lab's run."""

from typing import Protocol

from PySide6.QtCore import QObject, Signal

from gui.model.facts import Facts


class _Steps(Protocol):
    @property
    def steps(self) -> int: ...


class StepLookedAt(QObject):
    """The newest, unless the user went back to another. progress: `steps` taken, from 0."""

    moved = Signal()  # another step is looked at

    progress: _Steps

    def __init__(self, parent: QObject, facts: Facts) -> None:
        super().__init__(parent)
        self._facts = facts
        self._moment: int | None = None

    @property
    def at(self) -> int:
        """The step looked at; 0 is the start."""
        return self.progress.steps if self._moment is None else self._moment

    @property
    def is_newest(self) -> bool:
        """Whether new steps are looked at as they come."""
        return self._moment is None

    def _move_to(self, step: int) -> None:
        """To one of those there are."""
        moment = None if step == self.progress.steps else step
        if moment != self._moment:
            self._moment = moment
            self._facts.tell(self.moved)
