"""All that was learned, as it can be laid aside and taken up again."""

from dataclasses import dataclass

from engine.training.progress import Progress


@dataclass(frozen=True, slots=True, eq=False)
class TrainingSnapshot:
    """A curve and what the next run goes on with.

    run: the number of the run whose weights they are, if any. turn: how many runs the curve has
    had, which the next one's seed depends on. at: the step looked at, None for the newest. before:
    the accuracies when the last run began, as in gui.model.training.comparison.Comparison.
    """

    progress: Progress
    run: int | None
    turn: int
    at: int | None
    before: tuple[float | None, float | None]
