"""The window's colours, its language and the size of its text, as they are chosen."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from gui.settings import Colours, Language, Settings
from gui.widgets import text_size, theme

_THEMES = {"light": theme.LIGHT, "dark": theme.DARK, "contrast": theme.CONTRAST}


class Appearance(QObject):
    """Takes what the settings say, and what is chosen from then on; the settings have it too."""

    window_wanted = Signal()  # another one, in that language or with text of that size

    def __init__(self, window: QObject, settings: Settings) -> None:
        super().__init__(window)
        self.settings = settings
        text_size.apply(_application(), settings.text_size)  # before there is any text

    def begin(self) -> None:
        """The window has all its parts."""
        self.choose_colours(self.settings.colours)

    def choose_colours(self, colours: Colours) -> None:
        """Those, or the system's."""
        self.settings.colours = colours
        theme.apply(_application(), _THEMES.get(colours))

    def choose_text_size(self, per_cent: int) -> None:
        """There is to be a window with the room that text of this size needs."""
        if per_cent != self.settings.text_size:
            self.settings.text_size = per_cent
            self.window_wanted.emit()

    def choose_language(self, language: Language) -> None:
        """There is to be a window in another language; nothing on this one is lost by it."""
        if language != self.settings.language:
            self.settings.language = language
            self.window_wanted.emit()


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application
