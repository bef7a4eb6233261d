"""A stop's experiment on the real window: one command after the other, without blocking it."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from engine.errors import InputError
from engine.training.record import Diverged
from gui.course.comparison.run_recorder import RunRecorder
from gui.course.measures.measuring import measure
from gui.course.measures.program_run import ProgramRun
from gui.course.measures.values import count
from gui.course.slow_drawing import draw_slowly
from gui.course.stop_setup import WindowControls
from gui.course.stops.commands import (
    Act,
    Command,
    Draw,
    LearnFew,
    Measure,
    Open,
    Show,
    Times,
    UseData,
    UseDigits,
    UseForm,
    UseLab,
    UseRecipe,
    trains,
)
from gui.course.stops.conditions import MeasuredValue
from gui.course.stops.stop import Stop
from gui.course.waiting import Interrupted, Wait
from gui.model.training.thread.training_thread import Ending

_PRESS = 30  # milliseconds between two of the seven steps


class Experiment(QObject):
    """One at a time. After `ended`: readings, whether it is complete, an error if there was one."""

    advanced = Signal()
    ended = Signal()

    def __init__(self, controls: WindowControls) -> None:
        super().__init__(controls)
        self._controls = controls
        self.session = controls.session
        self._acts: Iterator[Wait] | None = None
        self._waiting: tuple[SignalInstance, ...] = ()
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._go_on)
        self._ending: Ending | None = None
        self._programs = ProgramRun(self)
        self.recorder = RunRecorder(controls.session)
        self.measured_values: dict[str, MeasuredValue] = {}
        self.done, self.total = 0, 1
        self.is_complete = False
        self.error: InputError | None = None
        self.session.training.run_ended.connect(self._on_run_ended)

    @property
    def is_running(self) -> bool:
        return self._acts is not None

    @property
    def fraction(self) -> float:
        """How much of it is done, 0..1; a run of training counts by its steps."""
        part = 0.0
        if self.session.training.is_in_full_flow:
            part = min(1.0, self.session.training.progress.steps / self._controls.steps_of_a_run())
        return min(1.0, (self.done + part) / self.total)

    def start(self, stop: Stop) -> None:
        """Begin with the stop's presets."""
        self.measured_values = {}
        self.recorder.forget()
        self.done, self.total = 0, len(stop.experiment)
        self.is_complete, self.error, self._ending = False, None, None
        self._acts = self._perform(stop)
        self._soon.start(0)
        self.advanced.emit()

    def stop(self) -> None:
        """End it here; what is going on is stopped."""
        if self._acts is not None:
            self._finish(False)

    # the driver

    def _go_on(self) -> None:
        self._wait_for(())
        assert self._acts is not None  # nothing is waited for after the end
        try:
            wait = next(self._acts)
        except StopIteration:
            self._finish(True)
        except Interrupted:
            self._finish(False)
        except InputError as error:
            self.error = error
            self._finish(False)
        else:
            self.advanced.emit()
            if isinstance(wait, int):
                self._soon.start(wait)
            else:
                self._wait_for(wait)

    def _wait_for(self, facts: tuple[SignalInstance, ...]) -> None:
        for fact in self._waiting:
            fact.disconnect(self._due)
        self._waiting = facts
        for fact in facts:
            fact.connect(self._due)

    def _due(self) -> None:
        self._soon.start(0)

    def _finish(self, complete: bool) -> None:
        self._acts = None
        self._soon.stop()
        self._wait_for(())
        self.session.sketch.lift()
        self._programs.stop()
        self._controls.stop_everything()
        self.is_complete = complete
        self.ended.emit()

    def _on_run_ended(self, ending: Ending) -> None:
        self._ending = ending

    # the commands

    def _perform(self, stop: Stop) -> Iterator[Wait]:
        self._controls.apply(stop)
        yield from self._until_loaded()
        for index, command in enumerate(stop.experiment):
            yield from self._do(command)
            self.done = index + 1
        yield 0

    def _do(self, command: Command) -> Iterator[Wait]:
        session = self.session
        if not session.training.can_train and trains(command):
            raise session.workspace.torch_error or Interrupted
        match command:
            case Draw():
                yield from draw_slowly(self.session.sketch, command)
            case Show():
                assert session.digit_set is not None
                data = session.digit_set.data
                images = len(data.train if command.part == "train" else data.valid)
                session.show_image(command.part, command.index % images)
            case UseForm():
                session.set_form(command.form)
            case UseDigits():
                self._controls.load(command.digits)
                yield from self._until_loaded()
            case UseRecipe():
                self._controls.change_recipe(command.fields)
            case UseLab():
                self._controls.change_lab(command.fields)
            case Open():
                self._controls.open(command.view, command.closer)
                yield 0
            case LearnFew():
                yield from self._controls.learn_few(command)
            case UseData():
                yield from self._controls.open_data(command)
            case Measure(program=str(name)):
                assert session.digit_set is not None
                yield from self._programs.run(name, session.digit_set.data)
                self.measured_values[command.name] = self._programs.value
            case Measure():
                session.training.timeline.go_to_newest()  # somebody may look at another
                session.lab.go_to_newest()
                measured_value = self._measured(command)
                if measured_value.value is None and session.workspace.torch_error:
                    raise session.workspace.torch_error  # without it there is no model
                self.measured_values[command.name] = measured_value
            case Act(do="train"):
                yield from self.recorder.training(self._train())
            case Act(do="reset"):
                session.training.reset()
            case Act(do="drop_bias"):
                self._controls.drop_bias()
            case Act(do="lab_reset"):
                self._controls.lab.reset()
            case Act(do="lab_run"):
                yield from self.recorder.in_lab(self._controls.lab.run())
            case Times(do="lab_steps"):
                yield from self._controls.lab.steps(command.times)
            case Times():
                for _ in range(command.times):
                    yield from self._step() if command.do == "steps" else self._press()

    def _measured(self, command: Measure) -> MeasuredValue:
        if command.what == "diverged_at":
            error = self._ending.error if self._ending else None
            return count(error.number if isinstance(error, Diverged) else 0)
        if command.what == "seconds":
            return self.recorder.seconds
        if command.what.startswith("lab_"):
            return self._controls.lab.measure(command)
        return measure(command, self.session, self.measured_values)

    def _until_loaded(self) -> Iterator[Wait]:
        session = self.session
        while session.loading.is_loading or not (
            session.training.can_train or session.workspace.torch_error
        ):
            yield session.digit_set_changed, session.hardware_found, session.loading.failed
            if session.digit_set is None:
                raise Interrupted  # the user was told why they cannot be loaded

    def _train(self) -> Iterator[Wait]:
        training, self._ending = self.session.training, None
        training.train()
        while self._ending is None:
            if not (training.trainer.is_running or training.is_waiting):
                raise Interrupted  # there was nothing to train on, and the user was told
            yield training.run_ended, training.stepped, training.flow_changed
        self._heed()

    def _step(self) -> Iterator[Wait]:
        training, self._ending = self.session.training, None
        before = training.progress.steps
        training.step()
        while training.progress.steps <= before and self._ending is None:
            if not (training.trainer.is_running or training.is_waiting):
                raise Interrupted
            yield training.run_ended, training.stepped, training.flow_changed
        if self._ending is not None:
            self._heed()

    def _heed(self) -> None:
        assert self._ending is not None
        if not self._ending.complete and not isinstance(self._ending.error, Diverged):
            raise Interrupted

    def _press(self) -> Iterator[Wait]:
        run = self._controls.by_hand()
        run.next()
        while run.is_working:
            yield run.staged, run.ended
        yield _PRESS
