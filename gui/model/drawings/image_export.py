"""The user's drawings written as labelled images beside the window, with a way out."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from os.path import exists  # which answers for whatever a path may be
from pathlib import Path
from typing import Literal

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from engine.data.dataset_files import write_idx
from engine.data.datasets import Dataset, Split
from engine.data.idx_pairs import labels_name
from engine.data.progress import Cancelled
from engine.errors import InputError
from gui.model.drawings.drawing_parts import DrawingParts
from gui.model.drawings.stored_drawings import StoredDrawings
from gui.model.predictions import ImageForm
from gui.model.worker import Worker

Format = Literal["folder", "idx", "csv"]

PAGE = 32
"""Drawings that become images at once: a hundredth of a second or two of the window's time."""


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

    parts: pages of images, for one part or for two.
    """

    def __init__(
        self, what: Format, path: Path, form: ImageForm, parts: list[list[Dataset]], drawings: int,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._what, self._path, self._form = what, path, form
        self._parts, self._drawings = parts, drawings
        self.written: Written | None = None
        self.share = 0.0

    def work(self) -> None:
        with suppress(Cancelled):
            self.written = self._write([_joined(pages) for pages in self._parts])

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
        self.share = done / of


class _Pages:
    """Drawings that become images, some at a time. found: those of one part, or of two."""

    def __init__(self, parts: Sequence[StoredDrawings], form: ImageForm) -> None:
        self._form = form
        self.found: list[list[Dataset]] = [[] for _ in parts]
        self._rest = [(drawings[at : at + PAGE], into)
                      for drawings, into in zip(parts, self.found, strict=True)
                      for at in range(0, len(drawings), PAGE)]
        self._of = len(self._rest)

    def take_one(self) -> bool:
        """Whether there was one left. Raises InputError where the library cannot be read."""
        if not self._rest:
            return False
        drawings, into = self._rest.pop(0)
        into.append(drawings.dataset(self._form))
        return True

    @property
    def share(self) -> float:
        return 1 - len(self._rest) / self._of


class ImageExport(QObject):
    """One at a time. `written` carries what was, `failed` the error.

    The drawings become images a page at a turn of the event loop, for only the window's own thread
    may read the library; the files are written on another.
    """

    begun = Signal()
    ended = Signal()
    written = Signal(Written)
    failed = Signal(Exception)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pages: _Pages | None = None
        self._writer: _Writer | None = None
        self._begin_writing: Callable[[list[list[Dataset]]], None] = lambda found: None
        self._next_page = QTimer(self, interval=0)
        self._next_page.timeout.connect(self._take_page)

    @property
    def is_going_on(self) -> bool:
        return self._pages is not None or self._writer is not None

    @property
    def share(self) -> float:
        """How much is done, 0..1: half of it is making the images, half is writing them."""
        if self._pages is not None:
            return self._pages.share / 2
        return 0.5 + self._writer.share / 2 if self._writer is not None else 1.0

    def begin(
        self, what: Format, path: Path, drawings: StoredDrawings, parts: DrawingParts,
        form: ImageForm,
    ) -> None:
        """Write these drawings, and no longer what is being written.

        parts: the same in two; of a folder those that are held out are in valid, the others in
        train. Raises InputError where there are none.
        """
        self.cancel()
        if not drawings:
            raise InputError("You have no drawings yet. Draw a digit, and press its key to add it.")
        divided = what == "folder" and len(parts.held_out) > 0

        def write(found: list[list[Dataset]]) -> None:
            writer = self._writer = _Writer(what, path, form, found, len(drawings), self)
            writer.finished.connect(lambda: self._on_finished(writer))
            writer.start()

        self._pages = _Pages((parts.learned, parts.held_out) if divided else (drawings,), form)
        self._begin_writing = write
        self._next_page.start()
        self.begun.emit()

    def cancel(self) -> None:
        """Stop at the next image, and wait for that; nothing is written then."""
        if self.is_going_on:
            if self._writer is not None:
                self._writer.requestInterruption()
            self._end()

    def _take_page(self) -> None:
        assert self._pages is not None
        try:
            if self._pages.take_one():
                return
        except InputError as error:
            self._end()
            self.failed.emit(error)
            return
        self._next_page.stop()
        found, self._pages = self._pages.found, None
        self._begin_writing(found)

    def _on_finished(self, writer: _Writer) -> None:
        if writer is not self._writer:
            return
        self._end()
        if writer.written is not None:
            self.written.emit(writer.written)
        elif writer.error is not None:
            self.failed.emit(writer.error)

    def _end(self) -> None:
        self._next_page.stop()
        writer, self._writer, self._pages = self._writer, None, None
        if writer is not None:
            writer.wait()
            writer.deleteLater()
        self.ended.emit()


def _joined(pages: list[Dataset]) -> Dataset:
    return Dataset(np.concatenate([each.images for each in pages]),
                   np.concatenate([each.labels for each in pages]))
