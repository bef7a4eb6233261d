"""How the window ends: closed by its user, told to end, or with another in its place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from gui.dialogs.file_dialogs import Files
from gui.memory.window_memory import WindowMemory

if TYPE_CHECKING:
    from gui.memory.handed_over import HandedOver


class Closing:
    """Ends once, however it is begun. shut_down: stops and waits for all that goes on."""

    def __init__(
        self, window: QWidget, files: Files, memory: WindowMemory, shut_down: Callable[[], None],
    ) -> None:
        self._window, self._files, self._memory = window, files, memory
        self._stop_all = shut_down
        self._is_closed = False

    def close(self, is_saved: bool) -> bool:
        """The user closes the window; False where they are asked first what is to be saved."""
        if not self._is_closed:
            if not is_saved:
                self._files.ask_to_save(self._close_unsaved, self._window.close)
                return False
            self._memory.close()
            self._shut_down()
        return True

    def end(self) -> None:
        """Nothing is asked, all is kept for the next start."""
        try:
            self._memory.leave()
        finally:
            self._shut_down()

    def hand_over(self) -> HandedOver:
        """All that is on the window, for another one; nothing is asked."""
        handed = self._memory.hand_over()
        self._shut_down()
        return handed

    def _shut_down(self) -> None:
        self._is_closed = True
        self._stop_all()
        for timer in self._window.findChildren(QTimer):
            timer.stop()  # it may be there a while, and has no library any more

    def _close_unsaved(self) -> None:
        self._memory.close()
        self._shut_down()
        self._window.close()
