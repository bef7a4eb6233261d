"""How far something long is, and a button to end it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QProgressDialog, QWidget

PATIENCE = 400
"""Milliseconds before anything is said: what is done at once needs no word."""

_FRAME = 50
"""Milliseconds between two looks at how far it is."""


class Progress(QObject):
    """From `begin` to `end`, and shown after a while. text, share: asked for again and again.

    share: None where nobody knows how far it is.
    """

    def __init__(
        self, window: QWidget, text: Callable[[], str], share: Callable[[], float | None],
        cancel: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._window, self._text = window, text
        self._share, self._cancel = share, cancel
        self._dialog: QProgressDialog | None = None
        self._soon = QTimer(self, interval=PATIENCE, singleShot=True)
        self._soon.timeout.connect(self._show)
        self._often = QTimer(self, interval=_FRAME)
        self._often.timeout.connect(self._look)

    def begin(self) -> None:
        """Something long begins, or its next part."""
        if self._dialog is None and not self._soon.isActive():
            self._soon.start()

    def _show(self) -> None:
        """By a timer of its own: Qt's would not show what goes on slowly from the beginning."""
        dialog = self._dialog = QProgressDialog(
            "", QCoreApplication.translate("Files", "Cancel"), 0, 100, self._window
        )
        dialog.setAutoReset(False)
        dialog.setAutoClose(False)
        dialog.canceled.connect(self._cancel)
        self._look()
        dialog.show()
        self._often.start()

    def _look(self) -> None:
        if self._dialog is not None:
            self._dialog.setLabelText(self._text())
            share = self._share()
            self._dialog.setMaximum(0 if share is None else 100)
            self._dialog.setValue(0 if share is None else round(100 * share))

    def end(self) -> None:
        """It is over."""
        self._soon.stop()
        self._often.stop()
        if self._dialog is not None:
            dialog, self._dialog = self._dialog, None
            dialog.canceled.disconnect()
            dialog.close()
            dialog.deleteLater()
