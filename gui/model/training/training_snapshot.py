"""All that was learned, as it can be laid aside and taken up again."""

from dataclasses import dataclass

from engine.models.classifier import Classifier
from engine.training.progress import Progress
from gui.model.training.runs import RunRecord


@dataclass(frozen=True, slots=True, eq=False)
class TrainingSnapshot:
    """A curve and what the next run goes on with.

    run: the number of the run whose weights they are, if any. turn: how many runs the curve has
    had, which the next one's seed depends on. at: the step looked at, None for the newest. before:
    when the last run began: the accuracy on MNIST, and the model. going_on: the run that rests and
    is gone on with, if one does.
    """

    progress: Progress
    run: int | None
    turn: int
    at: int | None
    before: tuple[float | None, Classifier | None]
    going_on: RunRecord | None = None
