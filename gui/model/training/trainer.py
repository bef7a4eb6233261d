"""Training beside the window: a thread asks `fit` for steps, a frame timer collects them.

The worker posts each step into a mailbox and emits nothing; the timer takes what has come, at most
once a frame. So no step is lost, and the event queue never fills.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QThread, QTimer, Signal

from engine.training.recipe import Controls
from gui.model.training.step_throttle import FULL_SPEED_STRIDE, StepThrottle

_PAINTED = QEvent.Type(QEvent.registerEventType())

FRAME = 30
"""Milliseconds between two paintings while a run goes on."""


@dataclass(frozen=True, slots=True)
class Run:
    """What is to be run. task: makes an engine.training.loop.Task, on the thread that runs it.

    outputs: numbers that the model gives for each of its inputs; the more, the longer a step.
    gives_way: whether it rests while the window works. Steps of a few numbers are all Python: they
    and the window would wait for each other at every turn, and both be the slower for it.
    """

    task: Callable[[], Any]
    learning_rate: float
    outputs: int = 1
    gives_way: bool = False


@dataclass(frozen=True, slots=True)
class Ending:
    """How a run ended: it was complete, it was stopped, or `error` says why it could not go on."""

    complete: bool
    error: Exception | None = None


class _Worker(QThread):
    """Runs one `fit` and posts what it yields."""

    def __init__(self, run: Run, controls: Controls, throttle: StepThrottle) -> None:
        super().__init__()
        self._run = run
        self._controls = controls
        self._throttle = throttle
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
        from engine.training.loop import fit  # torch, which takes seconds to load

        steps = fit(self._run.task(), self._controls)
        while self._throttle.wait_for_turn():
            try:
                step = next(steps)
            except StopIteration:
                return True
            with self._lock:
                self._mailbox.append(step)
        return False


class Trainer(QObject):
    """One run at a time. Its owner hears it, and tells everybody else what follows.

    `stepped` carries every step that `fit` yielded since the last frame, `ended` the last ones.
    """

    started = Signal()
    stepped = Signal(tuple)
    paused = Signal()
    resumed = Signal()
    ended = Signal(tuple, Ending)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker: _Worker | None = None
        self._throttle: StepThrottle | None = None
        self._controls: Controls | None = None
        self._pace: float | None = None
        self._full_speed = FULL_SPEED_STRIDE
        self._rest = 0.0  # that the window needed of the last run
        self.is_paused = False
        self._last_frame = 0.0
        self._gives_way = False
        self._frames = QTimer(self, interval=FRAME, timerType=Qt.TimerType.PreciseTimer)
        self._frames.timeout.connect(self._take)

    @property
    def is_running(self) -> bool:
        """Whether there is a run, be it paused."""
        return self._worker is not None

    @property
    def is_in_full_flow(self) -> bool:
        """Whether steps are being taken, and not just now paused."""
        return self.is_running and not self.is_paused

    def start(self, run: Run, steps: int | None = None) -> None:
        """Begin a run; with `steps` it pauses after so many."""
        assert self._worker is None, "one run at a time"
        # a step of k outputs takes about k times as long, and the window waits for whole strides
        self._full_speed = max(1, FULL_SPEED_STRIDE // run.outputs)
        self._controls = Controls(run.learning_rate, self._stride(steps))
        self._gives_way = run.gives_way
        self._throttle = StepThrottle(self._pace, steps, self._full_speed, self._rest)
        worker = self._worker = _Worker(run, self._controls, self._throttle)
        self.is_paused = steps is not None
        worker.finished.connect(lambda: self._finish(worker))
        worker.start()
        self._frames.start()
        self._last_frame = monotonic()
        self.started.emit()
        if self.is_paused:
            self.paused.emit()

    def step(self) -> None:
        """Take one step of a paused run."""
        self._turn(1)

    def step_until(self, number: int) -> None:
        """Take steps of a paused run until there are so many, those on their way included."""
        if self._throttle is not None and self._controls is not None:
            self._controls.stride = 1
            self._throttle.allow_until(number)

    def pause(self) -> None:
        self._turn(0)
        if self._throttle is not None and not self.is_paused:
            self.is_paused = True
            self.paused.emit()

    def resume(self) -> None:
        self._turn(None)
        if self._throttle is not None and self.is_paused:
            self.is_paused = False
            self.resumed.emit()

    def stop(self) -> None:
        """End the run, wait for its thread, and hand over its last steps."""
        if self._worker is not None and self._throttle is not None:
            self._throttle.close()
            self._finish(self._worker)

    def set_learning_rate(self, rate: float) -> None:
        if self._controls is not None:
            self._controls.learning_rate = rate

    def set_pace(self, steps_per_second: float | None) -> None:
        """How fast steps are taken; None is as fast as they come."""
        self._pace = steps_per_second
        if self._throttle is not None and self._controls is not None:
            self._controls.stride = self._stride(0 if self.is_paused else None)
            self._throttle.set_pace(steps_per_second)

    def _turn(self, steps: int | None) -> None:
        if self._throttle is not None and self._controls is not None:
            self._controls.stride = self._stride(steps)
            self._throttle.allow(steps)

    def _stride(self, steps: int | None) -> int:
        return self._full_speed if self._pace is None and steps is None else 1

    def _take(self) -> None:
        now = monotonic()
        if self._throttle is not None:
            self._throttle.heed(now - self._last_frame - FRAME / 1000)
        self._last_frame = now
        if self._worker is not None:
            steps = self._worker.take()
            if steps:
                self._give_way()
                self.stepped.emit(steps)

    def _give_way(self) -> None:
        """Hold the run until what follows from its steps is shown: refreshed first, then painted.

        Views refresh by timers that are due at once, and painting comes as a posted event.
        """
        if self._gives_way and self._throttle is not None:
            self._throttle.hold(True)
            QTimer.singleShot(0, self, lambda: QTimer.singleShot(0, self, self._post_painted))

    def _post_painted(self) -> None:
        QCoreApplication.postEvent(self, QEvent(_PAINTED), Qt.EventPriority.LowEventPriority.value)

    def event(self, event: QEvent) -> bool:
        if event.type() == _PAINTED and self._throttle is not None:
            self._throttle.hold(False)
        return super().event(event)

    def _finish(self, worker: _Worker) -> None:
        if worker is not self._worker:
            return  # `stop` was faster than the thread's own word, and another may run by now
        worker.wait()
        self._worker = None
        self._frames.stop()
        steps, ending = worker.take(), worker.ending
        if self._throttle is not None:
            self._rest = self._throttle.rest
        self._throttle = self._controls = None
        self.is_paused = False
        worker.deleteLater()
        self.ended.emit(steps, ending)
