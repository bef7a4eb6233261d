"""The window's colours, its language and the size of its text, as they are chosen."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from gui.model.notices import Notice
from gui.model.session import Session
from gui.settings import Colours, Language, Settings
from gui.widgets import text_size, theme

_THEMES = {"light": theme.LIGHT, "dark": theme.DARK, "contrast": theme.CONTRAST}


class Appearance(QObject):
    """Takes what the settings say, and what is chosen from then on; the settings have it too."""

    language_chosen = Signal()  # there is to be a window in that language

    def __init__(self, window: QObject, settings: Settings) -> None:
        super().__init__(window)
        self.settings = settings
        text_size.apply(_application(), settings.text_size)  # before there is any text

    def begin(self, session: Session) -> None:
        """The window has all its parts."""
        self._session = session
        self.choose_colours(self.settings.colours)

    def choose_colours(self, colours: Colours) -> None:
        """Those, or the system's."""
        self.settings.colours = colours
        theme.apply(_application(), _THEMES.get(colours))

    def choose_text_size(self, per_cent: int) -> None:
        """At once as far as that goes: what has its room already gets another at the next start."""
        self.settings.text_size = per_cent
        text_size.apply(_application(), per_cent)
        self._session.noticed.emit(Notice(self.tr(
            "The text is {percent} % now. What does not fit yet has its room after the next start."
        ).format(percent=per_cent)))

    def choose_language(self, language: Language) -> None:
        """There is to be a window in another language; nothing on this one is lost by it."""
        if language != self.settings.language:
            self.settings.language = language
            self.language_chosen.emit()


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application
