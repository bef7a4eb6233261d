"""Files of any kind: dropped onto the window, or named when the program is started."""

from collections.abc import Callable
from os.path import isdir
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt

from engine.data.idx_pairs import is_idx
from gui.dialogs.drop_window import DropWindow
from gui.dialogs.file_dialogs import Files
from gui.model.session import Session


class DroppedFiles(QObject):
    """Opens each by its ending, as the menu would."""

    def __init__(self, window: DropWindow, session: Session, files: Files) -> None:
        super().__init__(window)
        self._session, self._files = session, files
        window.was_dropped.connect(self.drop)

    def open_when_ready(self, path: Path) -> None:
        """Open a file of any kind once the digits and torch are loaded."""
        self._session.hardware_found.connect(
            lambda: self.open_file(path), Qt.ConnectionType.SingleShotConnection
        )

    def drop(self, data: QMimeData) -> None:
        """What is dropped onto the window: the first of several files, or a picture."""
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if paths:
            self.open_file(paths[0])
        else:
            self._files.photos.take(data)

    def open_file(self, path: Path) -> None:
        """A file of any kind that can be opened, by its ending; a picture where it has another."""
        takers: dict[str, Callable[[Path], object]] = {
            ".threeseven": self._files.take_project, ".jsonl": self._files.take_drawings_file,
            ".safetensors": self._files.take_weights,
        }
        if isdir(path) or path.name.lower().endswith((".csv", ".tsv", ".gz")) or is_idx(path):
            self._session.load_images(path)
        else:
            take = takers.get(path.suffix.lower(), self._files.photos.open)
            self._files.attempt(take, path, False, None)
