"""The program's window; another in its place for another language, or larger text."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from gui.application import Places, speak
from gui.freed_memory import let_go_of_a_window
from gui.memory.handed_over import HandedOver
from gui.settings import read_settings
from gui.window import MainWindow

_FRAME = 40
"""Pixels for the title bar, whose height is not known before the window is there."""


class Windows(QObject):
    """Makes the window in the language of the settings.

    Texts are put into that language, and get their room, as a window is made. So another language
    or size of text needs another window, which is given all that was on the one before: drawing,
    model, runs, views, and the training that goes on.
    """

    replaced = Signal(object)  # by this MainWindow

    def __init__(self, application: QApplication, places: Places) -> None:
        super().__init__(application)
        self._application, self._places, self._system = application, places, QLocale()
        self._let_go_soon = QTimer(self, singleShot=True, interval=0)
        self._let_go_soon.timeout.connect(let_go_of_a_window)
        self.window = self._make(None)

    def _make(self, before: HandedOver | None) -> MainWindow:
        places = self._places
        settings = before.settings if before else read_settings(places.settings, places.mandatory)
        language = settings.language
        speak(self._application, self._system if language == "system" else QLocale(language))
        window = MainWindow(places.settings, places.data, places.mandatory, before)
        if not window.settings.geometry:  # Qt itself sees to one that is remembered
            room = window.screen().availableSize() - QSize(0, _FRAME)
            window.resize(window.size().boundedTo(room))
        window.appearance.window_wanted.connect(  # once the menu that it was chosen in has closed
            self._make_another, Qt.ConnectionType.QueuedConnection)
        return window

    def _make_another(self) -> None:
        before = self.window
        if not before.isVisible():
            return  # it was closed meanwhile
        self.window = self._make(before.hand_over())
        self.window.show()
        before.hide()  # only now: the program ends with its last window
        before.destroyed.connect(self._let_go_soon.start)  # its parts are there until it is gone
        before.deleteLater()
        self.replaced.emit(self.window)

    def end(self) -> None:
        """The program is told to end."""
        self.window.end()
