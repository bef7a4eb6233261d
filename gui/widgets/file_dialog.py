"""Qt's file dialog, beginning at the user's folders."""

from PySide6.QtCore import QDir
from PySide6.QtWidgets import QFileDialog, QWidget


def file_dialog(window: QWidget, title: str) -> QFileDialog:
    """One that begins where the user was last; the first time at home, for Qt would begin in the
    folder that the program was started from.
    """
    dialog = QFileDialog(window, title)
    if dialog.directory() == QDir.current():
        dialog.setDirectory(QDir.home())
    return dialog
