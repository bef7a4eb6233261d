"""The QApplication, prepared: style, names, translations."""

import os
import sys
from dataclasses import dataclass
from os.path import isfile
from pathlib import Path

from platformdirs import user_data_path
from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QSettings,
    QStandardPaths,
    Qt,
    QTranslator,
)
from PySide6.QtWidgets import QApplication

import resources
from gui.widgets import theme
from gui.widgets.accessibility.roles import tell_roles
from gui.widgets.pen_application import PenApplication

DATA_VARIABLE = "THREE_OR_SEVEN_DATA"
"""Names a folder for settings and drawings."""

MANDATORY_VARIABLE = "THREE_OR_SEVEN_MANDATORY"
"""Names a file of settings that stand, whatever the user's own file says."""

MANDATORY = "mandatory.json"

QT_LEFT_OUT = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Shortcut"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "%1 File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown"),
)
"""Words of Qt's own dialogs that its translations have not: they are among the program's."""

_HANDOVER = 0.001
"""Seconds after which a busy thread gives Python to the window, when that wants it: Python's own
0.005 make a frame late where others use the processor, too."""


@dataclass(frozen=True, slots=True)
class Places:
    """The file of the settings, the folder of the drawings, and the settings laid down, if any."""

    settings: Path
    data: Path
    mandatory: Path | None


def make_application(arguments: list[str] | None = None) -> QApplication:
    """The application in the system's language and colours."""
    application = PenApplication(arguments or ["three-or-seven"])
    hear_every_motion()
    named()
    application.setApplicationDisplayName("Three or Seven")
    application.setDesktopFileName("three-or-seven")
    prepare(application)
    speak(application, QLocale())
    application.styleHints().colorSchemeChanged.connect(lambda: theme.apply(application))
    return application


def named() -> None:
    """Qt names folders by it; no window is needed for that."""
    QCoreApplication.setApplicationName("three-or-seven")


def hear_every_motion() -> None:
    """Every point of a quick stroke counts: Qt would drop some while the program is busy.

    It needs an application that is there: the X11 plugin turns the first of these on when it is
    loaded. The second is for pens, and means nothing unless the first is off.
    """
    for attribute in (
        Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents,
        Qt.ApplicationAttribute.AA_CompressTabletEvents,
    ):
        QApplication.setAttribute(attribute, False)


def prepare(application: QApplication) -> None:
    """Style, colours, threads that give way; for an application that something else has made."""
    sys.setswitchinterval(_HANDOVER)
    tell_roles()
    application.setStyle("Fusion")
    theme.apply(application)


def speak(application: QApplication, locale: QLocale) -> None:
    """Texts, numbers and Qt's own dialogs in that language, as far as there is a translation."""
    QLocale.setDefault(locale)
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)
        translator.deleteLater()
    translate(application, spoken(locale))


def spoken(system: QLocale) -> QLocale:
    """The system's language; English, with its digits, where that is written from right to left.

    There is no translation into such a language: the English window would be mirrored.
    """
    if system.textDirection() != Qt.LayoutDirection.RightToLeft:
        return system
    english = QLocale(QLocale.Language.English)
    QLocale.setDefault(english)
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    return english


def translate(application: QApplication, locale: QLocale) -> None:
    """Install the translations there are for a language; English needs none."""
    for name, folder in (
        ("three-or-seven", str(resources.TRANSLATIONS)),
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
    ):
        translator = QTranslator(application)
        if translator.load(locale, name, "_", folder):
            application.installTranslator(translator)


def places(data: Path | None = None) -> Places:
    """Where the program keeps what it remembers.

    data: all lies there; else in the folder that the environment names, or in the user's own.
    """
    chosen = data or os.environ.get(DATA_VARIABLE)
    if chosen:
        return Places(Path(chosen) / "settings.json", Path(chosen), mandatory_file())
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    return Places(Path(folder) / "settings.json",
                  user_data_path("three-or-seven", appauthor=False), mandatory_file())


def keep_beside(settings: Path) -> None:
    """Have Qt's own file dialog remember its folders beside the settings, not in a file of all
    programs: what lies there can be named, and goes with them.
    """
    QSettings.setPath(
        QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(settings.parent))


def mandatory_file() -> Path | None:
    """The settings that whoever looks after the computer has laid down; None without any.

    The file that the environment names; else mandatory.json in the program's own folder, where it
    has one; else in the system's folders of configuration: /etc/xdg/three-or-seven on Linux,
    ProgramData on Windows.
    """
    named = os.environ.get(MANDATORY_VARIABLE)
    if named:
        return Path(named)
    kind = QStandardPaths.StandardLocation.GenericConfigLocation
    folders = [Path(each) / "three-or-seven" for each in QStandardPaths.standardLocations(kind)]
    if is_portable():
        folders[0] = Path(sys.executable).parent
    else:
        del folders[0]  # the user's own
    return next((folder / MANDATORY for folder in folders if isfile(folder / MANDATORY)), None)


def is_portable() -> bool:
    """Whether this is the folder that PyInstaller makes, with its own Python."""
    return hasattr(sys, "frozen")
