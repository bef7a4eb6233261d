"""How the window ends: closed by its user, told to end, or with another in its place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gui.course.course_access import CourseAccess
from gui.dialogs.file_dialogs import Files
from gui.memory.window_memory import WindowMemory

if TYPE_CHECKING:
    from gui.course.user_state import UserState


class Closing:
    """Ends once, however it is begun. shut_down: stops and waits for all that goes on."""

    def __init__(
        self, window: QWidget, files: Files, memory: WindowMemory, course: CourseAccess,
        shut_down: Callable[[], None],
    ) -> None:
        self._window, self._files, self._memory, self._course = window, files, memory, course
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

    def hand_over(self) -> UserState:
        """All that is on the window, for another one; nothing is asked."""
        self._memory.close()
        state = self._course.user_state()
        self._shut_down()
        return state

    def _shut_down(self) -> None:
        self._is_closed = True
        self._stop_all()

    def _close_unsaved(self) -> None:
        self._memory.close()
        self._shut_down()
        self._window.close()
