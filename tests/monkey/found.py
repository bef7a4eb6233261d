"""What a user could reach now: the windows that take events, and the controls in them."""

import random
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QWidget

W = TypeVar("W", bound=QWidget)


def dialogs() -> list[QDialog]:
    """Those that are open, the newest last."""
    modal = QApplication.activeModalWidget()
    found = [each for each in QApplication.topLevelWidgets()
             if isinstance(each, QDialog) and each.isVisible() and each is not modal]
    return [*found, modal] if isinstance(modal, QDialog) else found


def asks_for_a_file() -> bool:
    """Qt's own dialog is answered as a whole, and stays within the monkey's own folder."""
    return isinstance(QApplication.activeModalWidget(), QFileDialog)


def windows() -> list[QWidget]:
    """Those that take clicks: a modal dialog keeps the others from it."""
    modal = QApplication.activeModalWidget()
    if modal is not None:
        return [modal]
    return [each for each in QApplication.topLevelWidgets()
            if each.isVisible() and not isinstance(each, QMenu | QFileDialog)
            and each.windowType() in (Qt.WindowType.Window, Qt.WindowType.Dialog,
                                      Qt.WindowType.Tool)]


def controls(kind: type[W], randomly: random.Random) -> W | None:
    """One of those that are seen and can be used."""
    found = [each for window in windows() for each in window.findChildren(kind)
             if each.isVisible() and each.isEnabled() and not each.visibleRegion().isEmpty()]
    return randomly.choice(found) if found else None


def anything(randomly: random.Random) -> tuple[QWidget, QPoint] | None:
    """What lies under a place of a window, and the place in it."""
    there = windows()
    if not there:
        return None
    window = randomly.choice(there)
    place = QPoint(randomly.randrange(max(1, window.width())),
                   randomly.randrange(max(1, window.height())))
    widget = window.childAt(place) or window
    return (widget, widget.mapFrom(window, place)) if widget.isEnabled() else None
