"""Qt's file dialog, beginning at the user's folders."""

from os.path import isdir
from pathlib import Path

from PySide6.QtCore import QDir
from PySide6.QtWidgets import QFileDialog, QWidget

_last: list[str] = []
"""The folder in which something was chosen last, if anything was."""


def file_dialog(window: QWidget, title: str) -> QFileDialog:
    """One that begins where the user was last; the first time at home, for Qt would begin in the
    folder that the program was started from.

    Qt itself remembers the folder that was shown, which is another one where a path was typed.
    """
    dialog = QFileDialog(window, title)
    if _last and isdir(_last[0]):
        dialog.setDirectory(_last[0])
    elif dialog.directory() == QDir.current():
        dialog.setDirectory(QDir.home())
    dialog.fileSelected.connect(_remember)
    dialog.filesSelected.connect(lambda paths: _remember(paths[0]) if paths else None)
    return dialog


def _remember(path: str) -> None:
    _last[:] = [str(Path(path).absolute().parent)]
