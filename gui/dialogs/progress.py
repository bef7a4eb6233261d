"""How far something long is, and a button to end it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, SignalInstance
from PySide6.QtWidgets import QProgressDialog, QWidget

PATIENCE = 400
"""Milliseconds before anything is said: what is done at once needs no word."""

_FRAME = 50
"""Milliseconds between two looks at how far it is."""


class Progress(QObject):
    """Between two signals, and shown after a while."""

    def __init__(
        self, window: QWidget, text: str, begun: SignalInstance, ended: SignalInstance,
        share: Callable[[], float], cancel: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._window, self._text = window, text
        self._share, self._cancel = share, cancel
        self._dialog: QProgressDialog | None = None
        begun.connect(self._show)
        ended.connect(self._hide)

    def _show(self) -> None:
        self._hide()
        dialog = self._dialog = QProgressDialog(
            self._text, QCoreApplication.translate("Files", "Cancel"), 0, 100, self._window
        )
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setMinimumDuration(PATIENCE)
        dialog.setAutoReset(False)
        dialog.canceled.connect(self._cancel)
        often = QTimer(dialog, interval=_FRAME)
        often.timeout.connect(lambda: dialog.setValue(round(100 * self._share())))
        often.start()

    def _hide(self) -> None:
        if self._dialog is not None:
            dialog, self._dialog = self._dialog, None
            dialog.canceled.disconnect()
            dialog.close()
            dialog.deleteLater()
