"""Training beside the window: a thread asks `fit` for steps, a frame timer collects them.

The worker posts each step into a mailbox and emits nothing; the timer takes what has come, at most
once a frame. So no step is lost, and the event queue never fills.

While the window works, the training rests. Both are Python and share one interpreter: at full speed
they would wait for each other at every turn, and both be the slower for it. And while a move of the
pen is followed no frame begins: the pen goes first, then the curve, then what moves little.
"""

from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from engine.training.recipe import Controls
from gui.model.training.thread.frame_budget import FRAME, SHORTEST_WAIT, FrameBudget
from gui.model.training.thread.parked_run import ParkedRun, ParkingPlace
from gui.model.training.thread.step_throttle import FULL_SPEED_STRIDE, StepThrottle
from gui.model.training.thread.training_thread import Ending, Run, TrainingThread
from gui.model.turns.once_painted import OncePainted
from gui.model.turns.refresh_queue import RefreshQueue


class Trainer(QObject):
    """One run at a time. Its owner hears it, and tells everybody else what follows.

    busy: seconds that the steps of the run have taken, without its pauses and waits.

    `stepped` carries every step that `fit` yielded since the last frame, `ended` the last ones.
    `has_room`: these are painted, and there is time to paint what moves less than the curve; it
    comes once after `stepped`, be it some frames later, and again for whoever has `more_to_show`.
    """

    started = Signal()
    stepped = Signal(tuple)
    has_room = Signal()
    paused = Signal()
    resumed = Signal()
    ended = Signal(tuple, Ending)

    def __init__(self, parent: QObject, queue: RefreshQueue) -> None:
        super().__init__(parent)
        self._queue = queue
        self._worker: TrainingThread | None = None
        self.parking = ParkingPlace()
        self._throttle: StepThrottle | None = None
        self._controls: Controls | None = None
        self._pace: float | None = None
        self._full_speed = FULL_SPEED_STRIDE
        self.is_paused = False
        self.busy = 0.0
        self._budget = FrameBudget()
        self._is_behind = False  # what moves little
        self._has_told = False  # of that in the last turn, which else was the views'
        self._has_waited = False  # for steps that were not there when a frame was due
        self._frames = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._frames.timeout.connect(self._take)
        self._painted = OncePainted(self, self._on_painted)
        self._followed = OncePainted(self, self._on_followed)
        self.gives_way = False  # to the pen

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
        # a model k times as large takes about k times as long a step, and the window waits for
        # whole strides
        self._full_speed = max(1, FULL_SPEED_STRIDE // max(1, run.size))
        self._controls = Controls(run.learning_rate, self._stride(steps))
        self._throttle = StepThrottle(self._pace, steps)
        worker = self._worker = TrainingThread(run, self._controls, self._throttle)
        self.is_paused = steps is not None
        self._hear(worker)
        worker.start()
        self.started.emit()
        if self.is_paused:
            self.paused.emit()

    def _hear(self, worker: TrainingThread) -> None:
        worker.finished.connect(lambda: self._finish(worker))
        self._frames.start(round(1000 * FRAME))

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

    # a run that rests, while others may go on

    def park(self) -> None:
        """Let the run rest as it is; of its steps none is lost, and nothing is told of an end."""
        if self._worker is None or self._throttle is None or self._controls is None:
            return
        self._throttle.hold(True)
        self._throttle.give_way(False)
        steps, self.busy = self._worker.take(), self._worker.busy
        if steps:
            self.stepped.emit(steps)
        self._worker.finished.disconnect()
        self.parking.receive(ParkedRun(
            self._worker, self._throttle, self._controls, self.is_paused, self._full_speed))
        self._worker = self._throttle = self._controls = None
        self._frames.stop()
        self.is_paused, self.busy = False, 0.0

    def go_on(self) -> None:
        """Go on with the run that rests, at the pace of now: it is as if it never had."""
        parked = self.parking.give_away()
        if parked is None:
            return
        assert self._worker is None, "one run at a time"
        worker = self._worker = parked.worker
        self._throttle, self._controls = parked.throttle, parked.controls
        self.is_paused, self._full_speed = parked.is_paused, parked.full_speed
        self._hear(worker)
        self.set_pace(self._pace)
        self._throttle.hold(False)
        if worker.isFinished():  # with its last step, while it was put aside
            QTimer.singleShot(0, self, lambda: self._finish(worker))

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
        if self._worker is None or self._throttle is None:
            return
        if self.gives_way and self._budget.put_off(monotonic()):
            self._frames.start(round(1000 * SHORTEST_WAIT))
            return
        self._budget.begin(monotonic())
        self._queue.expect_frames()
        steps, self.busy = self._worker.take(), self._worker.busy
        if steps:
            self._is_behind, self._has_waited = True, False
            self._throttle.hold(True)
            self.stepped.emit(steps)
            self._painted.ask()
        elif self._pace is None and not self.is_paused and not self._has_waited:
            self._has_waited = True  # they come in a moment, and the curve goes first
            self._frames.start(round(1000 * SHORTEST_WAIT))
        else:
            self._on_painted()

    def more_to_show(self) -> None:
        """There was more to paint than was good for one frame."""
        self._is_behind = True

    def give_way(self, gives_way: bool) -> None:
        """Whether the window follows a move of the pen: then the run waits, and its frames."""
        self.gives_way = gives_way
        if self._throttle is not None:
            self._throttle.give_way(gives_way)

    def _on_followed(self) -> None:
        self._budget.followed(monotonic())
        self._go_on()

    def _on_painted(self) -> None:
        now = monotonic()
        self._budget.painted(now)
        waits = self._queue.is_busy or self._is_behind
        if self._throttle is None or not waits or not self._budget.has_room(
                now, self.gives_way):
            self._go_on()
            return
        self._throttle.hold(True)
        # by turns: there are views that ask for the next turn in each, and the model would wait
        self._has_told = self._is_behind and not (self._has_told and self._queue.is_busy)
        if self._has_told:
            self._is_behind = False
            self.has_room.emit()
        else:
            self._queue.take_turn()
        self._followed.ask()

    def _go_on(self) -> None:
        """The window has done its work of this frame."""
        if self._throttle is not None:
            self._throttle.hold(False)
            self._frames.start(round(1000 * self._budget.wait(monotonic())))

    def _finish(self, worker: TrainingThread) -> None:
        if worker is not self._worker:
            return  # `stop` was faster than the thread's own word, and another may run by now
        worker.wait()
        self._worker = None
        self._frames.stop()
        steps, ending, self.busy = worker.take(), worker.ending, worker.busy
        self._throttle = self._controls = None
        self.is_paused = False
        worker.deleteLater()
        self.ended.emit(steps, ending)
        self.busy = 0.0
