"""Answers to whatever asks: dialogs, and menus that are open."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QDialog,
    QFileDialog,
    QInputDialog,
    QMenu,
    QMessageBox,
    QProgressDialog,
)

from .files import FileAnswers
from .found import dialogs

TEXTS = ("", "  ", "3", "-1", "1e3", "0.1", "0,5", "1e999", "nan", "한글 이름", "<b>bold</b>",
         "a" * 400, "2*w + 1", "\u202eabc", "class 2B", "0", "12345678901234567890", "x^2")
"""What may be typed where a text is wanted."""

_HEAVY = ("Check the published", "All ten")
"""Menu entries that take the machine for a while: chosen more rarely."""


def leaves(actions: list[QAction]) -> list[QAction]:
    """The commands in menus and the menus in them, but the one that would end the program."""
    found = []
    for action in actions:
        menu = action.menu()
        if isinstance(menu, QMenu):
            menu.aboutToShow.emit()
            found += leaves(menu.actions())
        elif action.isEnabled() and action.isVisible() and not action.isSeparator():
            found.append(action)
    ends = QCoreApplication.translate("menus", "&Quit")  # in the language of the window
    return [each for each in found if each.text() != ends]


def choose(actions: list[QAction], randomly: random.Random) -> str:
    """Choose one of these; which."""
    found = leaves(actions)
    if not found:
        return "nothing"
    action = randomly.choice(found)
    name = action.text().replace("&", "").replace("\n", " ")
    if any(each in name for each in _HEAVY) and randomly.random() > 0.1:
        return f"{name}: not now"
    action.trigger()
    return name


class Answers(QObject):
    """It also answers a menu that keeps the act from ending which has opened it."""

    def __init__(self, files: Path) -> None:
        super().__init__()
        self.files = FileAnswers(files)
        self.randomly = random.Random(0)
        self._waiting = QTimer(self, interval=0)
        self._waiting.timeout.connect(lambda: self.menu(self.randomly))

    @contextmanager
    def during(self, randomly: random.Random) -> Iterator[None]:
        """An act goes on."""
        self.randomly = randomly
        self._waiting.start()
        try:
            yield
        finally:
            self._waiting.stop()

    def menu(self, randomly: random.Random) -> str | None:
        """Choose from the menu that is open, or close it; None where there is none."""
        menu = QApplication.activePopupWidget()
        if menu is None:
            return None
        said = ""
        if isinstance(menu, QMenu) and randomly.random() < 0.6:
            said = choose(menu.actions(), randomly)
        menu.close()
        return f"menu {type(menu).__name__}: {said or 'closed'}"

    def dialog(self, randomly: random.Random) -> str | None:
        """Answer the dialog that was opened last, or escape; None where there is none."""
        open_now = dialogs()
        if not open_now:
            return None
        dialog = open_now[-1]
        name = f"{type(dialog).__name__} “{dialog.windowTitle()[:60]}”"
        if randomly.random() < 0.2:
            dialog.reject()
            return f"{name}: escaped"
        return f"{name}: {self._answer(dialog, randomly)}"

    def _answer(self, dialog: QDialog, randomly: random.Random) -> str:
        if isinstance(dialog, QFileDialog):
            return self._file(dialog, randomly)
        if isinstance(dialog, QInputDialog):
            text = randomly.choice(TEXTS)
            dialog.setTextValue(text)
            dialog.accept()
            return repr(text[:40])
        if isinstance(dialog, QProgressDialog):
            dialog.canceled.emit()
            return "cancelled"
        if not isinstance(dialog, QMessageBox):
            for box in dialog.findChildren(QCheckBox):
                if box.isEnabled() and randomly.random() < 0.2:
                    box.click()
        buttons = [each for each in dialog.findChildren(QAbstractButton)
                   if each.isVisible() and each.isEnabled() and not isinstance(each, QCheckBox)]
        if not buttons:
            dialog.reject()
            return "closed"
        button = randomly.choice(buttons)
        said = button.text().replace("&", "")
        button.click()
        return said

    def _file(self, dialog: QFileDialog, randomly: random.Random) -> str:
        if dialog.fileMode() == QFileDialog.FileMode.Directory:
            path = self.files.a_folder(randomly)
        elif dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave:
            path = self.files.to_save(randomly)
        else:
            path = self.files.to_open(randomly)
        dialog.fileSelected.emit(str(path))
        dialog.done(0)
        return path.name
