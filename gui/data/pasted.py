"""What was copied elsewhere and is pasted on the Data page: files, an image, a table, a text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QTemporaryDir

from engine.errors import InputError
from engine.tensors.pasted import looks_like_table
from engine.whole_files import write_whole

if TYPE_CHECKING:
    from engine.tensors.source import Kind


def files_of(data: QMimeData) -> tuple[Path, ...]:
    """Those that are on a disk here."""
    return tuple(Path(each.toLocalFile()) for each in data.urls() if each.isLocalFile())


class PastedTexts(QObject):
    """Keeps a pasted text as a file, for the readers read files. It goes with the window."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._folder: QTemporaryDir | None = None

    def keep(self, text: str) -> tuple[Kind, Path]:
        """The file, and the kind as which it is to be read. Raises InputError for a full disk."""
        if self._folder is None:
            self._folder = QTemporaryDir()
        if not self._folder.isValid():
            raise InputError("There is no room for what is pasted: {reason}. Save it as a file "
                             "and open that.", reason=self._folder.errorString())
        is_table = looks_like_table(text)
        name = self.tr("Pasted table") + ".csv" if is_table else self.tr("Pasted text") + ".txt"
        path = Path(self._folder.path()) / name
        write_whole(path, text.encode("utf-8", "replace"))
        return ("table" if is_table else "text"), path
