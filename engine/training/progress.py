"""What the training so far has shown: the numbers behind the curves, and every step's model."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter
from time import monotonic

from engine.models.parameters import Parameters
from engine.models.trained import TrainedModel
from engine.training.history import History
from engine.training.record import Step

SMOOTHED_OVER = 25
"""Steps whose mean is a point of the smoothed line."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One step as it is told: its number on the curve, epoch, loss and learning rate."""

    step: int
    epoch: int
    loss: float
    learning_rate: float


class Progress:
    """One curve: every step's loss since the last reset, and what was measured on the way.

    start: the model before the first step, None while nothing is loaded. given: whether that start
    knew something already (opened weights, the baseline's). opened: whether it is from a file.
    memory: what an optimizer remembers there.
    busy: seconds that the steps of each run have taken, by the step after which it began.
    """

    def __init__(
        self, start: TrainedModel | None = None, given: bool = False, opened: bool = False,
        memory: Parameters | None = None,
    ) -> None:
        self.opened = opened
        self.history = History(start, memory=memory) if start else None
        self.given = given
        self.losses = array("d")
        self.smoothed = array("d")
        self.rates = array("d")
        self.ends = array("q")  # each epoch's last step
        self.accuracies: list[tuple[int, float]] = []
        self.busy: dict[int, float] = {}
        self.runs: list[int] = []  # the steps after which a run went on from another
        self.images = 0
        self.speed = 0.0
        self.device = ""
        self._sum = 0.0
        self._base_images = 0
        self._run_ends: set[int] = set()
        self._marks: list[tuple[float, int]] = []

    @property
    def steps(self) -> int:
        return len(self.losses)

    @property
    def is_untouched(self) -> bool:
        """Whether nothing would be lost by beginning anew."""
        return not self.steps and not self.opened

    def begin_run(self) -> None:
        """The next steps belong to a new run, which counts from one again."""
        if self.steps:
            self.runs.append(self.steps)
            self.end_run()
            if not self.ends or self.ends[-1] < self.steps:
                self.ends.append(self.steps)  # an epoch that was broken off
        self._base_images = self.images
        self._marks = []

    def note_time(self, seconds: float) -> None:
        """The steps of the newest run have taken so long, pauses not counted."""
        self.busy[self.runs[-1] if self.runs else 0] = seconds

    def end_run(self) -> None:
        """A run ends with the newest step: it can be gone back to for good."""
        self._run_ends.add(self.steps)
        if self.history is not None:
            self.history.keep(self.steps)

    def ends_without_room(self, most: int) -> list[int]:
        """Of the runs' ends the oldest, without which the others take no more than `most` bytes.

        The newest step is none of them.
        """
        if self.history is None:
            return []
        ends, taken = sorted(self._run_ends - {self.steps}, reverse=True), 0
        for index, end in enumerate(ends):
            taken += self.history.bytes_of(end)
            if taken > most:
                return ends[index:]
        return []

    def let_go_of_end(self, step: int) -> None:
        """It may be thinned out as the steps around it."""
        self._run_ends.discard(step)
        if self.history is not None:
            self.history.let_go(step)

    def ends_run(self, step: int) -> bool:
        """Whether a run ended with this step, or began after it."""
        return step == 0 or step in self._run_ends

    def add(self, steps: Sequence[Step]) -> None:
        for number, step in enumerate(steps, self.steps + 1):
            self.losses.append(step.loss)
            self.rates.append(step.learning_rate)
            self._sum += step.loss
            if number > SMOOTHED_OVER:
                self._sum -= self.losses[-1 - SMOOTHED_OVER]
            self.smoothed.append(self._sum / min(number, SMOOTHED_OVER))
            ends_epoch = step.accuracy is not None
            if step.accuracy is not None:
                self.accuracies.append((number, step.accuracy))
                self.ends.append(number)
            if self.history is not None:
                self.history.add(number, step.parameters, ends_epoch, step.memory)
        self.images = self._base_images + steps[-1].images
        self.device = steps[-1].device
        self._measure()

    def forget_speed(self) -> None:
        """The last steps were held back: how fast they come is not known from them."""
        self.speed, self._marks = 0.0, []

    def moment(self, step: int) -> Moment:
        """What is told of a step of the curve, from 1 on."""
        epoch = 1 + bisect_left(self.ends, step)
        return Moment(step, epoch, self.losses[step - 1], self.rates[step - 1])

    def accuracy_at(self, step: int) -> float | None:
        """On the validation images, where it was measured at that step."""
        after = bisect_right(self.accuracies, step, key=itemgetter(0))
        number, value = self.accuracies[after - 1] if after else (-1, 0.0)
        return value if number == step else None

    def until(self, step: int) -> "Progress":
        """The curve up to a kept step, as if nothing had come after it."""
        assert self.history is not None
        part = Progress()
        part.history = self.history.until(step)
        part.given, part.opened = self.given, self.opened
        part.losses, part.smoothed = self.losses[:step], self.smoothed[:step]
        part.rates = self.rates[:step]
        part.ends = array("q", (end for end in self.ends if end <= step))
        part.accuracies = [each for each in self.accuracies if each[0] <= step]
        part.busy = {start: each for start, each in self.busy.items() if start < step}
        part.runs = [start for start in self.runs if start < step]
        part._run_ends = {end for end in self._run_ends if end <= step}
        part._sum = sum(part.losses[-SMOOTHED_OVER:])
        part.device = self.device
        return part

    def _measure(self) -> None:
        """Images a second over about the last second."""
        self._marks.append((monotonic(), self.images))
        while len(self._marks) > 2 and self._marks[-1][0] - self._marks[0][0] > 1:
            self._marks.pop(0)
        elapsed = self._marks[-1][0] - self._marks[0][0]
        self.speed = (self._marks[-1][1] - self._marks[0][1]) / elapsed if elapsed else 0.0
