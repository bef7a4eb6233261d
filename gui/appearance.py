"""The window's colours and the size of its text, as they are chosen and remembered."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from gui.model.notices import Notice
from gui.settings import Colours
from gui.widgets import text_size, theme

_THEMES = {"light": theme.LIGHT, "dark": theme.DARK, "contrast": theme.CONTRAST}


def take_colours(colours: Colours) -> None:
    """Those, or the system's."""
    theme.apply(_application(), _THEMES.get(colours))


def take_text_size(per_cent: int) -> None:
    """At once as far as that goes: what has its room already gets another at the next start."""
    text_size.apply(_application(), per_cent)


def size_taken(per_cent: int) -> Notice:
    """What the user is told of it."""
    return Notice(QCoreApplication.translate(
        "MainWindow",
        "The text is {percent} % now. What does not fit yet has its room after the next start.",
    ).format(percent=per_cent))


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application
