"""The course: which stop one is at, what was predicted, what came of it, what is remembered."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path

from PySide6.QtCore import QObject, Signal

import resources
from engine.errors import InputError
from gui.course.experiment import Experiment
from gui.course.secret_word import opens, sealed
from gui.course.stop_setup import WindowControls
from gui.course.stops.conditions import MeasuredValue
from gui.course.stops.marks import Mark, mark_of
from gui.course.stops.stop import BilingualText, Stop
from gui.course.stops.stop_reader import read_course, read_stop
from gui.course.stops.stop_writer import write_stop
from gui.course.user_state import UserState
from gui.model.error_texts import explain
from gui.model.notices import Notice, failed


@dataclass(frozen=True, slots=True)
class Result:
    """What an experiment showed. right: the choice that came true, None where none did.

    as_stated: whether the outcome that the stop speaks of was reached.
    """

    measured_values: dict[str, MeasuredValue]
    right: int | None
    as_stated: bool


class Course(QObject):
    """Commands in, facts out. While `stop` is set its presets have the window."""

    entered = Signal()  # another stop, or none
    progressed = Signal()  # predicted, running, ended: what is said of the stop is another
    marked = Signal()  # what is remembered has changed, or what may be shown of it
    listed = Signal()  # there are other stops

    def __init__(self, controls: WindowControls) -> None:
        super().__init__(controls)
        self._controls = controls
        self.experiment = Experiment(controls)
        self._stops: tuple[Stop, ...] | None = None
        self._kept: UserState | None = None
        self.stop: Stop | None = None
        self.choice: int | None = None
        self.is_committed = False
        self.was_stopped = False
        self.result: Result | None = None
        self.is_open = False  # what the stop covers may be seen
        self.marks: dict[str, Mark] = {}
        self.hides_answers = False
        self.seal = ""  # of the teacher's word, with which the answers are shown again
        self.experiment.ended.connect(self._on_ended)

    @property
    def stops(self) -> tuple[Stop, ...]:
        """Read when somebody asks for the first time."""
        if self._stops is None:
            self._stops = read_course(resources.COURSE, self._controls.views.keys)
        return self._stops

    @property
    def index(self) -> int:
        """Of the stop one is at, from 0."""
        assert self.stop is not None
        return [each.id for each in self.stops].index(self.stop.id)

    @property
    def next_unseen(self) -> Stop | None:
        """Where to go on: the first stop without a mark, what is optional last."""
        unseen = [each for each in self.stops if each.id not in self.marks]
        return min(unseen, key=lambda each: each.optional, default=None)

    @property
    def is_complete(self) -> bool:
        """Whether every stop that is not optional has been done."""
        return all(each.optional or each.id in self.marks for each in self.stops)

    def user_state(self) -> UserState:
        """What is the user's own, be it on the window or kept aside."""
        return self._kept or self._controls.keep()

    # moving along

    def enter(self, stop: Stop) -> None:
        """Begin a stop: its presets take the window, the user's things are kept.

        One that was done shows what was predicted, and what came of it.
        """
        self._enter(stop, self.marks.get(stop.id))

    def predict_again(self) -> None:
        """The stop as if it were new; what is remembered of it stays until it was run."""
        if self.stop is not None:
            self._enter(self.stop, None)

    def _enter(self, stop: Stop, mark: Mark | None) -> None:
        self.experiment.stop()
        self._kept = self._kept or self._controls.lay_aside()
        self.stop = stop
        self._begin()
        if mark is not None and mark.choice < len(stop.choices):
            self._recall(stop, mark)
        self._controls.apply(stop)
        self.entered.emit()

    def go(self, by: int) -> None:
        """So many stops on, or back; beyond the ends is nowhere."""
        index = self.index + by
        if 0 <= index < len(self.stops):
            self.enter(self.stops[index])

    def leave(self) -> None:
        """The stop is over; the user's own things come back."""
        self.experiment.stop()
        if self.stop is None:
            return
        self.stop = None
        self._begin()
        kept, self._kept = self._kept, None
        if kept is not None:
            self._controls.give_back(kept)
        self.entered.emit()

    def _begin(self) -> None:
        self.choice, self.is_committed, self.was_stopped, self.result = None, False, False, None
        self.is_open = False

    def _recall(self, stop: Stop, mark: Mark) -> None:
        values = mark.measured_values
        right = mark.right if mark.right is None or mark.right < len(stop.choices) else None
        self.choice, self.is_committed, self.is_open = mark.choice, True, True
        self.result = Result(values, right, not values or stop.came_out(values))

    # predict, then run

    def choose(self, index: int) -> None:
        """The learner leans towards an answer; it can still be changed."""
        assert self.stop is not None  # the choices are a stop's
        if not self.is_committed and index < len(self.stop.choices):
            self.choice = index
        self.progressed.emit()

    def commit(self) -> None:
        """That is the prediction."""
        if self.choice is not None:
            self.is_committed = True
            self.progressed.emit()

    def run(self) -> None:
        """Do the experiment; not before something was predicted."""
        if self.stop is None or not self.is_committed or self.experiment.is_running:
            return
        self.result, self.was_stopped, self.is_open = None, False, True
        self.experiment.start(self.stop)
        self.progressed.emit()

    def _on_ended(self) -> None:
        experiment, stop = self.experiment, self.stop
        self.was_stopped = not experiment.is_complete
        if experiment.error is not None:
            self._controls.session.noticed.emit(Notice(explain(experiment.error)))
        if experiment.is_complete and stop is not None and self.choice is not None:
            measured_values = dict(experiment.measured_values)
            self.result = Result(
                measured_values, stop.right(measured_values), stop.came_out(measured_values)
            )
            self.marks = self.marks | {
                stop.id: mark_of(self.choice, self.result.right, measured_values)
            }
            self.marked.emit()
        self.progressed.emit()

    # the teacher's

    def hide_answers(self, word: str = "") -> None:
        """Predictions are noted, but not whether they held, nor why, until the word is said."""
        self.hides_answers, self.seal = True, sealed(word)
        self.marked.emit()
        self.progressed.emit()

    def show_answers(self, word: str = "") -> bool:
        """Whether it was the teacher's word, and they are shown."""
        if opens(word, self.seal):
            self.hides_answers, self.seal = False, ""
        self.marked.emit()
        self.progressed.emit()
        return not self.hides_answers

    def remember(self, marks: dict[str, Mark], hides_answers: bool, seal: str = "") -> None:
        """What was before the window was closed."""
        self.marks, self.hides_answers, self.seal = marks, hides_answers, seal
        self.marked.emit()

    def forget(self) -> None:
        """All stops as if never visited: for the next learner."""
        self.marks = {}
        self.marked.emit()

    def open_file(self, path: Path) -> None:
        """Add a stop from a file to the end, and begin it. A failure is told."""
        try:
            stop = read_stop(path, self._controls.views.keys)
        except InputError as error:
            self._controls.session.noticed.emit(failed(error))
            return
        before = self.stops
        stop = replace(stop, id=_free(stop.id, {each.id for each in before}))
        self._stops = (*before, stop)
        self.listed.emit()
        try:
            self.enter(stop)
        except InputError as error:  # half of it is set by now
            self.leave()
            self._stops = before
            self.listed.emit()
            self._controls.session.noticed.emit(failed(error))

    def save_file(self, path: Path, title: str) -> None:
        """Save the stop with the controls as they stand. Raises InputError."""
        assert self.stop is not None
        presets, covers = self._controls.presets(), self.stop.covers
        opened = [view for view in presets.views  # by the run, perhaps: they may show its answer
                  if view not in self.stop.presets.views and view not in covers]
        stop = replace(
            self.stop, id=_own(self.stop.id), title=BilingualText(title, title),
            presets=presets, covers=(*covers, *opened),
        )
        write_stop(path, stop, self._controls.views.keys)

    def shutdown(self) -> None:
        """The window closes."""
        self.experiment.stop()


def _own(name: str) -> str:
    return name if name.endswith("-own") else f"{name[:32]}-own"


def _free(name: str, taken: Collection[str]) -> str:
    """The name, or one made of it that is not taken."""
    names = chain((name,), (f"{name[:32]}-{number}" for number in count(2)))
    return next(each for each in names if each not in taken)
