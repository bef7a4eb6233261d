"""What the training so far has shown: the numbers behind the curves and the before and after."""

from array import array
from collections.abc import Sequence
from time import monotonic

from engine.training_record import Step

SMOOTHED_OVER = 25
"""Steps whose mean is a point of the smoothed line."""


class Progress:
    """Every step's loss since the last reset, and the accuracy at the end of every epoch."""

    def __init__(self) -> None:
        self.losses = array("d")
        self.smoothed = array("d")
        self.accuracies: list[tuple[int, float]] = []
        self.runs: list[int] = []  # the steps after which a run went on from another
        self.images = 0
        self.epochs = 0
        self.speed = 0.0
        self.device = ""
        self._sum = 0.0
        self._base_images = self._base_epochs = 0
        self._marks: list[tuple[float, int]] = []

    @property
    def steps(self) -> int:
        return len(self.losses)

    def begin_run(self) -> None:
        """The next steps belong to a new run, which counts from one again."""
        if self.steps:
            self.runs.append(self.steps)
        self._base_images, self._base_epochs = self.images, self.epochs
        self._marks = []

    def add(self, steps: Sequence[Step]) -> None:
        for step in steps:
            self.losses.append(step.loss)
            self._sum += step.loss
            if self.steps > SMOOTHED_OVER:
                self._sum -= self.losses[-1 - SMOOTHED_OVER]
            self.smoothed.append(self._sum / min(self.steps, SMOOTHED_OVER))
            if step.accuracy is not None:
                self.accuracies.append((self.steps, step.accuracy))
        self.images = self._base_images + steps[-1].images
        self.epochs = self._base_epochs + steps[-1].epoch
        self.device = steps[-1].device
        self._measure()

    def _measure(self) -> None:
        """Images a second over about the last second."""
        self._marks.append((monotonic(), self.images))
        while len(self._marks) > 2 and self._marks[-1][0] - self._marks[0][0] > 1:
            self._marks.pop(0)
        elapsed = self._marks[-1][0] - self._marks[0][0]
        self.speed = (self._marks[-1][1] - self._marks[0][1]) / elapsed if elapsed else 0.0
