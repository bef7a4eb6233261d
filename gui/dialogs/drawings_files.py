"""Files of drawings are taken into the library, with a word on how far that is, and a way out."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from engine.drawings.stroke_file import LabelledDrawing, read_drawings
from engine.errors import InputError
from gui.model.drawings import drawings_keeper
from gui.model.drawings.drawings_keeper import Kept
from gui.model.drawings.drawings_reader import is_long
from gui.model.notices import Notice, failed
from gui.model.session import Session

translate = QCoreApplication.translate

_PATIENCE = 400
"""Milliseconds of work before anything is said of it."""

_FRAME = 50
"""Milliseconds between two looks at how far it is."""

LATER = object()
"""Returned by what has only begun."""


class DrawingsFiles(QObject):
    """Reads and keeps at once what is little, and beside the window what is much.

    done: a file was taken that has been begun with LATER.
    """

    done = Signal(object)

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._progress: QProgressDialog | None = None
        self._soon = QTimer(self, interval=_PATIENCE, singleShot=True)
        self._soon.timeout.connect(self._show_progress)
        self._often = QTimer(self, interval=_FRAME)
        self._often.timeout.connect(self._refresh)
        self._reader, self._keeper = session.loading.drawings, session.collection.keeper
        self._reader.begun.connect(self._on_begun)
        self._reader.read.connect(self._on_read)
        self._reader.failed.connect(self._tell)
        self._reader.ended.connect(self._on_ended)
        self._keeper.begun.connect(self._on_begun)
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
        self._tell_opened(collection.take(path, found), before)
        return None

    def _on_taken(self, kept: Kept) -> None:
        if kept.error is not None:
            return  # why is said already
        if kept.is_whole:
            self._tell_opened(len(kept.ids), kept.batch.before)
            self.done.emit(kept.batch.path)
        else:
            self._session.noticed.emit(Notice(self.tr(
                "Called off. Drawings kept until then: {new}. “Undo the last change” in the menu ⋯ "
                "of your drawings takes them back."
            ).format(new=len(kept.ids))))

    def _tell_opened(self, new: int, before: int) -> None:
        self._session.noticed.emit(Notice(
            translate("Files", "Drawings opened: {new}. There before: {before}.").format(
                new=new, before=before
            )
        ))

    def _tell(self, error: Exception) -> None:
        self._session.noticed.emit(failed(error))

    # how far it is

    def _on_begun(self) -> None:
        """After a while it is shown: what is done at once needs no word."""
        if self._progress is None and not self._soon.isActive():
            self._soon.start()

    def _show_progress(self) -> None:
        """By a timer of its own: Qt's would not show what goes on slowly from the beginning.

        One dialog for reading and keeping.
        """
        dialog = self._progress = QProgressDialog(
            "", translate("Files", "Cancel"), 0, 100, self._window
        )
        dialog.setAutoReset(False)
        dialog.setAutoClose(False)
        dialog.canceled.connect(self._cancel)
        self._refresh()
        dialog.show()
        self._often.start()

    def _refresh(self) -> None:
        if self._progress is not None:
            reads = self._reader.is_reading
            self._progress.setLabelText(translate("Files", "Reading the drawings …") if reads else
                                        self.tr("Keeping the drawings …\nIf you cancel, those "
                                                "that are kept by then stay."))
            self._progress.setValue(round(
                100 * (self._reader.share if reads else self._keeper.share)
            ))

    def _cancel(self) -> None:
        self._reader.cancel()
        self._keeper.stop()

    def _on_ended(self) -> None:
        if self._reader.is_reading or self._keeper.is_running:
            return
        self._soon.stop()
        self._often.stop()
        if self._progress is not None:
            dialog, self._progress = self._progress, None
            dialog.canceled.disconnect()
            dialog.close()
            dialog.deleteLater()
