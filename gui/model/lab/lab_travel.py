"""Which of the lab's steps is looked at."""

from PySide6.QtCore import QObject, Signal

from gui.model.facts import Facts
from gui.model.lab.lab_progress import LabProgress


class LabTravel(QObject):
    """The newest, unless the user went back. progress: `Lab` has it."""

    moved = Signal()  # another step is looked at

    progress: LabProgress

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
        return self._moment is None

    @property
    def parameters(self) -> tuple[float, ...]:
        """At the step looked at."""
        return self.progress.parameters(self.at)

    def go(self, step: int) -> None:
        """Look at this step, or at the nearest there is."""
        step = min(max(step, 0), self.progress.steps)
        moment = None if step == self.progress.steps else step
        if moment != self._moment:
            self._moment = moment
            self._facts.tell(self.moved)

    def go_by(self, steps: int) -> None:
        self.go(self.at + steps)

    def go_by_epoch(self, direction: int) -> None:
        """Ten steps: here an epoch is a single one."""
        self.go_by(10 * direction)

    def go_to_newest(self) -> None:
        self.go(self.progress.steps)
