"""A file's way to a tensor: what was read, the steps, and the element that is looked at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from engine.errors import InputError
from gui.model.tensors.step_lines import Lines, StepLines
from gui.model.tensors.tensor_thread import (
    Read,
    ReadFiles,
    ReadingWorker,
    StepsWorker,
    in_words,
    reading_of,
)
from gui.model.tensors.work_state import TensorState, first_element
from gui.model.worker import WorkerOwner

if TYPE_CHECKING:
    from engine.data.given_examples import GivenExamples
    from engine.tensors.operations.operation import Element
    from engine.tensors.pipeline import Crossing, TensorStep
    from engine.tensors.source import Kind, Source
    from engine.text import Text
    from gui.model.tensors.work_state import Asked


class TensorWork(WorkerOwner):
    """One file at a time. What takes long is done beside the window.

    begun, then ended: something is read or done. opened: there is another file, and its steps have
    been done. edited: the list is another; changed: its steps have been done, also after opened.
    pointed: another step or element is looked at. refused carries why a file was not read, and
    failed, after it, whatever went wrong; what there was stays. closed: there is no file any more.
    given carries GivenExamples, to be learned from.
    """

    begun = Signal()
    ended = Signal()
    opened = Signal()
    edited = Signal()
    closed = Signal()
    changed = Signal()
    pointed = Signal()
    refused = Signal(Exception)
    failed = Signal(Exception)
    given = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.files: ReadFiles | None = None
        self.steps: tuple[TensorStep, ...] = ()
        self.asked: Asked | None = None
        self.at = 0  # the step looked at, an index of `steps`
        self.element: Element | None = None  # of that step; None: it has been left out
        self._raw: Element | None = None
        self._list = StepLines()
        self._new: ReadFiles | None = None  # its steps have not been done yet
        self._working: ReadingWorker | StepsWorker | None = None
        self._again = False  # the list's steps are still to be done, once nothing else goes on

    @property
    def source(self) -> Source | None:
        """What was read."""
        return None if self.files is None else self.files.source

    def open(self, kind: Kind, paths: tuple[Path, ...], options: Any = None) -> None:
        """Begin to read files of a kind. options: what None or a mapping leaves open is found."""
        self.asked = (kind, paths, options)
        self.read(reading_of(kind, paths, options))

    def read(self, read: Read) -> None:
        """Begin to read by a function, which is called beside the window."""
        self._start(ReadingWorker(read))

    def stop(self) -> None:
        super().stop()
        while self.is_running:  # what has just been read would have its steps done
            super().stop()

    def let_go(self) -> None:
        self._working = None
        super().let_go()

    def _start(self, worker: ReadingWorker | StepsWorker) -> None:
        is_behind = self._again or (isinstance(self._working, StepsWorker) and self._new is None)
        self._again = False
        self.let_go()  # one large image is read in one go: the window would stand still meanwhile
        self._working = worker
        self._again = is_behind and self.can_be_cancelled
        self._begin(worker)
        self.begun.emit()

    def close(self) -> None:
        """As it was before anything was opened."""
        self.take_back(TensorState(None, (), (((),), 0), 0, None, None))

    @property
    def state(self) -> TensorState:
        """What there is, and what goes on, to be taken back later."""
        new, working = self._new, self._working
        found: Read | None = None if new is None else lambda report, cancelled: new
        reading = working.read if isinstance(working, ReadingWorker) else found
        return TensorState(
            self.files, self.steps, self._list.states(), self.at, self.element, self._raw,
            self.asked, reading, working is not None,
        )

    def take_back(self, state: TensorState) -> None:
        """Take up again what there was, and what was going on; what goes on now ends."""
        self._again = False
        self.let_go()
        self.files, self.steps, self.at = state.files, state.steps, state.at
        self.element, self._raw, self.asked = state.element, state.raw, state.asked
        self._list.take_back(state.lists)
        for fact in (self.opened, self.changed, self.pointed) if state.files else (self.closed,):
            fact.emit()
        if state.reading is not None:
            self._again = state.is_behind
            self.read(state.reading)
        elif state.is_behind:
            self.edit(True)

    @property
    def can_be_cancelled(self) -> bool:
        """Whether another file is on its way; what is done to the one there is has its undo."""
        return isinstance(self._working, ReadingWorker) or self._new is not None

    def cancel(self) -> None:
        """Read no further: what there was stays."""
        if self.can_be_cancelled:
            self.let_go()

    @property
    def share(self) -> float:
        """How much has been read, 0..1."""
        return self._working.share if isinstance(self._working, ReadingWorker) else 1.0

    def _on_end(self) -> None:
        worker, self._working = self._working, None
        if isinstance(worker, ReadingWorker) and worker.found is not None:
            self._new = worker.found
            self._start(StepsWorker(worker.found.source, worker.found.usual))
            return
        if isinstance(worker, StepsWorker) and worker.steps:
            self._take(worker.steps)
        self._new = None
        self.ended.emit()
        if self.error is not None:
            if isinstance(worker, ReadingWorker):
                self.refused.emit(in_words(self.error))
            self.failed.emit(in_words(self.error))
        if self._again and self.source is not None and not self.is_running:
            self._start(StepsWorker(self.source, self._list.operations))

    @property
    def lines(self) -> Lines:
        """The steps as a list; the raw values, which come before it, are none of them."""
        return self._list.lines

    @property
    def list(self) -> StepLines:
        """To be changed only by way of `edit`."""
        return self._list

    def edit(self, is_another: bool) -> None:
        """The list has been changed by its own commands: do the steps anew."""
        if not is_another or self.source is None:
            return
        self.edited.emit()
        if self._working is None:
            self._start(StepsWorker(self.source, self._list.operations))
        else:
            self._again = True

    def type_line(self, row: int, text: str, instead: bool) -> None:
        """A typed step, at a row of the list or in place of the one there. Raises InputError."""
        self.edit(self._list.type_line(row, text, instead, self.steps))

    def _take(self, steps: tuple[TensorStep, ...]) -> None:
        was_last, new = self.at >= len(self.steps) - 1, self._new
        self.steps = steps
        if new is not None:
            self.files = new
            self._list.begin(new.usual)
            self._raw, was_last = first_element(steps[0], new.source.kind), True
        last = max(number for number, each in enumerate(steps) if each.is_done)
        self._look(last if was_last else min(self.at, last))
        if new is not None:
            self.opened.emit()
        self.changed.emit()
        self.pointed.emit()

    def look_at(self, number: int) -> None:
        """Look at what there is after a step; the element stays the one that it was made of."""
        if 0 <= number < len(self.steps) and number != self.at:
            self._look(number)
            self.pointed.emit()

    def _look(self, number: int) -> None:
        from engine.tensors.pipeline import follow

        self.at, self.element = number, None
        if self._raw is not None and self.steps[number].is_done:
            found = follow(self.steps, number, self._raw)
            self.element = found[-1] if found else None

    def point(self, element: Element) -> None:
        """Look at another element of the step looked at. Raises InputError where there is none."""
        from engine.tensors.elements import is_inside

        step = self.steps[self.at]
        if not (0 <= element.part < len(step.values)
                and is_inside(step.values[element.part], element.index)):
            raise InputError(
                "There is no element {index} in this tensor. Each index counts from 0.",
                index=str(list(element.index)),
            )
        self.element = element
        crossings, _ = self.trace()
        self._raw = crossings[-1].element if crossings[-1].step == 0 else self._raw
        self.pointed.emit()

    @property
    def raw(self) -> Element | None:
        """The raw value that the element looked at comes from."""
        return self._raw

    def point_raw(self, element: Element) -> None:
        """Look at what a raw value has become in the step looked at."""
        if self.steps:
            self._raw = element
            self._look(self.at)
            self.pointed.emit()

    def learn(self, given: GivenExamples) -> None:
        """Examples of this file are to be learned from."""
        self.given.emit(given)

    def trace(self) -> tuple[tuple[Crossing, ...], tuple[Text, ...]]:
        """The way of the element looked at back to the file; empty where there is none."""
        from engine.tensors.pipeline import trace

        if self.source is None or self.element is None:
            return (), ()
        return trace(self.source, self.steps, self.at, self.element)
