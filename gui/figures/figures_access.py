"""The list of published figures, made when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from engine.errors import InputError
from gui.model.pages import Page
from gui.model.session import Session
from gui.widgets.when_seen.lazy_page import LazyPage

if TYPE_CHECKING:
    from gui.figures.figure_opener import ShowsFigures
    from gui.figures.figures_dialog import FiguresDialog


class FiguresAccess(QObject):
    """Opens the list over the window. turn_to, show_view: see FigureOpener; saved, failed: tell."""

    def __init__(
        self, window: QWidget, session: Session, saved: Callable[[Path], None],
        failed: Callable[[InputError], None], turn_to: Callable[[Page], None],
        show_view: Callable[[str], ShowsFigures],
    ) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._saved, self._failed = saved, failed
        self._turn_to, self._show_view = turn_to, show_view
        self._list = LazyPage(self._make, self._on_made)

    def _make(self) -> FiguresDialog:
        from gui.figures.figures_dialog import FiguresDialog

        return FiguresDialog(self._session.figures, self._saved, self._failed)

    def _on_made(self, dialog: FiguresDialog) -> None:
        from gui.figures.figure_opener import FigureOpener

        opener = FigureOpener(self._window, self._session, self._turn_to, self._show_view)
        dialog.wanted.connect(opener.open)

    @property
    def dialog(self) -> FiguresDialog | None:
        """The list, where it has been opened."""
        return self._list.made

    def open(self) -> None:
        """Show the list, and begin to compute it."""
        hardware = self._session.hardware
        self._list.get().present(hardware.gpu if hardware else None)

    def shutdown(self) -> None:
        """The window closes."""
        if self._list.made is not None:
            self._list.made.close()
            self._list.made.deleteLater()  # now, and not whenever it is collected, on any thread
            self._list.made = None
