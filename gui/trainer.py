"""Training beside the window: a thread asks `fit` for steps, a frame timer collects them.

The worker posts each step into a mailbox and emits nothing; the timer takes what has come, at most
once a frame. So no step is lost, and the event queue never fills.
"""

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from time import monotonic

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal

from engine.datasets import Split
from engine.linear import LinearModel
from engine.recipe import Controls, Recipe

FRAME = 30
"""Milliseconds between two paintings while a run goes on."""

FULL_SPEED_STRIDE = 64


@dataclass(frozen=True, slots=True)
class Run:
    """What a run is to be made of."""

    model: LinearModel
    data: Split
    recipe: Recipe


@dataclass(frozen=True, slots=True)
class Ending:
    """How a run ended: it was complete, it was stopped, or `error` says why it could not go on."""

    complete: bool
    error: Exception | None = None


class _Gate:
    """Lets a worker through: one step at a time, at a pace, at full speed, or not at all."""

    def __init__(self, steps_per_second: float | None, allowed: int | None) -> None:
        self._changed = threading.Condition()
        self._interval = 1 / steps_per_second if steps_per_second else 0.0
        self._allowed = allowed  # steps until the next pause; None is no pause
        self._closed = False
        self._due = monotonic()

    def set_pace(self, steps_per_second: float | None) -> None:
        with self._changed:
            self._interval = 1 / steps_per_second if steps_per_second else 0.0
            self._due = min(self._due, monotonic() + self._interval)
            self._changed.notify_all()

    def allow(self, steps: int | None) -> None:
        with self._changed:
            self._allowed = steps
            self._due = monotonic()
            self._changed.notify_all()

    def close(self) -> None:
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def wait_for_turn(self) -> bool:
        """Block until the next step may be taken; False once it never may."""
        with self._changed:
            while not self._closed:
                if self._allowed == 0:
                    self._changed.wait()
                    continue
                wait = self._due - monotonic() if self._interval else 0.0
                if wait > 0:
                    self._changed.wait(wait)
                    continue
                if self._allowed is not None:
                    self._allowed -= 1
                self._due = max(self._due + self._interval, monotonic() - 0.1)
                return True
            return False


class _Worker(QThread):
    """Runs one `fit` and posts what it yields."""

    def __init__(self, run: Run, controls: Controls, gate: _Gate) -> None:
        super().__init__()
        self._run = run
        self._controls = controls
        self._gate = gate
        self._mailbox: list[object] = []
        self._lock = threading.Lock()
        self.ending: Ending | None = None

    def take(self) -> tuple[object, ...]:
        """The steps since the last call."""
        with self._lock:
            steps, self._mailbox = self._mailbox, []
        return tuple(steps)

    def run(self) -> None:
        try:
            complete = self._train()
        except Exception as error:  # every failure is the window's to explain
            self.ending = Ending(False, error)
        else:
            self.ending = Ending(complete)

    def _train(self) -> bool:
        from engine.training import fit  # torch, which takes seconds to load

        run = self._run
        steps: Iterator[object] = fit(run.model, run.data, run.recipe, self._controls)
        while self._gate.wait_for_turn():
            try:
                step = next(steps)
            except StopIteration:
                return True
            with self._lock:
                self._mailbox.append(step)
        return False


class Trainer(QObject):
    """One run at a time. `stepped` carries every engine.training.Step since the last frame."""

    started = Signal()
    stepped = Signal(tuple)
    paused = Signal()
    resumed = Signal()
    ended = Signal(Ending)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker: _Worker | None = None
        self._gate: _Gate | None = None
        self._controls: Controls | None = None
        self._pace: float | None = None
        self.is_paused = False
        self._frames = QTimer(self, interval=FRAME, timerType=Qt.TimerType.PreciseTimer)
        self._frames.timeout.connect(self._take)

    @property
    def is_running(self) -> bool:
        """Whether there is a run, be it paused."""
        return self._worker is not None

    def start(self, run: Run, steps: int | None = None) -> None:
        """Begin a run; with `steps` it pauses after so many."""
        assert self._worker is None, "one run at a time"
        self._controls = Controls(run.recipe.learning_rate, self._stride(steps))
        self._gate = _Gate(self._pace, steps)
        worker = self._worker = _Worker(run, self._controls, self._gate)
        self.is_paused = steps is not None
        worker.finished.connect(lambda: self._finish(worker))
        worker.start()
        self._frames.start()
        self.started.emit()
        if self.is_paused:
            self.paused.emit()

    def step(self) -> None:
        """Take one step of a paused run."""
        self._turn(1)

    def pause(self) -> None:
        self._turn(0)
        if self._gate is not None and not self.is_paused:
            self.is_paused = True
            self.paused.emit()

    def resume(self) -> None:
        self._turn(None)
        if self._gate is not None and self.is_paused:
            self.is_paused = False
            self.resumed.emit()

    def stop(self) -> None:
        """End the run, wait for its thread, and hand over its last steps."""
        if self._worker is not None and self._gate is not None:
            self._gate.close()
            self._finish(self._worker)

    def set_learning_rate(self, rate: float) -> None:
        if self._controls is not None:
            self._controls.learning_rate = rate

    def set_pace(self, steps_per_second: float | None) -> None:
        """How fast steps are taken; None is as fast as they come."""
        self._pace = steps_per_second
        if self._gate is not None and self._controls is not None:
            self._controls.stride = self._stride(0 if self.is_paused else None)
            self._gate.set_pace(steps_per_second)

    def _turn(self, steps: int | None) -> None:
        if self._gate is not None and self._controls is not None:
            self._controls.stride = self._stride(steps)
            self._gate.allow(steps)

    def _stride(self, steps: int | None) -> int:
        return FULL_SPEED_STRIDE if self._pace is None and steps is None else 1

    def _take(self) -> None:
        if self._worker is not None:
            steps = self._worker.take()
            if steps:
                self.stepped.emit(steps)

    def _finish(self, worker: _Worker) -> None:
        if worker is not self._worker:
            return  # `stop` was faster than the thread's own word, and another may run by now
        worker.wait()
        self._worker = None
        self._frames.stop()
        steps, ending = worker.take(), worker.ending
        self._gate = self._controls = None
        self.is_paused = False
        worker.deleteLater()
        if steps:
            self.stepped.emit(steps)
        self.ended.emit(ending)
