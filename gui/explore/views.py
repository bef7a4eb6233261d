"""The views as the window knows them from the start; the page on which they stand comes later."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from gui.explore.catalogue import Entry, entries, fill_with_submenus
from gui.model.session import Session
from gui.widgets import tab_order
from gui.widgets.steps.step_buttons import RunActions
from gui.widgets.when_seen.lazy_page import LazyPage

if TYPE_CHECKING:
    from gui.explore.page import ExplorePage
    from gui.explore.session_view import SessionView


class Views(QObject):
    """Their actions, which of them are open, and the second page, made when it is wanted.

    page_made: there is the page now. made: a view that is opened for the first time.
    """

    page_made = Signal(QWidget)
    made = Signal(QWidget)  # a SessionView
    opened = Signal()  # one that was asked for
    changed = Signal()  # others are seen

    def __init__(self, parent: QObject, session: Session, actions: RunActions) -> None:
        super().__init__(parent)
        self._session, self._run_actions = session, actions
        self._entries = entries()
        self.keys = frozenset(entry.key for entry in self._entries)
        self.titles = {entry.key: entry.title for entry in self._entries}
        self.actions_ = {entry.key: self._action(entry) for entry in self._entries}
        self._page = LazyPage(self._make_page, self._on_page)
        self._docks = ""  # remembered, while there is no page

    def _action(self, entry: Entry) -> QAction:
        action = QAction(entry.title, self)
        action.setToolTip(entry.what)
        action.triggered.connect(lambda: self.enter(entry.key))
        return action

    def fill_menu(self, menu: QMenu) -> None:
        """Every view under the question that it answers."""
        fill_with_submenus(menu, self.actions_, self._entries)

    @property
    def page(self) -> ExplorePage:
        return self._page.get()

    def _make_page(self) -> ExplorePage:
        from gui.explore.page import ExplorePage

        return ExplorePage(self._session, self._run_actions, self._entries, self.actions_)

    def _on_page(self, page: ExplorePage) -> None:
        page.made.connect(self.made)
        page.views_changed.connect(self.changed)
        page.start.chosen.connect(self.enter)
        self.page_made.emit(page)

    def open(self, key: str) -> SessionView:
        """Show a view in front."""
        return self.page.open(key)

    def enter(self, key: str) -> SessionView:
        """Open a view that the user asked for: the focus goes to it, once it has its place."""
        view = self.open(key)
        QTimer.singleShot(0, view, partial(tab_order.enter, view))
        self.opened.emit()
        return view

    def shown(self, key: str) -> QWidget | None:
        """What a view that is open scrolls in."""
        page = self._page.made
        return None if page is None else page.shown(key)

    def close_all(self) -> None:
        if self._page.made is not None:
            self._page.made.close_all()

    def close_floating(self) -> None:
        """The window closes, and they with it."""
        if self._page.made is not None:
            self._page.made.close_floating()

    @property
    def explains(self) -> bool:
        """Whether a view is seen that explains what is on the canvas."""
        return self._page.made is not None and self._page.made.explains

    # what is remembered

    def state(self) -> tuple[tuple[str, ...], str]:
        """The views that are open, and where they stand; of a page that is not made, as it was."""
        return ((), self._docks) if self._page.made is None else self._page.made.state()

    def restore(self, opened: Sequence[str], state: str) -> None:
        """Open these views as they stood, which may be in windows of their own.

        What is not known is passed over; where none was open, the page can wait.
        """
        if self._page.made is not None or self.keys.intersection(opened):
            self.page.restore(opened, state)
        else:
            self._docks = state
