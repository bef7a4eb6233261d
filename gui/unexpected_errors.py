"""Exceptions that nobody caught: one message, with the details at hand."""

import logging
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from engine.errors import brief
from gui.widgets.plain import MessageBox

log = logging.getLogger(__name__)


class UnexpectedErrors(QObject):
    """Shows one message for an exception that nobody caught, in any thread."""

    raised = Signal(str, str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._box: MessageBox | None = None
        self.raised.connect(self._show)
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._caught
        threading.excepthook = lambda args: self._caught(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )

    def restore(self) -> None:
        """Give the interpreter its own hooks back."""
        sys.excepthook, threading.excepthook = self._before

    def _caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        details = "".join(traceback.format_exception(kind, error, trace))
        log.critical("an exception that nobody caught\n%s", details)
        self.raised.emit(brief(f"{kind.__name__}: {error}"), details)

    def _show(self, summary: str, details: str) -> None:
        if self._box is not None:
            return  # one message at a time; the log has them all
        box = MessageBox(
            QMessageBox.Icon.Warning,
            self.tr("Something went wrong"),
            self.tr(
                "An unexpected error occurred. The program keeps running; save your drawings to "
                "be safe."
            ),
            QMessageBox.StandardButton.Close,
            self._window,
        )
        box.setInformativeText(summary)
        copy = box.addButton(self.tr("Copy details"), QMessageBox.ButtonRole.ActionRole)
        copy.clicked.disconnect()  # so that copying does not close the message
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        box.finished.connect(self._closed)
        self._box = box
        box.open()

    def _closed(self) -> None:
        if self._box is not None:
            self._box.deleteLater()
            self._box = None
