"""Reading a file and doing the steps, beside the window."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.data.progress import Cancelled, Report
from engine.errors import InputError
from gui.model.worker import Worker

if TYPE_CHECKING:
    from engine.tensors.operations.operation import Operation
    from engine.tensors.pipeline import TensorStep
    from engine.tensors.source import Kind, Source


@dataclass(frozen=True, slots=True, eq=False)
class ReadFiles:
    """What was read, and the steps that are usual for it. options: what the reader was told."""

    source: Source
    usual: tuple[Operation, ...]
    paths: tuple[Path, ...] = ()
    options: Any = None


Read = Callable[[Report, Callable[[], bool]], ReadFiles]


def reading_of(kind: Kind, paths: tuple[Path, ...], options: Any) -> Read:
    """options: as TensorWork.open takes them."""
    def read(report: Report, cancelled: Callable[[], bool]) -> ReadFiles:
        from engine.tensors.roster import entry_of  # here, on the thread: it loads torch

        entry = entry_of(kind)
        told = (entry.options(**(options or {})) if options is None or isinstance(options, dict)
                else options)
        source = entry.read(paths, told, report, cancelled)
        return ReadFiles(source, entry.usual(source), paths, told)

    return read


class ReadingWorker(Worker):
    """found: what was read; None until then, and where it was cancelled. share: 0..1."""

    def __init__(self, read: Read) -> None:
        super().__init__()
        self.read = read
        self.found: ReadFiles | None = None
        self.share = 0.0

    def work(self) -> None:
        with suppress(Cancelled):
            self.found = self.read(self._report, self.isInterruptionRequested)

    def _report(self, done: int, of: int) -> None:
        self.share = done / of if of else 1.0


class StepsWorker(Worker):
    """steps: what came of each; empty until then."""

    def __init__(self, source: Source, operations: tuple[Operation, ...]) -> None:
        super().__init__()
        self._source, self._operations = source, operations
        self.steps: tuple[TensorStep, ...] = ()

    def work(self) -> None:
        from engine.tensors.pipeline import run

        self.steps = run(self._source, self._operations)


def in_words(error: Exception) -> Exception:
    """What the user is told of what went wrong."""
    if isinstance(error, MemoryError):
        return InputError("There is not enough memory for this file. Choose a smaller one.")
    return error
