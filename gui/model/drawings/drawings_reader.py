"""Reading a file of drawings beside the window, with a word on how far it is, and a way out."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.drawings.stroke_file import LabelledDrawing, read_drawings
from engine.errors import InputError
from gui.model.worker import Worker

QUICK = 128 * 2**10
"""Bytes that are read in a few hundredths of a second: there is no need of a thread."""


def is_long(path: Path) -> bool:
    """Whether to read it takes so long that the window should not wait."""
    try:
        return path.stat().st_size > QUICK
    except (OSError, ValueError):
        return False  # the reader says what is wrong


class _Cancelled(Exception):
    pass


class _Reader(Worker):
    """`drawings` are there once it has finished, unless it was cancelled or has an `error`."""

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.path = path
        self.drawings: tuple[LabelledDrawing, ...] | None = None
        self.share = 0.0

    def work(self) -> None:
        with suppress(_Cancelled):
            self.drawings = tuple(read_drawings(self.path, self._told))

    def _told(self, share: float) -> None:
        self.share = share
        if self.isInterruptionRequested():
            raise _Cancelled


class DrawingsReader(QObject):
    """One file at a time. `read` carries the path and the drawings, `failed` the error."""

    begun = Signal()
    read = Signal(object, object)
    failed = Signal(Exception)
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._reader: _Reader | None = None

    @property
    def is_reading(self) -> bool:
        return self._reader is not None

    @property
    def share(self) -> float:
        """How much of the file has been read, 0..1."""
        return self._reader.share if self._reader is not None else 1.0

    def begin(self, path: Path) -> None:
        """Read this file, and no longer what is being read."""
        self.cancel()
        reader = self._reader = _Reader(path, self)
        reader.finished.connect(lambda: self._on_finished(reader))
        reader.start()
        self.begun.emit()

    def cancel(self) -> None:
        """Stop at the next line, and wait for that."""
        if self._reader is not None:
            reader, self._reader = self._reader, None
            reader.requestInterruption()
            reader.wait()
            reader.deleteLater()
            self.ended.emit()

    def _on_finished(self, reader: _Reader) -> None:
        if reader is not self._reader:
            return
        reader.wait()
        reader.deleteLater()
        self._reader = None
        if reader.drawings is not None:
            self.read.emit(reader.path, reader.drawings)
        self.ended.emit()
        if reader.error is not None:
            self.failed.emit(_memory(reader.error, reader.path))


def _memory(error: Exception, path: Path) -> Exception:
    if isinstance(error, MemoryError):
        return InputError(
            "There is not enough memory to read {path}. Split it into smaller files.", path=path
        )
    return error
