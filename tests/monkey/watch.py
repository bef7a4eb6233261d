"""What must not happen: an exception that nobody caught, a warning, a thread or window left."""

import gc
import sys
import threading
import traceback
import warnings
from types import TracebackType
from typing import Any

import shiboken6
from PySide6.QtCore import QMessageLogContext, QThread, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

OFFSCREEN_ONLY = ("does not support propagateSizeHints", "does not support raise",
                  "does not support grabbing the")
"""What only Qt's offscreen platform says."""


class Watch:
    """Collects findings from now on, until it is ended."""

    def __init__(self) -> None:
        self.findings: list[str] = []
        self._threads = set(threading.enumerate())
        self._qt = qInstallMessageHandler(self._on_message)
        self._hooks = sys.excepthook, threading.excepthook, sys.unraisablehook, sys.stderr
        sys.excepthook = self._on_exception
        threading.excepthook = lambda args: self._on_exception(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback)
        sys.unraisablehook = self._on_unraisable
        warnings.simplefilter("error")

    def see(self, error: BaseException) -> None:
        """An exception that came out of an event."""
        self._on_exception(type(error), error, error.__traceback__)

    def end(self) -> None:
        sys.excepthook, threading.excepthook, sys.unraisablehook, _ = self._hooks
        qInstallMessageHandler(self._qt)

    def left(self) -> list[str]:
        """Once the window is closed: threads, timers and windows that are still there."""
        found = [f"thread {each.name}" for each in threading.enumerate()
                 if each not in self._threads and not each.name.startswith("Dummy-")]
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
        application.processEvents()
        gc.unfreeze()
        gc.collect()
        found += [f"window {each!r}" for each in application.topLevelWidgets() if each.isVisible()]
        for thing in gc.get_objects():
            if not issubclass(type(thing), QThread | QTimer) or not shiboken6.isValid(thing):
                continue
            if thing.parent() is application:  # the collector's, which goes on to the end
                continue
            if thing.isRunning() if isinstance(thing, QThread) else thing.isActive():
                found.append(f"{thing!r} of {thing.parent()!r} {_holders(thing)}")
        return found

    def _on_message(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        bad = kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
        if bad and not any(each in text for each in OFFSCREEN_ONLY):
            self.findings.append(
                f"Qt says: {text}\n" + "".join(traceback.format_stack(limit=8)[:-1]))

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None,
    ) -> None:
        self.findings.append("".join(traceback.format_exception(kind, error, trace)))

    def _on_unraisable(self, what: Any) -> None:
        self.findings.append(f"{what.err_msg} {what.object!r}\n" + "".join(
            traceback.format_exception(what.exc_type, what.exc_value, what.exc_traceback)))


def _holders(thing: object) -> list[str]:
    """Who has it: the names under which it is kept, and by what."""
    found = []
    for each in gc.get_referrers(thing):
        if isinstance(each, dict):
            name = [str(key) for key, value in each.items() if value is thing]
            found += [f"{name} of {type(owner).__name__}" for owner in gc.get_referrers(each)
                      if getattr(owner, "__dict__", None) is each]
    return found
