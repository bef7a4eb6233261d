"""Many drawings are put into the library beside the window, and can be called off."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.data.held_out import choice_hashes
from engine.drawings.stroke_file import LabelledDrawing
from engine.library.library import Library
from engine.library.many_drawings import add_in_parts
from engine.library.opening import beside
from gui.model.undo import act_number
from gui.model.worker import Worker, WorkerOwner

MANY = 300
"""Drawings; fewer are put into it in a tenth of a second or so."""


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """Drawings of a file, for a collection. before: how many were in that. number: of the act,
    which the user does now, and not when it ends.
    """

    path: Path
    drawings: Sequence[LabelledDrawing]
    collection: int
    before: int = 0
    number: int = field(default_factory=act_number)


@dataclass(frozen=True, slots=True)
class Kept:
    """ids: of those that were new, and are on the disk now. is_whole: that none was left out.

    hashes: of each of them, by which it is chosen what is held out; none where they are not known.
    """

    batch: Batch
    ids: tuple[int, ...]
    is_whole: bool
    error: Exception | None = None
    hashes: tuple[bytes, ...] = ()


class _Worker(Worker):
    """It has a connection of its own. ids, hashes, share: what is done by now."""

    def __init__(self, library: Library, batch: Batch, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self.batch = library, batch
        self.ids: list[int] = []
        self.hashes: list[bytes] = []
        self.share = 0.0

    def work(self) -> None:
        with closing(beside(self._library)) as library:
            for part in add_in_parts(
                library, self.batch.drawings, self.batch.collection, self.batch.path.name
            ):
                self.ids += part.ids
                self.hashes += choice_hashes(part.essences)
                self.share = part.share
                if self.isInterruptionRequested():
                    return
                self.msleep(1)  # the window's turn


class DrawingsKeeper(WorkerOwner):
    """One batch at a time. `begun`; `ended` carries what was Kept: what there is then, stays."""

    begun = Signal()
    ended = Signal(Kept)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._last: _Worker | None = None

    @property
    def share(self) -> float:
        """How much has been put into it, 0..1."""
        return self._last.share if self._last is not None else 1.0

    def begin(self, library: Library, batch: Batch) -> None:
        """Put them into the library, which has a file, and no longer what is being put there."""
        self.stop()
        self._last = _Worker(library, batch, self)
        self._begin(self._last)
        self.begun.emit()

    def _on_end(self) -> None:
        worker, self._last = self._last, None
        if worker is not None:
            self.ended.emit(Kept(worker.batch, tuple(worker.ids), worker.share == 1, worker.error,
                                 tuple(worker.hashes)))
