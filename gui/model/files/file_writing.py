"""A file with many drawings is written beside the window, and can be called off."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.drawings.stroke_file import LabelledDrawing
from engine.looks import Look, nobody_looks
from gui.model.training.background_measures import BackgroundMeasures

MANY = 300
"""Drawings; fewer are written in a moment."""

_SLOT = "file"


class FileWriting(QObject):
    """One at a time. `begun`, `ended`: it is being written, and no longer is.

    `written` carries the path; `failed` why there is no such file.
    """

    begun = Signal()
    ended = Signal()
    written = Signal(object)
    failed = Signal(Exception)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._measures = BackgroundMeasures(self)
        self._measures.found.connect(self._on_found)
        self._of: tuple[int, Path] | None = None
        self._number = 0

    def begin(self, path: Path, write: Callable[[Look], object]) -> None:
        """Write it, and no longer what is being written.

        write: is given what to call now and then.
        """
        self.cancel()
        self._number += 1
        self._of = self._number, path

        def work(look: Look | None) -> bool:
            write(look or nobody_looks)
            return True

        self._measures.ask(_SLOT, self._of, None, work)
        self.begun.emit()

    def cancel(self) -> None:
        """The file that was there stays, unless the new one has just taken its place."""
        if self._of is not None:
            self._of = None
            self._measures.forget(_SLOT)
            self.ended.emit()

    def _on_found(self) -> None:
        of, self._of = self._of, None
        if of is None:
            return
        error = self._measures.failure(_SLOT, of)
        self._measures.forget(_SLOT)
        self.ended.emit()
        if error is not None:
            self.failed.emit(error)
        else:
            self.written.emit(of[1])


def looking(drawings: Sequence[LabelledDrawing], look: Look) -> Iterator[LabelledDrawing]:
    """Each of them, unless nobody wants them any more."""
    for each in drawings:
        look()
        yield each
