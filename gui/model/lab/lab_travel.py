"""Which of the lab's steps is looked at."""

from gui.model.lab.lab_progress import LabProgress
from gui.model.step_looked_at import StepLookedAt


class LabTravel(StepLookedAt):
    """All of them are kept. progress: `Lab` has it."""

    progress: LabProgress

    @property
    def parameters(self) -> tuple[float, ...]:
        """At the step looked at."""
        return self.progress.parameters(self.at)

    def go(self, step: int) -> None:
        """Look at this step, or at the nearest there is."""
        self._move_to(min(max(step, 0), self.progress.steps))

    def go_by(self, steps: int) -> None:
        self.go(self.at + steps)

    def go_by_epoch(self, direction: int) -> None:
        """Ten steps: here an epoch is a single one."""
        self.go_by(10 * direction)

    def go_to_newest(self) -> None:
        self.go(self.progress.steps)
