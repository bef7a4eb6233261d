"""The user's drawings written as labelled images beside the window, with a way out."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from os.path import exists  # which answers for whatever a path may be
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

from engine.data.dataset_files import write_idx
from engine.data.datasets import Dataset, Split
from engine.data.idx_pairs import labels_name
from engine.data.progress import Cancelled
from engine.errors import InputError
from gui.model.drawings.image_pages import ImagePages
from gui.model.drawings.stored_drawings import StoredDrawings
from gui.model.predictions import ImageForm
from gui.model.worker import Worker

Format = Literal["folder", "idx", "csv"]


@dataclass(frozen=True, slots=True)
class Written:
    """What was written. images: how many. blank: drawings without ink, which are left out.

    labels: of an IDX pair. held_out: how many of them are in valid, None where there is no such.
    """

    path: Path
    images: int
    blank: int
    form: ImageForm
    labels: Path | None = None
    held_out: int | None = None


class _Writer(Worker):
    """Writes; `written` is there once it has finished, unless it was cancelled or has an `error`.

    read: the images of one part or of two, on the thread. drawings: how many these are of.
    """

    def __init__(
        self, what: Format, path: Path, form: ImageForm,
        read: Callable[["_Writer"], list[Dataset]], drawings: int, parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._what, self._path, self._form = what, path, form
        self._read, self._drawings = read, drawings
        self.written: Written | None = None
        self.share = 0.5

    def work(self) -> None:
        with suppress(Cancelled):
            images = self._read(self)
            self.look()
            self.written = self._write(images)

    def _write(self, parts: list[Dataset]) -> Written:
        from engine.data.mnist_csv import write_csv  # not at every start
        from engine.data.png_folders import write_labelled_folder, write_split_folder

        path, told = self._path, (self._told, self.isInterruptionRequested)
        labels: Path | None = None
        images = sum(map(len, parts))
        if not images:
            raise InputError("None of your drawings has any ink. Draw a digit and add it first.")
        if self._what == "csv":
            write_csv(path, parts[0], *told)
        elif self._what == "idx":
            labels = labels_name(path)
            if exists(labels) and not exists(path):  # nobody was asked whether it may be replaced
                raise InputError(
                    "{path} already exists where the labels of {other} would be saved. Choose "
                    "another name.", path=labels, other=path.name,
                )
            write_idx(path, labels, parts[0])
        elif len(parts) == 2:
            write_split_folder(path, Split(*parts), *told)
        else:
            write_labelled_folder(path, parts[0], *told)
        return Written(path, images, self._drawings - images, self._form, labels,
                       len(parts[1]) if len(parts) == 2 else None)

    def _told(self, done: int, of: int) -> None:
        self.share = 0.5 + done / of / 2


_Read = Callable[[_Writer], list[Dataset]]


def _those(images: list[Dataset]) -> _Read:
    """They have been read already."""
    return lambda writer: images


def _read_beside(drawings: StoredDrawings, form: ImageForm, held_out: int | None) -> _Read:
    """Reads them on the writer's thread, which has a connection of its own."""
    def read(writer: _Writer) -> list[Dataset]:
        with drawings.read_beside() as there:
            pages = ImagePages(there, form, held_out)
            while pages.take_one():
                writer.look()
                writer.share = pages.share / 2
        return pages.images()

    return read


class ImageExport(QObject):
    """One at a time. `written` carries what was, `failed` the error.

    All of it is done on another thread. Where the library has no file, only the window's own thread
    may read it: then a page of drawings becomes images at each turn of the event loop.
    """

    begun = Signal()
    ended = Signal()
    written = Signal(Written)
    failed = Signal(Exception)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pages: ImagePages | None = None
        self._writer: _Writer | None = None
        self._read: _Read = lambda writer: []
        self._write: Callable[[_Read], None] = lambda read: None
        self._next_turn = QTimer(self, interval=0)
        self._next_turn.timeout.connect(self._go_on)

    @property
    def is_going_on(self) -> bool:
        return self._next_turn.isActive() or self._writer is not None

    @property
    def share(self) -> float:
        """How much is done, 0..1: half of it is making the images, half is writing them."""
        if self._writer is not None:
            return self._writer.share
        return self._pages.share / 2 if self._pages is not None else float(not self.is_going_on)

    def begin(
        self, what: Format, path: Path, drawings: StoredDrawings, form: ImageForm, held_out: int
    ) -> None:
        """Write these drawings, and no longer what is being written.

        held_out: per cent of each digit's drawings that are in valid, of a folder; the others are
        in train. Raises InputError where there are no drawings.
        """
        self.cancel()
        if not drawings:
            raise InputError("You have no drawings yet. Draw a digit, and press its key to add it.")
        apart = held_out if what == "folder" else None

        def write(read: _Read) -> None:
            writer = self._writer = _Writer(what, path, form, read, len(drawings), self)
            writer.finished.connect(lambda: self._on_finished(writer))
            writer.start()

        self._write = write
        if drawings.can_be_read_beside:
            self._read = _read_beside(drawings, form, apart)
        else:
            self._pages = ImagePages(drawings, form, apart)
        self._next_turn.start()
        self.begun.emit()

    def cancel(self) -> None:
        """Stop at the next page or image, and wait for that; nothing is written then."""
        if self.is_going_on:
            if self._writer is not None:
                self._writer.requestInterruption()
            self._end()

    def _go_on(self) -> None:
        pages, read = self._pages, self._read
        if pages is not None:
            try:
                if pages.take_one():
                    return
            except InputError as error:
                self._end()
                self.failed.emit(error)
                return
            read = _those(pages.images())
        self._next_turn.stop()
        self._pages = None
        self._write(read)

    def _on_finished(self, writer: _Writer) -> None:
        if writer is not self._writer:
            return
        self._end()
        if writer.written is not None:
            self.written.emit(writer.written)
        elif writer.error is not None:
            self.failed.emit(writer.error)

    def _end(self) -> None:
        self._next_turn.stop()
        writer, self._writer, self._pages = self._writer, None, None
        if writer is not None:
            writer.wait()
            writer.deleteLater()
        self.ended.emit()
