"""The thread of a run: it asks `fit` for steps, and posts each into a mailbox."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from PySide6.QtCore import QThread

from engine.training.recipe import Controls
from gui.model.training.thread.step_throttle import StepThrottle
from gui.model.worker import as_error

PARAMETERS = 785
"""Of a linear model of one output."""


@dataclass(frozen=True, slots=True)
class Run:
    """What is to be run. task: makes an engine.training.loop.Task, on the thread that runs it.

    size: how many times as large the model is as a linear one of one output; a step takes longer.
    """

    task: Callable[[], Any]
    learning_rate: float
    size: int = 1


@dataclass(frozen=True, slots=True)
class Ending:
    """How a run ended: it was complete, it was stopped, or `error` says why it could not go on."""

    complete: bool
    error: Exception | None = None


class TrainingThread(QThread):
    """Runs one `fit` and posts what it yields. busy: seconds that it has worked for its steps."""

    def __init__(self, run: Run, controls: Controls, throttle: StepThrottle) -> None:
        super().__init__()
        self._run = run
        self._controls = controls
        self._throttle = throttle
        self._mailbox: list[object] = []
        self._lock = threading.Lock()
        self.ending = Ending(False)
        self.busy = 0.0

    def take(self) -> tuple[object, ...]:
        """The steps since the last call."""
        with self._lock:
            steps, self._mailbox = self._mailbox, []
        return tuple(steps)

    def run(self) -> None:
        try:
            complete = self._train()
        except BaseException as error:  # every failure is the window's to explain, exits included
            self.ending = Ending(False, as_error(error))
        else:
            self.ending = Ending(complete)

    def _train(self) -> bool:
        from engine.training.loop import fit  # torch, which takes seconds to load

        steps = fit(self._run.task(), self._controls)
        while self._throttle.wait_for_turn():
            began = perf_counter()
            try:
                step = next(steps)
            except StopIteration:
                return True
            with self._lock:
                self._mailbox.append(step)
                self.busy += perf_counter() - began
        return False
