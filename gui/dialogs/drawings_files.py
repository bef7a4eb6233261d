"""Files of drawings are taken into the library, with a word on how far that is, and a way out."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from engine.drawings.stroke_file import LabelledDrawing, read_drawings
from engine.errors import InputError
from gui.dialogs.progress import Progress
from gui.model.drawings import drawings_keeper
from gui.model.drawings.drawings_keeper import Kept
from gui.model.drawings.drawings_reader import is_long
from gui.model.notices import Notice, failed
from gui.model.session import Session

translate = QCoreApplication.translate

LATER = object()
"""Returned by what has only begun."""


class DrawingsFiles(QObject):
    """Reads and keeps at once what is little, and beside the window what is much.

    done: a file was taken that has been begun with LATER.
    """

    done = Signal(object)

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._session = session
        self._progress = Progress(window, self._text, self._share, self._cancel)
        self._reader, self._keeper = session.loading.drawings, session.collection.keeper
        self._reader.begun.connect(self._progress.begin)
        self._reader.read.connect(self._on_read)
        self._reader.failed.connect(self._tell)
        self._reader.ended.connect(self._on_ended)
        self._keeper.begun.connect(self._progress.begin)
        self._keeper.ended.connect(self._on_ended)
        session.collection.taken.connect(self._on_taken)

    def take(self, path: Path) -> object:
        """Raises InputError; LATER where it takes long, and what is wrong is told then."""
        if is_long(path):
            self._reader.begin(path)
            return LATER
        return self._keep(path, read_drawings(path))

    def _on_read(self, path: Path, found: tuple[LabelledDrawing, ...]) -> None:
        try:
            if self._keep(path, found) is not LATER:
                self.done.emit(path)
        except InputError as error:
            self._tell(error)

    def _keep(self, path: Path, found: Sequence[LabelledDrawing]) -> object:
        collection = self._session.collection
        if len(found) > drawings_keeper.MANY:
            collection.take_many(path, found)
            return LATER
        before = len(collection.drawings)
        self._tell_opened(collection.take(path, found), before, len(found))
        return None

    def _on_taken(self, kept: Kept) -> None:
        if kept.error is not None:
            return  # why is said already
        if kept.is_whole:
            self._tell_opened(len(kept.ids), kept.batch.before, len(kept.batch.drawings))
            self.done.emit(kept.batch.path)
        else:
            self._session.noticed.emit(Notice(self.tr(
                "Canceled. Drawings saved so far: {new}. To remove them, choose “Undo the last "
                "change” in the menu ⋯ of your drawings."
            ).format(new=len(kept.ids))))

    def _tell_opened(self, new: int, before: int, of_file: int) -> None:
        if new or not of_file:
            text = translate("Files", "Drawings opened: {new}. There before: {before}.")
        elif of_file == 1:
            text = self.tr("The drawing of this file is already here.")
        else:
            text = self.tr("All {n} drawings of this file are already here.")
        self._session.noticed.emit(Notice(
            text.format(new=new, before=before, n=of_file), is_good=True))

    def _tell(self, error: Exception) -> None:
        self._session.noticed.emit(failed(error))

    # how far it is

    def _text(self) -> str:
        if self._reader.is_reading:
            return translate("Files", "Reading the drawings …")
        return self.tr("Saving the drawings …\nIf you cancel, the drawings saved so far stay.")

    def _share(self) -> float:
        return self._reader.share if self._reader.is_reading else self._keeper.share

    def _cancel(self) -> None:
        self._reader.cancel()
        self._keeper.stop()

    def _on_ended(self) -> None:
        if not (self._reader.is_reading or self._keeper.is_running):
            self._progress.end()
