"""What a test must not leave behind: threads, timers and windows."""

import gc
import threading
from collections.abc import Collection

import shiboken6
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QApplication


def left_behind(before: Collection[threading.Thread]) -> list[str]:
    """In words, each that is there now. before: the threads that were there when it began."""
    left = [f"thread {thread.name}" for thread in threading.enumerate()
            if thread not in before and thread.is_alive()
            and not thread.name.startswith("Dummy-")]  # one of Qt's, seen from Python
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
        application.processEvents()
        gc.collect()
        left += [f"window {window!r}" for window in application.topLevelWidgets()
                 if window.isVisible()]
        for thing in gc.get_objects():
            if issubclass(type(thing), QThread) and _alive(thing) and thing.isRunning():
                left.append(f"thread {thing!r}")
            elif issubclass(type(thing), QTimer) and _alive(thing) and thing.isActive():
                left.append(f"timer {thing!r}")
    return left


def _alive(thing: object) -> bool:
    return bool(shiboken6.isValid(thing))
