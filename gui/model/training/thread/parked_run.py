"""A run that rests while what it belongs to is put aside, or goes to another window."""

from dataclasses import dataclass

from engine.training.recipe import Controls
from gui.model.training.thread.step_throttle import StepThrottle
from gui.model.training.thread.training_thread import TrainingThread


@dataclass(frozen=True, slots=True, eq=False)
class ParkedRun:
    """Its thread waits before the next step; with what it has done already it may have ended.

    full_speed: steps between two looks at the window.
    """

    worker: TrainingThread
    throttle: StepThrottle
    controls: Controls
    is_paused: bool
    full_speed: int

    def end(self) -> None:
        """It is never gone on with: wait for its thread."""
        self.throttle.close()
        self.worker.wait()


class ParkingPlace:
    """Of a Trainer: the run that rests there, if one does. Whoever has it ends it."""

    def __init__(self) -> None:
        self._run: ParkedRun | None = None

    @property
    def is_taken(self) -> bool:
        return self._run is not None

    def receive(self, run: ParkedRun | None) -> None:
        """Of the Trainer itself, or of another that has given it away; the one before ends."""
        if self._run is not None:
            self._run.end()
        self._run = run

    def give_away(self) -> ParkedRun | None:
        run, self._run = self._run, None
        return run
